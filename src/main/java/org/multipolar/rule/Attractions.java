package org.multipolar.rule;

import java.io.Serializable;

/**
 * Attractions of lowering, keeping and raising a lever, with the experience behind them.
 *
 * @param down attraction of lowering
 * @param keep attraction of keeping
 * @param up attraction of raising
 * @param experience N, observation equivalents of past experience
 */
public record Attractions(double down, double keep, double up, double experience)
    implements Serializable {
  public static final Attractions NONE = new Attractions(0, 0, 0, 0);
}
