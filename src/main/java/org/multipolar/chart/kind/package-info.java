/**
 * The kinds of figures. Each is a record of the numbers shown, and defines its table, its caption
 * and its drawing; {@link org.multipolar.chart.kind.FigureData} lists them.
 */
package org.multipolar.chart.kind;
