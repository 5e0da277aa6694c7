package org.multipolar.scenario;

import static org.multipolar.value.Key.Like.ID;
import static org.multipolar.value.Key.Required.HERE;
import static org.multipolar.value.Key.Required.RESOLVED;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.multipolar.policy.BodyLever;
import org.multipolar.scenario.world.NameResolver;
import org.multipolar.scenario.yaml.Form;
import org.multipolar.scenario.yaml.Problems;
import org.multipolar.scenario.yaml.Suggestion;
import org.multipolar.scenario.yaml.YamlNode;
import org.multipolar.scenario.yaml.YamlNode.Entry;
import org.multipolar.scenario.yaml.YamlNode.Fields;
import org.multipolar.value.Key;
import org.multipolar.world.RegimeTerms;

/**
 * A regime as a scenario designs it.
 *
 * @param name its name
 * @param founders ids of states or blocs, the leader first
 * @param listed ids of states or blocs that may join, if eligibility is by list
 * @param lenders ids of states or blocs that lend compute through it; the leader if none is named
 * @param record accessions by date, until the branch
 * @param terms its obligations, benefits and rules of eligibility
 */
public record RegimeSpec(
    String name,
    @Key(is = "founding day, which may precede the run", required = RESOLVED) LocalDate from,
    @Key(is = "founding states, the leader first", like = ID, standard = "none", written = true)
        List<String> founders,
    @Key(is = "states that may join if eligible is listed", like = ID) List<String> listed,
    @Key(is = "members that lend compute through it", like = ID, otherwise = "the leader")
        List<String> lenders,
    @Key(is = "recorded accessions up to the branch") List<Accessions> record,
    RegimeTerms terms) {
  static final Form<RegimeSpec> FORM = Form.of(RegimeSpec.class);
  private static final Form<RegimeTerms> TERMS = Form.of(RegimeTerms.class);

  /** The bodies that every scenario may name without describing them. */
  static final List<String> FIRST = List.of("club", "inclusive", "universal");

  /**
   * Accessions on record.
   *
   * @param signed ids of states or groups
   * @param ratified ids of states or groups
   */
  public record Accessions(
      @Key(is = "day", required = HERE) LocalDate at,
      @Key(is = "states or groups that joined", like = ID, single = true) List<String> signed,
      @Key(is = "states or groups that ratified", like = ID, single = true) List<String> ratified,
      @Key(is = "source") String source) {}

  public RegimeSpec {
    founders = List.copyOf(founders);
    listed = List.copyOf(listed);
    lenders = List.copyOf(lenders);
    record = List.copyOf(record);
  }

  /**
   * The regimes of a file that start before the run ends: club, inclusive, universal, then by name.
   */
  static List<RegimeSpec> read(
      Fields regimes, NameResolver names, RunPeriod period, Problems problems) {
    Map<String, Entry> given = regimes.entries();
    Set<String> order = new LinkedHashSet<>(FIRST);
    order.retainAll(given.keySet());
    order.addAll(new TreeSet<>(given.keySet()));
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
    requireRival(name, design, all, where, problems);
    for (YamlNode each : design.list("record")) {
      for (String key : List.of("signed", "ratified")) {
        ((Fields) each).list(key).forEach(word -> names.members(word, where + ".record." + key));
      }
    }
    List<String> founders = entities(design, "founders", where, names);
    List<String> listed = entities(design, "listed", where, names);
    List<String> lenders = entities(design, "lenders", where, names);
    return complete && period.begins(design.get("from"), where + ".from")
        ? Optional.of(
            new RegimeSpec(
                name, spec.from(), founders, listed, lenders, spec.record(), spec.terms()))
        : Optional.empty();
  }

  /**
   * The name of the body whose terms a lever changes; empty if there is none, or if its text
   * follows its members.
   */
  static Optional<String> named(
      YamlNode word, String where, BodyLever lever, List<RegimeSpec> bodies, Problems problems) {
    String name = ((YamlNode.Leaf) word).text();
    Optional<RegimeSpec> body = bodies.stream().filter(one -> one.name.equals(name)).findFirst();
    if (body.isEmpty()) {
      problems.add(
          word.at(),
          "unknown body '%s' in %s%s",
          name,
          where,
          Suggestion.hint(name, bodies.stream().map(RegimeSpec::name).toList()));
    } else if (lever == BodyLever.STRINGENCY
        && body.get().terms.kind() == RegimeTerms.Kind.CONSENSUS) {
      problems.add(
          word.at(),
          "stringency of %s cannot be set: a body of kind consensus asks what the least willing veto"
              + " power accepts",
          name);
      return Optional.empty();
    }
    return body.map(RegimeSpec::name);
  }

  private static List<String> entities(
      Fields design, String key, String where, NameResolver names) {
    Set<String> ids = new LinkedHashSet<>();
    for (YamlNode word : design.list(key)) {
      names.entity(word, where + "." + key).ifPresent(ids::add);
    }
    return List.copyOf(ids);
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

  /**
   * The terms scaled to a world of fewer actors: membership beyond the founders becomes the same
   * share of the acting entities as of the states that they consist of.
   */
  RegimeTerms in(int acting, int states) {
    double others = terms.ultimate() - founders.size();
    double part = (double) acting / states;
    return acting == states
        ? terms
        : TERMS.with(
            TERMS.with(terms, "ultimate", founders.size() + Math.max(0, others) * part),
            "inForce",
            (int) Math.ceil(terms.inForce() * part));
  }

  /** Removes the rival, for a rival that is off or not founded within the run. */
  private RegimeSpec withoutRival() {
    return new RegimeSpec(
        name, from, founders, listed, lenders, record, TERMS.with(terms, "rival", ""));
  }
}
