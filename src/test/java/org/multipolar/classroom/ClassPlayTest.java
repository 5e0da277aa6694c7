package org.multipolar.classroom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.multipolar.classroom.PlayPlan.Range;
import org.multipolar.classroom.PlayPlan.TeamPlan;
import org.multipolar.web.page.ClassTerms;

/** Rules of a class session. */
class ClassPlayTest {
  private static final double IN_FORCE = .3;

  private final PlayPlan plan =
      new PlayPlan(
          List.of(
              new TeamPlan("One", List.of(0, 1)),
              new TeamPlan("Two", List.of(2)),
              new TeamPlan("Three", List.of(3))),
          List.of(
              new Range(0, 1, .01),
              new Range(0, 1, .01),
              new Range(.2, .8, .01),
              new Range(0, 1, .5)),
          new ClassTerms(2, 12, List.of(39, 51), 12),
          33,
          List.of(38, 50, 62),
          70,
          4);
  private final List<String> asked = new ArrayList<>();
  private long millis;
  private final ClassPlay play =
      new ClassPlay(
          plan,
          (lever, tick, moves) -> {
            asked.add(lever + " at " + tick + " after " + moves.size());
            return IN_FORCE;
          },
          () -> millis,
          new Random(1));

  private static String id(int pupil) {
    return String.format(Locale.ROOT, "pupil_%016d", pupil);
  }

  private void act(int pupil, String json) throws Refusal {
    play.act(id(pupil), ClassAct.read(json.replace('\'', '"')));
  }

  private void lead(String what) throws Refusal {
    play.lead(ClassAct.read("{\"do\":\"" + what + "\"}"));
  }

  private void refused(int pupil, String json, String sentence) {
    assertThatThrownBy(() -> act(pupil, json)).isInstanceOf(Refusal.class).hasMessage(sentence);
  }

  /** Lets pupils join, dealt to the three teams in turn and all connected. */
  private void join(int pupils) throws Refusal {
    for (int pupil = 0; pupil < pupils; pupil++) {
      act(pupil, "{'do':'join'}");
      play.listens(id(pupil), true);
    }
  }

  private void toVote(int pupils) throws Refusal {
    join(pupils);
    lead("next");
    lead("next");
    lead("next");
    assertThat(play.stage()).isEqualTo(LessonStage.VOTE);
  }

  private void vote(int pupil, int lever, double level) throws Refusal {
    act(
        pupil,
        "{'do':'vote','round':" + play.round() + ",'lever':" + lever + ",'level':" + level + "}");
  }

  // Teams

  @Test
  void pupilsAreDealtToTheSmallestTeamAndStayInIt() throws Refusal {
    join(7);
    assertThat(IntStream.range(0, 7).map(pupil -> play.pupil(id(pupil)).team))
        .containsExactly(0, 1, 2, 0, 1, 2, 0);
    act(6, "{'do':'join'}");
    assertThat(play.members(0)).isEqualTo(3);
    assertThat(play.pupil(id(6)).team).isZero();
  }

  @Test
  void theRoomHoldsTwoHundred() throws Refusal {
    join(200);
    refused(200, "{'do':'join'}", "The room is full.");
    act(7, "{'do':'join'}");
    assertThat(play.present()).isEqualTo(200);
    play.listens(id(9), false);
    act(200, "{'do':'join'}");
    assertThat(play.knows(id(9))).isFalse();
    assertThat(play.knows(id(200))).isTrue();
  }

  @Test
  void idsAreChecked() {
    assertThatThrownBy(() -> play.act("short", ClassAct.read("{\"do\":\"join\"}")))
        .isInstanceOf(Refusal.class);
    refused(1, "{'do':'vote'}", "Join the room first.");
    refused(1, "{'do':'dance'}", "Join the room first.");
  }

  // Stages

  @Test
  void aLessonGoesThroughItsStages() throws Refusal {
    List<String> stages = new ArrayList<>();
    for (int step = 0; step < 10; step++) {
      stages.add(play.stage().id() + " " + play.round() + " " + play.now());
      if (step < 9) {
        lead("next");
      }
    }
    assertThat(stages)
        .containsExactly(
            "lobby 0 33",
            "bet 0 33",
            "roles 0 33",
            "vote 0 38",
            "moved 0 50",
            "vote 1 50",
            "moved 1 62",
            "reveal 1 70",
            "exit 1 70",
            "end 1 70");
  }

  @Test
  void goingBackUndoesARoundAndKeepsItsVotes() throws Refusal {
    toVote(3);
    vote(0, 0, .5);
    lead("next");
    assertThat(play.moves()).containsExactly(new ClassMove(0, 39, .5, 0, 1, 1, -1));
    lead("back");
    assertThat(play.stage()).isEqualTo(LessonStage.VOTE);
    assertThat(play.moves()).isEmpty();
    assertThat(play.pupil(id(0)).votes(0)).containsEntry(0, .5);
    vote(0, 0, .6);
    lead("next");
    assertThat(play.moves()).containsExactly(new ClassMove(0, 39, .6, 0, 1, 1, -1));
    assertThat(play.record().moves()).isEqualTo(play.moves());
    assertThat(play.record().replaced()).containsExactly(new ClassMove(0, 39, .5, 0, 1, 1, -1));
    for (int step = 0; step < 4; step++) {
      lead("back");
    }
    assertThat(play.stage()).isEqualTo(LessonStage.LOBBY);
    assertThatThrownBy(() -> lead("back")).hasMessage("There is nothing to undo.");
  }

  @Test
  void aLessonEndsAfterTheRoundInWhichTheTeacherSaysSo() throws Refusal {
    assertThatThrownBy(() -> lead("finish")).hasMessage("This round is not open.");
    toVote(3);
    vote(0, 0, .5);
    lead("finish");
    assertThat(play.stage()).isEqualTo(LessonStage.VOTE);
    assertThat(play.rounds()).isEqualTo(1);
    lead("back");
    assertThat(play.stage()).isEqualTo(LessonStage.VOTE);
    assertThat(play.rounds()).isEqualTo(2);
    lead("finish");
    lead("next");
    assertThat(play.stage()).isEqualTo(LessonStage.MOVED);
    lead("next");
    assertThat(play.stage()).isEqualTo(LessonStage.REVEAL);
    assertThat(play.record().moves()).containsExactly(new ClassMove(0, 39, .5, 0, 1, 1, -1));
    assertThat(play.record().rounds()).isEqualTo(1);
  }

  @Test
  void aLessonEndsAtOnceWhereTheRoundIsClosed() throws Refusal {
    toVote(3);
    lead("next");
    lead("finish");
    assertThat(play.stage()).isEqualTo(LessonStage.REVEAL);
    assertThat(play.rounds()).isEqualTo(1);
    lead("back");
    assertThat(play.stage()).isEqualTo(LessonStage.MOVED);
    lead("next");
    assertThat(play.stage()).isEqualTo(LessonStage.VOTE);
    assertThat(play.round()).isEqualTo(1);
  }

  @Test
  void theBoardTellsTheHeadlineOfTheClosedRound() throws Refusal {
    String told = "{'do':'headline','round':0,'text':'A treaty'}".replace('\'', '"');
    toVote(3);
    play.lead(ClassAct.read(told));
    assertThat(play.headline()).isEmpty();
    lead("next");
    long deeds = play.deeds();
    play.lead(ClassAct.read(told));
    assertThat(play.headline()).isEqualTo("A treaty");
    assertThat(play.deeds()).isEqualTo(deeds);
    String tooLong = told.replace("A treaty", "x".repeat(401));
    assertThatThrownBy(() -> play.lead(ClassAct.read(tooLong)))
        .hasMessage("The request is too long.");
    lead("next");
    assertThat(play.headline()).isEmpty();
  }

  @Test
  void theStepOfTheDebriefingStartsAnewWithEachReveal() throws Refusal {
    toVote(3);
    lead("next");
    lead("finish");
    play.lead(ClassAct.read("{\"do\":\"step\",\"step\":2}"));
    lead("next");
    lead("back");
    assertThat(play.step()).isEqualTo(2);
    lead("back");
    lead("finish");
    assertThat(play.step()).isZero();
    assertThatThrownBy(() -> play.lead(ClassAct.read("{\"do\":\"step\",\"step\":3}")))
        .hasMessage("'step' must be a whole number from 0 to 2.");
  }

  @Test
  void theTimerCountsDownAndEndsWithTheStage() throws Refusal {
    assertThat(play.left()).isNull();
    play.lead(ClassAct.read("{\"do\":\"timer\",\"seconds\":90}"));
    millis = 500;
    assertThat(play.left()).isEqualTo(90);
    millis = 60_000;
    assertThat(play.left()).isEqualTo(30);
    millis = 1_000_000;
    assertThat(play.left()).isZero();
    lead("next");
    assertThat(play.left()).isNull();
    assertThatThrownBy(() -> play.lead(ClassAct.read("{\"do\":\"timer\",\"seconds\":1e9}")))
        .hasMessage("'seconds' must be a whole number from 0 to 3600.");
  }

  // Votes

  @ParameterizedTest
  @CsvSource({
    "0.5, 0.5",
    "0.1 0.9 0.2, 0.2",
    "0.1 0.5, stay",
    "0.2 0.5, 0.2",
    "0.0 0.5, 0.5",
    "0.4 0.4, 0.4",
    "0 0.25 0.5 1, 0.25",
    "1 1 0 0, stay",
    "0.29 0.31, stay"
  })
  void theMedianCountsAndATieStays(String votes, String level) {
    OptionalDouble median =
        CastVotes.median(
            List.of(votes.split(" ")).stream().map(Double::valueOf).toList(),
            () -> level.equals("stay") && votes.startsWith("1") ? .5 : IN_FORCE);
    assertThat(median.isPresent() ? Double.toString(median.getAsDouble()) : "stay")
        .isEqualTo(level);
  }

  @Test
  void theLastVoteCountsAndCanBeTakenBack() throws Refusal {
    toVote(9);
    vote(0, 0, .1);
    vote(0, 0, .7);
    vote(3, 0, .8);
    vote(3, 1, .8);
    act(3, "{'do':'vote','round':0,'lever':1,'level':null}");
    vote(6, 0, .9);
    assertThat(play.voted(0)).isEqualTo(3);
    lead("next");
    assertThat(play.moves()).containsExactly(new ClassMove(0, 39, .8, 0, 3, 3, -1));
    assertThat(asked).isEmpty();
  }

  /** A small team plays like any other; what it chose is its move, and seen when it acts. */
  @ParameterizedTest
  @CsvSource({"3, 0.5, 1", "6, 0.4, 2"})
  void aTeamOfOneOrTwoPlaysAndItsVotesAreNotShownBeforeTheRoundIsClosed(
      int pupils, double level, int members) throws Refusal {
    toVote(pupils);
    String before = told();
    vote(0, 0, .5);
    if (members == 2) {
      vote(3, 0, .4);
    }
    assertThat(told())
        .isEqualTo(
            before.replaceFirst(
                "\"members\":" + members + ",\"voted\":0",
                "\"members\":" + members + ",\"voted\":" + members));
    assertThat(told()).doesNotContain("0.5", "0.4", "pupil");
    lead("next");
    assertThat(play.moves()).containsExactly(new ClassMove(0, 39, level, 0, members, members, -1));
  }

  /** What all are told, without the number of changes. */
  private String told() {
    JsonObject all = Snapshot.common(play);
    all.remove("n");
    return Snapshot.text(all);
  }

  @Test
  void theLevelInForceIsAskedForAtTheEndOfTheMonthBefore() throws Refusal {
    toVote(6);
    vote(0, 0, .1);
    vote(0, 1, .5);
    vote(3, 1, .5);
    vote(3, 0, .4);
    lead("next");
    assertThat(asked).containsExactly("0 at 38 after 0");
    assertThat(play.moves())
        .containsExactly(
            new ClassMove(0, 39, .4, 0, 2, 2, -1), new ClassMove(1, 39, .5, 0, 2, 2, -1));
    lead("next");
    vote(0, 0, 0);
    vote(3, 0, 1);
    lead("next");
    assertThat(asked).containsExactly("0 at 38 after 0", "0 at 50 after 2");
    assertThat(play.moves()).hasSize(3).last().isEqualTo(new ClassMove(0, 51, 0, 1, 2, 2, -1));
  }

  @Test
  void votesAreChecked() throws Refusal {
    join(3);
    refused(0, "{'do':'vote','round':0,'lever':0,'level':0}", "This round is not open.");
    lead("next");
    lead("next");
    lead("next");
    refused(0, "{'do':'vote','round':1,'lever':0,'level':0}", "This round is not open.");
    refused(
        0, "{'do':'vote','round':0,'lever':2,'level':0}", "This team does not hold this lever.");
    refused(
        0,
        "{'do':'vote','round':0,'lever':9,'level':0}",
        "'lever' must be a whole number from 0 to 3.");
    refused(
        1,
        "{'do':'vote','round':0,'lever':2,'level':0.9}",
        "'level' must be a number from 0.2 to 0.8.");
    refused(1, "{'do':'vote','round':0,'lever':2,'level':1e999}", "'level' must be a number.");
    refused(1, "{'do':'vote','round':0,'lever':2,'level':'0'}", "'level' must be a number.");
    act(1, "{'do':'vote','round':0,'lever':2,'level':0.204}");
    assertThat(play.pupil(id(1)).votes(0)).containsEntry(2, .2);
    refused(
        2,
        "{'do':'vote','round':0,'lever':3,'level':0.3}",
        "'level' must be 0.0 or a multiple of 0.5 more.");
    act(2, "{'do':'vote','round':0,'lever':3,'level':0.5}");
    assertThat(play.pupil(id(2)).votes(0)).containsEntry(3, .5);
    lead("freeze");
    refused(
        0,
        "{'do':'vote','round':0,'lever':0,'level':0}",
        "The teacher has stopped the votes for a moment.");
    lead("thaw");
    vote(0, 0, 0);
  }

  // Offers

  private static final String OFFER =
      "{'do':'offer','round':0,'lever':0,'level':0.2,'team':1,'asks':{'lever':2,'level':0.4}}";

  @Test
  void anOfferBindsWhenMoreThanHalfOfThePresentOfBothTeamsTap() throws Refusal {
    toVote(12);
    vote(0, 0, 1);
    vote(1, 2, .8);
    act(0, OFFER);
    act(3, "{'do':'tap','offer':0}");
    act(1, "{'do':'tap','offer':0}");
    act(4, "{'do':'tap','offer':0}");
    lead("next");
    assertThat(play.offers().get(0).state).isEqualTo(TeamOffer.State.PAST);
    assertThat(play.moves()).extracting(ClassMove::level).containsExactly(1.0, .8);
    lead("back");
    assertThat(play.offers().get(0).state).isEqualTo(TeamOffer.State.OPEN);
    play.listens(id(6), false);
    play.listens(id(7), false);
    lead("next");
    assertThat(play.offers().get(0).state).isEqualTo(TeamOffer.State.BINDING);
    assertThat(play.moves())
        .containsExactly(
            new ClassMove(0, 39, .2, 0, 2, 4, 1), new ClassMove(2, 39, .4, 0, 2, 4, 0));
  }

  @Test
  void whoHasGoneDoesNotBind() throws Refusal {
    toVote(3);
    act(0, OFFER);
    act(1, "{'do':'tap','offer':0}");
    play.listens(id(1), false);
    lead("next");
    assertThat(play.moves()).isEmpty();
  }

  @Test
  void theSameOfferAgainIsATapAndATapCanBeTakenBack() throws Refusal {
    toVote(6);
    act(0, OFFER);
    act(3, OFFER);
    assertThat(play.offers()).hasSize(1);
    assertThat(play.taps(play.offers().get(0), 0)).isEqualTo(2);
    act(3, "{'do':'untap','offer':0}");
    assertThat(play.taps(play.offers().get(0), 0)).isEqualTo(1);
    refused(2, "{'do':'tap','offer':0}", "This offer is between other teams.");
    refused(1, "{'do':'tap','offer':1}", "This offer is not open.");
    refused(1, OFFER, "This team does not hold this lever.");
    refused(0, OFFER.replace("'team':1", "'team':0"), "An offer must go to another team.");
  }

  @Test
  void ofTwoOffersOnALeverTheOneWithMoreTapsBinds() throws Refusal {
    toVote(9);
    act(0, OFFER);
    act(3, OFFER);
    act(1, "{'do':'tap','offer':0}");
    act(4, "{'do':'tap','offer':0}");
    String other =
        OFFER
            .replace("'team':1", "'team':2")
            .replace("'lever':2,'level':0.4", "'lever':3,'level':0.5");
    act(0, other);
    act(3, other);
    act(6, other);
    act(2, "{'do':'tap','offer':1}");
    act(5, "{'do':'tap','offer':1}");
    lead("next");
    assertThat(play.offers())
        .extracting(offer -> offer.state)
        .containsExactly(TeamOffer.State.PAST, TeamOffer.State.BINDING);
    assertThat(play.moves()).extracting(ClassMove::lever).containsExactly(0, 3);
  }

  @Test
  void mutedOffersAreNotThere() throws Refusal {
    toVote(3);
    act(0, OFFER);
    act(1, "{'do':'tap','offer':0}");
    lead("mute");
    assertThat(play.offers()).isEmpty();
    refused(0, OFFER, "Offers are closed.");
    refused(0, "{'do':'tap','offer':0}", "Offers are closed.");
    lead("next");
    assertThat(play.moves()).isEmpty();
    lead("back");
    lead("unmute");
    lead("next");
    assertThat(play.moves()).hasSize(2);
  }

  @Test
  void thereIsABoundToOffers() throws Refusal {
    toVote(3);
    for (int n = 0; n < 60; n++) {
      act(0, OFFER.replace("0.2", Double.toString(n / 100.0)));
    }
    refused(0, OFFER.replace("0.2", "0.9"), "There are too many offers in this round.");
  }

  // Bets and exit

  @Test
  void betsAreShownOnlyWhenTheyAreClosedAndOfThree() throws Refusal {
    join(3);
    refused(0, "{'do':'bet','curve':[1,2,3]}", "Bets are closed.");
    lead("next");
    refused(0, "{'do':'bet','curve':[1,2]}", "'curve' must be a list of 3 numbers.");
    refused(0, "{'do':'bet','curve':[1,2,null]}", "'curve' must be a number.");
    act(0, "{'do':'bet','curve':[9,9,9]}");
    act(0, "{'do':'bet','curve':[1,2,3]}");
    act(1, "{'do':'bet','curve':[4,5,6]}");
    assertThat(bets()).hasToString("{\"count\":2}");
    lead("next");
    assertThat(bets()).hasToString("{\"count\":2}");
    lead("back");
    act(2, "{'do':'bet','curve':[7,8,9]}");
    assertThat(bets()).hasToString("{\"count\":3}");
    lead("next");
    assertThat(bets().getAsJsonArray("lines")).hasSize(3);
    assertThat(bets().toString()).contains("[1.0,2.0,3.0]").doesNotContain("pupil");
    assertThat(Snapshot.me(play, id(1)).get("bet")).hasToString("[4.0,5.0,6.0]");
  }

  private JsonObject bets() {
    return Snapshot.common(play).getAsJsonObject("bets");
  }

  @Test
  void theExitVoteIsShownOnlyWhenItIsClosedAndOfThree() throws Refusal {
    join(4);
    refused(0, "{'do':'exit','answer':0}", "The exit vote is not open.");
    for (int step = 0; step < 8; step++) {
      lead("next");
    }
    act(0, "{'do':'exit','answer':3}");
    act(1, "{'do':'exit','answer':-1}");
    refused(2, "{'do':'exit','answer':4}", "'answer' must be a whole number from -1 to 3.");
    assertThat(Snapshot.common(play).get("exits")).hasToString("{\"count\":2}");
    assertThat(play.record().exits()).isEmpty();
    lead("next");
    assertThat(Snapshot.common(play).get("exits")).as("two").hasToString("{\"count\":2}");
    lead("back");
    act(2, "{'do':'exit','answer':0}");
    assertThat(Snapshot.common(play).get("exits")).as("still open").hasToString("{\"count\":3}");
    assertThat(play.record().exits()).containsExactly(-1, 0, 3);
    lead("next");
    assertThat(Snapshot.common(play).get("exits"))
        .hasToString("{\"count\":3,\"answers\":[-1,0,3]}");
    assertThatThrownBy(() -> lead("next")).hasMessage("The lesson is over.");
    assertThat(play.record().rounds()).isEqualTo(2);
    assertThat(play.record().pupils()).isEqualTo(4);
  }

  // Snapshots

  @Test
  void aSnapshotTellsAPhoneItsOwnVotesAndNumbersOfAll() throws Refusal {
    toVote(6);
    vote(0, 0, .3);
    vote(4, 2, .5);
    act(0, OFFER);
    JsonObject all = Snapshot.common(play);
    all.remove("n");
    assertThat(Snapshot.text(all))
        .isEqualTo(
            "{'stage':'vote','round':0,'rounds':2,'now':38,'frozen':false,'muted':false,'left':null,"
                    .replace('\'', '"')
                + ("'teams':[{'members':2,'voted':1},{'members':2,'voted':1},{'members':2,'voted':0}],"
                        + "'moves':[],'offers':[{'id':0,'round':0,'from':0,'lever':0,'level':0.2,'to':1,"
                        + "'asks':{'lever':2,'level':0.4},'taps':[1,0],'state':'open'}],"
                        + "'bets':{'count':0},'exits':{'count':0}}")
                    .replace('\'', '"'));
    assertThat(Snapshot.text(Snapshot.me(play, id(0))))
        .isEqualTo("{\"team\":0,\"votes\":{\"0\":0.3},\"bet\":null,\"taps\":[0],\"exit\":null}");
    assertThat(Snapshot.text(Snapshot.me(play, id(99))))
        .isEqualTo("{\"team\":null,\"votes\":{},\"bet\":null,\"taps\":[],\"exit\":null}");
  }

  @Test
  void whatIsNoActIsRefused() {
    for (String text :
        List.of(
            "", "null", "[]", "3", "{", "{\"do\":}", "{'do':'join'}", "{} {}", "[".repeat(9999))) {
      assertThatThrownBy(() -> ClassAct.read(text))
          .as(text)
          .isInstanceOf(Refusal.class)
          .hasMessage("The request must be a JSON object.");
    }
    assertThatThrownBy(() -> ClassAct.read("{}").what()).hasMessage("'do' must be a text.");
  }
}
