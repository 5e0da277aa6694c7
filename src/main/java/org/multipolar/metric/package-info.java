/**
 * The metrics: their definitions, names and units, and their recording.
 *
 * <p>Observing never changes the model.
 */
package org.multipolar.metric;
