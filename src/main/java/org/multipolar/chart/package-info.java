/**
 * Charts: builds the figures that specifications ask for, from recorded results only, and writes
 * them as SVG, PDF and PNG with their data and their caption beside them.
 *
 * <p>The kinds of figures are in {@code kind}, what they are made of in {@code layout}, and the
 * pages that they are drawn on in {@code output}; this package sees all three. No number of the
 * world lives here, and every value in a figure is in the table written beside it.
 */
package org.multipolar.chart;
