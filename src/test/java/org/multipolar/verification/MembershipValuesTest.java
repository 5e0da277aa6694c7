package org.multipolar.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.multipolar.kit.Claim;
import org.multipolar.rule.MembershipReview;
import org.multipolar.rule.MembershipRule;
import org.multipolar.rule.PublicGood;
import org.multipolar.rule.SymmetricClub;
import org.multipolar.rule.ThresholdCascade;
import org.multipolar.value.parameter.ParameterCatalogue;
import org.multipolar.value.parameter.Parameters;

/** V15 to V17: cascades, coalitions for a public good, and clubs with tariffs. */
class MembershipValuesTest {

  private static MembershipReview review(
      int others, int states, double distance, double disposition) {
    return new MembershipReview(
        others, states, (double) others / states, distance, 0, disposition, 1);
  }

  private static Parameters with(Map<String, List<Double>> values) {
    return ParameterCatalogue.with(values);
  }

  /**
   * Lets members join one at a time, starting from none, until nobody else wants to; returns their
   * number.
   */
  private static int cascade(IntToDoubleFunction threshold) {
    ThresholdCascade rule =
        new ThresholdCascade(with(Map.of("cascade.distance", List.of(1.0))).cascade());
    boolean[] in = new boolean[100];
    int joined = 0;
    boolean moved = true;
    while (moved) {
      moved = false;
      for (int i = 0; i < in.length; i++) {
        if (!in[i] && rule.joining(review(joined, 100, threshold.applyAsDouble(i), .5)) > 0) {
          in[i] = true;
          joined++;
          moved = true;
        }
      }
    }
    return joined;
  }

  @Test
  @Claim("V15")
  void v15OnePersonDecidesACascade() {
    assertThat(cascade(i -> i / 100.0)).isEqualTo(100);
    assertThat(cascade(i -> i == 1 ? .02 : i / 100.0)).isEqualTo(1);
  }

  @Test
  @Claim("V15")
  void v15ThresholdsSpreadAsANormal() {
    ThresholdCascade rule =
        new ThresholdCascade(
            with(Map.of(
                    "cascade.distance", List.of(0.0),
                    "cascade.mean", List.of(.25),
                    "cascade.spread", List.of(.12)))
                .cascade());
    assertThat(rule.threshold(.7, .5)).isCloseTo(.25, within(1e-15));
    assertThat(rule.threshold(0, .975)).isCloseTo(.25 + .12 * 1.959964, within(1e-7));
    assertThat(rule.threshold(0, .025)).isCloseTo(.25 - .12 * 1.959964, within(1e-7));
  }

  /** Thresholds of a very large population: normal around .25. */
  private static ThresholdCascade spread(double spread) {
    return new ThresholdCascade(
        with(Map.of(
                "cascade.distance", List.of(0.0),
                "cascade.mean", List.of(.25),
                "cascade.spread", List.of(spread)))
            .cascade());
  }

  /** Share of the population whose threshold is met by a given share of members. */
  private static double met(ThresholdCascade rule, double share) {
    double low = 0;
    double high = 1;
    for (int i = 0; i < 52; i++) {
      double middle = (low + high) / 2;
      if (rule.threshold(0, middle) <= share) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** Share at which a cascade that starts from no members ends. */
  private static double equilibrium(double spread) {
    double share = 0;
    double more = met(spread(spread), 0);
    while (more - share > 1e-9) {
      share = more;
      more = met(spread(spread), share);
    }
    return more;
  }

  @Test
  @Claim("V15")
  void v15AHairOfSpreadDecidesBetweenAFewAndAll() {
    assertThat(equilibrium(.12)).isCloseTo(.0402, within(5e-5));
    assertThat(equilibrium(.122)).isCloseTo(.0548, within(5e-5));
    assertThat(equilibrium(.12222)).isLessThan(.0621);
    assertThat(equilibrium(.122222)).isGreaterThan(.99);
    assertThat(equilibrium(.1225)).isGreaterThan(.99);
  }

  @Test
  @Claim("V15")
  void v15AtTheCriticalSpreadOneMoreBringsInOneMore() {
    ThresholdCascade critical = spread(.122221);
    double share = .062003;
    assertThat(met(critical, share)).isCloseTo(share, within(1e-6));
    double slope = (met(critical, share + 1e-4) - met(critical, share - 1e-4)) / 2e-4;
    assertThat(slope).isCloseTo(1, within(1e-4));
  }

  @ParameterizedTest
  @CsvSource({"1, 0", "2, 1", "3, 0", "4, -3", "5, -8"})
  @Claim("V16")
  void v16TheGainOfBeingOneOfTheMembers(int members, int gain) {
    assertThat(PublicGood.gain(members)).isEqualTo(gain);
  }

  @ParameterizedTest
  @ValueSource(ints = {3, 4, 10, 200})
  @Claim("V16")
  void v16ThreeAreStableHoweverManyThereAre(int states) {
    assertThat(stable(new PublicGood(true), states)).containsExactly(3);
    assertThat(stable(new PublicGood(false), states)).containsExactly(0, 2);
  }

  /** Numbers of members at which no member leaves and no other state joins. */
  private static List<Integer> stable(MembershipRule rule, int states) {
    BiPredicate<Boolean, Integer> wants =
        (member, others) ->
            member
                ? rule.leaving(review(others, states, 0, .5)) == 0
                : rule.joining(review(others, states, 0, .5)) > 0;
    return java.util.stream.IntStream.rangeClosed(0, states)
        .filter(k -> k == 0 || wants.test(true, k - 1))
        .filter(k -> k == states || !wants.test(false, k))
        .boxed()
        .toList();
  }

  private static SymmetricClub club(double tariff) {
    return new SymmetricClub(with(Map.of("club.tariff", List.of(tariff))).club());
  }

  @Test
  @Claim("V17")
  void v17BetweenTwoTariffsThePastDecides() {
    double effort = .5 * .5 * .5;
    assertThat(effort / 9).isCloseTo(.0138889, within(5e-8));
    double full = effort / 9 / .6;
    double none = (.6 - Math.sqrt(.36 - 4 * .6 * effort / 9)) / (2 * .6);
    assertThat(full).isCloseTo(.0231481, within(5e-8));
    assertThat(none).isCloseTo(.0237103, within(5e-8));
    assertThat(stable(club(full - 1e-6), 10)).containsExactly(0);
    assertThat(stable(club(full + 1e-6), 10)).containsExactly(0, 10);
    assertThat(stable(club(none - 1e-6), 10)).containsExactly(0, 10);
    assertThat(stable(club(none + 1e-6), 10)).containsExactly(10);
    assertThat(stable(club(.976289), 10)).containsExactly(10);
    assertThat(stable(club(.976291), 10)).containsExactly(0, 10);
  }

  /** −(c/2)(Q − q)² + τ α M k + τ (α − β τ) M (n − 1 − k). */
  @Test
  void v17TheWorthOfAClubIsWhatItSavesAndTakes() {
    double effort = 1 / 2.0 * .25;
    double saved = .1 * .6 * 3;
    double taken = .1 * (.6 - .6 * .1) * (10 - 1 - 3);
    assertThat(club(0).worth(.1, 3, 10)).isCloseTo(-effort + saved + taken, within(1e-15));
  }

  @Test
  @Claim("V17")
  void v17WithoutATariffNobodyStays() {
    assertThat(stable(club(0), 10)).containsExactly(0);
  }
}
