/**
 * Tests of the architecture: permitted dependencies between rooms, placement of libraries, and
 * hazards to reproducibility.
 *
 * <p>Rules about single classes belong beside those classes. Every test here also proves that it
 * examined something.
 */
package org.multipolar.architecture;
