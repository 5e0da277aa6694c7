package org.multipolar.app;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.multipolar.execution.PreparedStudy;
import org.multipolar.execution.Shard;
import org.multipolar.scenario.study.Factor;
import org.multipolar.scenario.study.SearchSpec;
import org.multipolar.scenario.study.StudyReader;
import org.multipolar.scenario.study.StudySpec;
import org.multipolar.scenario.study.StudyText;
import org.multipolar.store.EncodedBlock;
import org.multipolar.store.Identity;
import org.multipolar.store.Manifest;
import org.multipolar.store.ResultsException;
import org.multipolar.store.ResultsReader;
import org.multipolar.study.CrossedMean;
import org.multipolar.study.Range;
import org.multipolar.study.Search;
import org.multipolar.study.SearchLength;
import org.multipolar.study.StudyRuns;
import org.multipolar.text.Columns;
import org.multipolar.text.Labels;
import org.multipolar.text.NumberFormats;

/**
 * The plan of a study: its runs, and the time and disk space they need. These are measured in trial
 * runs, which are discarded; the first of them warm up the JVM.
 */
final class StudyPlan {
  private static final long PASS = Duration.ofMillis(1500).toNanos();
  private static final int PASSES = 14;

  /** Number of passes without progress after which the JVM counts as warm. */
  private static final int SETTLED = 2;

  /** A pass is progress if its time is below this fraction of the best so far. */
  private static final double WARM = .95;

  /** Disk space per byte of a run's block: the blocks, and the tables made from them. */
  private static final double COPIES = 2;

  private final PreparedStudy study;
  private final int replications;
  private final Path folder;
  private final boolean fresh;
  private final Shard shard;
  private final int threads;
  private final ConsoleOutput say;

  /**
   * @param replications of each point; 0 for the number that the study requests
   * @param folder results folder, which may contain some of the results
   * @param fresh whether the folder is to be renamed
   * @param shard the shard to run
   */
  StudyPlan(
      PreparedStudy study,
      int replications,
      Path folder,
      boolean fresh,
      Shard shard,
      int threads,
      ConsoleOutput say) {
    this.study = study;
    this.replications = replications;
    this.folder = folder;
    this.fresh = fresh;
    this.shard = shard;
    this.threads = threads;
    this.say = say;
  }

  void print(PrintWriter out) throws IOException, BadInput {
    StudySpec spec = study.spec();
    StudyRuns runs = study.runs();
    int points = study.design().planned();
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
    Optional<SearchSpec> search =
        Optional.of(spec.design()).filter(SearchSpec.class::isInstance).map(SearchSpec.class::cast);
    int first = search.isPresent() ? Search.most(spec) : runs.runs(asked.first());
    out.println(
        row(
            "runs",
            (search.filter(s -> s.confirm() > 0).isPresent() ? "up to " : "")
                + span(first, asked, points, "%.0f")));
    if (search.isEmpty()) {
      out.println(row("precision", precision(asked)));
    }
    if (!fresh && tellRefusal(out)) {
      return;
    }
    double needed = study.memory(asked.first());
    out.println(
        row(
            "memory",
            "about "
                + NumberFormats.size(needed)
                + ", of "
                + NumberFormats.size(PreparedStudy.available())
                + " that Java may take"
                + (needed > PreparedStudy.available() ? ": it does not fit" : "")));
    out.flush();
    if (needed > PreparedStudy.available()) {
      return;
    }
    int all = shard.replications(first, study.blockSize());
    int missing = fresh ? all : search.isPresent() ? missingOfSearch(first) : missing(first);
    if (missing < all) {
      out.println(row("there already", (all - missing) + " runs in " + folder));
      out.flush();
    }
    if (missing == 0 && !asked.adaptive()) {
      return;
    }
    say.remark("timing a few runs …");
    Trial trial = trial(runs);
    out.println(
        row(
            "time",
            "about "
                + NumberFormats.duration(trial.seconds(missing))
                + (asked.adaptive()
                    ? " to " + NumberFormats.duration(trial.seconds(runs.runs(largest(asked))))
                    : "")
                + " on "
                + Labels.count(threads, "thread")
                + " ("
                + NumberFormats.report(1 / trial.seconds())
                + " runs a second, when nothing else runs)"));
    out.println(
        row(
            "disk",
            "about "
                + NumberFormats.size(trial.bytes() * COPIES * first)
                + (asked.adaptive()
                    ? " to "
                        + NumberFormats.size(trial.bytes() * COPIES * runs.runs(largest(asked)))
                    : "")
                + ", keeping "
                + kept(spec)));
    out.flush();
  }

  /**
   * Says what the folder holds if the command would refuse to write to it.
   *
   * @return whether it would
   */
  private boolean tellRefusal(PrintWriter out) throws IOException, BadInput {
    Optional<ResultsException> refusal = study.refusal(folder);
    if (refusal.isPresent()) {
      out.println(
          row(
              "folder",
              folder
                  + " "
                  + Listings.contents(folder)
                  + "; without --plan the command stops and says:"));
      refusal.get().getMessage().lines().forEach(line -> out.println(row("", line)));
      out.flush();
    }
    return refusal.isPresent();
  }

  /** The size of effect that the first replications can detect. */
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
    if (design instanceof SearchSpec search) {
      return search(search);
    }
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

  private static String search(SearchSpec search) {
    return (search.patterns().isEmpty() ? "search (NSGA-II), " : "pattern space exploration, ")
        + Labels.count(search.generations(), "generation")
        + " of "
        + search.population()
        + " vectors of "
        + Labels.count(search.levers().size(), "lever")
        + (search.worlds() > 1 ? " in " + search.worlds() + " worlds" : "")
        + (search.confirm() > 0
            ? "; the front again, " + Labels.count(search.confirm(), "replication") + " each"
            : "");
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

  /**
   * Cost of a run.
   *
   * @param seconds wall-clock time per run with all threads busy, once the JVM is warm
   * @param warmingUp additional seconds that the first runs took
   * @param runs number of runs timed
   * @param bytes size of a run in a block
   */
  private record Trial(double seconds, double warmingUp, int runs, double bytes) {
    double seconds(double many) {
      return seconds * many + warmingUp * Math.min(1, many / runs);
    }
  }

  /**
   * Number of runs that a search adds to a folder, which may hold a shorter one.
   *
   * @param most the largest number of runs of the search
   */
  private int missingOfSearch(int most) throws IOException {
    int missing = missing(most);
    Path stored = folder.resolve(StudyText.FILE);
    if (!Files.exists(stored)) {
      return missing;
    }
    SearchLength asked = SearchLength.of(study.spec());
    if (StudyReader.read(stored)
        .spec()
        .filter(spec -> spec.design() instanceof SearchSpec)
        .map(SearchLength::of)
        .filter(asked::equals)
        .isPresent()) {
      return finished() ? 0 : missing;
    }
    ResultsReader results = ResultsReader.open(folder);
    return results.manifest().state() == Manifest.State.COMPLETE
        ? Math.max(missing, most - asked.shared(results.replications()))
        : missing;
  }

  /** Whether the folder contains the search from its first generation to its end. */
  private boolean finished() throws IOException {
    return ResultsReader.missing(
                folder,
                Identity.of(study.identity()),
                ResultsReader.asked(folder),
                study.blockSize())
            .isEmpty()
        && ResultsReader.asked(folder) > 0;
  }

  private int missing(int replications) throws IOException {
    return shard
        .of(
            ResultsReader.missing(
                folder, Identity.of(study.identity()), replications, study.blockSize()),
            study.blockSize())
        .stream()
        .mapToInt(Range::size)
        .sum();
  }

  /**
   * Times runs spread over the design, on as many threads as the study uses, until the JVM has
   * warmed up. It counts processor time, so that other programs on the machine do not matter.
   */
  private Trial trial(StudyRuns runs) throws IOException {
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try {
      List<Trial> passes = new ArrayList<>();
      Trial best = pass(runs, pool, 0);
      passes.add(best);
      for (int settled = 0; settled < SETTLED && passes.size() < PASSES; ) {
        Trial next = pass(runs, pool, passes.size());
        settled = next.seconds() > WARM * best.seconds() ? settled + 1 : 0;
        best = next.seconds() < best.seconds() ? next : best;
        passes.add(next);
      }
      double warm = best.seconds();
      double more = passes.stream().mapToDouble(p -> p.runs() * (p.seconds() - warm)).sum();
      int tried = passes.stream().mapToInt(Trial::runs).sum();
      return new Trial(warm, more, tried, best.bytes());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException(e.getMessage());
    } catch (ExecutionException e) {
      throw new IOException(e.getCause());
    } finally {
      pool.shutdownNow();
    }
  }

  private Trial pass(StudyRuns runs, ExecutorService pool, int pass)
      throws InterruptedException, ExecutionException {
    int points = study.design().points().size();
    int step = Math.max(1, (int) (points * .618));
    AtomicInteger at = new AtomicInteger(pass);
    AtomicInteger tried = new AtomicInteger();
    AtomicLong bytes = new AtomicLong();
    ThreadMXBean clock = ManagementFactory.getThreadMXBean();
    long end = System.nanoTime() + PASS;
    Callable<Long> trial =
        () -> {
          long start = clock.getCurrentThreadCpuTime();
          do {
            int point = 1 + Math.floorMod(at.getAndAdd(step), points);
            bytes.addAndGet(EncodedBlock.size(runs.schema(), runs.replicate(point, null)));
            tried.incrementAndGet();
          } while (System.nanoTime() < end);
          return clock.getCurrentThreadCpuTime() - start;
        };
    long processor = 0;
    for (Future<Long> each : pool.invokeAll(Collections.nCopies(threads, trial))) {
      processor += each.get();
    }
    return new Trial(
        processor / 1e9 / threads / tried.get(),
        0,
        tried.get(),
        (double) bytes.get() / tried.get());
  }

  private static String row(String name, String value) {
    return Columns.left(name, 14) + value;
  }
}
