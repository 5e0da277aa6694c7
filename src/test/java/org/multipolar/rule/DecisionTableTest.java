package org.multipolar.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.multipolar.policy.Instrument;
import org.multipolar.policy.instrument.Subsidy;
import org.multipolar.rule.DecisionTable.Condition;
import org.multipolar.rule.DecisionTable.Level;
import org.multipolar.rule.DecisionTable.Move;
import org.multipolar.rule.DecisionTable.Quantity;
import org.multipolar.rule.DecisionTable.Row;
import org.multipolar.value.parameter.ParameterCatalogue;
import org.multipolar.value.parameter.Parameters;

/** The first row that a review meets decides on the lever. */
class DecisionTableTest {
  private static final Parameters P = ParameterCatalogue.defaults();
  private static final double INF = Double.POSITIVE_INFINITY;
  private static final Instrument CHIPS = Instrument.CHIP_CONTROL;

  /** A review of a lever at .5 with pressure .8, threat .3 and the level .1 in the best peer. */
  private static LeverReview review(Instrument instrument, double floor, double ceiling) {
    return review(instrument, floor, ceiling, .1);
  }

  private static LeverReview review(
      Instrument instrument, double floor, double ceiling, double peer) {
    return new LeverReview(
        instrument,
        .5,
        floor,
        ceiling,
        2,
        0,
        new Subsidy(1, .2, .5),
        .8,
        .3,
        peer,
        Attractions.NONE,
        .5,
        1 / 12.0);
  }

  private static Row row(Instrument lever, DecisionTable.Act act, Condition... conditions) {
    return new Row(List.of(lever), List.of(conditions), act);
  }

  private static double level(LeverReview review, Row... rows) {
    return new DecisionTable(List.of(rows), P).decide(review).level();
  }

  @Test
  void actsMoveByARungOrToTheLevelThatTheyName() {
    LeverReview review = review(CHIPS, 0, 1);
    assertThat(level(review, row(CHIPS, Move.RAISE))).isEqualTo(.75);
    assertThat(level(review, row(CHIPS, Move.LOWER))).isEqualTo(.25);
    assertThat(level(review, row(CHIPS, Move.KEEP))).isEqualTo(.5);
    assertThat(level(review, row(CHIPS, Move.MATCH))).isEqualTo(.8);
    assertThat(level(review, row(CHIPS, Move.IMITATE))).isEqualTo(.1);
    assertThat(level(review, row(CHIPS, new Level(.6)))).isEqualTo(.6);
  }

  @Test
  void aLevelStaysBetweenFloorAndCeiling() {
    assertThat(level(review(CHIPS, .4, 1), row(CHIPS, Move.LOWER))).isEqualTo(.4);
    assertThat(level(review(CHIPS, 0, .7), row(CHIPS, Move.MATCH))).isEqualTo(.7);
  }

  @Test
  void theFirstRowThatAppliesDecides() {
    LeverReview review = review(CHIPS, 0, 1);
    Row otherLever = row(Instrument.TOOL_CONTROL, new Level(0));
    Row unmet = row(CHIPS, new Level(.1), new Condition(Quantity.THREAT, .3, INF));
    Row met =
        row(
            CHIPS,
            new Level(.2),
            new Condition(Quantity.THREAT, .29, .31),
            new Condition(Quantity.PRESSURE, -INF, .81));
    Row later = row(CHIPS, new Level(.9));
    assertThat(level(review, otherLever, unmet, met, later)).isEqualTo(.2);
    assertThat(level(review, otherLever, unmet)).isEqualTo(.5);
    assertThat(level(review)).isEqualTo(.5);
  }

  @Test
  void conditionsReadWhatTheReviewContains() {
    LeverReview review = review(Instrument.SUBSIDY, 0, 1);
    double gain = new Subsidy(1, .2, .5).gain(P);
    for (Condition met :
        List.of(
            new Condition(Quantity.LEVEL, .49, .51),
            new Condition(Quantity.PEER, .09, .11),
            new Condition(Quantity.GAIN, gain - 1e-9, gain + 1e-9))) {
      assertThat(level(review, row(Instrument.SUBSIDY, new Level(1), met))).isEqualTo(1);
    }
  }

  @Test
  void withoutAPeerNoConditionOnItHoldsAndNothingIsImitated() {
    LeverReview alone = review(CHIPS, 0, 1, Double.NaN);
    assertThat(level(alone, row(CHIPS, new Level(1), new Condition(Quantity.PEER, -INF, INF))))
        .isEqualTo(.5);
    assertThat(level(alone, row(CHIPS, Move.IMITATE))).isEqualTo(.5);
  }

  @Test
  void theCatalogueOffersTablesBesideItsRules() {
    var rules = RuleCatalogue.policy(Map.of("mine", List.of(row(CHIPS, Move.RAISE))));
    assertThat(RuleCatalogue.names(rules))
        .startsWith("quantal-response")
        .endsWith("mine")
        .hasSize(RuleCatalogue.POLICY.size() + 1);
    PolicyRule rule = RuleCatalogue.named(rules, "mine").orElseThrow().make().apply(P);
    assertThat(rule.decide(review(CHIPS, 0, 1)).level()).isEqualTo(.75);
    assertThat(rule.active()).isTrue();
    assertThat(rule.continuous()).isFalse();
    assertThat(rule.bargains()).isFalse();
  }
}
