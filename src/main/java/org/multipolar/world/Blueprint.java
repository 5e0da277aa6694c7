package org.multipolar.world;

import java.io.Serializable;
import java.util.List;
import java.util.Set;
import org.multipolar.policy.ControlMode;
import org.multipolar.policy.FirmMeasure;
import org.multipolar.policy.Measure;
import org.multipolar.policy.ReleaseMeasure;
import org.multipolar.rule.MembershipRule;
import org.multipolar.rule.PolicyRule;
import org.multipolar.rule.ReleaseRule;
import org.multipolar.rule.SafetyRule;
import org.multipolar.value.Forms;
import org.multipolar.value.Mechanism;
import org.multipolar.value.RunCalendar;
import org.multipolar.value.parameter.Parameters;

/**
 * Everything that the replications of a scenario share: immutable, safe to use from many threads.
 *
 * @param tables the world at the start
 * @param calendar ticks and dates
 * @param parameters numbers of the world
 * @param mechanisms those that are on
 * @param policyRules one a state, in the order of the tables
 * @param releaseRules one a lab, in the order of the tables
 * @param safetyRules one a lab
 * @param membershipRules one a state
 * @param choiceMode how chip controls that states choose are written
 * @param measures dated policies, sorted by tick, then by the order of the scenario
 * @param releases dated releases, sorted by tick
 * @param firmMeasures dated acts of firms in politics, sorted by tick
 * @param regimes bodies that exist or will, in the order club, inclusive, universal, then by name
 * @param summits summits that are held, by name
 * @param forms how contested mechanisms are written
 * @param relations what stands between states for the whole run
 * @param triggers policies that wait for something to come about
 */
public record Blueprint(
    WorldTables tables,
    RunCalendar calendar,
    Parameters parameters,
    Set<Mechanism> mechanisms,
    List<PolicyRule> policyRules,
    List<ReleaseRule> releaseRules,
    List<SafetyRule> safetyRules,
    List<MembershipRule> membershipRules,
    ControlMode choiceMode,
    List<Measure> measures,
    List<ReleaseMeasure> releases,
    List<FirmMeasure> firmMeasures,
    List<RegimeDesign> regimes,
    List<SummitDesign> summits,
    Forms forms,
    Relations relations,
    List<Trigger> triggers)
    implements Serializable {

  /** Without policies that wait. */
  public Blueprint(
      WorldTables tables,
      RunCalendar calendar,
      Parameters parameters,
      Set<Mechanism> mechanisms,
      List<PolicyRule> policyRules,
      List<ReleaseRule> releaseRules,
      List<SafetyRule> safetyRules,
      List<MembershipRule> membershipRules,
      ControlMode choiceMode,
      List<Measure> measures,
      List<ReleaseMeasure> releases,
      List<FirmMeasure> firmMeasures,
      List<RegimeDesign> regimes,
      List<SummitDesign> summits,
      Forms forms,
      Relations relations) {
    this(
        tables,
        calendar,
        parameters,
        mechanisms,
        policyRules,
        releaseRules,
        safetyRules,
        membershipRules,
        choiceMode,
        measures,
        releases,
        firmMeasures,
        regimes,
        summits,
        forms,
        relations,
        List.of());
  }

  /** With the model's own forms and the relations that follow from the tables. */
  public Blueprint(
      WorldTables tables,
      RunCalendar calendar,
      Parameters parameters,
      Set<Mechanism> mechanisms,
      List<PolicyRule> policyRules,
      List<ReleaseRule> releaseRules,
      List<SafetyRule> safetyRules,
      List<MembershipRule> membershipRules,
      ControlMode choiceMode,
      List<Measure> measures,
      List<ReleaseMeasure> releases,
      List<FirmMeasure> firmMeasures,
      List<RegimeDesign> regimes,
      List<SummitDesign> summits) {
    this(
        tables,
        calendar,
        parameters,
        mechanisms,
        policyRules,
        releaseRules,
        safetyRules,
        membershipRules,
        choiceMode,
        measures,
        releases,
        firmMeasures,
        regimes,
        summits,
        Forms.STANDARD,
        new Relations(tables, (int) parameters.policy().peers(), parameters.alignment().unVotes()));
  }
}
