package org.multipolar.kit;

import java.util.List;
import org.multipolar.policy.Instrument;
import org.multipolar.policy.ReleaseMeasure;
import org.multipolar.policy.ReleaseTier;
import org.multipolar.value.ChipInput;
import org.multipolar.value.GlobalSouth;
import org.multipolar.world.Chain;
import org.multipolar.world.ChipMaker;
import org.multipolar.world.Compute;
import org.multipolar.world.Event;
import org.multipolar.world.Installation;
import org.multipolar.world.Lab;
import org.multipolar.world.Regime;
import org.multipolar.world.Site;
import org.multipolar.world.State;
import org.multipolar.world.Wear;
import org.multipolar.world.World;

/**
 * A world of three states, A, B (China by its flag) and C (South and a hub), eighteen months after
 * the start, with every value that the phases of a tick commit written by hand: a tick small enough
 * to compute with a pencil.
 */
public final class ThreeStates {
  private static final double DT = 1 / 12.0;

  private ThreeStates() {}

  /** The world at the start, as a kit. */
  public static WorldKit kit() {
    return WorldKit.empty()
        .state(
            "A",
            s -> {
              s.gdp = 6 * Math.exp(-.07);
              s.growth = .02;
              s.population = 100;
              s.preparedness = .8;
              s.idealPoint = .9;
              s.compute = 5;
              s.toolShare = .8;
            })
        .state(
            "B",
            s -> {
              s.gdp = 3 * Math.exp(-.03);
              s.growth = .01;
              s.population = 200;
              s.south = GlobalSouth.CHINA;
              s.preparedness = .6;
              s.idealPoint = .2;
              s.compute = 3;
              s.mineralGallium = .9;
            })
        .state(
            "C",
            s -> {
              s.gdp = 1;
              s.growth = 0;
              s.population = 300;
              s.south = GlobalSouth.YES;
              s.preparedness = .4;
              s.idealPoint = .4;
              s.compute = 2;
              s.throughflow = .5;
            })
        .investor(
            "V",
            "B",
            v -> {
              v.stock = .1;
              v.hosts = List.of("C");
            })
        .group("PACT", "A", "B")
        .group("FORUM", "A", "B", "C")
        .maker("M", "A", m -> m.yieldMax = .9)
        .maker("N", "B", m -> m.yieldMax = .9)
        .lab(
            "K",
            "B",
            l -> {
              l.released = 110;
              l.computeLog = Math.log10(.6);
            })
        .lab("L", "A", l -> l.open())
        .eachLab(l -> l.safetyShare = 0)
        .eachState(s -> s.workingAge = 1)
        .regime(
            "club",
            0,
            r -> {
              r.stringency = .4;
              r.equalVoice = false;
            })
        .regime(
            "inclusive",
            0,
            r -> {
              r.stringency = .2;
              r.sharedCompute = .6;
              r.penalty = .2;
              r.rival = "club";
            },
            "B")
        .regime(
            "universal",
            0,
            r -> {
              r.stringency = .5;
              r.sharedCompute = .7;
            })
        .with("research.initialRun", 2e24)
        .with("research.runShareGrowth", 1.5)
        .with("research.absorption", 0)
        .with("modelMarket.openPriceRatio", .1)
        .with("modelMarket.nestDissimilarity", .5)
        .with("indices.accessIncome", 10)
        .with("minerals.atOnce", .3)
        .with("smuggling.arriving", .8)
        .with("policy.nearFrontier", 8);
  }

  /** The world with all committed values. */
  public static World world() {
    return committed(kit());
  }

  /** A world made from a variant of {@link #kit}, with all committed values. */
  public static World committed(WorldKit kit) {
    World w = kit.world(1);
    w.open(12);
    note(w, Event.Kind.TIGHTENED, 0, .5);
    w.open(17);
    note(w, Event.Kind.RELAXED, .5, .25);
    commitChips(w);
    commitModels(w);
    commitPeople(w);
    commitPolicies(w);
    w.ledger().enter();
    return w;
  }

  private static void note(World w, Event.Kind kind, double from, double to) {
    w.note(new InertPhase("policy"), "A", kind, "B", "chip-control", from, to, () -> "");
  }

  private static void commitChips(World w) {
    double[][] capacityOutputSoldTakings = {{30, 3, 2.5, 7.5}, {10, 1, .5, 2}};
    double[] indigenised = {.9, .4};
    for (ChipMaker maker : w.makers()) {
      int c = maker.id().equals("M") ? 0 : 1;
      double[] x = capacityOutputSoldTakings[c];
      maker.produce(x[1]);
      maker.sell(Math.log(3 + c), x[2], x[3]);
      Chain chain = w.chains().get(c);
      chain.perform(2 + c, x[0] * DT, DT);
      chain.supply(ChipInput.LOGIC, .2, .1 * c, .3);
      chain.supply(ChipInput.MEMORY, .3, 0, .25);
      chain.supply(ChipInput.PACKAGING, .4, 0, .4);
      chain.make(.25);
      chain.store(ChipInput.LOGIC, .5 + c, 0, .05 * c, 0);
      chain.store(ChipInput.MEMORY, .7, 0, .1 * c, 0);
      chain.smooth(0, 20 - c);
    }
    for (Site site : w.sites()) {
      int c = site.host().number();
      site.build(6 + c + site.input().ordinal(), 0, 0);
      site.equip(1 - indigenised[c], indigenised[c]);
      site.learn(.5 + .1 * c);
    }
    double[][] wanted = {{1.6, .5, 1}, {.4, .5, .2}};
    double[][] wantedValue = {{6, 2, 4}, {2, 1, 1}};
    double[][] bought = {{1.5, .3, .6}, {.5, .9, .2}};
    w.trade().charge(1, .3);
    double[] budget = {8, 4, 2};
    double[] added = {2, 1.2, .8};
    double[] domestic = {1.5, .9, 0};
    double[] arrived = {0, .16, 0};
    double[] left = {0, 0, .2};
    double[] denied = {0, .3, .1};
    for (State state : w.states()) {
      int j = state.number();
      for (int h = 0; h < 2; h++) {
        w.trade().want(h, j, wanted[h][j], wantedValue[h][j]);
        w.trade().buy(h, j, bought[h][j]);
      }
      state.plan(budget[j], denied[j]);
      state.install(
          new Installation(
              state.compute(),
              state.compute(),
              added[j],
              domestic[j],
              arrived[j],
              left[j],
              2 * left[j]));
    }
    w.state("A").minerals().settle(.63, .4, .42);
    w.state("A").loan().settle(-.5, 0, 1);
    w.state("C").loan().settle(.5, 5e5 / 300, 1.12);
    w.totals().setSmuggled(.2);
    w.compute().spending().plan(20, 18);
    w.compute().spending().expect(50);
    Compute compute = w.compute();
    double[] money = {8, 1, 2, 2, 1};
    double[] paid = {7, .5, 2, 1.5, .6};
    for (int s = 0; s < money.length; s++) {
      compute.order(s, money[s]);
      compute.pay(s, paid[s]);
    }
    compute.smuggle(1, .2, .1, new Wear(1, 1));
    compute.rent(0, 0, .5);
    compute.rent(1, .5, 0);
    w.compute().power().open();
    w.compute().power().reserve(0, 1e9);
    w.compute().power().reserve(1, 1e9);
    w.compute().power().reserve(2, w.compute().power().room(2) - .25);
  }

  private static void commitModels(World w) {
    for (Lab lab : w.labs()) {
      boolean first = lab.id().equals("L");
      lab.research(lab.logResearchCompute(), first ? 130 : 120);
      lab.script(release(lab, ReleaseTier.CLOSED, 99));
      lab.appear(false);
      lab.step(w);
      lab.commitRelease(.6);
      lab.script(release(lab, first ? ReleaseTier.OPEN : ReleaseTier.CLOSED, 0));
      lab.serve(first ? .5 : .1, first ? .1 : .3);
      lab.setHazard(first ? 2 : 1);
    }
    w.commons().receive(116);
    w.frontier().history().enter(130);
    w.frontier().updateCapability();
    double[][][] closedOpenOfHome = {
      {{.6, .1}, {.3, .1}, {.2, .1}}, {{.1, .2}, {.4, .2}, {.3, .4}}
    };
    for (State state : w.states()) {
      int j = state.number();
      for (int h = 0; h < 2; h++) {
        w.services().serve(h, j, closedOpenOfHome[h][j][0], closedOpenOfHome[h][j][1]);
      }
    }
    w.services().settle(0, .25, 4, 9, 0);
    w.services().settle(1, .3, 1, 0, 0);
    w.services().settle(2, .5, 0, 0, 0);
    w.state("A").setCapability(130, 130);
    w.state("B").setCapability(123, 130);
    w.state("C").setCapability(116, 123);
    w.state("A").observe(0, 0);
    w.state("B").observe(1, 10);
    w.state("C").observe(2, 14);
  }

  /**
   * A release measure for a lab whose generations so far were all closed; later ones have the given
   * tier.
   */
  public static ReleaseMeasure release(Lab lab, ReleaseTier tier, int heldUntil) {
    return new ReleaseMeasure(17, lab.id(), tier, heldUntil, true, Double.NaN);
  }

  private static void commitPeople(World w) {
    double[] grown = {.07, .03, 0};
    double[] adopted = {.5, .4, .2};
    for (State state : w.states()) {
      state.growOutput(grown[state.number()], 0);
      state.adopters().adopt(adopted[state.number()], adopted[state.number()] / 5);
      state.researchers().settle(new double[] {60, 30, 10}[state.number()], .9, DT);
      state.setAttention(.1 + state.number());
    }
    w.totals().recordHarm(4, 2.5, 12);
  }

  private static void commitPolicies(World w) {
    double[][] threat = {{0, .6, .1}, {.8, 0, .2}, {.3, .4, 0}};
    for (int j = 0; j < 3; j++) {
      System.arraycopy(threat[j], 0, w.threats().row(j), 0, 3);
    }
    double[][] domestic = {{.25, .1}, {.5, .2}, {.75, .3}};
    for (int j = 0; j < 3; j++) {
      w.levers().move(Instrument.REGULATION, j, 0, domestic[j][0]);
      w.levers().move(Instrument.OPENNESS, j, 0, domestic[j][1]);
      w.levers().move(Instrument.SUBSIDY, j, 0, .2 * j);
      w.levers().move(Instrument.TALENT_ENTRY, j, 0, .3 * j);
      w.levers().move(Instrument.TALENT_EXIT, j, 0, .1 * j);
      w.levers().move(Instrument.IMPORT_REFUSAL, j, 0, .4 * j);
      w.levers().move(Instrument.ENFORCEMENT, j, 0, .45 * j);
    }
    w.levers().move(Instrument.CHIP_CONTROL, 0, 1, .5);
    w.levers().move(Instrument.CHIP_CONTROL, 0, 2, .125);
    w.levers().move(Instrument.CHIP_CONTROL, 1, 0, .25);
    w.levers().move(Instrument.TOOL_CONTROL, 0, 1, .25);
    w.levers().move(Instrument.MINERAL_CONTROL, 1, 0, .75);
    w.refresh();
    w.totals().addLeverMovement(.5);
    w.totals().addLeverMovement(-.25);
    Regime club = w.regimes().get(0);
    join(club, .9, .5, .7, new int[] {0, 1}, .5, .8);
    join(w.regimes().get(1), .4, 5 / 6.0, .8, new int[] {1, 2}, .5, .5);
    join(w.regimes().get(2), .1, .5, .9, new int[] {2}, .4);
  }

  private static void join(
      Regime regime,
      double output,
      double population,
      double legitimacy,
      int[] members,
      double... compliance) {
    for (int m = 0; m < members.length; m++) {
      regime.admit(members[m]);
      regime.comply(members[m], compliance[m]);
    }
    regime.stand(legitimacy, output, population);
  }
}
