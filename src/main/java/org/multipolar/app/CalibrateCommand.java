package org.multipolar.app;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.multipolar.history.Calibration;
import org.multipolar.history.Identifiability;
import org.multipolar.history.Misfit;
import org.multipolar.history.Scorecard;
import org.multipolar.history.Target;
import org.multipolar.history.Targets;
import org.multipolar.history.Trajectory;
import org.multipolar.history.Trial;
import org.multipolar.institution.Schedule;
import org.multipolar.scenario.CalibrationReader;
import org.multipolar.scenario.CalibrationSpec;
import org.multipolar.scenario.Reading;
import org.multipolar.scenario.Scenario;
import org.multipolar.scenario.ScenarioReader;
import org.multipolar.scenario.WorldFiles;
import org.multipolar.store.CsvWriter;
import org.multipolar.store.Identity;
import org.multipolar.store.Journal;
import org.multipolar.store.NumberText;
import org.multipolar.store.ResultsFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code multipolar calibrate [FILE]}. */
@Command(
    name = "calibrate",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    header = "Moves free parameters until the model says what the record to March 2024 says.",
    description = {
      "",
      "A search finds the vector of parameters that fits best; a sample of the prior leaves the set"
          + " of those that are compatible with the record. The file says what may be moved, how"
          + " far, and what it is held against; of the tables only rows of role calibrate count."
          + " After Ctrl-C the same command goes on.",
      "",
      "In the results folder: fitted.yaml, a scenario with the best vector; accepted.csv, the set;"
          + " fit.csv, the targets; identifiability.csv, prior against accepted set; search.csv and"
          + " sample.csv, all trials.",
      ""
    },
    footer = {
      "",
      "Examples:",
      "  ${sys:multipolar.command:-multipolar} calibrate",
      "  ${sys:multipolar.command:-multipolar} calibrate my-calibration.yaml --out results/mine",
      "  ${sys:multipolar.command:-multipolar} history results/calibration/fitted.yaml"
    })
final class CalibrateCommand implements Callable<Integer> {

  /** Digits of a fitted value; the record does not pin down more. */
  private static final MathContext FITTED = new MathContext(3, RoundingMode.HALF_EVEN);

  @Parameters(
      paramLabel = "FILE",
      arity = "0..1",
      description = "What may be moved (default: scenarios/studies/calibration.yaml).")
  private Path file = WorldFiles.shipped(Path.of("scenarios", "studies", "calibration.yaml"));

  @Mixin private Threads threads;

  @Option(
      names = "--out",
      paramLabel = "FOLDER",
      converter = OutputFolder.class,
      description = "Results folder.")
  private Path out;

  @Option(
      names = "--fresh",
      description = "Sets results that are in the way aside as FOLDER.old-N; nothing is deleted.")
  private boolean fresh;

  @Option(names = "--quiet", description = "Prints only what is wrong.")
  private boolean quiet;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException, BadInput {
    PrintWriter print = spec.commandLine().getOut();
    PrintWriter err = spec.commandLine().getErr();
    CalibrationReader.Outcome read = CalibrationReader.read(file);
    CalibrationSpec what = read.spec().orElse(null);
    if (what == null) {
      throw new BadInput(read.problems());
    }
    Targets targets = Targets.read(what.observations(), scenario(what, Map.of()).world().tables());
    if (!targets.problems().isEmpty()) {
      throw new BadInput(targets.problems());
    }
    if (targets.tunable().isEmpty()) {
      throw new BadInput(file + ": its observations have no row of role calibrate");
    }
    YearMonth last =
        targets.tunable().stream()
            .map(target -> YearMonth.from(target.observation().date()))
            .max(Comparator.naturalOrder())
            .orElseThrow();
    Scenario scenario = scenario(what, Map.of("run.to", last.toString()));
    Path folder = out == null ? Path.of("results", what.name()) : out;
    if (fresh) {
      Optional<Path> aside = ResultsFolder.setAside(folder);
      aside.filter(path -> !quiet).ifPresent(path -> err.println("set aside as " + path));
    }
    OutputFolder.make(folder);
    Journal.claim(folder, Identity.of(identity(what, targets, scenario)));
    try (Calibration calibration =
        new Calibration(what, scenario, Schedule::phases, targets, folder, threads.number())) {
      Trial best;
      try (Announcement progress =
          new Announcement("search", "trials", what.evaluations(), err, quiet)) {
        best = calibration.search(progress);
      }
      List<Trial> sample;
      try (Announcement progress =
          new Announcement("sample", "vectors", what.vectors(), err, quiet)) {
        sample = calibration.sample(progress);
      }
      double[] fitted = rounded(best.vector());
      List<Trajectory> runs = calibration.runs(fitted, scenario.run().replications());
      Scorecard card = Scorecard.of(targets.tunable(), runs);
      Misfit misfit = calibration.misfit();
      List<double[]> accepted =
          sample.stream().filter(t -> misfit.accepts(t.means())).map(Trial::vector).toList();
      List<Identifiability> known =
          accepted.size() < 2 ? List.of() : Identifiability.of(calibration.prior(), accepted);
      write(folder, what, card, fitted, calibration.prior().names(), accepted, known);
      if (!quiet) {
        new ScorecardDigest(card).print(print);
        print(print, what, fitted, known, accepted.size(), sample.size());
        print.println();
        print.println("Results: " + folder);
        print.println("Next:    " + Typed.command("history", folder.resolve("fitted.yaml")));
        print.flush();
      }
      return 0;
    }
  }

  private static Scenario scenario(CalibrationSpec what, Map<String, String> settings)
      throws BadInput {
    Reading reading = ScenarioReader.read(what.scenario(), settings);
    if (reading.scenario().isEmpty()) {
      throw new BadInput(reading.problems());
    }
    return reading.scenario().get();
  }

  /** All that decides the trials: what is moved, what it is held against, and the scenario. */
  private static String identity(CalibrationSpec what, Targets targets, Scenario scenario) {
    StringBuilder text = new StringBuilder(what.text());
    text.append("search seed: ").append(what.seed()).append("\ntargets:\n");
    for (Target target : targets.tunable()) {
      text.append("  ")
          .append(target.series())
          .append(' ')
          .append(target.observation().date())
          .append(": ")
          .append(NumberText.of(target.observation().value()))
          .append(' ')
          .append(NumberText.of(target.observation().low()))
          .append(' ')
          .append(NumberText.of(target.observation().high()))
          .append('\n');
    }
    return text.append(scenario.identity()).toString();
  }

  private static double[] rounded(double[] vector) {
    double[] rounded = new double[vector.length];
    for (int k = 0; k < vector.length; k++) {
      rounded[k] = new BigDecimal(vector[k]).round(FITTED).doubleValue();
    }
    return rounded;
  }

  private static void write(
      Path folder,
      CalibrationSpec what,
      Scorecard card,
      double[] fitted,
      List<String> names,
      List<double[]> accepted,
      List<Identifiability> known)
      throws IOException {
    try (OutputStream stream = Files.newOutputStream(folder.resolve("fit.csv"))) {
      card.write(stream);
    }
    try (OutputStream stream = Files.newOutputStream(folder.resolve("accepted.csv"))) {
      CsvWriter csv = new CsvWriter(stream);
      for (String name : names) {
        csv.text(name);
      }
      csv.endLine();
      for (double[] vector : accepted) {
        for (double value : vector) {
          csv.number(value);
        }
        csv.endLine();
      }
      csv.flush();
    }
    try (OutputStream stream = Files.newOutputStream(folder.resolve("identifiability.csv"))) {
      CsvWriter csv = new CsvWriter(stream);
      for (String column :
          List.of(
              "parameter",
              "prior-q05",
              "prior-q95",
              "accepted-q05",
              "accepted-median",
              "accepted-q95",
              "width-ratio",
              "partner",
              "correlation")) {
        csv.text(column);
      }
      csv.endLine();
      for (Identifiability each : known) {
        csv.text(each.name())
            .number(each.priorLow())
            .number(each.priorHigh())
            .number(each.low())
            .number(each.median())
            .number(each.high())
            .number(each.ratio())
            .text(each.partner())
            .number(each.correlation())
            .endLine();
      }
      csv.flush();
    }
    StringBuilder yaml =
        new StringBuilder("multipolar: 1\ntitle: \"" + what.title() + ": the best vector\"\n");
    yaml.append("extends: ")
        .append(
            folder
                .toAbsolutePath()
                .relativize(what.scenario().toAbsolutePath())
                .toString()
                .replace('\\', '/'))
        .append("\nparameters:\n");
    for (int k = 0; k < fitted.length; k++) {
      yaml.append("  ").append(names.get(k)).append(": ").append(NumberText.of(fitted[k]));
      yaml.append('\n');
    }
    Files.write(folder.resolve("fitted.yaml"), yaml.toString().getBytes(UTF_8));
  }

  private static void print(
      PrintWriter print,
      CalibrationSpec what,
      double[] fitted,
      List<Identifiability> known,
      int accepted,
      int tried) {
    print.println();
    print.println("What the record says of the free parameters");
    print.println(
        Words.column("", 28)
            + Words.right("fitted", 10)
            + Words.right("prior 90 %", 20)
            + Words.right("accepted 90 %", 20)
            + Words.right("widths", 8)
            + "  goes with");
    for (int k = 0; k < known.size(); k++) {
      Identifiability each = known.get(k);
      print.println(
          Words.column(each.name(), 28)
              + Words.right(Words.number(fitted[k]), 10)
              + Words.right(
                  Words.number(each.priorLow()) + "–" + Words.number(each.priorHigh()), 20)
              + Words.right(Words.number(each.low()) + "–" + Words.number(each.high()), 20)
              + Words.right(String.format(Locale.ROOT, "%.2f", each.ratio()), 8)
              + "  "
              + each.partner()
              + String.format(Locale.ROOT, " (%.2f)", each.correlation()));
    }
    print.println(
        accepted
            + " of "
            + tried
            + " vectors of the prior have every named target in its band. widths: accepted over"
            + " prior; near 1 the record says nothing.");
    if (accepted < 2) {
      print.println("Too few to say what the record pins down: more vectors, or wider bands.");
    }
    print.println("Free: " + what.free().size() + " parameters.");
  }
}
