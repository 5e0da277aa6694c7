package org.multipolar.scenario;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.multipolar.policy.Setting;

/** A dated entry of a scenario: one lever, or one release mode. */
public sealed interface Policy {

  /** Day on which it takes effect. */
  LocalDate at();

  /** Last day on which it holds; the end of the run without one. */
  Optional<LocalDate> until();

  /** Whether what it sets is left free at once. */
  boolean once();

  /** What studies and options call it, so that they can move it; possibly empty. */
  String name();

  /** Where it is on record, or that it is an assumption; possibly empty. */
  String source();

  /**
   * A lever of states is set.
   *
   * @param by ids of states, blocs or groups, as written
   * @param against the same, or {@code all}; empty for a domestic lever
   * @param setting what is set
   */
  record OfStates(
      LocalDate at,
      Optional<LocalDate> until,
      boolean once,
      List<String> by,
      List<String> against,
      Setting setting,
      String name,
      String source)
      implements Policy {
    public OfStates {
      by = List.copyOf(by);
      against = List.copyOf(against);
    }
  }

  /**
   * The release mode of labs is set.
   *
   * @param labs ids of labs
   * @param open whether their models are open from then on
   */
  record OfLabs(
      LocalDate at,
      Optional<LocalDate> until,
      boolean once,
      List<String> labs,
      boolean open,
      String name,
      String source)
      implements Policy {
    public OfLabs {
      labs = List.copyOf(labs);
    }
  }
}
