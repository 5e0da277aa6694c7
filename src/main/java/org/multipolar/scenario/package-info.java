/**
 * Scenario files and world files: YAML and tables ↔ records, strictly and kindly, and the blueprint
 * of a world from them.
 *
 * <p>The formats are declared once, as {@link org.multipolar.scenario.Schema}s; checking and the
 * JSON Schema both come from the declaration. Every file is read whole and every problem is
 * reported where it stands; nothing here throws for bad input. No process of the model and no file
 * format of results lives here.
 */
package org.multipolar.scenario;
