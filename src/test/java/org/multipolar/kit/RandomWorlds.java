package org.multipolar.kit;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.ToDoubleFunction;
import org.multipolar.policy.ControlMode;
import org.multipolar.policy.Instrument;
import org.multipolar.policy.Reach;
import org.multipolar.policy.ReachTerms;
import org.multipolar.policy.Setting;
import org.multipolar.policy.instrument.Rung;
import org.multipolar.rule.RuleCatalogue;
import org.multipolar.value.GlobalSouth;
import org.multipolar.value.Mechanism;
import org.multipolar.value.parameter.ParameterCatalogue;
import org.multipolar.world.Allocation;
import org.multipolar.world.RegimeTerms;

/**
 * Random worlds of one to six states that vary everything a scenario can set: agents, mechanisms,
 * rules, regimes, dated policies and, anywhere in their declared ranges, parameters.
 */
public final class RandomWorlds {
  private static final List<String> LABELS = List.of("Q", "C", "N", "A", "Z", "F");

  private final List<String> labels;
  private final Random random;
  private final WorldKit kit = WorldKit.empty();
  private final List<String> states = new ArrayList<>();

  private RandomWorlds(long seed, List<String> labels) {
    random = new Random(seed);
    this.labels = labels;
  }

  /** The world with this number, with default parameters. */
  public static WorldKit plain(long number) {
    return new RandomWorlds(number, LABELS).build(0, entry -> 0);
  }

  /** The world with this number, with default parameters and other state names. */
  public static WorldKit renamed(long number) {
    List<String> others = new ArrayList<>(LABELS);
    Collections.reverse(others);
    return new RandomWorlds(number, others).build(0, entry -> 0);
  }

  /** The name that {@link #renamed} gives to a state. */
  public static String otherName(String label) {
    return LABELS.get(LABELS.size() - 1 - LABELS.indexOf(label));
  }

  /** The world with this number, a third of its parameters drawn from anywhere in their ranges. */
  public static WorldKit wild(long number) {
    RandomWorlds worlds = new RandomWorlds(number, LABELS);
    return worlds.build(1 / 3.0, worlds::inRange);
  }

  /** The world with this number, with few, many or all parameters at the ends of their ranges. */
  public static WorldKit cornered(long number) {
    RandomWorlds worlds = new RandomWorlds(number, LABELS);
    return worlds.build(List.of(.1, .5, 1.0).get(worlds.random.nextInt(3)), worlds::atEnd);
  }

  private WorldKit build(double wildness, ToDoubleFunction<ParameterCatalogue.Entry> value) {
    int n = 1 + random.nextInt(labels.size());
    for (int i = 0; i < n; i++) {
      states.add(labels.get(i));
      kit.state(labels.get(i), this::state);
      for (int rival = 0; rival < i; rival++) {
        if (chance(.3)) {
          kit.rivalry(labels.get(rival), labels.get(i), edge());
        }
      }
    }
    for (int c = random.nextInt(5); c > 0; c--) {
      kit.maker("m" + (c * 7 % 5), any(), this::maker);
    }
    for (int f = random.nextInt(6); f > 0; f--) {
      kit.lab("l" + (f * 5 % 7), any(), this::lab);
    }
    for (int r = random.nextInt(4); r > 0; r--) {
      regime(r);
    }
    for (int g = random.nextInt(3); g > 0; g--) {
      kit.group("G" + g, some());
    }
    for (int p = random.nextInt(12); p > 0; p--) {
      policy();
    }
    rules();
    for (Mechanism mechanism : Mechanism.values()) {
      if (chance(.15)) {
        kit.off(mechanism);
      } else if (chance(.3)) {
        kit.on(mechanism);
      }
    }
    ParameterCatalogue.entries().values().stream()
        .filter(e -> !e.list() && random.nextDouble() < wildness)
        .forEach(e -> kit.with(e.name(), value.applyAsDouble(e)));
    kit.months(chance(.3) ? 36 : 18).branch(random.nextInt(15)).usageReference(some(500, 5));
    return chance(.25) ? kit.quarterly() : kit;
  }

  private double inRange(ParameterCatalogue.Entry entry) {
    double low = entry.quantity().min();
    double high = entry.quantity().max();
    return chance(.2) ? low : chance(.2) ? high : low + (high - low) * random.nextDouble();
  }

  private double atEnd(ParameterCatalogue.Entry entry) {
    return chance(.5) ? entry.quantity().min() : entry.quantity().max();
  }

  private void state(WorldKit.StateKit s) {
    s.gdp = some(20, .01);
    s.population = some(800, 1);
    s.south = GlobalSouth.values()[random.nextInt(3)];
    s.preparedness = edge();
    s.idealPoint = edge();
    s.position = chance(.5) ? Double.NaN : edge();
    s.security = edge();
    s.hedge = edge();
    s.nuclear = chance(.2);
    s.compute = chance(.2) ? 0 : some(.3, 1e-6);
    s.budgetShare = chance(.2) ? 0 : some(4e-4, 1e-6);
    s.growth = .06 * random.nextDouble() - .02;
    s.talent = chance(.15) ? 0 : some(40, .01);
    s.talentOrigin = chance(.5) ? s.talent : some(40, .01);
    s.toolShare = chance(.5) ? 0 : random.nextDouble() / 3;
    s.mineralGallium = chance(.5) ? 0 : random.nextDouble() / 3;
    s.throughflow = chance(.6) ? 0 : random.nextDouble();
    s.regulation = rung();
    s.openness = rung();
    s.subsidy = rung();
    s.talentEntry = rung();
    s.talentExit = rung();
    s.importRefusal = chance(.7) ? 0 : rung();
    s.enforcement = rung();
    if (chance(.2) && !states.isEmpty()) {
      s.blocks = List.of(any());
    }
  }

  private void maker(WorldKit.MakerKit m) {
    m.capacity = chance(.15) ? 0 : some(.5, 1e-4);
    m.performance = some(.6, .05);
    m.quality = some(1, .2);
    m.yieldMax = some(.9, .1);
    m.yield = m.yieldMax * (chance(.3) ? 1 : some(1, .2));
    m.indigenisation = edge();
  }

  private void lab(WorldKit.LabKit l) {
    l.computeLog = chance(.15) ? -1e6 : -3 * random.nextDouble();
    l.talentMultiplier = some(1.2, .3);
    l.released = 95 + 25 * random.nextDouble();
    l.ahead = 6 * random.nextDouble();
    l.opened = chance(.4) ? Double.NaN : l.released - 15 * random.nextDouble();
    if (chance(.3)) {
      l.open();
    }
    l.complement = edge();
    l.safetyShare = .5 * random.nextDouble();
  }

  private void regime(int r) {
    String[] founders = chance(.3) ? new String[0] : some();
    kit.regime(
        List.of("club", "inclusive", "universal").get(r - 1),
        random.nextInt(14) - 2,
        d -> {
          d.kind = RegimeTerms.Kind.values()[random.nextInt(5)];
          d.ultimate = 6 * random.nextDouble();
          d.joinRate = 3 * random.nextDouble();
          d.ratifyRate = chance(.5) ? 0 : 2 * random.nextDouble();
          d.inForce = random.nextInt(3);
          d.position = edge();
          d.stringency = edge();
          d.clubGood = chance(.5) ? 0 : edge();
          d.sharedCompute = chance(.5) ? 0 : 1.5 * random.nextDouble();
          d.allocation = Allocation.values()[random.nextInt(3)];
          d.verification = edge();
          d.penalty = chance(.5) ? 0 : edge();
          d.rival = chance(.5) ? "" : "club";
          d.equalVoice = chance(.5);
          d.alignControls = chance(.4);
        },
        founders);
  }

  private void policy() {
    Instrument instrument = Instrument.values()[random.nextInt(Instrument.values().length)];
    String by = any();
    String on = instrument.bilateral() ? any() : null;
    if (by.equals(on)) {
      return;
    }
    int at = random.nextInt(18);
    int until = chance(.5) ? Integer.MAX_VALUE : at + 1 + random.nextInt(8);
    kit.set(
        at,
        until,
        by,
        on,
        instrument == Instrument.CHIP_CONTROL
            ? chipControl()
            : Setting.level(instrument, chance(.5) ? rung() : random.nextDouble()));
  }

  private Setting chipControl() {
    double level = rung();
    return switch (random.nextInt(4)) {
      case 0 ->
          new Setting(
              Instrument.CHIP_CONTROL,
              level,
              ControlMode.THRESHOLD,
              chance(.5) ? Double.NaN : random.nextDouble(),
              ReachTerms.of(new Reach(chance(.5), false, false)));
      case 1 ->
          new Setting(
              Instrument.CHIP_CONTROL,
              level,
              ControlMode.QUOTA,
              chance(.5) ? Double.NaN : .3 * random.nextDouble(),
              ReachTerms.UNSAID);
      case 2 ->
          new Setting(
              Instrument.CHIP_CONTROL,
              level,
              ControlMode.SHARE,
              Double.NaN,
              ReachTerms.of(new Reach(true, false, false)));
      default -> Setting.level(Instrument.CHIP_CONTROL, chance(.5) ? level : random.nextDouble());
    };
  }

  private void rules() {
    List<String> policies = RuleCatalogue.names(RuleCatalogue.POLICY);
    kit.policy(policies.get(random.nextInt(policies.size())));
    states.forEach(s -> kit.policy(s, policies.get(random.nextInt(policies.size()))));
    List<String> releases = RuleCatalogue.names(RuleCatalogue.RELEASE);
    kit.release(releases.get(random.nextInt(releases.size())));
    kit.membership(chance(.2) ? "fixed" : "gain-logit");
    kit.choiceMode(ControlMode.values()[random.nextInt(3)]);
  }

  private boolean chance(double p) {
    return random.nextDouble() < p;
  }

  private String any() {
    return states.get(random.nextInt(states.size()));
  }

  private String[] some() {
    String[] some = states.stream().filter(s -> chance(.5)).toArray(String[]::new);
    return some.length > 0 ? some : new String[] {any()};
  }

  /** Draws a value between {@code least} and {@code most}, uniform in logarithms. */
  private double some(double most, double least) {
    return least * Math.pow(most / least, random.nextDouble());
  }

  private double edge() {
    return chance(.1) ? 0 : chance(.1) ? 1 : random.nextDouble();
  }

  private double rung() {
    return random.nextInt(5) * Rung.SIZE;
  }
}
