package org.multipolar.classroom;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.Locale;

/** The state of a lesson as sent to phones and the board. */
final class Snapshot {
  private static final Gson GSON = new GsonBuilder().serializeNulls().create();

  private Snapshot() {}

  static String text(JsonObject json) {
    return GSON.toJson(json);
  }

  /** The part sent to all. */
  static JsonObject common(ClassPlay play) {
    JsonObject all = new JsonObject();
    all.addProperty("n", play.changes());
    all.addProperty("stage", play.stage().id());
    all.addProperty("round", play.round());
    all.addProperty("rounds", play.rounds());
    all.addProperty("now", play.now());
    all.addProperty("frozen", play.frozen());
    all.addProperty("muted", play.muted());
    all.addProperty("left", play.left());
    JsonArray teams = new JsonArray();
    for (int team = 0; team < play.plan().teams().size(); team++) {
      JsonObject one = new JsonObject();
      one.addProperty("members", play.members(team));
      one.addProperty("voted", play.voted(team));
      teams.add(one);
    }
    all.add("teams", teams);
    JsonArray moves = new JsonArray();
    play.moves().forEach(move -> moves.add(move(move)));
    all.add("moves", moves);
    JsonArray offers = new JsonArray();
    play.offers().forEach(offer -> offers.add(offer(offer, play)));
    all.add("offers", offers);
    all.add("bets", bets(play));
    all.add("exits", exits(play));
    return all;
  }

  private static JsonObject move(ClassMove move) {
    JsonObject json = new JsonObject();
    json.addProperty("lever", move.lever());
    json.addProperty("tick", move.tick());
    json.addProperty("level", move.level());
    json.addProperty("round", move.round());
    json.addProperty("votes", move.votes());
    json.addProperty("of", move.of());
    json.addProperty("offer", move.offer());
    return json;
  }

  private static JsonObject offer(TeamOffer offer, ClassPlay play) {
    TeamOffer.Terms terms = offer.terms;
    JsonObject json = new JsonObject();
    json.addProperty("id", offer.id);
    json.addProperty("round", terms.round());
    json.addProperty("from", terms.from());
    json.addProperty("lever", terms.lever());
    json.addProperty("level", terms.level());
    json.addProperty("to", terms.to());
    JsonObject asks = new JsonObject();
    asks.addProperty("lever", terms.askedLever());
    asks.addProperty("level", terms.askedLevel());
    json.add("asks", asks);
    JsonArray taps = new JsonArray();
    taps.add(play.taps(offer, terms.from()));
    taps.add(play.taps(offer, terms.to()));
    json.add("taps", taps);
    json.addProperty("state", state(offer, play));
    return json;
  }

  /** The state of an offer; one that would bind if the round closed now is agreed. */
  private static String state(TeamOffer offer, ClassPlay play) {
    boolean agreed = offer.state == TeamOffer.State.OPEN && play.binds(offer);
    return agreed ? "agreed" : offer.state.name().toLowerCase(Locale.ROOT);
  }

  /** Returns the number of bets and, once bets are closed, their lines if there are enough. */
  private static JsonObject bets(ClassPlay play) {
    List<double[]> bets = play.bets();
    JsonObject json = new JsonObject();
    json.addProperty("count", bets.size());
    boolean drawn = play.stage().ordinal() > LessonStage.BET.ordinal();
    if (drawn && bets.size() >= ClassPlay.FEW) {
      JsonArray lines = new JsonArray();
      bets.forEach(bet -> lines.add(numbers(bet)));
      json.add("lines", lines);
    }
    return json;
  }

  private static JsonArray numbers(double[] values) {
    JsonArray numbers = new JsonArray();
    for (double value : values) {
      numbers.add(value);
    }
    return numbers;
  }

  /**
   * Returns the number of answers of the exit vote and, once it is closed, the answers if there are
   * enough: shown one by one as they come in, each would be that of whoever has just pressed.
   */
  private static JsonObject exits(ClassPlay play) {
    List<Integer> exits = play.exits();
    JsonObject json = new JsonObject();
    json.addProperty("count", exits.size());
    if (play.stage() == LessonStage.END && exits.size() >= ClassPlay.FEW) {
      JsonArray answers = new JsonArray();
      exits.forEach(answers::add);
      json.add("answers", answers);
    }
    return json;
  }

  /** The part sent to one phone. */
  static JsonObject me(ClassPlay play, String id) {
    Pupil pupil = play.pupil(id);
    JsonObject me = new JsonObject();
    JsonObject votes = new JsonObject();
    JsonArray taps = new JsonArray();
    if (pupil != null) {
      pupil
          .votes(play.round())
          .forEach((lever, level) -> votes.addProperty(Integer.toString(lever), level));
      play.offers().stream()
          .filter(offer -> offer.taps.contains(id))
          .forEach(offer -> taps.add(offer.id));
    }
    me.addProperty("team", pupil == null ? null : pupil.team);
    me.add("votes", votes);
    me.add("bet", pupil == null || pupil.bet == null ? JsonNull.INSTANCE : numbers(pupil.bet));
    me.add("taps", taps);
    me.addProperty("exit", pupil == null ? null : pupil.exit);
    return me;
  }
}
