package org.multipolar.institution;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.multipolar.policy.Instrument;
import org.multipolar.policy.instrument.RegulatoryStringency;
import org.multipolar.value.parameter.RegulationParameters;
import org.multipolar.world.Blueprint;
import org.multipolar.world.Event;
import org.multipolar.world.Lab;
import org.multipolar.world.LawMakers;
import org.multipolar.world.LeverProposal;
import org.multipolar.world.Phase;
import org.multipolar.world.Services;
import org.multipolar.world.State;
import org.multipolar.world.Statutes;
import org.multipolar.world.World;

/**
 * From the branch tick on, lawmakers review their rules for AI; adopted rules come into force on
 * their date, and rules of large markets bind labs abroad.
 *
 * <p>A change that involves a level of at least {@link RegulatoryStringency#STATUTE} takes a
 * statute, in force after the law lag of its state, up or down; any other is an executive order, in
 * force a month later. A scheduled law that a state adopted before may be repealed or postponed
 * like any other.
 *
 * <p>A lab is bound by {@code r̃_f = max(r_home, β_B max{r_k : market k takes at least m_B of the
 * use of all labs at its home})}: serving all markets by the rules of the strictest large one is
 * cheaper than keeping two products.
 *
 * <p>Source: Bradford 2020, The Brussels Effect; for AI Siegmann and Anderljung 2022.
 */
public final class Legislation implements Phase {
  private static final long serialVersionUID = 1;

  private final double[] use;
  private final double[] rules;
  private final boolean[] adopts;

  public Legislation(Blueprint blueprint) {
    int n = blueprint.tables().states().size();
    use = new double[n];
    rules = new double[n];
    adopts = new boolean[n];
  }

  @Override
  public String title() {
    return "legislation";
  }

  @Override
  public String story() {
    return "from the branch on, states review their regulation of AI; statutes enter into force after a delay";
  }

  @Override
  public void act(World world) {
    Arrays.fill(adopts, false);
    if (world.tick() >= world.calendar().branchTick()) {
      List<LeverProposal> proposals = new ArrayList<>();
      world.law().reviews().decide(world, proposals);
      for (LeverProposal proposal : proposals) {
        adopt(world, proposal);
      }
    }
    for (State state : world.states()) {
      if (world.law().statutes().due(state.number()) <= world.tick() + 1) {
        enact(world, state);
      }
    }
    for (Lab lab : world.labs()) {
      lab.bindAbroad(0);
    }
    for (int h = 0; h < world.services().homeCount(); h++) {
      bindAbroad(world, h);
    }
  }

  private void adopt(World world, LeverProposal proposal) {
    State state = proposal.by();
    boolean statute = Math.max(proposal.from(), proposal.to()) >= RegulatoryStringency.STATUTE;
    double months = statute ? state.facts().lawLag() : 1;
    long ticks = Math.max(1, Math.round(months / world.calendar().step().months()));
    world.law().statutes().adopt(state.number(), proposal.to(), world.tick() + (int) ticks);
    adopts[state.number()] = true;
    world.note(
        this,
        state.id(),
        proposal.to() > proposal.from() ? Event.Kind.RAISED : Event.Kind.LOWERED,
        "",
        Instrument.REGULATION.id(),
        proposal.from(),
        proposal.to(),
        () -> proposal.review().sight().rationale(world.parameters()));
  }

  private void enact(World world, State state) {
    Statutes statutes = world.law().statutes();
    int j = state.number();
    double from = state.regulation();
    double to = statutes.adopted(j);
    statutes.clear(j);
    if (from == to) {
      return;
    }
    world.levers().move(Instrument.REGULATION, j, 0, to);
    world.totals().addLeverMovement(to - from);
    if (!adopts[j]) {
      world.note(
          this,
          state.id(),
          Event.Kind.ENACTED,
          "",
          Instrument.REGULATION.id(),
          from,
          to,
          () -> "adopted earlier");
    }
  }

  /** Sets the regulation that the strictest large market abroad imposes on the labs of a home. */
  private void bindAbroad(World world, int h) {
    RegulationParameters p = world.parameters().regulation();
    Services services = world.services();
    LawMakers markets = world.law().makers();
    Arrays.fill(use, 0);
    Arrays.fill(rules, 0);
    double all = 0;
    for (State state : world.states()) {
      int j = state.number();
      double users = state.users() * (services.closed(h, j) + services.open(h, j));
      all += users;
      use[markets.of(j)] += users;
      rules[markets.of(j)] += users * state.regulation();
    }
    double strictest = 0;
    for (int m = 0; m < markets.size(); m++) {
      if (m != markets.of(services.home(h)) && use[m] > 0 && use[m] >= p.marketShare() * all) {
        strictest = Math.max(strictest, rules[m] / use[m]);
      }
    }
    for (Lab lab : world.labs()) {
      if (lab.home().number() == services.home(h)) {
        lab.bindAbroad(p.market() * strictest);
      }
    }
  }
}
