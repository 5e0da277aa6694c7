/**
 * Tests of the house: which room may enter which, which library lives where, and what would cost
 * the model its reproducibility.
 *
 * <p>Rules about single classes belong beside those classes, not here. Every test here also proves
 * that it looked at something.
 */
package org.multipolar.architecture;
