/** Pairs of worlds that must agree to the last bit although something inert differs. */
package org.multipolar.twin;
