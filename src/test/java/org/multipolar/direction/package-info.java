/**
 * Expected effects of every lever, stated before it was run, and the scenarios in which outcomes
 * occur: the tables of the manual's page on directions, and the tests that check them.
 */
package org.multipolar.direction;
