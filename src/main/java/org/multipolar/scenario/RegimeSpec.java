package org.multipolar.scenario;

import static org.multipolar.value.Key.Like.ID;
import static org.multipolar.value.Key.Required.RESOLVED;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.multipolar.scenario.world.NameResolver;
import org.multipolar.scenario.yaml.Form;
import org.multipolar.scenario.yaml.Problems;
import org.multipolar.scenario.yaml.Suggestion;
import org.multipolar.scenario.yaml.YamlNode;
import org.multipolar.scenario.yaml.YamlNode.Entry;
import org.multipolar.scenario.yaml.YamlNode.Fields;
import org.multipolar.text.Digits;
import org.multipolar.value.Key;
import org.multipolar.world.RegimeTerms;

/**
 * A regime as a scenario designs it.
 *
 * @param name its name
 * @param founders ids of states or blocs, the leader first
 * @param terms what it asks, what it gives, who may enter
 */
public record RegimeSpec(
    String name,
    @Key(is = "day on which it is founded", required = RESOLVED) LocalDate from,
    @Key(is = "founding states, the leader first", like = ID, standard = "none", written = true)
        List<String> founders,
    RegimeTerms terms) {
  static final Form<RegimeSpec> FORM = Form.of(RegimeSpec.class);
  private static final Form<RegimeTerms> TERMS = Form.of(RegimeTerms.class);
  private static final List<String> FIRST = List.of("club", "inclusive", "universal");

  public RegimeSpec {
    founders = List.copyOf(founders);
  }

  /** The regimes of a file that fall into the run: club, inclusive, universal, others by name. */
  static List<RegimeSpec> read(
      Fields regimes, NameResolver names, RunPeriod period, Problems problems) {
    Map<String, Entry> given = regimes.entries();
    List<String> order = new ArrayList<>(FIRST);
    order.retainAll(given.keySet());
    given.keySet().stream().filter(name -> !order.contains(name)).sorted().forEach(order::add);
    Map<String, RegimeSpec> specs = new LinkedHashMap<>();
    for (String name : order) {
      if (given.get(name).value() instanceof Fields design) {
        read(name, design, given.keySet(), names, period, problems)
            .ifPresent(spec -> specs.put(name, spec));
      }
    }
    return specs.values().stream()
        .map(spec -> specs.containsKey(spec.terms().rival()) ? spec : spec.withoutRival())
        .toList();
  }

  private static Optional<RegimeSpec> read(
      String name,
      Fields design,
      Collection<String> all,
      NameResolver names,
      RunPeriod period,
      Problems problems) {
    String where = "regimes." + name;
    boolean complete = FORM.complete(design, where, problems);
    RegimeSpec spec = FORM.read(design, name);
    requireGate(spec.terms().entry(), design, where, problems);
    requireRival(name, design, all, where, problems);
    Set<String> founders = new LinkedHashSet<>();
    for (YamlNode founder : design.list("founders")) {
      names.entity(founder, where + ".founders").ifPresent(founders::add);
    }
    return complete && period.includes(design.get("from"), where + ".from")
        ? Optional.of(new RegimeSpec(name, spec.from(), List.copyOf(founders), spec.terms()))
        : Optional.empty();
  }

  private static void requireGate(
      RegimeTerms.Entry entry, Fields design, String where, Problems problems) {
    if (entry == RegimeTerms.Entry.OPEN) {
      return;
    }
    if (!design.has("gate")) {
      String rule = entry.name().toLowerCase(Locale.ROOT);
      problems.missing(design, "gate", where, ": entry " + rule + " needs it");
    }
    double gate = design.number("gate", 0);
    if (entry == RegimeTerms.Entry.VALUES && gate > 1) {
      problems.add(
          design.at("gate"),
          "%s.gate is %s; allowed: 0 to 1 with entry values",
          where,
          Digits.text(gate));
    }
  }

  private static void requireRival(
      String name, Fields design, Collection<String> all, String where, Problems problems) {
    String rival = design.text("rival", "");
    boolean known = all.contains(rival) || problems.isParentUnread();
    if (!rival.isEmpty() && (!known || rival.equals(name))) {
      problems.add(
          design.at("rival"),
          "unknown regime '%s' in %s.rival%s",
          rival,
          where,
          Suggestion.hint(rival, all.stream().filter(n -> !n.equals(name)).toList()));
    }
  }

  /** A rival that is off, or not founded within the run, is none. */
  private RegimeSpec withoutRival() {
    return new RegimeSpec(name, from, founders, TERMS.with(terms, "rival", ""));
  }
}
