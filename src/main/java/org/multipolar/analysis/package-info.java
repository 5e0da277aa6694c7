/**
 * Analyses of a study: each takes a particular view of its results and returns tables and figures.
 * The statistics are in {@code study}, the drawing is in {@code chart}; analyses combine the two.
 * Nothing is run here, and nothing is printed.
 */
package org.multipolar.analysis;
