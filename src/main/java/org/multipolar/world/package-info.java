/**
 * The world: the MASON {@code SimState}, the agents that decide, the regimes and the commons, the
 * networks between states, and the accounting checks.
 *
 * <p>Agents hold their state and call their rule; market clearing is not part of this package.
 */
package org.multipolar.world;
