package org.multipolar.scenario;

import static org.multipolar.scenario.Schema.keys;
import static org.multipolar.scenario.Schema.like;
import static org.multipolar.scenario.Schema.list;
import static org.multipolar.scenario.Schema.number;
import static org.multipolar.scenario.Schema.optional;
import static org.multipolar.scenario.Schema.required;
import static org.multipolar.scenario.Schema.some;
import static org.multipolar.scenario.Schema.text;
import static org.multipolar.scenario.Schema.whole;
import static org.multipolar.scenario.Schema.word;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.multipolar.scenario.YamlNode.Fields;
import org.multipolar.text.Digits;
import org.multipolar.value.parameter.ParameterCatalogue;
import org.multipolar.value.parameter.Quantity;

/** Reads the file of a calibration. Bad input gives problems, never an exception. */
public final class CalibrationReader {

  private static final Schema PATH = like("\\S.*", "a path");

  private static final Schema OPTIMISER =
      keys(
          optional("evaluations", whole(1, 1_000_000), "parameter vectors tried; default 500"),
          optional("replications", whole(1, 100_000), "replications of each; default 20"));

  private static final Schema SAMPLE =
      keys(
          optional("vectors", whole(1, 10_000_000), "drawn from the prior; default 4000"),
          optional("replications", whole(1, 100_000), "replications of each; default 10"));

  private static final Schema.Keys FILE =
      keys(
          required("multipolar", whole(ScenarioShape.VERSION, ScenarioShape.VERSION), "format"),
          required("title", text(), "title"),
          optional("name", ScenarioShape.FOLDER, "name of the results folder"),
          optional("description", text(), "what it does, in a few sentences"),
          optional("question", text(), "the question that it asks"),
          optional("sources", list(text()), "what it rests on"),
          required("scenario", PATH, "the scenario whose parameters are moved"),
          required("observations", some(PATH), "tables of the record"),
          required("free", priors(), "the parameters that are moved"),
          optional(
              "uncertain",
              priors(),
              "the parameters that the search leaves alone and the sample draws"),
          optional("optimiser", OPTIMISER, "the search for the best vector"),
          optional("sample", SAMPLE, "the draws for the accepted set"),
          optional("seed", whole(0, Long.MAX_VALUE), "seed of the search; default 1"));

  private CalibrationReader() {}

  /**
   * What came of reading a file.
   *
   * @param spec present exactly when there are no problems
   * @param problems all that is wrong
   */
  public record Outcome(Optional<CalibrationSpec> spec, List<Problem> problems) {
    public Outcome {
      problems = List.copyOf(problems);
    }
  }

  /** Reads a file; the scenario and the tables that it names are looked for beside it. */
  public static Outcome read(Path file) {
    Problems problems = new Problems();
    Optional<CalibrationSpec> spec =
        YamlText.file(file, problems)
            .flatMap(tree -> FILE.check(tree, "", problems))
            .map(tree -> bind((Fields) tree, file, problems));
    return new Outcome(problems.size() == 0 ? spec : Optional.empty(), problems.sorted());
  }

  private static CalibrationSpec bind(Fields file, Path path, Problems problems) {
    Path scenario = beside(file.at("scenario"), file.text("scenario", ""), path, problems);
    List<Path> observations = new ArrayList<>();
    for (YamlNode each : file.list("observations")) {
      observations.add(beside(each.at(), ((YamlNode.Leaf) each).text(), path, problems));
    }
    List<CalibrationSpec.Free> free = priors(file, "free", problems);
    List<CalibrationSpec.Free> uncertain = priors(file, "uncertain", problems);
    for (String name : file.map("uncertain").entries().keySet()) {
      if (file.map("free").has(name)) {
        problems.add(file.map("uncertain").entries().get(name).at(), name + " is free already");
      }
    }
    Fields optimiser = file.map("optimiser");
    Fields sample = file.map("sample");
    String stem = path.getFileName().toString().replaceFirst("\\.ya?ml$", "");
    return new CalibrationSpec(
        file.text("name", stem),
        file.text("title", stem).strip(),
        identity(free, uncertain, optimiser, sample),
        scenario,
        observations,
        free,
        uncertain,
        (int) optimiser.whole("evaluations", 500),
        (int) optimiser.whole("replications", 20),
        (int) sample.whole("vectors", 4000),
        (int) sample.whole("replications", 10),
        file.whole("seed", 1));
  }

  private static Path beside(SourceLocation at, String text, Path file, Problems problems) {
    Path found = file.resolveSibling(text).normalize();
    if (!Files.isRegularFile(found)) {
      problems.add(at, "no such file '" + found + "'");
    }
    return found;
  }

  private static List<CalibrationSpec.Free> priors(Fields file, String key, Problems problems) {
    List<CalibrationSpec.Free> priors = new ArrayList<>();
    file.map(key)
        .entries()
        .forEach((name, entry) -> prior(key, name, entry, problems).ifPresent(priors::add));
    return priors;
  }

  private static Optional<CalibrationSpec.Free> prior(
      String key, String name, YamlNode.Entry entry, Problems problems) {
    if (!(entry.value() instanceof Fields range)) {
      return Optional.empty();
    }
    double low = range.number("low", Double.NaN);
    double high = range.number("high", Double.NaN);
    boolean logarithmic = range.text("scale", "linear").equals("log");
    if (!(low < high)) {
      if (!Double.isNaN(low) && !Double.isNaN(high)) {
        problems.add(range.at("high"), key + "." + name + ".high must lie above low");
      }
      return Optional.empty();
    }
    if (logarithmic && low <= 0) {
      problems.add(range.at("low"), key + "." + name + ".low must be positive with scale log");
      return Optional.empty();
    }
    String unit = ParameterCatalogue.entries().get(name).quantity().unit();
    return Optional.of(
        new CalibrationSpec.Free(
            name, unit, low, high, logarithmic, range.text("reason", "").strip()));
  }

  private static String identity(
      List<CalibrationSpec.Free> free,
      List<CalibrationSpec.Free> uncertain,
      Fields optimiser,
      Fields sample) {
    StringBuilder text = new StringBuilder();
    append(text, "free", free);
    append(text, "uncertain", uncertain);
    return text.append("optimiser replications: ")
        .append(optimiser.whole("replications", 20))
        .append("\nsample replications: ")
        .append(sample.whole("replications", 10))
        .append('\n')
        .toString();
  }

  private static void append(
      StringBuilder text, String key, List<CalibrationSpec.Free> parameters) {
    text.append(key).append(":\n");
    for (CalibrationSpec.Free each : parameters) {
      text.append("  ")
          .append(each.name())
          .append(": ")
          .append(Digits.text(each.low()))
          .append(" to ")
          .append(Digits.text(each.high()))
          .append(each.logarithmic() ? ", log\n" : "\n");
    }
  }

  /** Every parameter that is one number. */
  private static Schema priors() {
    List<Schema.Field> fields = new ArrayList<>();
    ParameterCatalogue.entries()
        .forEach(
            (name, entry) -> {
              Quantity quantity = entry.quantity();
              Schema value = number(quantity.min(), quantity.max(), quantity.unit());
              if (!entry.list()) {
                fields.add(
                    optional(
                        name,
                        keys(
                            required("low", value, "lowest plausible value"),
                            required("high", value, "highest plausible value"),
                            optional("scale", word("linear", "log"), "scale; default linear"),
                            optional("reason", text(), "where the range comes from")),
                        quantity.is()));
              }
            });
    return new Schema.Keys(List.copyOf(fields), true, "'describe parameters'");
  }
}
