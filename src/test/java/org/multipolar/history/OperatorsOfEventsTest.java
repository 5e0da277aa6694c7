package org.multipolar.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.multipolar.world.Event;

/** Operators that read events or all states, on given trajectories. */
class OperatorsOfEventsTest {
  private static final OperatorQuery ALL =
      OperatorQuery.between("world", YearMonth.of(2022, 10), YearMonth.of(2024, 9));

  private static Event.Kind kind(String id) {
    return Stream.of(Event.Kind.values())
        .filter(kind -> kind.id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private static Event event(
      int tick, String actor, String kind, String target, String item, double from, double to) {
    return new Event(tick, "a phase", actor, kind(kind), target, item, from, to, "");
  }

  private static HandWrittenTrajectory run(Event... events) {
    HandWrittenTrajectory run =
        new HandWrittenTrajectory("2022-10", 24).with("gdp-world", "world", 100);
    List.of(events).forEach(run::with);
    return run;
  }

  @Test
  void answersMustComeWithinThreeMonths() {
    Trajectory run =
        run(
            event(0, "USA", "tightened", "CHN", "chip-control", 0, .25),
            event(3, "CHN", "tightened", "USA", "mineral-control", 0, .25),
            event(8, "USA", "tightened", "CHINA", "tool-control", .25, .5),
            event(12, "CHN", "tightened", "USA", "mineral-control", .25, .5),
            event(13, "USA", "tightened", "JPN", "chip-control", 0, .25),
            event(14, "USA", "tightened", "CHN", "chip-control", .25, .3));
    assertThat(new TimelyAnswers().predict(run, ALL).value())
        .as("the first of two; another target and less than a rung do not count")
        .isEqualTo(.5);
    assertThat(new TimelyAnswers().predict(run(), ALL).value()).isNaN();
  }

  @Test
  void relaxationsForEmbargoedGroupsAreCounted() {
    Trajectory run =
        run(
            event(2, "USA", "relaxed", "EMBARGO", "chip-control", 1, .75),
            event(3, "USA", "relaxed", "CHN", "chip-control", 1, .75),
            event(4, "CHN", "relaxed", "EMBARGO", "tool-control", 1, .75));
    assertThat(new EmbargoesEased().predict(run, ALL).value()).isEqualTo(1);
    assertThat(new EmbargoesEased().predict(run(), ALL).value()).isZero();
  }

  @Test
  void nothingHappensNothingIsSaid() {
    assertThat(new DealMonths().predict(run(), ALL).value()).isNaN();
    assertThat(new Signatories(true).predict(run(), ALL).value()).isNaN();
    assertThat(new Generations(Generations.After.OF_LEADERS).predict(run(), ALL).value()).isNaN();
  }

  private static HandWrittenTrajectory world() {
    return new HandWrittenTrajectory("2022-10", 24)
        .with("adoption", "USA", .5)
        .with("adoption", "IND", .2)
        .with("adoption", "LIE", .4)
        .with("working-age", "USA", .6)
        .with("working-age", "IND", .7)
        .with("working-age", "LIE", .5)
        .with("population", "USA", 300)
        .with("population", "IND", 1400)
        .with("population", "LIE", .04)
        .with("income", "USA", 80)
        .with("income", "IND", 2)
        .with("income", "LIE", 150)
        .with("internet", "USA", .9)
        .with("internet", "IND", .5)
        .with("internet", "LIE", .8)
        .with("talent", "USA", 42)
        .with("talent", "LIE", .02);
  }

  @Test
  void usersAreCountedByStateAndIncome() {
    // .72 · .86 of 300 · .6 · .5 + 1400 · .7 · .2 + .04 · .5 · .4 million, without China's users.
    HandWrittenTrajectory withChina =
        world().with("adoption", "CHN", .3).with("working-age", "CHN", .7);
    assertThat(
            new Users.OfOneProduct()
                .predict(withChina.with("population", "CHN", 1400), ALL)
                .value())
        .isCloseTo(.72 * .86 * (90 + 196 + .008), within(1e-9));
    assertThat(new Users.PartOf(income -> income < 14).predict(world(), ALL).value())
        .isCloseTo(196 / 286.008, within(1e-9));
    OperatorQuery india = OperatorQuery.about("IND", YearMonth.of(2023, 1));
    assertThat(new Users.OfPopulation().predict(world(), india).value())
        .isCloseTo(1.8 * .14, within(1e-12));
    assertThat(new Users.SayingSo().predict(world(), india).value()).isCloseTo(.36, within(1e-12));
    // Use per internet user .556, .4, .5; income 80, 2, 150.
    assertThat(new UseRank("income").predict(world(), ALL).value()).isCloseTo(.5, within(1e-9));
    assertThat(new TalentOfSmall().predict(world(), OperatorQuery.about("world", ALL.month())))
        .isEqualTo(Prediction.of(.02));
  }

  @Test
  void sumsOfStatesGrow() {
    Trajectory run =
        new HandWrittenTrajectory("2023-12", 13)
            .with("memory-capacity", "KOR", 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 5)
            .with("memory-capacity", "USA", 1);
    SumOfStates memory = new SumOfStates("memory-capacity", List.of("KOR", "TWN", "USA"), 10);
    OperatorQuery year =
        OperatorQuery.between("world", YearMonth.of(2023, 12), YearMonth.of(2024, 12));
    assertThat(memory.predict(run, year).value()).isEqualTo(60);
    assertThat(new Ratio(memory).predict(run, year).value()).isEqualTo(2);
    assertThat(new SumOfStates("memory-capacity", List.of("JPN"), 1).predict(run, year))
        .isEqualTo(Prediction.NONE);
  }

  @Test
  void meansAreTakenOverTrailingMonths() {
    Trajectory run =
        new HandWrittenTrajectory("2022-10", 5).with("incident-reports", "world", 1, 2, 3, 4, 8);
    OperatorQuery february = OperatorQuery.about("world", YearMonth.of(2023, 2));
    assertThat(new TrailingMean("incident-reports", 3).predict(run, february).value()).isEqualTo(5);
    assertThat(new TrailingMean("incident-reports", 6).predict(run, february).value()).isNaN();
  }

  @Test
  void deliveredPartIsWeightedByPackages() {
    Trajectory run =
        new HandWrittenTrajectory("2025-01", 2)
            .with("packages", "CHN", 1, 3)
            .with("delivered-share", "CHN", 1, .5);
    OperatorQuery both = OperatorQuery.between("CHN", YearMonth.of(2025, 1), YearMonth.of(2025, 2));
    assertThat(new DeliveredPart().predict(run, both).value()).isEqualTo(2.5 / 4);
  }

  @Test
  void ownersOfForeignChipsAreCounted() {
    Trajectory run =
        new HandWrittenTrajectory("2022-10", 2)
            .with("compute-owned", "CHN", .25, .45)
            .with("additions", "CHN", .1, .2)
            .with("domestic-chip-share", "CHN", .5)
            .with("smuggled-in", "CHN", .05)
            .with("compute-world", "world", 1, 2);
    // Domestic .05 + .1; smuggled .1: (.45 − .25) / (2 − .15).
    assertThat(
            new CountedOwnership()
                .predict(run, OperatorQuery.about("CHN", YearMonth.of(2022, 11)))
                .value())
        .isCloseTo(.2 / 1.85, within(1e-12));
  }

  @Test
  void ratificationsAreRelatedToThoseWhoHaveNot() {
    Trajectory run =
        new HandWrittenTrajectory("2024-09", 4)
            .with("members-coe", "world", 10, 12, 12, 12)
            .with("ratified-coe", "world", 0, 1, 3, 3);
    OperatorQuery quarter =
        OperatorQuery.between("world", YearMonth.of(2024, 9), YearMonth.of(2024, 12));
    // Three over (10 + 11 + 9) / 12 years.
    assertThat(new RatificationRate().predict(run, quarter).value())
        .isCloseTo(3 / 2.5, within(1e-12));
  }

  @Test
  void firmsOfTheUnionAreWeightedByOutput() {
    Trajectory run =
        new HandWrittenTrajectory("2024-06", 1)
            .with("firm-use", "DEU", .2)
            .with("firm-use", "FRA", .1)
            .with("population", "DEU", 80)
            .with("population", "FRA", 60)
            .with("income", "DEU", 50)
            .with("income", "FRA", 40);
    // Outputs 4000 and 2400.
    assertThat(
            new UnionFirms()
                .predict(run, OperatorQuery.about("world", YearMonth.of(2024, 6)))
                .value())
        .isCloseTo(2.2 * 1040 / 6400.0, within(1e-12));
  }
}
