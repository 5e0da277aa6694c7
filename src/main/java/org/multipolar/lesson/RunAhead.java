package org.multipolar.lesson;

import java.util.Optional;
import java.util.concurrent.Executor;

/**
 * Complete runs with and without the class's moves, computed in the background. The latest order
 * wins: it ends the work on earlier ones, whose results remain visible until its own are available.
 */
final class RunAhead {
  private final SessionRuns runs;
  private final Executor worker;
  private final Runnable ready;
  private volatile Order wanted;
  private volatile Result result;

  /** The untouched run of the last order; used by the worker only. */
  private InteractiveRun untouched;

  private int untouchedReplication;

  private record Order(LeverMoves moves, int replication) {}

  private record Result(Order order, InteractiveRun run, InteractiveRun twin) {}

  /**
   * @param worker computes one order after the other
   * @param ready called by the worker when an order is complete
   */
  RunAhead(SessionRuns runs, Executor worker, Runnable ready) {
    this.runs = runs;
    this.worker = worker;
    this.ready = ready;
  }

  /** Orders complete runs with and without these moves. */
  void order(LeverMoves moves, int replication) {
    Order order = new Order(moves, replication);
    if (order.equals(wanted)) {
      return;
    }
    wanted = order;
    if (result != null && result.order().replication() != replication) {
      result = null;
    }
    worker.execute(() -> make(order));
  }

  /** Discards the last order and all results. */
  void cancel() {
    wanted = null;
    result = null;
  }

  private void make(Order order) {
    if (!order.equals(wanted)) {
      return;
    }
    if (untouched == null || untouchedReplication != order.replication()) {
      untouched = runs.start(order.moves().cleared(), order.replication());
      untouchedReplication = order.replication();
    }
    InteractiveRun run = runs.start(order.moves(), order.replication());
    if (finish(untouched, order) && finish(run, order)) {
      result = new Result(order, run, untouched);
      ready.run();
    }
  }

  /** Runs to the end, unless another order arrives meanwhile. */
  private boolean finish(InteractiveRun run, Order order) {
    while (!run.ended() && order.equals(wanted)) {
      run.step();
    }
    return order.equals(wanted);
  }

  /** Values of a metric with the moves, for all ticks. */
  Optional<double[]> run(String metric) {
    return Optional.ofNullable(result).map(each -> each.run().series(metric));
  }

  /** Values of a metric without the moves, for all ticks. */
  Optional<double[]> twin(String metric) {
    return Optional.ofNullable(result).map(each -> each.twin().series(metric));
  }
}
