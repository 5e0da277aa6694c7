/**
 * Charts: builds the figures requested by specifications from recorded results only, and writes
 * them as SVG, PDF and PNG with their data and captions.
 *
 * <p>The kinds of figures are in {@code kind}, their components in {@code layout}, and the pages on
 * which they are drawn in {@code output}; this package uses all three. It contains no number of the
 * world, and every value in a figure is in the table written next to it.
 */
package org.multipolar.chart;
