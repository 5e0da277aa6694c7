/**
 * Decision rules: pure functions from an agent's information to its action.
 *
 * <p>A rule's information is its argument record. No rule sees the world, and none draws a random
 * number: the draw is part of its argument.
 */
package org.multipolar.rule;
