/**
 * Pages that figures are drawn on, and the file formats and typefaces of a finished page: SVG, PDF
 * and PNG in two widths. Nothing here knows what is drawn.
 */
package org.multipolar.chart.output;
