/**
 * The logic of a lesson, for any kind of view: a run that a class steps through, turns back and
 * changes by its levers, the run without those changes beside it, what happened in plain words, and
 * saving all that as an ordinary scenario.
 *
 * <p>Nothing in here changes a number of the model: a lever move becomes an ordinary entry of the
 * scenario's policies. There is neither a window nor a thread in here; a view brings both.
 */
package org.multipolar.lesson;
