/**
 * Charts: draws the figures that metrics describe, from recorded results only, and writes them as
 * SVG, PDF and PNG with their data and their caption beside them.
 *
 * <p>This is the only room that knows the drawing libraries. No number of the world lives here, and
 * no figure shows a value that does not stand in the table written beside it.
 */
package org.multipolar.chart;
