package org.multipolar.world;

/** Key by which a body divides the compute that it lends among recipients. */
public enum Allocation {
  /** By population. */
  HEAD,
  /** Equally by state. */
  STATE,
  /** By population times the lack of preparedness of the state. */
  NEED;

  /** Weight of a state; 0 outside the South. */
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
