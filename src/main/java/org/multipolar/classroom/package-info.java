/**
 * A class that plays a scenario on its phones: the rules of the room (teams, bets, votes, offers,
 * rounds), the server on the teacher's machine, and what is kept of a lesson.
 *
 * <p>The server runs no replication for anybody: every phone runs the scenario with the same moves
 * and the same seed. Participants are anonymous, and nothing is written to disk unless the teacher
 * saves.
 */
package org.multipolar.classroom;
