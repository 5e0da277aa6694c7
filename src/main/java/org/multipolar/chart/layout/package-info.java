/**
 * The components of figures, in a common style: the theme, axes and scales, plots, panels with
 * their headings, and labels that avoid overlaps. Nothing in this package depends on a kind of
 * figure.
 */
package org.multipolar.chart.layout;
