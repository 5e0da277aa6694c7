package org.multipolar.policy;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.multipolar.value.RunCalendar;

/**
 * A lever of one actor, towards a target or domestic, composed of its members' levers, and the
 * dated acts that move it.
 *
 * <p>Of two acts on the same part the later one, by day and then by order, overrides the earlier
 * one; if it ends while the earlier one would still hold, the earlier one resumes. The measures
 * make this explicit: an act that ends before the branch tick is followed by a measure that
 * restores the level, and a measure binds only until the next one on the same lever.
 *
 * <p>An act that does not state the reach of a chip control leaves it as the act before it set it.
 *
 * <p>The level of the lever is the weighted mean of its parts; parts without any act count with
 * their initial setting. Written thresholds and quotas apply if all parts have the same; quotas are
 * then summed. Otherwise their levels count.
 *
 * @param instrument the lever
 * @param by number of the state that holds it
 * @param against number of the target state, or −1 for a domestic lever
 * @param parts the members' levers
 * @param acts by day, then in the order of the files
 */
public record CompositeLever(
    Instrument instrument, int by, int against, List<Part> parts, List<Act> acts)
    implements Serializable {

  /** Order in which measures on different levers come into force. */
  public static final Comparator<Measure> ORDER =
      Comparator.comparingInt(Measure::tick)
          .thenComparing(m -> m.setting().instrument())
          .thenComparingInt(Measure::by)
          .thenComparingInt(Measure::against);

  public CompositeLever {
    parts = List.copyOf(parts);
    acts = acts.stream().sorted(Comparator.comparing(Act::day)).toList();
  }

  /**
   * The lever of a member against a member of the target.
   *
   * @param weight its weight in the lever; the weights of all parts need not sum to 1
   * @param initial setting before the first act
   */
  public record Part(double weight, Setting initial) implements Serializable {}

  /**
   * A dated act on one part.
   *
   * @param part number of the part
   * @param day day on which it takes effect
   * @param tick tick that contains that day
   * @param until first tick in which it no longer holds
   * @param binding whether it holds the lever against the state's own choice
   * @param adopted tick of its adoption as a law, or {@link Measure#NO_LAW}
   * @param setting setting that it gives the part
   * @param source reference in the record
   */
  public record Act(
      int part,
      LocalDate day,
      int tick,
      int until,
      boolean binding,
      int adopted,
      Setting setting,
      String source)
      implements Serializable {

    private Act between(int from, int to) {
      return new Act(part, day, from, to, binding, adopted, setting, source);
    }

    private Act after(Setting before) {
      Reach reach = setting.reach().on(before.reach().on(Reach.TRADE));
      return new Act(
          part, day, tick, until, binding, adopted, setting.reaching(ReachTerms.of(reach)), source);
    }
  }

  /** Returns the same lever with more acts, each placed after those of its day. */
  public CompositeLever with(List<Act> more) {
    List<Act> all = new ArrayList<>(acts);
    all.addAll(more);
    return new CompositeLever(instrument, by, against, parts, all);
  }

  /** True if a measure is on this lever. */
  public boolean isOf(Measure measure) {
    return measure.setting().instrument() == instrument
        && measure.by() == by
        && measure.against() == against;
  }

  /**
   * The measures on this lever, by tick.
   *
   * @param ladder shares denied by a chip control at its rungs
   */
  public List<Measure> measures(RunCalendar calendar, List<Double> ladder) {
    Map<Integer, List<Act>> spans = spans(calendar);
    TreeSet<Integer> ticks = new TreeSet<>();
    for (List<Act> ofPart : spans.values()) {
      for (Act span : ofPart) {
        ticks.add(span.tick());
        if (span.binding() || span.until() < calendar.branchTick()) {
          ticks.add(span.until());
        }
      }
    }
    ticks.removeIf(tick -> tick >= calendar.ticks());
    List<Measure> measures = new ArrayList<>();
    for (int tick : ticks) {
      Measure measure = measure(spans, tick, ticks, calendar, ladder);
      boolean freed =
          !measure.binding()
              && spans.values().stream().flatMap(List::stream).noneMatch(s -> s.tick() == tick)
              && tick >= calendar.branchTick();
      if (!freed) {
        measures.add(measure);
      }
    }
    return measures;
  }

  /** Successive acts of each part, with parts in the order in which acts first mention them. */
  private Map<Integer, List<Act>> spans(RunCalendar calendar) {
    Map<Integer, List<Act>> byPart = new LinkedHashMap<>();
    acts.forEach(act -> byPart.computeIfAbsent(act.part(), k -> new ArrayList<>()).add(act));
    byPart.replaceAll((part, own) -> spans(part, own, calendar));
    return byPart;
  }

  /** Resolves overlaps: a later act cuts into earlier ones. */
  private List<Act> spans(int part, List<Act> acts, RunCalendar calendar) {
    List<Act> spans = new ArrayList<>();
    for (Act written : acts) {
      Act act = written.after(standing(part, spans, written.tick(), calendar));
      List<Act> kept = new ArrayList<>();
      for (Act span : spans) {
        if (span.tick() < act.tick()) {
          kept.add(span.between(span.tick(), Math.min(span.until(), act.tick())));
        }
        boolean outlasts = span.until() > act.until() && resumes(span, act.until(), calendar);
        if (outlasts) {
          kept.add(span.between(Math.max(span.tick(), act.until()), span.until()));
        }
      }
      kept.add(act);
      kept.sort(Comparator.comparingInt(Act::tick));
      spans = kept;
    }
    return spans;
  }

  /**
   * True if an act resumes at a tick: acts scripted before the branch tick end with it, though
   * their level remains.
   */
  private static boolean resumes(Act act, int tick, RunCalendar calendar) {
    return act.binding() || tick < calendar.branchTick();
  }

  private Measure measure(
      Map<Integer, List<Act>> spans,
      int tick,
      TreeSet<Integer> ticks,
      RunCalendar calendar,
      List<Double> ladder) {
    boolean binding = false;
    int adopted = Measure.NO_LAW;
    String source = "";
    for (List<Act> ofPart : spans.values()) {
      for (Act span : ofPart) {
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
        by,
        against,
        setting(spans, tick, calendar, ladder),
        source);
  }

  /** The setting of the lever, given the settings of its parts. */
  private Setting setting(
      Map<Integer, List<Act>> spans, int tick, RunCalendar calendar, List<Double> ladder) {
    List<Setting> settings = new ArrayList<>();
    for (int part = 0; part < parts.size(); part++) {
      settings.add(standing(part, spans.getOrDefault(part, List.of()), tick, calendar));
    }
    return mean(settings, ladder);
  }

  private Setting standing(int part, List<Act> spans, int tick, RunCalendar calendar) {
    Setting initial = parts.get(part).initial();
    Setting standing = initial;
    for (Act span : spans) {
      if (span.tick() <= tick) {
        boolean over = span.until() <= tick && span.until() < calendar.branchTick();
        standing = over ? initial : span.setting();
      }
    }
    return standing;
  }

  private Setting mean(List<Setting> settings, List<Double> ladder) {
    Setting first = settings.get(0);
    ReachTerms reach =
        ReachTerms.of(
            settings.stream()
                .map(setting -> setting.reach().on(Reach.TRADE))
                .reduce(Reach.TRADE, Reach::or));
    if (settings.stream().allMatch(other -> same(first, other))) {
      double sum = first.mode() == ControlMode.QUOTA ? settings.size() : 1;
      return new Setting(
          first.instrument(), first.level(), first.mode(), first.amount() * sum, reach);
    }
    double level = 0;
    double denied = 0;
    double whole = 0;
    for (int i = 0; i < settings.size(); i++) {
      double weight = parts.get(i).weight();
      level += weight * settings.get(i).level();
      denied += weight * denied(settings.get(i), ladder);
      whole += weight;
    }
    if (instrument != Instrument.CHIP_CONTROL) {
      return Setting.level(instrument, Math.min(1, level / whole));
    }
    double share = Math.min(1, denied / whole);
    return new Setting(
        instrument, Setting.rungOfShare(share, ladder), ControlMode.SHARE, share, reach);
  }

  /**
   * True if two settings are equal; in a browser, records that hold NaN are not equal by default.
   */
  private static boolean same(Setting a, Setting b) {
    return a.instrument() == b.instrument()
        && Double.compare(a.level(), b.level()) == 0
        && a.mode() == b.mode()
        && Double.compare(a.amount(), b.amount()) == 0
        && a.reach().equals(b.reach());
  }

  /** Share that a chip control denies: the written share, or that of its rung. */
  private static double denied(Setting setting, List<Double> ladder) {
    double share = setting.amount(ControlMode.SHARE);
    return Double.isNaN(share) ? Setting.shareAt(setting.level(), ladder) : share;
  }
}
