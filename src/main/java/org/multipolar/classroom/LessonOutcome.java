package org.multipolar.classroom;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.multipolar.metric.MetricCatalogue;
import org.multipolar.metric.WorldMetric;
import org.multipolar.web.ModelBundle;
import org.multipolar.web.PageModel;
import org.multipolar.web.RunRequest;
import org.multipolar.web.page.BundleWriter;
import org.multipolar.web.page.PageFile;

/**
 * The effects of a class's moves: runs of the scenario with and without them, with the same random
 * seeds, computed as on the phones.
 */
final class LessonOutcome {
  private final List<String> metrics;
  private final List<double[][]> moved;
  private final List<double[][]> untouched;
  private final List<Integer> play;

  /**
   * @param moves the moves in order
   * @param rounds number of closed rounds
   * @param pairs number of paired replications
   */
  LessonOutcome(Lesson lesson, List<ClassMove> moves, int rounds, int pairs) {
    metrics =
        Stream.concat(
                PageFile.opening(lesson.scenario()).stream(),
                lesson.teams().stream()
                    .flatMap(team -> Stream.concat(team.more().stream(), team.less().stream())))
            .distinct()
            .toList();
    ModelBundle bundle = BundleWriter.of(lesson.scenario(), lesson.levers());
    PageModel model = new PageModel(bundle);
    List<Integer> numbers = metrics.stream().map(bundle.metrics()::indexOf).toList();
    List<RunRequest.Move> asked = moves(moves);
    moved = runs(model, asked, numbers, pairs);
    untouched = runs(model, List.of(), numbers, pairs);
    play =
        rounds == 0
            ? List.of()
            : IntStream.rangeClosed(
                    lesson.terms().starts().get(rounds - 1), lesson.terms().end(rounds - 1))
                .boxed()
                .toList();
  }

  static List<RunRequest.Move> moves(List<ClassMove> moves) {
    return moves.stream()
        .map(move -> new RunRequest.Move(move.lever(), move.tick(), move.level()))
        .toList();
  }

  /** Returns values by replication, metric and tick. */
  private static List<double[][]> runs(
      PageModel model, List<RunRequest.Move> moves, List<Integer> numbers, int pairs) {
    return IntStream.rangeClosed(1, pairs)
        .parallel()
        .mapToObj(
            r ->
                byMetric(
                    model.run(new RunRequest(r, false, List.of(), moves, numbers)).values(),
                    numbers.size()))
        .toList();
  }

  private static double[][] byMetric(double[] values, int metrics) {
    int ticks = values.length / metrics;
    double[][] all = new double[metrics][ticks];
    for (int t = 0; t < ticks; t++) {
      for (int m = 0; m < metrics; m++) {
        all[m][t] = values[t * metrics + m];
      }
    }
    return all;
  }

  static WorldMetric metric(String name) {
    return MetricCatalogue.world(name).orElseThrow();
  }

  /** The curve with the moves of the class. */
  double[] moved(String metric) {
    return moved.get(0)[metrics.indexOf(metric)];
  }

  /** The curve without the moves of the class. */
  double[] untouched(String metric) {
    return untouched.get(0)[metrics.indexOf(metric)];
  }

  /** The mean over the last closed round; NaN if there is none. */
  double meanOverLastRound(double[] curve) {
    return play.stream()
        .mapToDouble(tick -> curve[tick])
        .filter(value -> !Double.isNaN(value))
        .average()
        .orElse(Double.NaN);
  }

  /** Number of paired replications. */
  int pairs() {
    return moved.size();
  }

  /** Number of pairs in which a metric is higher, or lower, with the moves. */
  int pairs(String metric, boolean higher) {
    int m = metrics.indexOf(metric);
    return (int)
        IntStream.range(0, moved.size())
            .filter(
                r -> {
                  double with = meanOverLastRound(moved.get(r)[m]);
                  double without = meanOverLastRound(untouched.get(r)[m]);
                  return higher ? with > without : with < without;
                })
            .count();
  }
}
