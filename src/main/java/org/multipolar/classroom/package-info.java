/**
 * A class that plays a scenario on its phones: the rules of the room (teams, bets, votes, offers,
 * rounds), the server on the teacher's machine, and the saved record of a lesson.
 *
 * <p>The server runs no replication for the phones: every phone runs the scenario itself with the
 * same moves and the same random seed. Participants are anonymous, and nothing is written to disk
 * unless the teacher saves.
 */
package org.multipolar.classroom;
