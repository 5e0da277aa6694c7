/**
 * The logic of a lesson, independent of the kind of view: a run that a class steps through, rewinds
 * and changes with its levers, the run without those changes next to it, a plain account of events,
 * and saving the lesson as an ordinary scenario.
 *
 * <p>Nothing in this package changes a number of the model: a lever move becomes an ordinary entry
 * of the scenario's policies. The package has neither windows nor threads of its own; a view
 * provides both.
 */
package org.multipolar.lesson;
