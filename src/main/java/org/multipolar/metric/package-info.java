/**
 * Metrics watch: what is measured, how it is called, in which unit, and how it is recorded.
 *
 * <p>Observing never changes the model.
 */
package org.multipolar.metric;
