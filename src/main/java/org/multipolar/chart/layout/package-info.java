/**
 * The parts that figures are made of, in one look: the theme, axes and scales, plots, panels with
 * their headings, and labels that keep out of each other's way. Nothing here knows a kind of
 * figure.
 */
package org.multipolar.chart.layout;
