/**
 * Scenario files ↔ records, and blueprints of worlds built from them.
 *
 * <p>A key is declared once, by {@link org.multipolar.value.Key} on the record component that holds
 * its value; rules across keys are methods beside that record. Every file is read completely and
 * every problem is reported with its position; invalid input never throws. This package contains
 * neither processes of the model nor formats of results.
 */
package org.multipolar.scenario;
