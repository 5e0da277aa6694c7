package org.multipolar.web;

import java.io.Serializable;
import java.util.List;
import org.multipolar.policy.CompositeLever;
import org.multipolar.policy.Instrument;
import org.multipolar.world.BlueprintParts;

/**
 * All that the runs of a scenario need, as data to the leaves.
 *
 * @param parts the blueprint before parameters enter it
 * @param parameters what the parameters are called and how they stand
 * @param runSeed seed of the run, from which the seeds of replications are derived
 * @param vectors vectors of parameters that replications take in turn; possibly none
 * @param levers those that can be moved
 * @param metrics metrics of the world that can be recorded, by name
 */
public record ModelBundle(
    BlueprintParts parts,
    ParameterVector parameters,
    long runSeed,
    Vectors vectors,
    List<Movable> levers,
    List<String> metrics)
    implements Serializable {

  /**
   * Vectors of some parameters: replication r takes row 1 + (r − 1) mod n of n.
   *
   * @param places places in the {@link ParameterVector} that a row sets
   * @param rows one value a place
   */
  public record Vectors(List<Integer> places, List<List<Double>> rows) implements Serializable {

    /** None. */
    public static final Vectors NONE = new Vectors(List.of(), List.of());
  }

  /** A lever of the page. */
  public sealed interface Movable extends Serializable permits MovableLever, MovableRelease {}

  /**
   * A lever of states.
   *
   * @param instrument what it is
   * @param targets one for each state at which it is aimed; one for a domestic lever
   */
  public record MovableLever(Instrument instrument, List<Target> targets) implements Movable {}

  /**
   * How the models of some labs get out.
   *
   * @param labs their ids
   */
  public record MovableRelease(List<String> labs) implements Movable {}

  /**
   * A lever as the scenario moves it, and which of its parts a move sets.
   *
   * @param lever with the acts of the scenario
   * @param parts numbers of the parts that a move sets, in its order
   */
  public record Target(CompositeLever lever, List<Integer> parts) implements Serializable {}
}
