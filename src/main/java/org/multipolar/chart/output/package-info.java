/**
 * Pages on which figures are drawn, and the file formats and typefaces of a finished page: SVG, PDF
 * and PNG in two widths. Nothing in this package depends on what is drawn.
 */
package org.multipolar.chart.output;
