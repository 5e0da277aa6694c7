/**
 * Effects that an expert would expect, with the size where a source gives one: tables of claims and
 * of the scenarios that they compare, and the tests that check them.
 */
package org.multipolar.sign;
