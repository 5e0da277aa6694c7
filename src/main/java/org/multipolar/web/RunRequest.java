package org.multipolar.web;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/**
 * What a page asks the model to run.
 *
 * @param replication number of the replication, from 1
 * @param events whether events are wanted
 * @param settings parameters that differ from the scenario's
 * @param moves levers that are moved, in the order of their dates
 * @param metrics numbers of the metrics to record, in the order of the bundle
 */
public record RunRequest(
    int replication,
    boolean events,
    List<ParameterMove> settings,
    List<Move> moves,
    List<Integer> metrics) {

  /** A parameter by its place, and its value. */
  public record ParameterMove(int place, double value) {}

  /**
   * A lever that is moved.
   *
   * @param lever number of the lever in the bundle
   * @param tick tick in which the move begins to act, on its first day
   * @param level its new level
   */
  public record Move(int lever, int tick, double level) {}

  /** Reads a request as the page writes it: numbers, most significant byte first. */
  public static RunRequest read(byte[] bytes) {
    DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes));
    try {
      int replication = in.readInt();
      boolean events = in.readInt() != 0;
      List<ParameterMove> settings = new ArrayList<>();
      for (int n = in.readInt(); n > 0; n--) {
        settings.add(new ParameterMove(in.readInt(), in.readDouble()));
      }
      List<Move> moves = new ArrayList<>();
      for (int n = in.readInt(); n > 0; n--) {
        moves.add(new Move(in.readInt(), in.readInt(), in.readDouble()));
      }
      List<Integer> metrics = new ArrayList<>();
      for (int n = in.readInt(); n > 0; n--) {
        metrics.add(in.readInt());
      }
      return new RunRequest(replication, events, settings, moves, metrics);
    } catch (IOException e) {
      throw new UncheckedIOException("a request that ends too early", e);
    }
  }
}
