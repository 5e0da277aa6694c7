package org.multipolar.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.multipolar.scenario.study.Factor;
import org.multipolar.scenario.study.StudySpec;
import org.multipolar.store.ResultsFolder;
import org.multipolar.study.CrossedMean;
import org.multipolar.study.ReplicationResult;
import org.multipolar.study.StudyRuns;
import org.multipolar.text.Columns;
import org.multipolar.text.Labels;
import org.multipolar.text.NumberFormats;

/**
 * What a study would run. Time and disk space are measured in trial runs, which are discarded; the
 * first of them warm up the JVM.
 */
final class StudyPlan {
  private static final long WARM_UP = Duration.ofSeconds(2).toNanos();
  private static final long TRIAL = Duration.ofSeconds(2).toNanos();

  /** What is compared grows this much on disk: blocks, and the tables that are made from them. */
  private static final double COPIES = 2;

  private final StudyRun study;
  private final int replications;
  private final int threads;
  private final ConsoleOutput say;

  /**
   * @param replications of each point; 0 for what the study says
   */
  StudyPlan(StudyRun study, int replications, int threads, ConsoleOutput say) {
    this.study = study;
    this.replications = replications;
    this.threads = threads;
    this.say = say;
  }

  void print(PrintWriter out) throws IOException {
    StudySpec spec = study.spec();
    StudyRuns runs = study.runs();
    int points = study.design().points().size();
    StudySpec.Replications asked =
        replications > 0 ? StudySpec.Replications.fixed(replications) : spec.replications();
    out.println(spec.title());
    out.println();
    out.println(row("scenarios", String.join(", ", names(spec))));
    out.println(row("design", design(spec)));
    out.println(row("factors", factors(spec)));
    out.println(
        row("outcomes", String.join(", ", spec.outcomes().stream().map(o -> o.id()).toList())));
    out.println(row("points", Integer.toString(points)));
    out.println(
        row(
            "replications",
            asked.adaptive()
                ? asked.first() + " each at first, doubled up to " + asked.most()
                : asked.first() + " each"));
    out.println(row("runs", span(runs.runs(asked.first()), asked, points, "%.0f")));
    out.println(row("precision", precision(asked)));
    double needed = study.memory(asked.first());
    out.println(
        row(
            "memory",
            "about "
                + NumberFormats.size(needed)
                + ", of "
                + NumberFormats.size(StudyRun.available())
                + " that Java may take"
                + (needed > StudyRun.available() ? ": it does not fit" : "")));
    out.flush();
    if (needed > StudyRun.available()) {
      return;
    }
    say.remark("timing a few runs …");
    Trial trial = trial(runs);
    double seconds = trial.seconds() / threads;
    out.println(
        row(
            "time",
            "about "
                + NumberFormats.duration(seconds * runs.runs(asked.first()))
                + (asked.adaptive()
                    ? " to " + NumberFormats.duration(seconds * runs.runs(largest(asked)))
                    : "")
                + " on "
                + Labels.count(threads, "thread")
                + String.format(
                    Locale.ROOT, " (%.2f ms a run and thread)", 1e3 * trial.seconds())));
    out.println(
        row(
            "disk",
            "about "
                + NumberFormats.size(trial.bytes() * COPIES * runs.runs(asked.first()))
                + (asked.adaptive()
                    ? " to "
                        + NumberFormats.size(trial.bytes() * COPIES * runs.runs(largest(asked)))
                    : "")
                + ", keeping "
                + kept(spec)));
    out.flush();
  }

  /** What size of effect the first replications can show. */
  private static String precision(StudySpec.Replications asked) {
    return asked.first() < 2
        ? "one random seed: effects have no intervals"
        : String.format(
            Locale.ROOT,
            "an effect of %.2f standard deviations of its paired differences is seen with"
                + " probability %.0f %%",
            CrossedMean.detectable(asked.first()),
            100 * CrossedMean.POWER);
  }

  private static List<String> names(StudySpec spec) {
    return spec.bases().stream().map(StudySpec.Base::name).toList();
  }

  private static String kept(StudySpec spec) {
    return switch (spec.keep()) {
      case HORIZON -> "the outcomes of each run";
      case YEARLY -> "the last month of every year";
      case SERIES -> "every month";
    };
  }

  private static String design(StudySpec spec) {
    StudySpec.Design design = spec.design();
    String crossed =
        design.crossed().isEmpty()
            ? ""
            : ", crossed with " + String.join(" and ", design.crossed());
    if (design instanceof StudySpec.Morris d) {
      return "Morris, " + d.trajectories() + " trajectories on " + d.levels() + " levels";
    } else if (design instanceof StudySpec.Sobol d) {
      return "Sobol (Saltelli), base " + d.base() + crossed;
    } else if (design instanceof StudySpec.LatinHypercube d) {
      return "Latin hypercube, " + d.points() + " points" + crossed;
    } else if (design instanceof StudySpec.Listed d) {
      return "table of " + Labels.count(d.rows().size(), "row") + crossed;
    } else if (design instanceof StudySpec.OneAtATime) {
      return "one at a time" + crossed;
    } else if (design instanceof StudySpec.Parallel) {
      return "levels in parallel" + crossed;
    }
    return "full factorial";
  }

  private static String factors(StudySpec spec) {
    List<Factor> factors = spec.factors();
    int shown = 12;
    String named = String.join(", ", factors.stream().limit(shown).map(StudyPlan::factor).toList());
    return factors.size() <= shown
        ? named
        : factors.size() + ": " + named + " and " + (factors.size() - shown) + " more";
  }

  private static String factor(Factor factor) {
    return factor.name()
        + factor
            .range()
            .map(range -> " " + range.text(range.low()) + " to " + range.text(range.high()))
            .orElse(" (" + factor.levels().size() + ")");
  }

  private static int largest(StudySpec.Replications asked) {
    int n = asked.first();
    while (2 * n <= asked.most()) {
      n *= 2;
    }
    return n;
  }

  private static String span(int runs, StudySpec.Replications asked, int points, String format) {
    String first = String.format(Locale.ROOT, format, (double) runs);
    return asked.adaptive() ? first + " to " + (long) points * largest(asked) : first;
  }

  private record Trial(double seconds, double bytes) {}

  /** Runs spread over the design, one after another. */
  private Trial trial(StudyRuns runs) throws IOException {
    int points = study.design().points().size();
    long start = System.nanoTime();
    int step = Math.max(1, (int) (points * .618));
    int at = 0;
    while (System.nanoTime() - start < WARM_UP) {
      runs.replicate(1 + at % points, null);
      at += step;
    }
    start = System.nanoTime();
    long bytes = 0;
    int tried = 0;
    while (System.nanoTime() - start < TRIAL) {
      ReplicationResult result = runs.replicate(1 + at % points, null);
      bytes += ResultsFolder.size(runs.schema(), result);
      tried++;
      at += step;
    }
    return new Trial((System.nanoTime() - start) / 1e9 / tried, (double) bytes / tried);
  }

  private static String row(String name, String value) {
    return Columns.left(name, 14) + value;
  }
}
