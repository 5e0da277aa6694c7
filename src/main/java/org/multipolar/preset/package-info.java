/**
 * Published models that this one contains: which runs reproduce them, and what those runs should
 * show. Each value stands beside where it is from, the paper or our own derivation, and beside what
 * the rules and institutions of the model give.
 *
 * <p>No model lives here: what a preset drives is the rule or institution that every scenario uses.
 */
package org.multipolar.preset;
