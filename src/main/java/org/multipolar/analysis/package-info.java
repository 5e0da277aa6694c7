/**
 * What the results of a study say: each way of looking at them gives tables and figures. Arithmetic
 * is in {@code study}, drawing in {@code chart}; here the two meet. Nothing is run, and nothing is
 * printed.
 */
package org.multipolar.analysis;
