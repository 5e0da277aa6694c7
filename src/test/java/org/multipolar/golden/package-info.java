/**
 * Short runs of every shipped scenario, held to the numbers that are kept with the tests, bit for
 * bit. When results move on purpose, the files are renewed and the changelog says why.
 */
package org.multipolar.golden;
