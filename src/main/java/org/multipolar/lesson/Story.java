package org.multipolar.lesson;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.multipolar.institution.Timeline;
import org.multipolar.lesson.LeverMoves.LeverMove;
import org.multipolar.policy.FirmLever;
import org.multipolar.policy.Instrument;
import org.multipolar.policy.ReleaseTier;
import org.multipolar.scenario.Scenario;
import org.multipolar.text.Labels;
import org.multipolar.text.NumberFormats;
import org.multipolar.world.Event;
import org.multipolar.world.Firm;
import org.multipolar.world.World;

/**
 * The events of a run in plain words, merged with the moves of the class: one line for the actions
 * of one actor at one time.
 */
public final class Story {

  /** Subject of a line. */
  public enum Kind {
    LEVER,
    SCRIPT,
    CONTROL,
    POLICY,
    MODEL,
    REGIME,
    INCIDENT
  }

  /**
   * One line.
   *
   * @param tick the tick
   * @param month the month of the tick, in words
   * @param kind its subject
   * @param text what happened
   * @param because the inputs of the decision rule; possibly empty
   */
  public record Line(int tick, String month, Kind kind, String text, String because) {

    /** Whether the line contains the words, ignoring case; every line contains empty words. */
    public boolean contains(String words) {
      return (month + " " + text)
          .toLowerCase(Locale.ROOT)
          .contains(words.strip().toLowerCase(Locale.ROOT));
    }
  }

  private final Set<String> plural;
  private final List<Line> lines = new ArrayList<>();
  private World world;
  private int events;
  private int lastTick = -1;
  private List<LeverMove> moves = List.of();

  public Story(Scenario scenario) {
    plural = Set.copyOf(PlainWords.plural(scenario));
  }

  /** Adds the events since the last call; returns whether the story changed. */
  public boolean update(World now, List<LeverMove> movesNow) {
    boolean restarted = now != world || !movesNow.equals(moves) || now.tick() < lastTick;
    if (restarted) {
      lines.clear();
      events = 0;
      lastTick = -1;
      world = now;
      moves = List.copyOf(movesNow);
    }
    boolean later = world.tick() > lastTick;
    if (later) {
      lines.removeIf(line -> line.tick() > lastTick && line.kind() == Kind.LEVER);
      List<Event> all = world.eventLog().events();
      add(all.subList(events, all.size()), lastTick + 1);
      events = all.size();
      lastTick = world.tick();
    }
    if (later || restarted) {
      moves.stream().filter(move -> move.tick() > lastTick).forEach(move -> lines.add(set(move)));
    }
    return later || restarted;
  }

  /** All lines, the newest last. */
  public List<Line> lines() {
    return List.copyOf(lines);
  }

  private Line set(LeverMove move) {
    return line(
        move.tick(),
        Kind.LEVER,
        "The class sets "
            + move.lever().label()
            + " to "
            + PlainWords.level(move.lever().instrument(), move.level()),
        "");
  }

  /** Adds new events; those of one tick that differ only in their target share a line. */
  private void add(List<Event> fresh, int from) {
    Map<List<Object>, List<Event>> groups = new LinkedHashMap<>();
    for (Event event : fresh) {
      groups.computeIfAbsent(key(event), k -> new ArrayList<>()).add(event);
    }
    List<Line> all = new ArrayList<>();
    for (LeverMove move : moves) {
      if (move.tick() >= from
          && move.tick() <= world.tick()
          && fresh.stream().noneMatch(e -> effect(e, move))) {
        all.add(set(move));
      }
    }
    groups.values().forEach(group -> all.add(line(group)));
    all.stream().sorted(Comparator.comparingInt(Line::tick)).forEach(lines::add);
  }

  /** Whether an event is the effect of a move. */
  private static boolean effect(Event e, LeverMove move) {
    return e.tick() == move.tick()
        && LeverMoves.isMove(e.because())
        && e.item().equals(move.lever().instrument().id());
  }

  private static List<Object> key(Event e) {
    if (e.kind() == Event.Kind.INCIDENT) {
      return List.of(e.tick(), e.kind(), e.actor(), e.target(), e.item());
    }
    if (e.kind() == Event.Kind.AGREED
        || e.kind() == Event.Kind.LAPSED
        || e.kind() == Event.Kind.LISTED
        || e.kind() == Event.Kind.DELISTED) {
      return List.of(e.tick(), e.kind(), e.actor(), e.target(), e.item());
    }
    if (EnumSet.of(Event.Kind.JOINED, Event.Kind.RATIFIED, Event.Kind.LEFT).contains(e.kind())) {
      return List.of(e.tick(), e.kind(), e.target());
    }
    if (e.kind() == Event.Kind.POLITICS) {
      return List.of(e.tick(), e.kind(), e.item(), e.target(), NumberFormats.fixed(e.to(), 2));
    }
    if (scripted(e) && (e.kind() == Event.Kind.OPENED || e.kind() == Event.Kind.CLOSED)) {
      return List.of(e.tick(), e.kind(), "scripted");
    }
    return List.of(
        e.tick(),
        e.kind(),
        e.actor(),
        e.item(),
        NumberFormats.fixed(e.from(), 2),
        NumberFormats.fixed(e.to(), 2));
  }

  private static boolean scripted(Event e) {
    return e.phase().equals(Timeline.TITLE);
  }

  private Line line(List<Event> group) {
    Event e = group.get(0);
    String actor = PlainWords.state(world, e.actor());
    return switch (e.kind()) {
      case SCRIPTED, TIGHTENED, RELAXED, RAISED, LOWERED -> lever(group, e, actor);
      case RELEASED ->
          line(
              e.tick(),
              Kind.MODEL,
              PlainWords.lab(world, e.actor())
                  + (e.item().equals(ReleaseTier.OPEN.id())
                      ? " releases a model with open weights at "
                      : " releases a model at ")
                  + NumberFormats.fixed(e.to(), 1)
                  + " points",
              e.because());
      case AGREED, LAPSED, LISTED, DELISTED ->
          line(
              e.tick(),
              Kind.CONTROL,
              actor + dealing(e) + PlainWords.state(world, e.target()),
              e.because());
      case OPENED, CLOSED -> model(group, e);
      case INCIDENT ->
          line(
              e.tick(),
              Kind.INCIDENT,
              "An incident in "
                  + PlainWords.state(world, e.target())
                  + " with a model of "
                  + PlainWords.lab(world, e.actor())
                  + ", severity "
                  + NumberFormats.brief(e.to()),
              e.because());
      case FOUNDED -> founded(e, actor);
      case JOINED, RATIFIED, LEFT -> membership(group, e);
      case ENACTED ->
          line(
              e.tick(),
              Kind.POLICY,
              "What "
                  + actor
                  + verb(e, " has", " have")
                  + " decided comes into force: "
                  + PlainWords.lever(Instrument.REGULATION)
                  + " from "
                  + NumberFormats.fixed(e.from(), 2)
                  + " to "
                  + NumberFormats.fixed(e.to(), 2),
              "");
      case SIGNED ->
          line(
              e.tick(),
              Kind.REGIME,
              Math.round(e.to()) + " states sign at the summit " + e.item() + ", host " + actor,
              "");
      case POLITICS -> politics(group, e);
    };
  }

  /** The form of a verb that goes with the actor of an event. */
  private String verb(Event e, String one, String many) {
    return plural.contains(e.actor()) ? many : one;
  }

  private String dealing(Event e) {
    return switch (e.kind()) {
      case AGREED -> verb(e, " agrees", " agree") + " on a deal about " + e.item() + " with ";
      case LAPSED -> verb(e, " ends its", " end their") + " deal about " + e.item() + " with ";
      case LISTED -> verb(e, " puts", " put") + " under an embargo ";
      default -> verb(e, " frees", " free") + " of an embargo ";
    };
  }

  private Line politics(List<Event> group, Event e) {
    String firms = Labels.list(group.stream().map(this::firm).toList());
    boolean several = group.size() > 1;
    String signs = e.to() > 0 ? several ? " sign" : " signs" : several ? " leave" : " leaves";
    String text =
        e.item().equals(FirmLever.PLEDGE.id())
            ? firms + signs + " a pledge of safety"
            : firms + ": " + e.item() + " " + NumberFormats.fixed(e.to(), 2);
    return line(e.tick(), scripted(e) ? Kind.SCRIPT : Kind.MODEL, text, "");
  }

  private String firm(Event e) {
    return world.firm(e.actor()).map(Firm::name).orElse(e.actor());
  }

  private Line membership(List<Event> group, Event e) {
    boolean several = group.size() > 1;
    String one =
        switch (e.kind()) {
          case JOINED -> " joins ";
          case RATIFIED -> " ratifies ";
          default -> " leaves ";
        };
    String many =
        switch (e.kind()) {
          case JOINED -> " join ";
          case RATIFIED -> " ratify ";
          default -> " leave ";
        };
    return line(
        e.tick(),
        Kind.REGIME,
        states(group, Event::actor)
            + (several ? many : verb(e, one, many))
            + Labels.regime(e.target()),
        several ? "" : e.because());
  }

  private String states(List<Event> group, Function<Event, String> id) {
    return Labels.list(group.stream().map(e -> PlainWords.state(world, id.apply(e))).toList());
  }

  private Line founded(Event e, String actor) {
    String regime = Labels.regime(e.target());
    long others = Math.round(e.to()) - 1;
    String text =
        actor.isEmpty()
            ? Character.toUpperCase(regime.charAt(0)) + regime.substring(1) + " is founded"
            : actor
                + verb(e, " founds ", " found ")
                + regime
                + (others > 0 ? " with " + others + " others" : "");
    return line(e.tick(), Kind.REGIME, text, "");
  }

  private Line model(List<Event> group, Event e) {
    boolean opens = e.kind() == Event.Kind.OPENED;
    List<String> names = group.stream().map(one -> PlainWords.lab(world, one.actor())).toList();
    boolean several = names.size() > 1;
    String verb =
        opens
            ? several ? " open their best models" : " opens its best model"
            : several ? " keep their next models closed" : " keeps its next models closed";
    return line(
        e.tick(),
        scripted(e) ? Kind.SCRIPT : Kind.MODEL,
        Labels.list(names) + verb,
        several || scripted(e) ? "" : e.because());
  }

  private Line lever(List<Event> group, Event e, String actor) {
    Instrument instrument = Instrument.named(e.item()).orElseThrow();
    boolean up = e.to() > e.from();
    String what =
        instrument.bilateral()
            ? (up ? verb(e, " tightens ", " tighten ") : verb(e, " relaxes ", " relax "))
                + PlainWords.lever(instrument)
                + " on "
                + states(group, Event::target)
            : (up
                    ? verb(e, " raises its ", " raise their ")
                    : verb(e, " lowers its ", " lower their "))
                + PlainWords.lever(instrument);
    String levels =
        " from " + NumberFormats.fixed(e.from(), 2) + " to " + NumberFormats.fixed(e.to(), 2);
    Kind byStates = instrument.bilateral() ? Kind.CONTROL : Kind.POLICY;
    Kind kind = scripted(e) ? Kind.SCRIPT : byStates;
    return line(
        e.tick(),
        LeverMoves.isMove(e.because()) ? Kind.LEVER : kind,
        actor + what + levels,
        group.size() > 1 && !scripted(e) ? "" : e.because());
  }

  private Line line(int tick, Kind kind, String text, String because) {
    int shown = Math.min(tick, world.calendar().ticks() - 1);
    return new Line(tick, PlainWords.month(world.calendar(), shown), kind, text, because);
  }
}
