package org.multipolar.classroom;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.LongSupplier;
import org.multipolar.classroom.TeamOffer.State;
import org.multipolar.classroom.TeamOffer.Terms;

/**
 * A lesson: the teams' members, bets, votes, offers and moves, and the current stage. It depends on
 * neither network nor clock and is not thread-safe.
 */
final class ClassPlay {
  /** Minimum number of answers that are shown; with fewer, individual answers could be guessed. */
  static final int FEW = 3;

  private static final int MOST_PUPILS = 200;
  private static final int MOST_OFFERS = 60;
  private static final int LONGEST_TIMER = 3600;
  private static final int LONGEST_HEADLINE = 400;

  /** Number of steps of the debriefing. */
  private static final int STEPS = 3;

  private static final long SECOND = 1000;
  private static final String ID = "[A-Za-z0-9_-]{22}";

  private final PlayPlan plan;
  private final LevelsInForce levels;
  private final LongSupplier millis;
  private final Random random;

  private final Map<String, Pupil> pupils = new LinkedHashMap<>();
  private final Map<String, Integer> streams = new HashMap<>();
  private final List<TeamOffer> offers = new ArrayList<>();
  private final Deque<Past> past = new ArrayDeque<>();
  private List<ClassMove> moves = List.of();
  private final List<ClassMove> undone = new ArrayList<>();
  private LessonStage stage = LessonStage.LOBBY;
  private int round;
  private int rounds;
  private int step;
  private String headline = "";
  private boolean frozen;
  private boolean muted;
  private Long deadline;
  private long changes;
  private long deeds;

  /** The levels of levers in force, chosen by their states or set by earlier moves. */
  @FunctionalInterface
  interface LevelsInForce {
    /** Returns the level of a lever at the end of a tick, given earlier moves. */
    double of(int lever, int tick, List<ClassMove> moves);
  }

  /** The state that undo restores. */
  private record Past(
      LessonStage stage,
      int round,
      int rounds,
      List<ClassMove> moves,
      Map<TeamOffer, State> offers) {}

  /**
   * @param millis a monotonic clock, milliseconds
   * @param random shuffles lists, so that their order identifies no one
   */
  ClassPlay(PlayPlan plan, LevelsInForce levels, LongSupplier millis, Random random) {
    this.plan = plan;
    this.levels = levels;
    this.millis = millis;
    this.random = random;
    rounds = plan.terms().rounds();
  }

  // Pupils

  /** Whether a text is a valid phone id. */
  static boolean isId(String text) {
    return text.matches(ID);
  }

  /** Whether a phone has joined. */
  boolean knows(String id) {
    return pupils.containsKey(id);
  }

  /** Records that a phone has opened or closed an event stream. */
  void listens(String id, boolean more) {
    streams.merge(id, more ? 1 : -1, Integer::sum);
    streams.remove(id, 0);
    changes++;
  }

  /** Carries out an action of a phone. */
  void act(String id, ClassAct act) throws Refusal {
    if (!isId(id)) {
      throw Refusal.bad("'me' must be 22 letters, digits, - or _.");
    }
    String what = act.what();
    if (what.equals("join")) {
      join(id);
      return;
    }
    Pupil pupil = pupils.get(id);
    if (pupil == null) {
      throw new Refusal(Refusal.FORBIDDEN, "Join the room first.");
    }
    switch (what) {
      case "bet" -> {
        require(LessonStage.BET, "Bets are closed.");
        pupil.bet = act.numbers("curve", plan.bets().size());
      }
      case "vote" -> vote(pupil, act);
      case "offer" -> offer(id, pupil, act);
      case "tap" -> tapped(pupil, act).taps.add(id);
      case "untap" -> tapped(pupil, act).taps.remove(id);
      case "exit" -> {
        require(LessonStage.EXIT, "The exit vote is not open.");
        pupil.exit = act.whole("answer", -1, plan.assumptions() - 1);
      }
      default -> throw Refusal.bad("Unknown action.");
    }
    changes++;
    deeds++;
  }

  private void join(String id) throws Refusal {
    if (pupils.containsKey(id)) {
      return;
    }
    if (pupils.size() >= MOST_PUPILS) {
      String idle =
          pupils.keySet().stream()
              .filter(this::idle)
              .findFirst()
              .orElseThrow(() -> new Refusal(Refusal.FORBIDDEN, "The room is full."));
      pupils.remove(idle);
    }
    int smallest = 0;
    for (int team = 1; team < plan.teams().size(); team++) {
      if (members(team) < members(smallest)) {
        smallest = team;
      }
    }
    pupils.put(id, new Pupil(smallest, random.nextLong()));
    changes++;
  }

  /**
   * Whether a phone is disconnected and has never acted; such phones are dropped when the room is
   * full.
   */
  private boolean idle(String id) {
    Pupil pupil = pupils.get(id);
    return !streams.containsKey(id)
        && pupil.bet == null
        && pupil.exit == null
        && pupil.votes.isEmpty()
        && offers.stream().noneMatch(offer -> offer.taps.contains(id));
  }

  private void require(LessonStage wanted, String otherwise) throws Refusal {
    if (stage != wanted) {
      throw Refusal.now(otherwise);
    }
  }

  private void requireRound(ClassAct act) throws Refusal {
    int meant = act.whole("round", 0, plan.terms().rounds() - 1);
    if (stage != LessonStage.VOTE || meant != round) {
      throw Refusal.now("This round is not open.");
    }
    if (frozen) {
      throw Refusal.now("The teacher has stopped the votes for a moment.");
    }
  }

  private int leverOf(int team, ClassAct act) throws Refusal {
    int lever = act.whole("lever", 0, plan.levers().size() - 1);
    if (!plan.teams().get(team).levers().contains(lever)) {
      throw new Refusal(Refusal.FORBIDDEN, "This team does not hold this lever.");
    }
    return lever;
  }

  private double level(int lever, ClassAct act) throws Refusal {
    PlayPlan.Range range = plan.levers().get(lever);
    return act.level("level", range);
  }

  private void vote(Pupil pupil, ClassAct act) throws Refusal {
    requireRound(act);
    int lever = leverOf(pupil.team, act);
    if (act.lacks("level")) {
      pupil.votes.getOrDefault(round, new TreeMap<>()).remove(lever);
    } else {
      double level = level(lever, act);
      pupil.votes.computeIfAbsent(round, any -> new TreeMap<>()).put(lever, level);
    }
  }

  /** Makes an offer and taps it, or taps an identical existing offer. */
  private void offer(String id, Pupil pupil, ClassAct act) throws Refusal {
    requireRound(act);
    requireOffers();
    int lever = leverOf(pupil.team, act);
    int to = act.whole("team", 0, plan.teams().size() - 1);
    if (to == pupil.team) {
      throw Refusal.bad("An offer must go to another team.");
    }
    ClassAct asks = act.inner("asks");
    int asked = leverOf(to, asks);
    Terms terms =
        new Terms(round, pupil.team, lever, level(lever, act), to, asked, level(asked, asks));
    TeamOffer made =
        offers.stream().filter(offer -> offer.terms.equals(terms)).findFirst().orElse(null);
    if (made == null) {
      if (offers.stream().filter(offer -> offer.terms.round() == round).count() >= MOST_OFFERS) {
        throw Refusal.now("There are too many offers in this round.");
      }
      made = new TeamOffer(offers.size(), terms);
      offers.add(made);
    }
    made.taps.add(id);
  }

  private TeamOffer tapped(Pupil pupil, ClassAct act) throws Refusal {
    int id = act.whole("offer", 0, Integer.MAX_VALUE);
    require(LessonStage.VOTE, "This round is not open.");
    if (frozen) {
      throw Refusal.now("The teacher has stopped the votes for a moment.");
    }
    requireOffers();
    if (id >= offers.size() || offers.get(id).terms.round() != round) {
      throw Refusal.now("This offer is not open.");
    }
    if (!offers.get(id).of(pupil.team)) {
      throw new Refusal(Refusal.FORBIDDEN, "This offer is between other teams.");
    }
    return offers.get(id);
  }

  private void requireOffers() throws Refusal {
    if (muted) {
      throw Refusal.now("Offers are closed.");
    }
  }

  // The teacher

  /** Carries out an action of the teacher. */
  void lead(ClassAct act) throws Refusal {
    switch (act.what()) {
      case "next" -> next();
      case "back" -> back();
      case "finish" -> finish();
      case "step" -> step = act.whole("step", 0, STEPS - 1);
      case "headline" -> {
        tell(act);
        return;
      }
      case "freeze" -> frozen = true;
      case "thaw" -> frozen = false;
      case "mute" -> muted = true;
      case "unmute" -> muted = false;
      case "timer" -> {
        int seconds = act.whole("seconds", 0, LONGEST_TIMER);
        deadline = seconds == 0 ? null : millis.getAsLong() + seconds * SECOND;
      }
      default -> throw Refusal.bad("Unknown action.");
    }
    changes++;
    deeds++;
  }

  private void next() throws Refusal {
    if (stage == LessonStage.END) {
      throw Refusal.now("The lesson is over.");
    }
    remember();
    if (stage == LessonStage.VOTE) {
      closeRound();
    }
    boolean again = stage == LessonStage.MOVED && round < rounds - 1;
    if (again) {
      round++;
      stage = LessonStage.VOTE;
    } else {
      stage = LessonStage.values()[stage.ordinal() + 1];
    }
    turned();
  }

  private void remember() {
    Map<TeamOffer, State> before = new HashMap<>();
    offers.forEach(offer -> before.put(offer, offer.state));
    past.push(new Past(stage, round, rounds, moves, before));
  }

  /** Makes the current round the last one; after a closed round, the reveal follows at once. */
  private void finish() throws Refusal {
    if (stage != LessonStage.VOTE && stage != LessonStage.MOVED) {
      throw Refusal.now("This round is not open.");
    }
    remember();
    rounds = round + 1;
    if (stage == LessonStage.MOVED) {
      stage = LessonStage.REVEAL;
      turned();
    }
  }

  /** Takes the headline of a closed round from the board, which runs the model. */
  private void tell(ClassAct act) throws Refusal {
    String text = act.text("text");
    if (text.length() > LONGEST_HEADLINE) {
      throw Refusal.bad("The request is too long.");
    }
    if (stage == LessonStage.MOVED && act.whole("round", 0, rounds - 1) == round) {
      headline = text;
      changes++;
    }
  }

  /** Undoes the last change of stage, including the moves of a closed round; votes are kept. */
  private void back() throws Refusal {
    if (past.isEmpty()) {
      throw Refusal.now("There is nothing to undo.");
    }
    Past before = past.pop();
    moves.stream().filter(move -> !before.moves().contains(move)).forEach(undone::add);
    stage = before.stage();
    round = before.round();
    rounds = before.rounds();
    moves = before.moves();
    before.offers().forEach((offer, state) -> offer.state = state);
    turned();
  }

  private void turned() {
    deadline = null;
    frozen = false;
    headline = "";
    if (stage.ordinal() < LessonStage.REVEAL.ordinal()) {
      step = 0;
    }
  }

  // Closing a round

  private void closeRound() {
    Map<Integer, ClassMove> made = new TreeMap<>();
    offers.stream()
        .filter(offer -> offer.terms.round() == round)
        .sorted(
            Comparator.comparingInt((TeamOffer offer) -> -presentTaps(offer))
                .thenComparingInt(offer -> offer.id))
        .forEach(
            offer -> {
              Terms terms = offer.terms;
              boolean free =
                  !made.containsKey(terms.lever()) && !made.containsKey(terms.askedLever());
              if (!muted && free && binds(offer)) {
                offer.state = State.BINDING;
                made.put(
                    terms.lever(),
                    agreed(offer, terms.lever(), terms.level(), terms.from(), terms.to()));
                made.put(
                    terms.askedLever(),
                    agreed(
                        offer, terms.askedLever(), terms.askedLevel(), terms.to(), terms.from()));
              } else {
                offer.state = State.PAST;
              }
            });
    for (int team = 0; team < plan.teams().size(); team++) {
      for (int lever : plan.teams().get(team).levers()) {
        if (!made.containsKey(lever)) {
          voted(team, lever, made);
        }
      }
    }
    List<ClassMove> all = new ArrayList<>(moves);
    all.addAll(made.values());
    moves = List.copyOf(all);
  }

  private ClassMove agreed(TeamOffer offer, int lever, double level, int team, int partner) {
    return new ClassMove(lever, start(), level, round, taps(offer, team), members(team), partner);
  }

  private void voted(int team, int lever, Map<Integer, ClassMove> made) {
    List<Double> votes =
        pupils.values().stream()
            .filter(pupil -> pupil.team == team && pupil.votes(round).containsKey(lever))
            .map(pupil -> pupil.votes(round).get(lever))
            .toList();
    if (!votes.isEmpty()) {
      CastVotes.median(votes, () -> levels.of(lever, start() - 1, moves))
          .ifPresent(
              level ->
                  made.put(
                      lever,
                      new ClassMove(
                          lever, start(), level, round, votes.size(), members(team), -1)));
    }
  }

  private int start() {
    return plan.terms().starts().get(round);
  }

  /** Whether more than half of the present members of both teams have tapped an offer. */
  boolean binds(TeamOffer offer) {
    return agreed(offer, offer.terms.from()) && agreed(offer, offer.terms.to());
  }

  private boolean agreed(TeamOffer offer, int team) {
    long present = present(team).size();
    long tapped = present(team).stream().filter(offer.taps::contains).count();
    return 2 * tapped > present;
  }

  private int presentTaps(TeamOffer offer) {
    return (int) offer.taps.stream().filter(streams::containsKey).count();
  }

  private Set<String> present(int team) {
    Set<String> present = new HashSet<>(streams.keySet());
    present.removeIf(id -> !pupils.containsKey(id) || pupils.get(id).team != team);
    return present;
  }

  // Views

  PlayPlan plan() {
    return plan;
  }

  long changes() {
    return changes;
  }

  /** Number of actions that may change the saved record. */
  long deeds() {
    return deeds;
  }

  /** Marks the state as changed by something outside the play. */
  void changed() {
    changes++;
  }

  LessonStage stage() {
    return stage;
  }

  int round() {
    return round;
  }

  /** Number of rounds that are played. */
  int rounds() {
    return rounds;
  }

  /** Step of the debriefing, counted from 0. */
  int step() {
    return step;
  }

  /** The headline of the round just closed; empty until the board has told it. */
  String headline() {
    return headline;
  }

  boolean frozen() {
    return frozen;
  }

  boolean muted() {
    return muted;
  }

  List<ClassMove> moves() {
    return moves;
  }

  Pupil pupil(String id) {
    return pupils.get(id);
  }

  /** The tick up to which curves are shown. */
  int now() {
    return switch (stage) {
      case LOBBY, BET, ROLES -> plan.branch();
      case VOTE -> start() - 1;
      case MOVED -> plan.terms().end(round);
      case REVEAL, EXIT, END -> plan.last();
    };
  }

  /** Seconds left on the timer; null without a timer. */
  Long left() {
    return deadline == null
        ? null
        : Long.valueOf(Math.max(0, (deadline - millis.getAsLong() + SECOND - 1) / SECOND));
  }

  int members(int team) {
    return (int) pupils.values().stream().filter(pupil -> pupil.team == team).count();
  }

  /** Number of members of a team that have voted in this round. */
  int voted(int team) {
    return (int)
        pupils.values().stream()
            .filter(pupil -> pupil.team == team && !pupil.votes(round).isEmpty())
            .count();
  }

  /** Number of connected phones that have joined. */
  int present() {
    return (int) streams.keySet().stream().filter(pupils::containsKey).count();
  }

  /** The offers of this round; open ones are hidden while offers are muted. */
  List<TeamOffer> offers() {
    return offers.stream()
        .filter(offer -> offer.terms.round() == round)
        .filter(offer -> !muted || offer.state != State.OPEN)
        .toList();
  }

  /** Number of taps by members of a team. */
  int taps(TeamOffer offer, int team) {
    return (int) offer.taps.stream().filter(id -> pupils.get(id).team == team).count();
  }

  /** All bets in random order. */
  List<double[]> bets() {
    return pupils.values().stream()
        .filter(pupil -> pupil.bet != null)
        .sorted(Comparator.comparingLong(pupil -> pupil.order))
        .map(pupil -> pupil.bet.clone())
        .toList();
  }

  /** All answers of the exit vote, sorted. */
  List<Integer> exits() {
    return pupils.values().stream()
        .filter(pupil -> pupil.exit != null)
        .map(pupil -> pupil.exit)
        .sorted()
        .toList();
  }

  /** The record of the lesson so far. */
  ClassRecord record() {
    List<double[]> bets = new ArrayList<>(bets());
    Collections.shuffle(bets, random);
    List<Integer> exits = exits();
    int closed = stage.ordinal() <= LessonStage.VOTE.ordinal() ? round : round + 1;
    return new ClassRecord(
        moves,
        undone.stream()
            .filter(move -> move.round() < closed && !moves.contains(move))
            .distinct()
            .toList(),
        closed,
        pupils.size(),
        bets.size() < FEW ? List.of() : bets,
        exits.size() < FEW ? List.of() : exits);
  }
}
