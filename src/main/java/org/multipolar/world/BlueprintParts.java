package org.multipolar.world;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.multipolar.policy.ControlMode;
import org.multipolar.policy.FirmMeasure;
import org.multipolar.policy.Measure;
import org.multipolar.policy.ReleaseTimeline;
import org.multipolar.rule.DecisionTable;
import org.multipolar.rule.RuleCatalogue;
import org.multipolar.value.Forms;
import org.multipolar.value.Mechanism;
import org.multipolar.value.RunCalendar;
import org.multipolar.value.parameter.InitialParameters;
import org.multipolar.value.parameter.Parameters;

/**
 * A blueprint before parameters are applied: pure data, with rules by their names in the {@link
 * RuleCatalogue}.
 *
 * @param tables the world at the start, before parameters correct it
 * @param calendar ticks and dates
 * @param mechanisms those that are on
 * @param policyRules names, one per state
 * @param releaseRules names, one per lab
 * @param safetyRules names, one per lab
 * @param membershipRules names, one per state
 * @param choiceMode mode of the chip controls that states choose
 * @param measures dated policies
 * @param releases dated releases
 * @param firmMeasures dated acts of firms
 * @param regimes bodies
 * @param summits summits
 * @param forms functional forms of contested mechanisms
 * @param triggers policies that wait for a condition
 * @param decisionTables rows of the decision tables, by the names that policyRules can have besides
 *     those of the catalogue
 */
public record BlueprintParts(
    WorldTables tables,
    RunCalendar calendar,
    Set<Mechanism> mechanisms,
    List<String> policyRules,
    List<String> releaseRules,
    List<String> safetyRules,
    List<String> membershipRules,
    ControlMode choiceMode,
    List<Measure> measures,
    ReleaseTimeline releases,
    List<FirmMeasure> firmMeasures,
    List<RegimeDesign> regimes,
    List<SummitDesign> summits,
    Forms forms,
    List<Trigger> triggers,
    Map<String, List<DecisionTable.Row>> decisionTables)
    implements Serializable {

  /** Returns a copy with other dated policies. */
  public BlueprintParts with(
      List<Measure> otherMeasures,
      ReleaseTimeline otherReleases,
      List<FirmMeasure> otherFirmMeasures,
      List<RegimeDesign> otherRegimes) {
    return new BlueprintParts(
        tables,
        calendar,
        mechanisms,
        policyRules,
        releaseRules,
        safetyRules,
        membershipRules,
        choiceMode,
        otherMeasures,
        otherReleases,
        otherFirmMeasures,
        otherRegimes,
        summits,
        forms,
        triggers,
        decisionTables);
  }

  /** Computes the relations between states under the given parameters. */
  public Relations relations(Parameters parameters) {
    return new Relations(
        tables, (int) parameters.policy().peers(), parameters.alignment().unVotes());
  }

  /** Builds the blueprint for the given parameters and the relations computed with them. */
  public Blueprint with(Parameters parameters, Relations relations) {
    return new Blueprint(
        corrected(parameters.initial()),
        calendar,
        parameters,
        mechanisms,
        rules(RuleCatalogue.policy(decisionTables), policyRules, parameters),
        rules(RuleCatalogue.RELEASE, releaseRules, parameters),
        rules(RuleCatalogue.SAFETY, safetyRules, parameters),
        rules(RuleCatalogue.MEMBERSHIP, membershipRules, parameters),
        choiceMode,
        measures,
        releases.measures(),
        firmMeasures,
        regimes,
        summits,
        forms,
        relations,
        triggers);
  }

  private WorldTables corrected(InitialParameters initial) {
    return tables.withSites(tables.sites().stream().map(site -> corrected(site, initial)).toList());
  }

  private static SiteRow corrected(SiteRow site, InitialParameters initial) {
    return site.state().equals("CHN") ? site.times(initial.chipCapacityChn()) : site;
  }

  /** Makes one rule for each agent; agents with the same rule share it. */
  private static <R> List<R> rules(
      List<RuleCatalogue.Entry<R>> catalogue, List<String> names, Parameters parameters) {
    Map<String, R> made = new LinkedHashMap<>();
    List<R> rules = new ArrayList<>(names.size());
    for (String each : names) {
      rules.add(
          made.computeIfAbsent(
              each,
              name -> RuleCatalogue.named(catalogue, name).orElseThrow().make().apply(parameters)));
    }
    return List.copyOf(rules);
  }
}
