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
 * Everything that the replications of a scenario share: immutable and thread-safe.
 *
 * @param tables the world at the start
 * @param calendar ticks and dates
 * @param parameters parameters of the model
 * @param mechanisms those that are on
 * @param policyRules one per state, in the order of the tables
 * @param releaseRules one per lab, in the order of the tables
 * @param safetyRules one per lab
 * @param membershipRules one per state
 * @param choiceMode mode of the chip controls that states choose
 * @param measures dated policies, sorted by tick, then by the order of the scenario
 * @param releases dated releases, sorted by tick
 * @param firmMeasures dated political acts of firms, sorted by tick
 * @param regimes present and future bodies, in the order club, inclusive, universal, then by name
 * @param summits summits that are held, by name
 * @param forms functional forms of contested mechanisms
 * @param relations relations between states that are fixed for the whole run
 * @param triggers policies that wait for a condition
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

  /** Creates a blueprint without conditional policies. */
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

  /** Creates a blueprint with the standard forms and the relations that follow from the tables. */
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
