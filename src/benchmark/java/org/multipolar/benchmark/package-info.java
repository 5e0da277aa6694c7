/** Measures performance against a yardstick in the same run. Nothing is asserted. */
package org.multipolar.benchmark;
