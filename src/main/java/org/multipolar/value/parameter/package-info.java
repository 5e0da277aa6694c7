/**
 * The parameters: one record per group, and the catalogue that validation, help and the manual
 * read.
 *
 * <p>Every number of the world that is not a fact about one state or firm is declared here once,
 * with unit, range, default, provenance and source.
 */
package org.multipolar.value.parameter;
