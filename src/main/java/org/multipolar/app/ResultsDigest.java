package org.multipolar.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.stream.DoubleStream;
import org.multipolar.metric.Bounds;
import org.multipolar.metric.MetricCatalogue;
import org.multipolar.metric.Outcome;
import org.multipolar.metric.Scope;
import org.multipolar.metric.WorldMetric;
import org.multipolar.store.ResultsReader;
import org.multipolar.store.SummarySeries;
import org.multipolar.study.RecordSchema;
import org.multipolar.study.Summary;
import org.multipolar.text.Columns;
import org.multipolar.text.Labels;
import org.multipolar.text.NumberFormats;
import org.multipolar.value.Step;

/** The short table at the end of a run: world metrics in the last month. */
final class ResultsDigest {

  private static final List<String> HEADLINES =
      List.of(
          "south-access",
          "access-gap",
          "exclusive-game",
          "lag-open",
          "open-usage-share",
          "participation",
          "fragmentation",
          "control-intensity",
          "threat",
          "incidents",
          "development",
          "security");

  /** Number of replications below which an interval of the mean is not reliable. */
  private static final int FEW = 10;

  private final ResultsReader results;
  private final List<Outcome> outcomes;
  private final Step step;

  /**
   * @param outcomes of the scenario
   * @param step of the scenario
   */
  ResultsDigest(ResultsReader results, List<Outcome> outcomes, Step step) {
    this.results = results;
    this.outcomes = outcomes;
    this.step = step;
  }

  private static boolean cut(double low, double high, Bounds bounds) {
    return bounds.equals(Bounds.PART) && low < high && (low == 0 || high == 1);
  }

  void print(PrintWriter print, String title) throws IOException {
    int last = results.months().size() - 1;
    print.println();
    print.println(title + ", " + results.months().get(last));
    print.println(
        Columns.left("metric", 34)
            + Columns.right("mean", 10)
            + Columns.right("95 % interval of the mean", 30)
            + "  unit");
    long ok = results.runs().stream().filter(r -> r.ok()).count();
    boolean cut = false;
    for (String name : HEADLINES) {
      if (!results.metrics(Scope.WORLD).contains(name)) {
        continue;
      }
      WorldMetric metric = MetricCatalogue.world(name).orElseThrow();
      SummarySeries summary = results.summary(Scope.WORLD, name, RecordSchema.WORLD);
      double low = summary.low()[last];
      double high = summary.high()[last];
      cut |= cut(low, high, metric.bounds());
      print.println(
          Columns.left(metric.label(), 34)
              + Columns.right(NumberFormats.report(summary.mean()[last]), 10)
              + Columns.right(
                  low <= high
                      ? NumberFormats.report(low) + " to " + NumberFormats.report(high)
                      : NumberFormats.report(Double.NaN),
                  30)
              + "  "
              + step.inWords(metric.unit()));
    }
    for (Outcome outcome : outcomes) {
      Bounds bounds = outcome.bounds();
      Summary summary = Summary.of(results.runs(outcome.id())).within(bounds);
      cut |= cut(summary.low(), summary.high(), bounds);
      print.println(
          Columns.left(outcome.title().isEmpty() ? outcome.id() : outcome.title(), 34)
              + Columns.right(NumberFormats.report(summary.mean()), 10)
              + Columns.right(
                  summary.n() == 0
                      ? NumberFormats.report(Double.NaN)
                      : NumberFormats.report(summary.low())
                          + " to "
                          + NumberFormats.report(summary.high()),
                  30)
              + "  "
              + step.inWords(outcome.unit())
              + (summary.n() < ok ? ", of the " + summary.n() + " runs that have one" : ""));
    }
    if (results.metrics(Scope.WORLD).contains("loss")) {
      double[] losses =
          DoubleStream.of(results.runs("loss.sum")).filter(x -> !Double.isNaN(x)).toArray();
      print.println(
          Columns.left("Loss over the run, worst tenth", 34)
              + Columns.right(NumberFormats.report(Summary.worstTenth(losses)), 10)
              + Columns.right("mean of the worst tenth of runs", 32)
              + "  severity");
    }
    print.println(Labels.count(ok, "replication") + "; seed " + results.manifest().seed());
    if (cut) {
      print.println("Intervals of indices and shares are cut at 0 and 1.");
    }
    if (1 < ok && ok < FEW) {
      print.println("An interval of so few replications says little; more: -n 50.");
    }
  }
}
