/**
 * Published models that this model contains, with the runs that reproduce them and the expected
 * results. Each expected value has a source, the paper or our own derivation, and is compared with
 * the result of the model's rules and institutions.
 *
 * <p>No model is implemented here: presets use the same rules and institutions as all scenarios.
 */
package org.multipolar.preset;
