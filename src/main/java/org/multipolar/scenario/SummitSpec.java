package org.multipolar.scenario;

import static org.multipolar.value.Key.Like.ID;
import static org.multipolar.value.Key.Required.RESOLVED;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.multipolar.scenario.world.NameResolver;
import org.multipolar.scenario.yaml.Form;
import org.multipolar.scenario.yaml.Problems;
import org.multipolar.scenario.yaml.YamlNode;
import org.multipolar.scenario.yaml.YamlNode.Fields;
import org.multipolar.value.Key;
import org.multipolar.world.SummitTerms;

/**
 * A summit, or a series of summits, as a scenario plans it.
 *
 * @param name its name
 * @param at day on which it is first held
 * @param every years between summits of a series; 0 for a single summit
 * @param host id of a state or bloc
 * @param signed signatories on record, for a summit before the branch: ids of states or groups
 * @param terms its commitments
 */
public record SummitSpec(
    String name,
    @Key(is = "day of the first summit", required = RESOLVED) LocalDate at,
    @Key(is = "years between the summits of a series", max = 100, unit = "yr", standard = "0")
        int every,
    @Key(is = "host state", required = RESOLVED, like = ID) String host,
    @Key(is = "signatories on record: states or groups", like = ID, single = true)
        List<String> signed,
    SummitTerms terms) {
  static final Form<SummitSpec> FORM = Form.of(SummitSpec.class);
  private static final Form<SummitTerms> TERMS = Form.of(SummitTerms.class);

  public SummitSpec {
    signed = List.copyOf(signed);
  }

  /** The summits of a file that fall into the run, by name. */
  static List<SummitSpec> read(
      Fields summits, NameResolver names, RunPeriod period, Problems problems) {
    List<SummitSpec> specs = new ArrayList<>();
    for (String name : summits.entries().keySet().stream().sorted().toList()) {
      if (summits.get(name) instanceof Fields plan) {
        read(name, plan, names, period, problems).ifPresent(specs::add);
      }
    }
    return specs;
  }

  private static Optional<SummitSpec> read(
      String name, Fields plan, NameResolver names, RunPeriod period, Problems problems) {
    String where = "summits." + name;
    boolean complete = FORM.complete(plan, where, problems);
    SummitSpec spec = FORM.read(plan, name);
    for (YamlNode word : plan.list("signed")) {
      names.members(word, where + ".signed");
    }
    Optional<String> host =
        plan.has("host") ? names.entity(plan.get("host"), where + ".host") : Optional.empty();
    return complete && host.isPresent() && period.includes(plan.get("at"), where + ".at")
        ? Optional.of(
            new SummitSpec(name, spec.at(), spec.every(), host.get(), spec.signed(), spec.terms()))
        : Optional.empty();
  }

  /**
   * The terms scaled to a world of fewer actors: the same share of the acting entities is expected
   * to sign.
   */
  SummitTerms in(int acting, int states) {
    return acting == states
        ? terms
        : TERMS.with(terms, "expected", 1 + (terms.expected() - 1) * acting / states);
  }

  /** The signatories on record, as accessions. */
  RegimeSpec.Accessions record() {
    return new RegimeSpec.Accessions(at, signed, List.of(), "");
  }

  /** The summits as a tree for a file. */
  static Map<String, Object> tree(List<SummitSpec> summits) {
    Map<String, Object> tree = new LinkedHashMap<>();
    summits.forEach(summit -> tree.put(summit.name(), FORM.write(summit)));
    return tree;
  }
}
