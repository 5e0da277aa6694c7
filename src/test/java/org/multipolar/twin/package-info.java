/** Pairs of worlds that must agree bit for bit although they differ in an inert element. */
package org.multipolar.twin;
