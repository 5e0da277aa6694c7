package org.multipolar.web;

import java.io.Serializable;
import java.util.List;
import org.multipolar.policy.BodyLever;
import org.multipolar.policy.CompositeLever;
import org.multipolar.policy.FirmLever;
import org.multipolar.policy.Instrument;
import org.multipolar.world.BlueprintParts;

/**
 * The complete input of a scenario's runs, as plain data.
 *
 * @param parts the parts of the blueprint that do not depend on parameters
 * @param parameters the values of all parameters
 * @param runSeed random seed of the run, from which the seeds of replications are derived
 * @param vectors parameter vectors that replications use in turn; possibly none
 * @param levers levers that can be moved
 * @param metrics names of the world metrics that can be recorded
 * @param stateMetrics names of the metrics of states that can be recorded
 */
public record ModelBundle(
    BlueprintParts parts,
    ParameterVector parameters,
    long runSeed,
    Vectors vectors,
    List<Movable> levers,
    List<String> metrics,
    List<String> stateMetrics)
    implements Serializable {

  /**
   * Vectors of some parameters: replication r uses row 1 + (r − 1) mod n of n.
   *
   * @param places positions in the {@link ParameterVector} that a row sets
   * @param rows one value per position
   */
  public record Vectors(List<Integer> places, List<List<Double>> rows) implements Serializable {

    /** No vectors. */
    public static final Vectors NONE = new Vectors(List.of(), List.of());
  }

  /** A lever that can be moved on the page. */
  public sealed interface Movable extends Serializable
      permits MovableLever, MovableRelease, MovableFirms, MovableTerm {}

  /**
   * A lever of states.
   *
   * @param instrument its instrument
   * @param targets one for each state at which it is aimed; one for a domestic lever
   */
  public record MovableLever(Instrument instrument, List<Target> targets) implements Movable {}

  /**
   * The release of the models of some labs.
   *
   * @param labs ids of the labs
   */
  public record MovableRelease(List<String> labs) implements Movable {}

  /**
   * A lever of some firms.
   *
   * @param firms ids of the firms
   * @param against numbers of the target states; none for all
   */
  public record MovableFirms(FirmLever lever, List<String> firms, List<Integer> against)
      implements Movable {}

  /** A term of a body. */
  public record MovableTerm(BodyLever term, String body) implements Movable {}

  /**
   * A lever as set by the scenario, and which of its parts a move sets.
   *
   * @param lever the lever with the scenario's acts
   * @param parts numbers of the parts that a move sets, in its order
   */
  public record Target(CompositeLever lever, List<Integer> parts) implements Serializable {}
}
