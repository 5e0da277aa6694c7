/**
 * Decision rules: pure functions from what an agent may know to what it does.
 *
 * <p>What a rule may know is its argument record. No rule sees the world, and none draws a random
 * number: the draw is part of what it is told.
 */
package org.multipolar.rule;
