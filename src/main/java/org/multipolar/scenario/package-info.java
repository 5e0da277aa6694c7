/**
 * Scenario files ↔ records, and the blueprint of a world from them.
 *
 * <p>A key is declared once, by {@link org.multipolar.value.Key} on a component of the record that
 * holds its value; rules across keys are methods beside that record. Every file is read whole and
 * every problem is reported with its position; bad input never throws. Neither processes of the
 * model nor formats of results live here.
 */
package org.multipolar.scenario;
