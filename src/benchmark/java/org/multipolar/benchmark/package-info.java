/** Measures performance relative to a yardstick in the same run; asserts nothing. */
package org.multipolar.benchmark;
