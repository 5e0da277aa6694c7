package org.multipolar.world;

import java.io.Serializable;
import java.util.List;
import org.apache.commons.math3.util.FastMath;
import org.multipolar.policy.Instrument;
import org.multipolar.policy.Levers;
import org.multipolar.random.Draws;
import org.multipolar.rule.MembershipRule;
import org.multipolar.rule.PolicyRule;
import org.multipolar.value.GlobalSouth;
import org.multipolar.value.Mechanism;
import org.multipolar.value.parameter.AdoptionParameters;
import org.multipolar.value.parameter.RegulationParameters;

/**
 * A state: it holds its stocks and, from the branch tick on, decides on its levers and memberships
 * through its rules.
 */
public final class State implements Serializable {
  private static final long serialVersionUID = 1;

  private final StateRow row;
  private final int number;
  private final double position;
  private final long key;
  private final double logPopulation;
  private final Adopters adopters;
  private final Levers levers;
  private final LeverReviews leverReviews;
  private final MembershipReviews membershipReviews;

  private final Researchers researchers;
  private final Loan loan = new Loan();
  private final double initialLogGdp;
  private double logGdp;
  private double gdp;
  private Installation chips;
  private double aiValue;
  private double attention;
  private double capability;
  private double accessible;
  private double seenGap;
  private double seenDistance;
  private double denied;
  private double budget;
  private final Purse purse = new Purse();
  private double incidentRecord;
  private double incidentExpectation;
  private double loss;
  private final Shortage minerals = new Shortage();

  State(
      StateRow row,
      int number,
      double position,
      Levers levers,
      PolicyRule policyRule,
      MembershipRule membershipRule,
      AdoptionParameters diffusion) {
    this.row = row;
    this.number = number;
    this.position = position;
    this.key = Draws.key(row.id());
    this.logPopulation = FastMath.log(row.population());
    this.adopters = new Adopters(row, diffusion);
    this.gdp = row.gdp();
    this.initialLogGdp = FastMath.log(row.gdp());
    this.logGdp = initialLogGdp;
    this.chips = new Installation(row.compute(), row.compute(), 0, 0, 0, 0, 0);
    this.researchers = new Researchers(row.talent());
    this.levers = levers;
    this.leverReviews = new LeverReviews(this, levers, policyRule);
    this.membershipReviews = new MembershipReviews(this, membershipRule);
    for (Instrument instrument : Instrument.domestics()) {
      levers.start(instrument, number, row.level(instrument));
    }
  }

  public String id() {
    return row.id();
  }

  public String name() {
    return row.name();
  }

  /** Consecutive number in the world, by order of ids. */
  public int number() {
    return number;
  }

  /** Key of the state's random draws: a hash of its id. */
  public long key() {
    return key;
  }

  /** The state's row of the world table. */
  public StateRow facts() {
    return row;
  }

  /** Output Y, tn USD a year. */
  public double gdp() {
    return gdp;
  }

  /** Natural logarithm of output in tn USD. */
  public double logGdp() {
    return logGdp;
  }

  /** Natural logarithm of output at the start, tn USD. */
  public double initialLogGdp() {
    return initialLogGdp;
  }

  /** Population, million; constant over a run. */
  public double population() {
    return row.population();
  }

  /** ln(Y/pop), Y in tn USD and population in millions. */
  public double logIncome() {
    return logGdp - logPopulation;
  }

  /** Income per head, k$ a year. */
  public double income() {
    return 1e3 * gdp / row.population();
  }

  /** True if it counts as Global South; China by its own flag. */
  public boolean south() {
    return row.south() == GlobalSouth.YES;
  }

  /** Digital preparedness inf. */
  public double preparedness() {
    return row.preparedness();
  }

  /** Position y: 0 China-led … 1 US-led. */
  public double position() {
    return position;
  }

  /** Compute C located there, M H100e. */
  public double compute() {
    return chips.stock();
  }

  /** Compute at its disposal: its own, plus borrowed and less lent compute, M H100e. */
  public double usableCompute() {
    return Math.max(0, ownCompute() + loan.net());
  }

  /** U: compute that it uses, owned anywhere or rented, before loans, M H100e. */
  public double ownCompute() {
    return chips.used();
  }

  /** Its loans of compute through bodies. */
  public Loan loan() {
    return loan;
  }

  /** Talent T, percent of the world's. */
  public double talent() {
    return researchers.working();
  }

  /** T_eff: talent effective in its research, including hiring across borders, percent. */
  public double effectiveTalent() {
    return researchers.effective();
  }

  public Researchers researchers() {
    return researchers;
  }

  /** Its users of AI. */
  public Adopters adopters() {
    return adopters;
  }

  /** Adoption a: users over people aged 15–64, [0, 1]. */
  public double adoption() {
    return adopters.people();
  }

  /** Users of AI, million. */
  public double users() {
    return adopters.people() * adopters.workingAge();
  }

  /** Factor acc on both rates of diffusion by compute lent to it; exactly 1 without a loan. */
  public double accessFactor() {
    return loan.access();
  }

  /** (½ a + ½ b/ω_b) u(Z), use times usefulness, as last added to output. */
  public double aiValue() {
    return aiValue;
  }

  /** Political attention to harm. */
  public double attention() {
    return attention;
  }

  /** Domestic capability: that of the best lab or, if better, of the open commons, points. */
  public double capability() {
    return capability;
  }

  /** Capability of the best model accessible to its users, points. */
  public double accessible() {
    return accessible;
  }

  /** Years behind the frontier, as observed at the end of the last tick. */
  public double seenGap() {
    return seenGap;
  }

  /** Points behind the frontier, as observed at the end of the last tick. */
  public double seenDistance() {
    return seenDistance;
  }

  /** Chips added in this tick, smuggled ones net of losses, M H100e. */
  public double additions() {
    return chips.added();
  }

  /** Chips that left through it by smuggling in this tick, M H100e. */
  public double diverted() {
    return chips.left();
  }

  /** Largest number of chips that could have left, M H100e. */
  public double diversionCapacity() {
    return chips.leftAtMost();
  }

  /** Chips that arrived by smuggling, net of losses, M H100e. */
  public double smuggledIn() {
    return chips.arrived();
  }

  /** V: spending of its owners that the controls of others deny in this tick, bn USD. */
  public double denied() {
    return denied;
  }

  /** Spending on chips planned by its owners, named or not, in this tick, bn USD. */
  public double budget() {
    return budget;
  }

  /** Share of demand denied by the controls of others. */
  public double deniedShare() {
    return budget > 0 ? denied / budget : 0;
  }

  /** Share of additions made at home; 0 without additions. */
  public double selfSufficiency() {
    return additions() > 0 ? chips.domestic() / additions() : 0;
  }

  /** Smoothed number of incidents there, 1/yr. */
  public double incidentRecord() {
    return incidentRecord;
  }

  /** Smoothed number expected without regulation, coordination and safety, 1/yr. */
  public double incidentExpectation() {
    return incidentExpectation;
  }

  /** Severity of the incidents there in this tick. */
  public double loss() {
    return loss;
  }

  /** Its shortage of critical minerals. */
  public Shortage minerals() {
    return minerals;
  }

  /** Regulation r. */
  public double regulation() {
    return levers.level(Instrument.REGULATION, number);
  }

  /**
   * Fraction of user imitation that remains where AI is feared: {@code 1 − κ_A min(1, att)(1 − ω_r
   * r)}; exactly 1 where nothing is feared or the effects of regulation are switched off.
   */
  public double trust(World world) {
    if (!world.on(Mechanism.REGULATION_EFFECTS)) {
      return 1;
    }
    RegulationParameters p = world.parameters().regulation();
    return 1 - p.fear() * Math.min(1, attention) * (1 - p.shield() * regulation());
  }

  /** Regulation r as a burden on use there; 0 where the effects of regulation are switched off. */
  public double burden(World world) {
    return world.on(Mechanism.REGULATION_EFFECTS) ? regulation() : 0;
  }

  /** Openness o. */
  public double openness() {
    return levers.level(Instrument.OPENNESS, number);
  }

  /** Subsidy σ. */
  public double subsidy() {
    return levers.level(Instrument.SUBSIDY, number);
  }

  /** Barrier to talent entry τ^in. */
  public double talentEntry() {
    return levers.level(Instrument.TALENT_ENTRY, number);
  }

  /** Barrier to talent exit τ^out. */
  public double talentExit() {
    return levers.level(Instrument.TALENT_EXIT, number);
  }

  /** Import refusal b. */
  public double importRefusal() {
    return levers.level(Instrument.IMPORT_REFUSAL, number);
  }

  /** Enforcement e. */
  public double enforcement() {
    return levers.level(Instrument.ENFORCEMENT, number);
  }

  /** Money of its unnamed investors. */
  public Purse purse() {
    return purse;
  }

  /** Sets its owners' planned spending on chips in a tick and the part denied, bn USD. */
  public void plan(double meant, double deniedOfIt) {
    budget = meant;
    denied = deniedOfIt;
  }

  /** Sets the chips of a tick and the resulting stock. */
  public void install(Installation ofTick) {
    assert ofTick.added() >= 0 && ofTick.stock() >= 0 : id() + ": " + ofTick;
    chips = ofTick;
  }

  /** Adds growth of output. */
  public void growOutput(double logGrowth, double newAiValue) {
    logGdp += logGrowth;
    gdp = FastMath.exp(logGdp);
    aiValue = newAiValue;
  }

  /** Sets attention. */
  public void setAttention(double level) {
    attention = level;
  }

  /** Raises attention to harm, as an incident does. */
  public void raiseAttention(double more) {
    attention += more;
  }

  /** Sets domestic and accessible capability. */
  public void setCapability(double atHome, double best) {
    capability = atHome;
    accessible = best;
  }

  /** Sets the observed distance to the frontier. */
  public void observe(double gapYears, double distance) {
    seenGap = gapYears;
    seenDistance = distance;
  }

  /** Sets harm and the record of it. */
  public void recordHarm(double severity, double record, double expectation) {
    loss = severity;
    incidentRecord = record;
    incidentExpectation = expectation;
  }

  /** True if it answers controls and makes deals. */
  public boolean bargains() {
    return leverReviews.rule().bargains();
  }

  /**
   * Decides on its levers: reviews every one that is due and not held.
   *
   * @param proposals receives the changes that it wants; none is applied yet
   */
  public void decideLevers(World world, List<LeverProposal> proposals) {
    leverReviews.decide(world, proposals);
  }

  /** Its decisions on memberships. */
  public MembershipReviews memberships() {
    return membershipReviews;
  }

  @Override
  public String toString() {
    return row.id();
  }
}
