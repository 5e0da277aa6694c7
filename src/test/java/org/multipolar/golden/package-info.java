/**
 * Short runs of every shipped scenario, compared bit for bit with values stored beside the tests.
 * If results change on purpose, the files are renewed and the changelog gives the reason.
 */
package org.multipolar.golden;
