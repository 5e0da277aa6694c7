/**
 * The words that every other room uses: the calendar of a run, the catalogue of parameters, the
 * switches of the mechanisms, small enums.
 *
 * <p>Nothing here knows a state, a firm or a rule. Every number of the world that is not a fact
 * about one state or firm is declared here, once, with unit, range, default, provenance and source.
 */
package org.multipolar.value;
