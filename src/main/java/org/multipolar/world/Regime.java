package org.multipolar.world;

import java.io.Serializable;
import java.util.List;
import org.multipolar.policy.BodyLever;
import org.multipolar.random.Draws;

/**
 * A body of governance: a collective with members, compliance and legitimacy, and no will of its
 * own.
 *
 * <p>A state is a member once it has signed. It is bound once it has ratified, if ratification is
 * required, and the body is in force.
 */
public final class Regime implements Serializable {
  private static final long serialVersionUID = 1;

  private final RegimeDesign design;
  private final long key;
  private final boolean[] founders;
  private final boolean[] lenders;
  private final boolean[] members;
  private final boolean[] ratified;
  private final boolean[] invited;
  private final double[] compliance;
  private final Appeal appeal;
  private RegimeTerms terms;
  private boolean inForce;
  private int ratifications;
  private double stringency;
  private double legitimacy;
  private double outputShare;
  private double populationShare;
  private int size;
  private long changes;

  Regime(RegimeDesign design, int states, Appeal appeal) {
    this.design = design;
    this.appeal = appeal;
    this.key = Draws.key(design.name());
    this.founders = new boolean[states];
    design.founders().forEach(f -> founders[f] = true);
    this.lenders = new boolean[states];
    design.lenders().forEach(l -> lenders[l] = true);
    if (design.lenders().isEmpty() && leader() >= 0) {
      lenders[leader()] = true;
    }
    this.members = new boolean[states];
    this.ratified = new boolean[states];
    this.invited = new boolean[states];
    this.compliance = new double[states];
    this.terms = design.terms();
    this.stringency =
        design.terms().kind() == RegimeTerms.Kind.CONSENSUS ? 0 : design.terms().stringency();
  }

  /** coord_j = min(1, Σ_r st_r κ_jr): regulation coordinated by regimes in a state. */
  public static double coordination(List<Regime> regimes, int state) {
    double sum = 0;
    for (Regime regime : regimes) {
      sum += regime.stringency * regime.compliance(state);
    }
    return Math.min(1, sum);
  }

  /** Weight of shared compute in the regimes of which a state is a member, at most 1. */
  static double sharedCompute(List<Regime> regimes, int state) {
    double sum = 0;
    for (Regime regime : regimes) {
      if (regime.has(state)) {
        sum += regime.terms.sharedCompute();
      }
    }
    return Math.min(1, sum);
  }

  public RegimeDesign design() {
    return design;
  }

  /** Its present terms: those of its design, with the changes of policies. */
  public RegimeTerms terms() {
    return terms;
  }

  /** Changes a term; NaN returns to that of the design. */
  public void amend(BodyLever lever, double level) {
    terms = terms.with(lever, Double.isNaN(level) ? design.terms().level(lever) : level);
    if (lever == BodyLever.STRINGENCY) {
      stringency = terms.stringency();
    }
    changes++;
  }

  /** Key of the regime's random draws: a hash of its name. */
  public long key() {
    return key;
  }

  public String name() {
    return design.name();
  }

  /** True if it exists in a tick. */
  public boolean exists(int tick) {
    return tick >= design.from();
  }

  /** True if a state is a member, bound or not. */
  public boolean has(int state) {
    return members[state];
  }

  /** True if a state has ratified; without a ratification requirement, signing counts. */
  public boolean hasRatified(int state) {
    return ratified[state];
  }

  /** Number of ratifications. */
  public int ratifications() {
    return ratifications;
  }

  /** True if it is in force. */
  public boolean inForce() {
    return inForce;
  }

  /** True if it binds a state: in force, and ratified. */
  public boolean binds(int state) {
    return inForce && ratified[state];
  }

  /** True if a state may join now. */
  public boolean isOpenTo(int state) {
    return !members[state]
        && appeal.eligible(state)
        && (design.terms().eligible() != RegimeTerms.Eligible.GATE || invited[state]);
  }

  /** True if a state may join or be invited. */
  public boolean eligible(int state) {
    return appeal.eligible(state);
  }

  /** Its appeal to states. */
  Appeal appeal() {
    return appeal;
  }

  /** a_r, intercept of its appeal, solved for its assumed ultimate size. */
  public double intercept() {
    return appeal.intercept();
  }

  /** st_r, regulation that it requires, [0, 1]. */
  public double stringency() {
    return stringency;
  }

  /** Number of changes so far that affect controls in force. */
  public long changes() {
    return changes;
  }

  /** Number of members. */
  public int size() {
    return size;
  }

  /** κ of a member, [0, 1]; 0 for others. */
  public double compliance(int state) {
    return members[state] ? compliance[state] : 0;
  }

  /** L, [0, 1]. */
  public double legitimacy() {
    return legitimacy;
  }

  /** Members' share of the world's output. */
  public double outputShare() {
    return outputShare;
  }

  /** Members' share of the world's population. */
  public double populationShare() {
    return populationShare;
  }

  /** The first founder, or −1. */
  public int leader() {
    return design.founders().isEmpty() ? -1 : design.founders().get(0);
  }

  /** True if a state lends compute through it when it is a member. */
  public boolean lends(int state) {
    return lenders[state];
  }

  public boolean founder(int state) {
    return founders[state];
  }

  /** Admits a state; without a ratification requirement it is bound from then on. */
  public void admit(int state) {
    if (!members[state]) {
      members[state] = true;
      size++;
      changes++;
      if (design.terms().ratifyRate() == 0 || founders[state]) {
        bind(state);
      }
    }
  }

  /** Records a ratification; with enough of them the body enters into force, permanently. */
  public void ratify(int state) {
    if (members[state] && !ratified[state]) {
      bind(state);
      changes++;
    }
  }

  private void bind(int state) {
    ratified[state] = true;
    ratifications++;
    inForce |= ratifications >= design.terms().inForce();
  }

  /** Removes a member. */
  public void release(int state) {
    if (members[state]) {
      members[state] = false;
      ratifications -= ratified[state] ? 1 : 0;
      ratified[state] = false;
      compliance[state] = 0;
      size--;
      changes++;
    }
  }

  /** Invites a state. */
  public void invite(int state) {
    invited[state] = true;
  }

  /** True if a state has been invited. */
  public boolean invites(int state) {
    return invited[state];
  }

  /** Sets the regulation that its text requires. */
  public void ask(double level) {
    stringency = level;
  }

  /** Sets a member's compliance. */
  public void comply(int state, double kappa) {
    if (compliance[state] != kappa && design.terms().alignControls()) {
      changes++;
    }
    compliance[state] = kappa;
  }

  /** Sets its legitimacy and its members' shares of world output and population. */
  public void stand(double newLegitimacy, double output, double population) {
    legitimacy = newLegitimacy;
    outputShare = output;
    populationShare = population;
  }
}
