package org.multipolar.scenario.study;

import static org.multipolar.value.Key.Like.FOLDER;
import static org.multipolar.value.Key.Like.NAME;
import static org.multipolar.value.Key.Like.PATH;
import static org.multipolar.value.Key.Required.HERE;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.multipolar.scenario.yaml.Codec;
import org.multipolar.scenario.yaml.Form;
import org.multipolar.scenario.yaml.NamedFile;
import org.multipolar.scenario.yaml.Problem;
import org.multipolar.scenario.yaml.Problems;
import org.multipolar.scenario.yaml.Scalar;
import org.multipolar.scenario.yaml.Schema;
import org.multipolar.scenario.yaml.ShippedFiles;
import org.multipolar.scenario.yaml.Suggestion;
import org.multipolar.scenario.yaml.YamlNode;
import org.multipolar.scenario.yaml.YamlNode.Fields;
import org.multipolar.scenario.yaml.YamlText;
import org.multipolar.text.Digits;
import org.multipolar.value.Key;
import org.multipolar.value.parameter.ParameterCatalogue;
import org.multipolar.value.parameter.Quantity;

/** Reads calibration files. Invalid input results in problems, never in an exception. */
public final class CalibrationReader {

  private static final Form<Keys> FORM = Form.of(Keys.class);
  private static final Schema SCHEMA = FORM.schema();

  private static final Path SHIPPED =
      ShippedFiles.at(Path.of(ShippedFiles.FOLDER, "observations", PatternReader.FILE));

  /** The keys of a calibration file. */
  private record Keys(
      @Key(
              is = "version of the format",
              required = HERE,
              min = Schema.VERSION,
              max = Schema.VERSION)
          int multipolar,
      @Key(is = "title", required = HERE) String title,
      @Key(is = "name of the results folder", like = FOLDER) String name,
      @Key(is = "what it does, in a few sentences") String description,
      @Key(is = "research question") String question,
      @Key(is = "sources") List<String> sources,
      @Key(is = "scenario whose parameters are calibrated", required = HERE, like = PATH)
          String scenario,
      @Key(is = "tables of observations; required without patterns", like = PATH, some = true)
          List<String> observations,
      @Key(
              is = "last day, or month, of the observations that count, whatever their role",
              otherwise = "only rows of role `calibrate` count")
          Optional<LocalDate> to,
      @Key(is = "patterns that accepted vectors must show, beside or instead of observations")
          Patterns patterns,
      @Key(is = "parameters to calibrate", required = HERE) Priors free,
      @Key(is = "parameters that the search leaves fixed and the sample draws") Priors uncertain,
      @Key(
              is = "model discrepancy with the best parameters after one year, by operator",
              otherwise = "as judged: table on the page of operators")
          Discrepancies discrepancy,
      @Key(is = "search for the best vector") Search optimiser,
      @Key(is = "sample for the accepted set") Sample sample,
      @Key(is = "seed of the search", max = Long.MAX_VALUE, standard = "1") long seed) {}

  /** Patterns that accepted vectors must show. */
  private record Patterns(
      @Key(
              is = "table of patterns",
              otherwise = "`scenarios/observations/patterns.csv`",
              like = PATH)
          String table,
      @Key(
              is = "ids of rows, or what the ids of several rows begin with",
              otherwise = "all rows of kind must",
              like = NAME,
              some = true,
              single = true)
          List<String> rows,
      @Key(is = "number of these rows that an accepted vector may miss", max = 1000, standard = "0")
          int misses,
      @Key(
              is = "replications of each vector in each scenario of the rows",
              min = 1,
              max = 100_000,
              standard = "10")
          int replications) {}

  /** Settings of the search for the best vector. */
  private record Search(
      @Key(is = "number of parameter vectors evaluated", min = 1, max = 1_000_000, standard = "500")
          int evaluations,
      @Key(is = "replications of each vector", min = 1, max = 100_000, standard = "20")
          int replications) {}

  /** Settings of the sample for the accepted set. */
  private record Sample(
      @Key(
              is = "number of vectors drawn from the prior",
              min = 1,
              max = 10_000_000,
              standard = "4000")
          int vectors,
      @Key(
              is = "maximum number of accepted vectors, the nearest first",
              min = 1,
              max = 100_000,
              standard = "400")
          int accepted,
      @Key(is = "replications of each vector", min = 1, max = 100_000, standard = "10")
          int replications,
      @Key(
              is = "number of waves in which the accepted vectors move nearer to the record",
              max = 1000,
              standard = "0")
          int waves,
      @Key(
              is = "number of moves that a vector tries in a wave",
              min = 1,
              max = 1000,
              standard = "10")
          int moves) {}

  /** Standard deviations of the model discrepancy by observation operator. */
  record Discrepancies(Map<String, Double> values) {
    private static final double MOST = 1e6;

    static Codec<Discrepancies> codec(Key key, String name) {
      return Codec.map(Key.Like.NAME, Codec.number(0, MOST, "unit of the operator"))
          .as(Discrepancies::new, Discrepancies::values, new Discrepancies(Map.of()));
    }
  }

  /** Prior ranges of scalar parameters. */
  record Priors(Fields ranges) {
    static Codec<Priors> codec(Key key, String name) {
      List<Schema.Field> fields = new ArrayList<>();
      for (ParameterCatalogue.Entry each : ParameterCatalogue.entries().values()) {
        if (!each.list()) {
          Quantity quantity = each.quantity();
          fields.add(Schema.optional(each.name(), range(quantity), quantity.is(), ""));
        }
      }
      return Codec.raw(new Schema.Keys(List.copyOf(fields), true, "'describe parameters'"))
          .as(node -> new Priors((Fields) node), priors -> null, new Priors(Fields.NONE));
    }

    private static Schema range(Quantity quantity) {
      Schema value = Scalar.number(quantity.min(), quantity.max(), quantity.unit());
      List<Schema.Field> fields = new ArrayList<>();
      fields.add(Schema.required("low", value, "lowest plausible value"));
      fields.add(Schema.required("high", value, "highest plausible value"));
      fields.addAll(Shape.FORM.schema().fields());
      return new Schema.Keys(List.copyOf(fields), false, "");
    }
  }

  /** Shape of a prior between its ends. */
  private record Shape(
      @Key(
              name = "scale",
              is = "scale",
              words = {"linear", "log"},
              standard = "linear")
          boolean linear,
      @Key(is = "basis of the range") String reason) {
    static final Form<Shape> FORM = Form.of(Shape.class);
  }

  private CalibrationReader() {}

  /**
   * The result of reading a file.
   *
   * @param spec present exactly when there are no problems
   * @param problems everything that is wrong
   */
  public record Outcome(Optional<CalibrationSpec> spec, List<Problem> problems) {
    public Outcome {
      problems = List.copyOf(problems);
    }
  }

  /** The schema of a calibration file. */
  public static Schema schema() {
    return SCHEMA;
  }

  /**
   * Reads a file; paths of the scenario and the tables are relative to it.
   *
   * @param operator rejects a name that is no observation operator
   */
  public static Outcome read(Path file, BiConsumer<String, ObservationReader.Objections> operator) {
    Problems problems = new Problems();
    Optional<CalibrationSpec> spec =
        YamlText.file(file, problems)
            .flatMap(tree -> SCHEMA.check(tree, "", problems))
            .map(tree -> bind((Fields) tree, file, operator, problems));
    return new Outcome(problems.size() == 0 ? spec : Optional.empty(), problems.sorted());
  }

  private static CalibrationSpec bind(
      Fields file,
      Path path,
      BiConsumer<String, ObservationReader.Objections> operator,
      Problems problems) {
    Keys given = FORM.read(file);
    Path scenario =
        file.get("scenario") instanceof YamlNode.Leaf leaf
            ? NamedFile.beside(path, leaf.at(), leaf.text(), "scenario", problems).orElse(path)
            : path;
    List<Path> observations = new ArrayList<>();
    for (YamlNode each : file.list("observations")) {
      NamedFile.beside(path, each.at(), ((YamlNode.Leaf) each).text(), "observations", problems)
          .ifPresent(observations::add);
    }
    if (!file.has("observations") && !file.has("patterns")) {
      problems.add(file.at(), "missing key 'observations' or 'patterns'");
    }
    Optional<CalibrationSpec.Patterns> patterns =
        file.has("patterns")
            ? Optional.of(patterns(file.map("patterns"), given.patterns(), path, problems))
            : Optional.empty();
    List<CalibrationSpec.Free> free = priors(file, "free", problems);
    List<CalibrationSpec.Free> uncertain = priors(file, "uncertain", problems);
    for (String name : file.map("uncertain").entries().keySet()) {
      if (file.map("free").has(name)) {
        problems.add(file.map("uncertain").entries().get(name).at(), name + " is free already");
      }
    }
    file.map("discrepancy")
        .entries()
        .forEach(
            (name, value) ->
                operator.accept(
                    name,
                    (column, message) -> problems.add(value.at(), "discrepancy: " + message)));
    String stem = path.getFileName().toString().replaceFirst("\\.ya?ml$", "");
    return new CalibrationSpec(
        given.name().isEmpty() ? stem : given.name(),
        given.title().isEmpty() ? stem : given.title(),
        identity(free, uncertain, given),
        scenario,
        observations,
        given.to().map(day -> last(file, day)),
        patterns,
        free,
        uncertain,
        given.discrepancy().values(),
        given.optimiser().evaluations(),
        given.optimiser().replications(),
        given.sample().vectors(),
        given.sample().accepted(),
        given.sample().replications(),
        given.sample().waves(),
        given.sample().moves(),
        given.seed());
  }

  /** A month ends with its last day. */
  private static LocalDate last(Fields file, LocalDate day) {
    String written = ((YamlNode.Leaf) file.get("to")).text();
    return written.length() == "YYYY-MM".length() ? YearMonth.from(day).atEndOfMonth() : day;
  }

  private static CalibrationSpec.Patterns patterns(
      Fields section, Patterns given, Path path, Problems problems) {
    Optional<Path> table =
        section.get("table") instanceof YamlNode.Leaf leaf
            ? NamedFile.beside(path, leaf.at(), leaf.text(), "patterns.table", problems)
            : Optional.of(SHIPPED);
    PatternReader.Patterns read =
        table
            .map(PatternReader::read)
            .orElseGet(() -> new PatternReader.Patterns(List.of(), List.of()));
    read.problems().forEach(problems::add);
    Set<Pattern> rows = new LinkedHashSet<>();
    if (given.rows().isEmpty()) {
      rows.addAll(
          read.patterns().stream()
              .filter(row -> row.decidedByRuns() && row.kind() == Pattern.Kind.MUST)
              .toList());
    } else if (!read.patterns().isEmpty()) {
      section
          .list("rows")
          .forEach(node -> rows.addAll(rows((YamlNode.Leaf) node, read.patterns(), problems)));
    }
    List<Pattern> chosen = read.patterns().stream().filter(rows::contains).toList();
    if (given.rows().isEmpty() && chosen.isEmpty() && !read.patterns().isEmpty()) {
      problems.add(section.at(), "patterns: the table has no row of kind must that runs can meet");
    } else if (!chosen.isEmpty() && given.misses() >= chosen.size()) {
      problems.add(
          section.at("misses"),
          "patterns.misses must be below the number of rows, %s, not %s",
          chosen.size(),
          given.misses());
    }
    return new CalibrationSpec.Patterns(
        table.orElse(SHIPPED), chosen, given.misses(), given.replications());
  }

  /** The row with an id, or else those whose ids begin so and that runs can meet. */
  private static List<Pattern> rows(YamlNode.Leaf named, List<Pattern> all, Problems problems) {
    String id = named.text();
    List<String> ids = all.stream().map(Pattern::id).toList();
    if (ids.contains(id)) {
      Pattern row = all.get(ids.indexOf(id));
      if (!row.decidedByRuns()) {
        problems.add(
            named.at(),
            "patterns.rows: %s has no verdict from runs: %s",
            id,
            row.ofLevers() ? "it tests levers by trials" : "its kind is shown");
      }
      return List.of(row);
    }
    List<Pattern> several =
        all.stream().filter(row -> begins(row.id(), id) && row.decidedByRuns()).toList();
    if (several.isEmpty()) {
      problems.add(
          named.at(),
          "patterns.rows: no row has the id '%s' or one that begins so%s",
          id,
          Suggestion.hint(id, ids));
    }
    return several;
  }

  /** Whether an id begins so, and not within a number: F2 begins F2a, but not F20. */
  private static boolean begins(String id, String beginning) {
    return id.startsWith(beginning)
        && !(Character.isDigit(beginning.charAt(beginning.length() - 1))
            && Character.isDigit(id.charAt(beginning.length())));
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
    Shape shape = Shape.FORM.read(range);
    if (!(low < high)) {
      if (!Double.isNaN(low) && !Double.isNaN(high)) {
        problems.add(range.at("high"), key + "." + name + ".high must be above low");
      }
      return Optional.empty();
    }
    if (!shape.linear() && low <= 0) {
      problems.add(range.at("low"), key + "." + name + ".low must be positive with scale log");
      return Optional.empty();
    }
    String unit = ParameterCatalogue.entries().get(name).quantity().unit();
    return Optional.of(
        new CalibrationSpec.Free(name, unit, low, high, !shape.linear(), shape.reason()));
  }

  private static String identity(
      List<CalibrationSpec.Free> free, List<CalibrationSpec.Free> uncertain, Keys given) {
    StringBuilder text = new StringBuilder();
    append(text, "free", free);
    append(text, "uncertain", uncertain);
    text.append("discrepancy:\n");
    new TreeMap<>(given.discrepancy().values())
        .forEach(
            (name, value) ->
                text.append("  ")
                    .append(name)
                    .append(": ")
                    .append(Digits.text(value))
                    .append('\n'));
    text.append("optimiser replications: ")
        .append(given.optimiser().replications())
        .append("\nsample replications: ")
        .append(given.sample().replications())
        .append('\n');
    return text.toString();
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
}
