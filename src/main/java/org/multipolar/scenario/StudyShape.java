package org.multipolar.scenario;

import static org.multipolar.scenario.Schema.either;
import static org.multipolar.scenario.Schema.keys;
import static org.multipolar.scenario.Schema.like;
import static org.multipolar.scenario.Schema.list;
import static org.multipolar.scenario.Schema.named;
import static org.multipolar.scenario.Schema.number;
import static org.multipolar.scenario.Schema.optional;
import static org.multipolar.scenario.Schema.required;
import static org.multipolar.scenario.Schema.some;
import static org.multipolar.scenario.Schema.text;
import static org.multipolar.scenario.Schema.whole;
import static org.multipolar.scenario.Schema.word;

/** The format of study files. What a key means and which default it has is said here only. */
final class StudyShape {
  /** Names of factors, levels and bases. */
  static final Schema.Text NAME =
      like("[\\p{L}\\p{N}][\\p{L}\\p{N} ._+%/@-]*", "a name of letters and digits");

  /** Dotted paths into a scenario. */
  static final Schema.Text PATH =
      like(
          "[A-Za-z][A-Za-z0-9]*(\\.[\\p{L}\\p{N}_-]+)*", "a dotted path such as mechanisms.talent");

  static final Schema.Text OUTCOME =
      like("\\S+", "an outcome such as south-access.last12 or compute-share@CHN.end");

  private static final Schema FILE_PATH = like("\\S.*", "a path");

  private static final Schema.Named ASSIGNMENTS = new Schema.Named(PATH, new Schema.Anything());

  private static final Schema END = new Schema.Scalar("a number or a day");

  private static final Schema FACTOR =
      keys(
          optional("key", PATH, "the key that it changes; default: its name"),
          optional("label", text(), "its name in figures; default: its name"),
          optional("values", some(new Schema.Anything()), "what the key can be"),
          optional("levels", named(NAME, ASSIGNMENTS), "by name, what each gives to which keys"),
          optional("low", END, "lower end of a range"),
          optional("high", END, "higher end of a range"),
          optional("scale", word("linear", "log"), "scale of a range; default linear"),
          optional("whole", Schema.trueFalse(), "whether a range has whole numbers only"));

  private static final Schema CROSS = list(NAME);

  private static final Schema DESIGN =
      keys(
          required(
              "type",
              word(
                  "factorial",
                  "one-at-a-time",
                  "parallel",
                  "latin-hypercube",
                  "morris",
                  "sobol",
                  "table"),
              "which combinations are run"),
          optional("points", whole(2, 10_000_000), "of a Latin hypercube; required there"),
          optional("trajectories", whole(2, 100_000), "of a Morris design; default 10"),
          optional("levels", whole(4, 100), "of the grid of a Morris design, even; default 4"),
          optional(
              "base", whole(8, 1_000_000), "size of a Sobol sample, a power of 2; default 256"),
          optional("file", FILE_PATH, "a table of combinations; required with type table"),
          optional("seed", whole(0, Long.MAX_VALUE), "of the design's draws; default 1"),
          optional("cross", CROSS, "factors that are crossed with all combinations of the others"));

  private static final Schema REPLICATIONS =
      either(
          "a number or a map",
          whole(1, 10_000_000),
          keys(
              optional(
                  "first", whole(4, 1_000_000), "replications that every point gets; default 16"),
              optional("most", whole(4, 10_000_000), "at most so many; default 1024"),
              optional(
                  "variation",
                  number(0, 1, ""),
                  "doubled until coefficients of variation change by less than this"),
              optional(
                  "width",
                  named(OUTCOME, number(0, 1e300, "")),
                  "doubled until intervals of differences from the reference reach no farther")));

  private static final Schema BOUND_NUMBER = number(-1e300, 1e300, "");

  private static final Schema DISCOVERY =
      keys(
          required("outcome", OUTCOME, "the outcome that is looked at, its mean over replications"),
          optional("below", BOUND_NUMBER, "cases of interest lie below this"),
          optional("above", BOUND_NUMBER, "cases of interest lie above this"),
          optional(
              "mass", number(0.01, 0.5, ""), "least part of the cases in a box; default 0.05"));

  private static final Schema GOAL =
      keys(
          required("outcome", OUTCOME, "the outcome that counts"),
          optional("below", BOUND_NUMBER, "kept below this"),
          optional("above", BOUND_NUMBER, "kept above this"));

  private static final Schema ROBUSTNESS =
      keys(
          required("policies", NAME, "the factor whose levels are policies"),
          required(
              "better",
              named(OUTCOME, word("more", "less")),
              "for each outcome that counts, which way is better"),
          optional("goals", list(GOAL), "what a policy should keep in every world"));

  private static final Schema STRUCTURE =
      keys(
          required("effect", NAME, "the factor whose last level is compared with its first"),
          required("variants", NAME, "the factor whose levels are variants of the model"));

  private static final Schema ANALYSIS =
      keys(
          optional(
              "reference",
              named(NAME, new Schema.Scalar("the name of a level")),
              "by factor, the level from which differences are taken; default: the first point"),
          optional(
              "discovery",
              either("a map or a list of maps", DISCOVERY, some(DISCOVERY)),
              "in which region does an outcome pass a bound?"),
          optional("robustness", ROBUSTNESS, "regret and satisficing of policies"),
          optional("structure", STRUCTURE, "an effect under other mechanisms and rules"));

  /** One study file. */
  static final Schema.Keys FILE =
      keys(
          required("multipolar", whole(ScenarioShape.VERSION, ScenarioShape.VERSION), "format"),
          required("title", text(), "title"),
          optional("name", ScenarioShape.FOLDER, "name of the results folder; default: the file's"),
          optional("description", text(), "what it does, in a few sentences"),
          optional("question", text(), "the question that it asks"),
          optional("sources", list(text()), "what it rests on"),
          optional("scenario", FILE_PATH, "the scenario that all points start from"),
          optional(
              "scenarios",
              named(NAME, FILE_PATH),
              "several of them by name; they are the factor 'scenario'"),
          optional("set", ASSIGNMENTS, "what all points give to keys of the scenario"),
          optional("factors", named(NAME, FACTOR), "what is varied"),
          optional(
              "parameters",
              either(
                  "all or a map",
                  word("all"),
                  keys(
                      optional(
                          "around",
                          number(0.001, 1, ""),
                          "varied by this part of the default either way, within what is allowed;"
                              + " default: over all that is allowed"),
                      optional("except", list(text()), "those that are not varied"))),
              "every parameter that is one number is a factor, those apart that are factors already"),
          required("design", DESIGN, "which combinations are run"),
          optional("replications", REPLICATIONS, "how often each combination is run; default 16"),
          optional("limit", number(0.001, 1e6, "s"), "wall-clock time that a replication may take"),
          optional("keep", word("horizon", "yearly", "series"), "what is kept; default horizon"),
          optional(
              "events",
              whole(0, 1_000_000),
              "events in full for so many replications of each point; default 0"),
          required("outcomes", some(OUTCOME), "what is looked at"),
          optional("analysis", ANALYSIS, "how, beside what the design asks for"));

  private StudyShape() {}
}
