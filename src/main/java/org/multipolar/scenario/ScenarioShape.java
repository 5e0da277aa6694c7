package org.multipolar.scenario;

import static org.multipolar.scenario.Schema.day;
import static org.multipolar.scenario.Schema.either;
import static org.multipolar.scenario.Schema.keys;
import static org.multipolar.scenario.Schema.level;
import static org.multipolar.scenario.Schema.like;
import static org.multipolar.scenario.Schema.list;
import static org.multipolar.scenario.Schema.named;
import static org.multipolar.scenario.Schema.number;
import static org.multipolar.scenario.Schema.onOff;
import static org.multipolar.scenario.Schema.oneOf;
import static org.multipolar.scenario.Schema.optional;
import static org.multipolar.scenario.Schema.required;
import static org.multipolar.scenario.Schema.some;
import static org.multipolar.scenario.Schema.text;
import static org.multipolar.scenario.Schema.trueFalse;
import static org.multipolar.scenario.Schema.whole;
import static org.multipolar.scenario.Schema.word;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.multipolar.figure.FigureSpec;
import org.multipolar.metric.Scope;
import org.multipolar.policy.ControlMode;
import org.multipolar.policy.Instrument;
import org.multipolar.rule.RuleCatalogue;
import org.multipolar.value.Mechanism;
import org.multipolar.value.parameter.ParameterCatalogue;

/** The format of scenario files. What a key means and which default it has is said here only. */
final class ScenarioShape {

  /** Version of the format that this program reads. */
  static final int VERSION = 1;

  /** Ids of states, firms and groups. */
  static final Schema.Text ID = like("[A-Za-z0-9_][A-Za-z0-9_.-]*", "an id");

  /** Names of regimes, figures and metrics. */
  static final Schema.Text NAME =
      like("[A-Za-z0-9][A-Za-z0-9_-]*", "a name of letters, digits and -");

  static final Schema.Text FOLDER =
      like("[\\p{L}\\p{N}][\\p{L}\\p{N} ._-]*", "a name of letters and digits");

  private static final Schema IDS = either("an id or a list of ids", ID, some(ID));

  private static final Schema SYNTHETIC =
      keys(
          required("states", whole(1, 999), "number of states"),
          required("firms", whole(0, 9_999_999), "number of firms"),
          required("zipf", number(0, 3, ""), "sizes fall with rank to the power of minus this"));

  private static final Schema WORLD =
      either(
          "the name of a world, a path or {synthetic: …}",
          like("\\S.*", "the name of a world or a path"),
          keys(required("synthetic", SYNTHETIC, "a world made by rule")));

  private static final Schema RUN =
      keys(
          optional("from", day(), "first month; default 2022-10"),
          optional("to", day(), "last month, inclusive; default 2035-12"),
          optional(
              "branch",
              day(),
              "from the month of this day on states choose their levers; default 2025-07-26"),
          optional("step", word("month", "quarter"), "length of a tick; default month"),
          optional("replications", whole(1, 10_000_000), "number of replications; default 50"),
          optional("seed", whole(0, Long.MAX_VALUE), "seed of the run's luck; default 20250726"));

  private static final Schema RULES =
      keys(
          optional(
              "release",
              rule("firms", RuleCatalogue.names(RuleCatalogue.RELEASE)),
              "opening models"),
          optional("policy", rule("states", RuleCatalogue.names(RuleCatalogue.POLICY)), "levers"),
          optional(
              "safety", rule("firms", RuleCatalogue.names(RuleCatalogue.SAFETY)), "safety share"),
          optional(
              "membership",
              rule("states", RuleCatalogue.names(RuleCatalogue.MEMBERSHIP)),
              "joining and leaving regimes"),
          optional(
              "controlMode",
              oneOf("a way to write chip controls", modes()),
              "how the chip controls that states choose are written; default share"));

  private static final Schema CHIP_CONTROL =
      either(
          "a number or a map",
          level(),
          keys(
              required("mode", oneOf("a way to write chip controls", modes()), "how it is written"),
              optional("level", level(), "share denied; with mode share"),
              optional(
                  "h100",
                  number(0, 1000, "H100 units per chip"),
                  "largest performance of a chip; with mode threshold"),
              optional(
                  "h100e",
                  number(0, 1e12, "H100 equivalents a calendar year"),
                  "number of H100 equivalents a calendar year; with mode quota"),
              optional(
                  "extraterritorial",
                  trueFalse(),
                  "whether it also binds makers abroad that use the controller's tools; default"
                      + " false")));

  private static final Schema POLICY =
      keys(
          required("at", day(), "day on which it takes effect"),
          optional("until", day(), "last day on which it holds; default: the end of the run"),
          optional(
              "once",
              trueFalse(),
              "sets the lever and leaves it free, also in or after the month of the branch"),
          required("by", IDS, "states, groups of states or labs"),
          optional("against", IDS, "states, groups of states or all; for controls"),
          required("set", levers(), "lever and level, or release"),
          optional(
              "name",
              NAME,
              "what options and studies call it: policies.NAME.at is its day; default none"),
          optional("source", text(), "where it is on record, or that it is an assumption"));

  private static final Schema REGIME =
      either(
          "off or a map",
          word("off"),
          keys(
              optional("from", day(), "day on which it is founded; required"),
              optional("founders", list(ID), "founding states, the leader first; default none"),
              optional("entry", word("open", "values", "capability"), "who may join; default open"),
              optional(
                  "gate",
                  number(0, 200, ""),
                  "largest distance of ideal points (entry values, 0 to 1) or to the frontier in"
                      + " points (entry capability)"),
              optional("position", level(), "place on the axis of ideal points; required"),
              optional("stringency", level(), "regulation that it asks for; required"),
              optional("clubGood", level(), "market access and exemption; default 0"),
              optional("sharedCompute", number(0, 10, ""), "pooled compute; default 0"),
              optional("verification", level(), "strength of verification; default 0"),
              optional("penalty", number(0, 10, ""), "penalty on those outside; default 0"),
              optional(
                  "exclusivity", number(0, 10, ""), "cost of belonging to the rival; default 0"),
              optional("rival", NAME, "the rival regime; default none"),
              optional("voice", word("equal", "gdp"), "whose voice counts;" + " default equal"),
              optional("accessionCost", number(0, 10, "utils"), "cost of membership; default 0"),
              optional(
                  "alignControls",
                  onOff(),
                  "whether members take the leader's controls as a floor; default off")));

  private static final Schema RECORD =
      keys(
          optional("states", selection(ID), "ids, all or default"),
          optional("firms", selection(ID), "ids, all or default"),
          optional("metrics", selection(NAME), "names, all or default"),
          optional(
              "events",
              whole(0, 10_000_000),
              "events in full for so many replications; default 10"));

  private static final Schema CLASSROOM =
      keys(
          optional("predict", text(), "what to predict before the run"),
          optional("note", text(), "for the teacher"),
          optional(
              "levers",
              list(
                  keys(
                      required("by", ID, "the state whose lever it is"),
                      optional("against", IDS, "at whom it is aimed"),
                      required("instrument", oneOf("an instrument", instruments()), "the lever"),
                      optional("min", level(), "left end of the slider; default 0"),
                      optional("max", level(), "right end of the slider; default 1"),
                      required("label", text(), "label of the slider"))),
              "sliders of the classroom console"));

  private static final Schema FIGURE =
      either(
          "a name or a map",
          NAME,
          keys(
              required("name", NAME, "name of the figure's files"),
              required("kind", oneOf("a kind of figure", figureKinds()), "kind of figure"),
              required("title", text(), "what the reader should see"),
              optional("metrics", list(NAME), "metrics of one scope"),
              optional(
                  "scope",
                  oneOf("a scope", scopes()),
                  "whose metrics; default: the first of them that has all of these metrics"),
              optional("entities", list(ID), "states or firms; default: the recorded ones")));

  /** One scenario file. */
  static final Schema.Keys FILE =
      keys(
          required("multipolar", whole(VERSION, VERSION), "version of the format"),
          required("title", text(), "title"),
          optional("name", FOLDER, "name of the results folder; default: the file's name"),
          optional("description", text(), "what happens, in a few sentences"),
          optional("extends", like("\\S.*", "a path"), "the file to which this one is a delta"),
          optional("question", text(), "the question that it asks"),
          optional("sources", list(text()), "what it rests on"),
          optional("world", WORLD, "a world, a path to one, or a synthetic one; required"),
          optional("run", RUN, "calendar, replications and seed"),
          optional("parameters", parameters(), "numbers of the world"),
          optional(
              "parameterSet",
              like("\\S.*", "a path"),
              "a table of parameter vectors: a header of parameter names, and row r for replication"
                  + " r; default none"),
          optional("mechanisms", mechanisms(), "switches"),
          optional("rules", RULES, "decision rules"),
          optional("policies", list(POLICY), "dated settings of levers and releases"),
          optional("regimes", named(NAME, REGIME), "regimes by name"),
          optional("record", RECORD, "what is recorded"),
          optional("classroom", CLASSROOM, "for classes"),
          optional("preset", NAME, "the published model whose values the run is set against"),
          optional("figures", list(FIGURE), "figures by name, or described"));

  private ScenarioShape() {}

  private static Schema selection(Schema item) {
    return either("all, default or a list", word("all", "default"), list(item));
  }

  private static Schema rule(String whom, List<String> names) {
    Schema rule = oneOf("a rule", names);
    return keys(
        optional("default", rule, "for all others; default " + names.get(0)),
        optional(whom, named(ID, rule), "rules of some " + whom));
  }

  private static Schema levers() {
    List<Schema.Field> fields = new ArrayList<>();
    for (Instrument instrument : Instrument.values()) {
      fields.add(
          optional(
              instrument.id(),
              instrument == Instrument.CHIP_CONTROL ? CHIP_CONTROL : level(),
              instrument.summary()));
    }
    fields.add(optional("release", word("open", "closed"), "release mode of labs"));
    return new Schema.Keys(List.copyOf(fields), true, "");
  }

  private static Schema parameters() {
    List<Schema.Field> fields = new ArrayList<>();
    ParameterCatalogue.entries()
        .forEach(
            (name, entry) -> {
              Schema one =
                  number(entry.quantity().min(), entry.quantity().max(), entry.quantity().unit());
              int count = entry.quantity().value().length;
              fields.add(
                  optional(
                      name,
                      entry.list() ? new Schema.ListOf(one, count, count) : one,
                      entry.quantity().is() + " (" + entry.quantity().unit() + ")"));
            });
    return new Schema.Keys(List.copyOf(fields), false, "'describe parameters'");
  }

  private static Schema mechanisms() {
    List<Schema.Field> fields = new ArrayList<>();
    for (Mechanism mechanism : Mechanism.values()) {
      fields.add(
          optional(
              mechanism.id(),
              onOff(),
              mechanism.summary() + "; default " + (mechanism.on() ? "on" : "off")));
    }
    return new Schema.Keys(List.copyOf(fields), false, "");
  }

  private static List<String> modes() {
    return Arrays.stream(ControlMode.values()).map(ControlMode::id).toList();
  }

  private static List<String> instruments() {
    return Arrays.stream(Instrument.values()).map(Instrument::id).toList();
  }

  private static List<String> scopes() {
    return Arrays.stream(Scope.values()).map(s -> s.name().toLowerCase(Locale.ROOT)).toList();
  }

  private static List<String> figureKinds() {
    return Arrays.stream(FigureSpec.Kind.values())
        .map(k -> k.name().toLowerCase(Locale.ROOT))
        .toList();
  }
}
