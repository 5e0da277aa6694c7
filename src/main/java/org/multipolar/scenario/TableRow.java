package org.multipolar.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.multipolar.policy.Instrument;
import org.multipolar.rule.DecisionTable;
import org.multipolar.rule.DecisionTable.Condition;
import org.multipolar.rule.DecisionTable.Move;
import org.multipolar.rule.DecisionTable.Quantity;
import org.multipolar.rule.RuleCatalogue;
import org.multipolar.scenario.yaml.Form;
import org.multipolar.scenario.yaml.Problems;
import org.multipolar.scenario.yaml.YamlNode;
import org.multipolar.scenario.yaml.YamlNode.Fields;
import org.multipolar.value.Key;

/** A row of a decision table as written in a scenario file. */
record TableRow(
    @Key(
            name = "lever",
            is = "levers to which the row applies",
            otherwise = "all",
            what = "a lever of states",
            single = true)
        List<Instrument> levers,
    @Key(
            name = "if",
            is = "conditions on what the state sees, all of which must hold",
            otherwise = "always")
        Optional<Conditions> conditions,
    @Key(is = "move of the lever: by a rung, or to the level of the target or the peer")
        Optional<Move> move,
    @Key(is = "level of the lever, in place of 'move'") Optional<Double> to) {

  private static final Form<TableRow> FORM = Form.of(TableRow.class);

  /** A range; bounds are excluded. */
  record Range(
      @Key(is = "bound that the value must exceed", min = -1e300, max = 1e300)
          Optional<Double> above,
      @Key(is = "bound below which the value must be", min = -1e300, max = 1e300)
          Optional<Double> below) {}

  /** Ranges of what a state sees when it reviews a lever. */
  record Conditions(
      @Key(is = "level of the lever, 0 to 1") Optional<Range> level,
      @Key(is = "strictest control that the target holds against the state, 0 to 1")
          Optional<Range> pressure,
      @Key(is = "threat perceived from the target, 0 to 1") Optional<Range> threat,
      @Key(is = "level of the same lever in the best-performing peer, 0 to 1") Optional<Range> peer,
      @Key(is = "perceived gain from raising the lever by a rung, in utils") Optional<Range> gain) {

    private Optional<Range> of(Quantity quantity) {
      return switch (quantity) {
        case LEVEL -> level;
        case PRESSURE -> pressure;
        case THREAT -> threat;
        case PEER -> peer;
        case GAIN -> gain;
      };
    }

    List<Condition> bound() {
      List<Condition> all = new ArrayList<>();
      for (Quantity quantity : Quantity.values()) {
        of(quantity)
            .ifPresent(
                range ->
                    all.add(
                        new Condition(
                            quantity,
                            range.above().orElse(Double.NEGATIVE_INFINITY),
                            range.below().orElse(Double.POSITIVE_INFINITY))));
      }
      return all;
    }
  }

  private static final List<Quantity> OF_TARGETS = List.of(Quantity.PRESSURE, Quantity.THREAT);

  /** The row as data of the model. */
  private DecisionTable.Row bound() {
    boolean aimed =
        move.filter(Move.MATCH::equals).isPresent()
            || OF_TARGETS.stream()
                .anyMatch(each -> conditions.flatMap(c -> c.of(each)).isPresent());
    List<Instrument> all = new ArrayList<>(Instrument.reviewedControls());
    if (!aimed) {
      all.addAll(Instrument.domestics());
    }
    return new DecisionTable.Row(
        levers.isEmpty() ? all : levers,
        conditions.map(Conditions::bound).orElse(List.of()),
        to.<DecisionTable.Act>map(DecisionTable.Level::new).or(() -> move).orElseThrow());
  }

  /** The tables of a scenario as data of the model. */
  static Map<String, List<DecisionTable.Row>> bound(Map<String, List<TableRow>> tables) {
    Map<String, List<DecisionTable.Row>> bound = new TreeMap<>();
    tables.forEach((name, rows) -> bound.put(name, rows.stream().map(TableRow::bound).toList()));
    return bound;
  }

  /** Reports what is wrong with the tables of a file. */
  static void check(Fields tables, Problems problems) {
    for (String name : tables.entries().keySet()) {
      if (RuleCatalogue.named(RuleCatalogue.POLICY, name).isPresent()) {
        problems.add(
            tables.entries().get(name).at(),
            "rules.tables: '%s' is a rule already; take another name",
            name);
      }
      if (!tables.refused(name) && tables.list(name).isEmpty()) {
        problems.add(
            tables.entries().get(name).at(),
            "rules.tables.%s has no rows; the rule 'fixed' keeps every lever",
            name);
      }
      for (YamlNode each : tables.list(name)) {
        Fields row = (Fields) each;
        FORM.read(row).check("rules.tables." + name, row, problems);
      }
    }
  }

  private void check(String where, Fields row, Problems problems) {
    if (row.has("move") == row.has("to") && !row.refused("move") && !row.refused("to")) {
      problems.add(row.at(), "%s needs either move or to", where);
    }
    Fields given = row.map("if");
    for (String quantity : given.entries().keySet()) {
      Fields range = given.map(quantity);
      if (!given.refused(quantity) && range.entries().isEmpty()) {
        problems.add(given.at(quantity), "%s.if.%s needs above, below or both", where, quantity);
      }
      if (range.has("above")
          && range.has("below")
          && range.number("above", 0) >= range.number("below", 0)) {
        problems.add(range.at("above"), "%s.if.%s: above must be less than below", where, quantity);
      }
    }
    for (Instrument lever : levers) {
      if (lever.bilateral() && !Instrument.reviewedControls().contains(lever)) {
        problems.add(
            row.at("lever"),
            "%s.lever: states do not review %s; only policies set it",
            where,
            lever.id());
      } else if (!lever.bilateral()) {
        for (Quantity quantity : OF_TARGETS) {
          String word = quantity.name().toLowerCase(Locale.ROOT);
          if (given.has(word)) {
            problems.add(
                given.at(word),
                "%s.if.%s: %s has no target; levers with one: %s",
                where,
                word,
                lever.id(),
                aimed());
          }
        }
        if (move.filter(Move.MATCH::equals).isPresent()) {
          problems.add(
              row.at("move"),
              "%s.move: match needs a lever with a target (%s), not %s",
              where,
              aimed(),
              lever.id());
        }
      }
    }
  }

  private static String aimed() {
    return Instrument.reviewedControls().stream()
        .map(Instrument::id)
        .collect(Collectors.joining(", "));
  }
}
