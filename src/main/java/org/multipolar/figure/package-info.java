/**
 * Figures as data: which metrics of which states or firms a figure shows, under which title and as
 * which kind of chart. Scenario files name figures of the catalogue or specify their own; they are
 * drawn in {@code chart}.
 */
package org.multipolar.figure;
