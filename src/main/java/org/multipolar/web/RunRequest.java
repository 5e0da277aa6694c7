package org.multipolar.web;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/**
 * A page's request to run the model.
 *
 * @param replication number of the replication, from 1
 * @param events whether events are requested
 * @param settings parameters that differ from the scenario's
 * @param moves lever moves, in the order of their dates
 * @param metrics numbers of the metrics of the world to record, in the order of the bundle
 * @param mapped numbers of the metrics of states to record, in the order of the bundle
 */
public record RunRequest(
    int replication,
    boolean events,
    List<ParameterMove> settings,
    List<Move> moves,
    List<Integer> metrics,
    List<Integer> mapped) {

  /** A request for metrics of the world alone. */
  public RunRequest(
      int replication,
      boolean events,
      List<ParameterMove> settings,
      List<Move> moves,
      List<Integer> metrics) {
    this(replication, events, settings, moves, metrics, List.of());
  }

  /** A parameter position and its value. */
  public record ParameterMove(int place, double value) {}

  /**
   * A lever move.
   *
   * @param lever number of the lever in the bundle
   * @param tick tick from whose first day the move acts
   * @param level its new level
   */
  public record Move(int lever, int tick, double level) {}

  /** Reads a request as written by the page: big-endian numbers. */
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
      return new RunRequest(replication, events, settings, moves, numbers(in), numbers(in));
    } catch (IOException e) {
      throw new UncheckedIOException("a request that ends too early", e);
    }
  }

  private static List<Integer> numbers(DataInputStream in) throws IOException {
    List<Integer> numbers = new ArrayList<>();
    for (int n = in.readInt(); n > 0; n--) {
      numbers.add(in.readInt());
    }
    return numbers;
  }
}
