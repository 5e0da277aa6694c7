/**
 * What every lever should move and which way, stated before it was run, and which outcomes occur
 * where: the tables of the manual's page of directions, and the tests that hold them.
 */
package org.multipolar.direction;
