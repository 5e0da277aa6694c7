package org.multipolar.world;

/** By what a body shares the compute that it lends among those who get it. */
public enum Allocation {
  /** Every person counts. */
  HEAD,
  /** Every state counts. */
  STATE,
  /** Every person counts by how unprepared the state is. */
  NEED;

  /** Weight of a state; 0 where it is not of the South. */
  public double of(State state) {
    if (!state.south()) {
      return 0;
    }
    return switch (this) {
      case HEAD -> state.population();
      case STATE -> 1;
      case NEED -> state.population() * (1 - state.preparedness());
    };
  }
}
