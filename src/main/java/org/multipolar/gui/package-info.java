/**
 * The MASON console for classrooms: the window around a session. Nothing in this package changes a
 * number of the model; the lesson itself is in {@code org.multipolar.lesson}.
 */
package org.multipolar.gui;
