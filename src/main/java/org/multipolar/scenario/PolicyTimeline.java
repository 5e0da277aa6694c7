package org.multipolar.scenario;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.multipolar.metric.MetricNames;
import org.multipolar.policy.ControlMode;
import org.multipolar.policy.Instrument;
import org.multipolar.policy.Measure;
import org.multipolar.policy.Reach;
import org.multipolar.policy.Setting;
import org.multipolar.scenario.world.LoadedWorld;
import org.multipolar.scenario.world.Weights;
import org.multipolar.value.RunCalendar;
import org.multipolar.world.ControlGroup;
import org.multipolar.world.ControlLists;
import org.multipolar.world.StateRow;
import org.multipolar.world.Trigger;

/**
 * Dated policies → measures: who holds which lever at which level from which tick on.
 *
 * <p>Each entry acts between each pair of states that it names. Of two entries about the same lever
 * of the same pair the later one, by date and then by the order of the file, ends the earlier one;
 * when it ends itself while the earlier one would still last, the earlier one resumes. The measures
 * say so explicitly: what ends before the branch is followed by a measure that restores the level,
 * and a measure binds only until the next one about the same lever.
 *
 * <p>A bloc's lever stands at the mean of its members' levers, weighted by {@link Weights}; members
 * of whom no entry speaks count with their initial level. Written thresholds and quotas stand for a
 * bloc when all its members have the same; quotas then add up, and otherwise their levels count.
 */
final class PolicyTimeline {
  private final LoadedWorld world;
  private final Weights weights;
  private final RunCalendar calendar;
  private final List<Double> ladder;
  private final Map<String, StateRow> members = new HashMap<>();
  private final Map<String, Integer> numbers = new HashMap<>();
  private final Map<String, List<String>> membersOf = new HashMap<>();

  /**
   * @param ladder shares denied by a chip control at its rungs
   */
  PolicyTimeline(LoadedWorld world, RunCalendar calendar, List<Double> ladder) {
    this.world = world;
    this.ladder = ladder;
    this.weights = new Weights(world);
    this.calendar = calendar;
    world.members().states().forEach(state -> members.put(state.id(), state));
    List<StateRow> states = world.tables().states();
    for (int j = 0; j < states.size(); j++) {
      numbers.put(states.get(j).id(), j);
    }
  }

  /** One lever of one actor, aimed at another or domestic. */
  private record Lever(Instrument instrument, String by, String against) {}

  /** An entry between two members, in ticks. */
  private record Act(
      int tick, int until, boolean binding, int adopted, Setting setting, String source) {}

  /** What waits for conditions: each by itself, as if nothing else were in force. */
  List<Trigger> triggers(List<Policy> policies, MetricNames known) {
    List<Trigger> triggers = new ArrayList<>();
    for (Policy policy : policies) {
      policy
          .when()
          .ifPresent(
              when -> {
                String source = policy.source().isEmpty() ? "" : "; " + policy.source();
                List<Measure> measures =
                    measures(List.of(policy.unconditional(when.text() + source)));
                triggers.add(
                    new Trigger(
                        when.watched(known, world.tables()),
                        when.above().isPresent(),
                        when.above().or(when::below).orElseThrow(),
                        ticks(when.months()),
                        when.lasts().map(this::ticks).orElse(Integer.MAX_VALUE),
                        measures));
              });
    }
    triggers.removeIf(trigger -> trigger.measures().isEmpty());
    return triggers;
  }

  private int ticks(int months) {
    return -Math.floorDiv(-months, calendar.step().months());
  }

  /** The measures of a date, sorted by tick, then by instrument and states. */
  List<Measure> measures(List<Policy> policies) {
    Map<Lever, List<Act>> acts = new LinkedHashMap<>();
    policies.stream()
        .filter(policy -> policy.when().isEmpty())
        .sorted(Comparator.comparing(Policy::at))
        .forEach(
            policy -> {
              if (policy.set() instanceof Policy.Lever lever) {
                act(policy, lever.setting().onLadder(ladder), acts);
              }
            });
    Map<Lever, Map<Lever, List<Act>>> byEntity = new LinkedHashMap<>();
    acts.forEach(
        (lever, list) ->
            byEntity
                .computeIfAbsent(entity(lever), k -> new LinkedHashMap<>())
                .put(lever, spans(list)));
    List<Measure> measures = new ArrayList<>();
    byEntity.forEach((lever, parts) -> measures.addAll(measures(lever, parts)));
    measures.sort(
        Comparator.comparingInt(Measure::tick)
            .thenComparing(m -> m.setting().instrument())
            .thenComparingInt(Measure::by)
            .thenComparingInt(Measure::against));
    return measures;
  }

  private void act(Policy policy, Setting setting, Map<Lever, List<Act>> acts) {
    int tick = calendar.tickOf(policy.at());
    int until =
        policy.until().map(day -> calendar.tickOf(day.plusDays(1))).orElse(calendar.ticks());
    int adopted = policy.adopted().map(calendar::tickOf).orElse(Measure.NO_LAW);
    boolean binding = tick >= calendar.branchTick() && !policy.once() && adopted == Measure.NO_LAW;
    Act act = new Act(tick, until, binding, adopted, setting, policy.source());
    Instrument instrument = setting.instrument();
    for (String by : world.named(policy.by())) {
      for (String against :
          instrument.bilateral() ? world.targets(by, policy.against()) : List.of("")) {
        if (against.isEmpty() || !world.entityOf().get(by).equals(world.entityOf().get(against))) {
          acts.computeIfAbsent(new Lever(instrument, by, against), k -> new ArrayList<>()).add(act);
        }
      }
    }
  }

  private List<String> membersOf(String entity) {
    return membersOf.computeIfAbsent(entity, world::membersOf);
  }

  private Lever entity(Lever lever) {
    return new Lever(
        lever.instrument(),
        world.entityOf().get(lever.by()),
        lever.against().isEmpty() ? "" : world.entityOf().get(lever.against()));
  }

  /** Acts that follow one another: a later one cuts into an earlier one. */
  private List<Act> spans(List<Act> acts) {
    List<Act> spans = new ArrayList<>();
    for (Act act : acts) {
      List<Act> kept = new ArrayList<>();
      for (Act span : spans) {
        if (span.tick() < act.tick()) {
          kept.add(between(span, span.tick(), Math.min(span.until(), act.tick())));
        }
        boolean outlasts = span.until() > act.until() && resumes(span, act.until());
        if (outlasts) {
          kept.add(between(span, Math.max(span.tick(), act.until()), span.until()));
        }
      }
      kept.add(act);
      kept.sort(Comparator.comparingInt(Act::tick));
      spans = kept;
    }
    return spans;
  }

  /** What was scripted before the branch ends with it, except that its level stays. */
  private boolean resumes(Act act, int tick) {
    return act.binding() || tick < calendar.branchTick();
  }

  private static Act between(Act act, int tick, int until) {
    return new Act(tick, until, act.binding(), act.adopted(), act.setting(), act.source());
  }

  private List<Measure> measures(Lever lever, Map<Lever, List<Act>> parts) {
    TreeSet<Integer> ticks = new TreeSet<>();
    for (List<Act> spans : parts.values()) {
      for (Act span : spans) {
        ticks.add(span.tick());
        if (span.binding() || span.until() < calendar.branchTick()) {
          ticks.add(span.until());
        }
      }
    }
    ticks.removeIf(tick -> tick >= calendar.ticks());
    List<Measure> measures = new ArrayList<>();
    for (int tick : ticks) {
      Measure measure = measure(lever, parts, tick, ticks);
      boolean freed =
          !measure.binding()
              && parts.values().stream().flatMap(List::stream).noneMatch(s -> s.tick() == tick)
              && tick >= calendar.branchTick();
      if (!freed) {
        measures.add(measure);
      }
    }
    return measures;
  }

  private Measure measure(
      Lever lever, Map<Lever, List<Act>> parts, int tick, TreeSet<Integer> ticks) {
    boolean binding = false;
    int adopted = Measure.NO_LAW;
    String source = "";
    for (List<Act> spans : parts.values()) {
      for (Act span : spans) {
        binding |= span.binding() && span.tick() <= tick && tick < span.until();
        if (span.tick() == tick) {
          adopted = Math.min(adopted, span.adopted());
          source = span.source();
        } else if (span.until() == tick && source.isEmpty()) {
          source = "end of: " + span.source();
        }
      }
    }
    Integer next = ticks.higher(tick);
    int until = binding && next != null ? next : calendar.ticks();
    return new Measure(
        tick,
        until,
        binding,
        binding ? Measure.NO_LAW : adopted,
        numbers.get(lever.by()),
        lever.against().isEmpty() ? -1 : numbers.get(lever.against()),
        setting(lever, parts, tick),
        source);
  }

  /** Where the lever of one who acts stands, given where those of its members stand. */
  private Setting setting(Lever lever, Map<Lever, List<Act>> parts, int tick) {
    List<Setting> settings = new ArrayList<>();
    List<Double> shares = new ArrayList<>();
    for (String by : membersOf(lever.by())) {
      double share = weights.part(by, lever.instrument(), true);
      for (String against : lever.against().isEmpty() ? List.of("") : membersOf(lever.against())) {
        Lever part = new Lever(lever.instrument(), by, against);
        settings.add(standing(part, parts.getOrDefault(part, List.of()), tick));
        shares.add(
            against.isEmpty() ? share : share * weights.part(against, lever.instrument(), false));
      }
    }
    return mean(lever, settings, shares);
  }

  private Setting standing(Lever part, List<Act> spans, int tick) {
    Setting standing = initial(part);
    for (Act span : spans) {
      if (span.tick() <= tick) {
        boolean over = span.until() <= tick && span.until() < calendar.branchTick();
        standing = over ? initial(part) : span.setting();
      }
    }
    return standing;
  }

  private Setting initial(Lever part) {
    double level =
        part.instrument().bilateral()
            ? floor(part)
            : members.get(part.by()).level(part.instrument());
    return Setting.level(part.instrument(), level);
  }

  /** What law holds fast at the start. */
  private double floor(Lever part) {
    if (!ControlLists.FLOORED.contains(part.instrument())) {
      return 0;
    }
    return world.controlGroupOf(part.by(), part.against()).map(ControlGroup::floor).orElse(0.0);
  }

  private Setting mean(Lever lever, List<Setting> settings, List<Double> shares) {
    Setting first = settings.get(0);
    Reach reach = settings.stream().map(Setting::reach).reduce(Reach.TRADE, Reach::or);
    if (settings.stream().allMatch(first::equals)) {
      double sum = first.mode() == ControlMode.QUOTA ? settings.size() : 1;
      return new Setting(
          first.instrument(), first.level(), first.mode(), first.amount() * sum, reach);
    }
    double level = 0;
    double denied = 0;
    double whole = 0;
    for (int i = 0; i < settings.size(); i++) {
      level += shares.get(i) * settings.get(i).level();
      denied += shares.get(i) * denied(settings.get(i));
      whole += shares.get(i);
    }
    if (lever.instrument() != Instrument.CHIP_CONTROL) {
      return Setting.level(lever.instrument(), Math.min(1, level / whole));
    }
    double share = Math.min(1, denied / whole);
    return new Setting(
        lever.instrument(), Setting.rungOfShare(share, ladder), ControlMode.SHARE, share, reach);
  }

  /** Share that a chip control denies: as written, or that of its rung. */
  private double denied(Setting setting) {
    double share = setting.amount(ControlMode.SHARE);
    return Double.isNaN(share) ? Setting.shareAt(setting.level(), ladder) : share;
  }
}
