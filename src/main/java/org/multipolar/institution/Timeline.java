package org.multipolar.institution;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.multipolar.policy.FirmMeasure;
import org.multipolar.policy.Instrument;
import org.multipolar.policy.Levers;
import org.multipolar.policy.Measure;
import org.multipolar.policy.ReleaseMeasure;
import org.multipolar.policy.Setting;
import org.multipolar.value.Mechanism;
import org.multipolar.value.RunCalendar;
import org.multipolar.world.Blueprint;
import org.multipolar.world.Event;
import org.multipolar.world.Lab;
import org.multipolar.world.Phase;
import org.multipolar.world.Regime;
import org.multipolar.world.RegimeDesign;
import org.multipolar.world.RegimeTerms;
import org.multipolar.world.State;
import org.multipolar.world.Trigger;
import org.multipolar.world.World;

/**
 * Applies and ends dated policies, and founds regimes.
 *
 * <p>A measure dated in or after the branch month holds its lever against its state's own choice
 * until the measure ends; the lever then keeps its level. Measures that wait for a condition come
 * into force after those of the month, once or, if so specified, repeatedly.
 */
public final class Timeline implements Phase {
  private static final long serialVersionUID = 1;

  /** Name of the phase in events. */
  public static final String TITLE = "timeline";

  private static final int DONE = Integer.MIN_VALUE;

  private final List<Measure> measures;
  private final List<Measure> laws;
  private int next;
  private int nextLaw;
  private int nextRelease;
  private int nextFirm;
  private final int[] waited;

  public Timeline(Blueprint blueprint) {
    measures = blueprint.measures().stream().filter(m -> !m.scheduled()).toList();
    laws =
        blueprint.measures().stream()
            .filter(Measure::scheduled)
            .sorted(Comparator.comparingInt(Measure::adopted))
            .toList();
    waited = new int[blueprint.triggers().size()];
  }

  @Override
  public String title() {
    return TITLE;
  }

  @Override
  public String story() {
    return "dated measures of the record and the scenario take effect or end; regimes are founded";
  }

  @Override
  public void act(World world) {
    world.open(world.tick() + 1);
    if (world.tick() == 0) {
      next = 0;
      nextLaw = 0;
      nextRelease = 0;
      nextFirm = 0;
      Arrays.fill(waited, 0);
    }
    List<Measure> due = due(world);
    int from = next;
    while (next < measures.size() && measures.get(next).tick() <= world.tick()) {
      next++;
    }
    if (next > from) {
      group(world, measures.subList(from, next));
    }
    for (int k = from; k < next; k++) {
      apply(world, measures.get(k));
    }
    if (!due.isEmpty()) {
      group(world, due);
      due.forEach(measure -> apply(world, measure));
    }
    for (; nextLaw < laws.size() && laws.get(nextLaw).adopted() <= world.tick(); nextLaw++) {
      Measure law = laws.get(nextLaw);
      world.law().statutes().adopt(law.by(), law.setting().level(), law.tick());
    }
    List<ReleaseMeasure> releases = world.blueprint().releases();
    if (world.tick() == 0) {
      releases.stream()
          .filter(measure -> !Double.isNaN(measure.level()))
          .forEach(
              measure -> lab(world, measure).ifPresent(l -> l.awaitGeneration(measure.tick())));
      awaitDebuts(world);
    }
    for (;
        nextRelease < releases.size() && releases.get(nextRelease).tick() <= world.tick();
        nextRelease++) {
      script(world, releases.get(nextRelease));
    }
    List<FirmMeasure> acts = world.blueprint().firmMeasures();
    for (; nextFirm < acts.size() && acts.get(nextFirm).tick() <= world.tick(); nextFirm++) {
      if (world.on(Mechanism.FIRM_POLITICS)) {
        act(world, acts.get(nextFirm));
      }
    }
    for (Regime regime : world.regimes()) {
      if (regime.design().from() == world.tick()
          || (world.tick() == 0 && regime.exists(0) && regime.size() == 0)) {
        found(world, regime);
      }
      amend(world, regime);
      admit(world, regime);
    }
  }

  /** Dates the first release of labs without a model at the start by the record. */
  private static void awaitDebuts(World world) {
    RunCalendar calendar = world.calendar();
    if (world.blueprint().releases().stream().noneMatch(ReleaseMeasure::recorded)) {
      return;
    }
    for (Lab lab : world.labs()) {
      if (lab.capability() == Double.NEGATIVE_INFINITY) {
        world.blueprint().tables().releases().stream()
            .filter(row -> row.lab().equals(lab.id()))
            .mapToInt(row -> calendar.tickOf(row.date()))
            .filter(tick -> tick >= 0 && tick < calendar.branchTick())
            .min()
            .ifPresent(lab::awaitDebut);
      }
    }
  }

  /**
   * Returns the measures whose condition has held long enough. They come into force once in a run,
   * or repeatedly; while in force, the ticks of their condition are not counted.
   */
  private List<Measure> due(World world) {
    if (waited.length == 0) {
      return List.of();
    }
    List<Measure> due = new ArrayList<>();
    for (int i = 0; i < waited.length; i++) {
      Trigger trigger = world.blueprint().triggers().get(i);
      if (waited[i] == DONE || world.tick() == 0) {
        continue;
      }
      if (waited[i] < 0 && ++waited[i] < 0) {
        continue;
      }
      waited[i] = trigger.meets(world) ? waited[i] + 1 : 0;
      if (waited[i] >= trigger.ticks() && trigger.open(world.tick())) {
        waited[i] = trigger.again() ? -trigger.lasts() : DONE;
        trigger.measures().forEach(measure -> due.add(trigger.in(measure, world.tick())));
      }
    }
    return due;
  }

  /**
   * Treats target states with the same new setting alike: together if they form a whole group, or
   * all that is left of it in common treatment; apart from their group otherwise. Settings for
   * fewer states go first.
   */
  private static void group(World world, List<Measure> now) {
    Map<List<Object>, boolean[]> together = new LinkedHashMap<>();
    for (Measure measure : now) {
      if (measure.against() >= 0) {
        List<Object> alike =
            List.of(measure.by(), measure.setting(), measure.binding(), measure.until());
        together
                .computeIfAbsent(alike, k -> new boolean[world.states().size()])[
                measure.against()] =
            true;
      }
    }
    together.entrySet().stream()
        .sorted(Comparator.comparingInt(entry -> count(entry.getValue())))
        .forEach(
            entry ->
                world
                    .lists()
                    .treatAlike(
                        ((Setting) entry.getKey().get(1)).instrument(),
                        (Integer) entry.getKey().get(0),
                        entry.getValue()));
  }

  private static int count(boolean[] states) {
    int count = 0;
    for (boolean in : states) {
      count += in ? 1 : 0;
    }
    return count;
  }

  private void apply(World world, Measure measure) {
    Levers levers = world.levers();
    int against = Math.max(0, measure.against());
    double from = levers.level(measure.setting().instrument(), measure.by(), against);
    levers.write(measure.setting(), measure.by(), against);
    if (measure.binding() && measure.setting().instrument() == Instrument.REGULATION) {
      world.law().statutes().clear(measure.by());
    }
    if (measure.binding()) {
      levers.hold(measure.setting().instrument(), measure.by(), against, measure.until());
    }
    note(world, measure, from, measure.setting().level());
  }

  private void note(World world, Measure measure, double from, double to) {
    if (from == to) {
      return;
    }
    world.totals().addLeverMovement(to - from);
    State by = world.states().get(measure.by());
    String target = measure.against() < 0 ? "" : world.states().get(measure.against()).id();
    world.note(
        this,
        by.id(),
        Event.Kind.SCRIPTED,
        target,
        measure.setting().instrument().id(),
        from,
        to,
        measure::line);
  }

  private static Optional<Lab> lab(World world, ReleaseMeasure measure) {
    return world.labs().stream().filter(lab -> lab.id().equals(measure.lab())).findFirst();
  }

  private void act(World world, FirmMeasure measure) {
    world
        .firm(measure.firm())
        .ifPresent(
            firm -> {
              firm.politics().script(measure);
              String aim =
                  measure.against().stream()
                      .map(j -> world.states().get(j).id())
                      .collect(Collectors.joining(" "));
              world.note(
                  this,
                  firm.id(),
                  Event.Kind.POLITICS,
                  aim,
                  measure.lever().id(),
                  0,
                  Double.isNaN(measure.level()) ? 0 : measure.level(),
                  () -> "scripted");
            });
  }

  private void script(World world, ReleaseMeasure measure) {
    Lab lab = lab(world, measure).orElse(null);
    if (lab == null) {
      return;
    }
    boolean wasOpen = lab.open();
    lab.script(measure);
    boolean start = measure.recorded() && world.tick() == 0;
    if (lab.open() != wasOpen && !start) {
      ReleaseDecisions.noteOpenness(world, this, lab, measure.recorded() ? "recorded" : "scripted");
    }
  }

  private void found(World world, Regime regime) {
    boolean all = regime.design().terms().kind() == RegimeTerms.Kind.CONSENSUS;
    for (State state : world.states()) {
      if (regime.founder(state.number()) || all && regime.eligible(state.number())) {
        regime.admit(state.number());
        regime.ratify(state.number());
      }
    }
    double output = 0;
    double population = 0;
    double people = 0;
    for (State state : world.states()) {
      people += state.population();
      if (regime.has(state.number())) {
        output += state.gdp();
        population += state.population();
      }
    }
    regime.stand(0, output / world.totals().gdp(), population / people);
    String leader = regime.leader() < 0 ? "" : world.states().get(regime.leader()).id();
    world.note(
        this,
        leader,
        Event.Kind.FOUNDED,
        regime.name(),
        "membership",
        0,
        regime.size(),
        () -> "scripted");
  }

  /** Applies the amendments of a month; at the start, also those dated before it. */
  private void amend(World world, Regime regime) {
    for (RegimeDesign.Amendment amendment : regime.design().amendments()) {
      if (amendment.tick() == world.tick() || world.tick() == 0 && amendment.tick() < 0) {
        double before = regime.terms().level(amendment.lever());
        regime.amend(amendment.lever(), amendment.level());
        world.note(
            this,
            regime.name(),
            Event.Kind.POLITICS,
            "",
            amendment.lever().id(),
            before,
            regime.terms().level(amendment.lever()),
            () -> "scripted");
      }
    }
  }

  /** Applies the accessions on record, before the branch tick. */
  private void admit(World world, Regime regime) {
    if (!regime.exists(world.tick())) {
      return;
    }
    for (RegimeDesign.Accession accession : regime.design().record()) {
      boolean falls = accession.tick() == world.tick() || world.tick() == 0 && accession.tick() < 0;
      if (!falls || accession.tick() >= world.calendar().branchTick()) {
        continue;
      }
      State state = world.states().get(accession.state());
      boolean ratifies = accession.ratifies();
      if (!ratifies && regime.has(state.number())) {
        continue;
      }
      regime.admit(state.number());
      if (ratifies) {
        regime.ratify(state.number());
      }
      world.note(
          this,
          state.id(),
          ratifies ? Event.Kind.RATIFIED : Event.Kind.JOINED,
          regime.name(),
          "membership",
          0,
          1,
          () -> "on record");
    }
  }
}
