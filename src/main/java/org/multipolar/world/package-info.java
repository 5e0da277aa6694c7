/**
 * The world: the MASON {@code SimState}, the agents that decide, the regimes and the commons, the
 * networks between states, and the books that must balance.
 *
 * <p>Agents hold their state and ask their rule; nothing here says how a market clears.
 */
package org.multipolar.world;
