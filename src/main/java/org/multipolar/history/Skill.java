package org.multipolar.history;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.multipolar.study.Summary;

/**
 * How well an ensemble forecast the series of the record, compared with reference forecasts. A
 * series counts once, regardless of its number of points, and an operator observed for many
 * entities is one series; skills are summarised by their median and quartiles, because single
 * series can be far better or worse.
 *
 * @param series by name, with the points in a period
 * @param half observations inside the middle 50 %
 * @param most observations inside the middle 90 %
 * @param pit number of observations by tenth of the distribution
 */
public record Skill(List<Series> series, Coverage half, Coverage most, List<Integer> pit) {
  private static final int BINS = 10;

  /** Largest number of entities of an operator that count as separate series. */
  private static final int APART = 8;

  public Skill {
    series = List.copyOf(series);
    pit = List.copyOf(pit);
  }

  /**
   * The scores of one series.
   *
   * @param name of the series
   * @param points number of points in the period
   * @param crps mean of the model, in logarithms where amounts are
   * @param last mean of the last value
   * @param growth mean of constant growth; NaN without a forecast of a point
   */
  public record Series(String name, int points, double crps, double last, double growth) {

    /** {@code ln(CRPS of the last value / CRPS of the model)}. */
    public double overLast() {
      return Score.gain(last, crps);
    }

    /** {@code ln(CRPS of constant growth / CRPS of the model)}. */
    public double overGrowth() {
      return Score.gain(growth, crps);
    }
  }

  /**
   * The skill in the tuning period, or in the period after it. Binary outcomes, such as a release,
   * are excluded: {@link Brier} scores them.
   */
  public static Skill of(Scorecard card, boolean inSample) {
    Function<Target, String> names = names(card.scores().stream().map(Score::target).toList());
    Map<String, List<Score>> scores = new LinkedHashMap<>();
    for (Score score : card.scores()) {
      if (score.inSample() == inSample && !Brier.about(score.target())) {
        scores.computeIfAbsent(names.apply(score.target()), name -> new ArrayList<>()).add(score);
      }
    }
    List<Score> all = scores.values().stream().flatMap(List::stream).toList();
    int[] bins = new int[BINS];
    all.forEach(score -> bins[(int) Math.min(BINS - 1, BINS * score.pit())]++);
    List<Series> series = new ArrayList<>();
    scores.forEach(
        (name, points) ->
            series.add(
                new Series(
                    name,
                    points.size(),
                    mean(points, Score::crps),
                    mean(points, score -> score.last().crps()),
                    mean(points, score -> score.growth().crps()))));
    return new Skill(
        series,
        new Coverage((int) all.stream().filter(Score::coveredByHalf).count(), all.size()),
        new Coverage((int) all.stream().filter(Score::covered).count(), all.size()),
        Arrays.stream(bins).boxed().toList());
  }

  /** The series of each target: an operator observed for many entities is one series. */
  static Function<Target, String> names(List<Target> targets) {
    Map<String, Long> entities =
        targets.stream()
            .collect(
                Collectors.groupingBy(
                    target -> target.entry().name(),
                    Collectors.mapping(
                        target -> target.observation().entity(),
                        Collectors.collectingAndThen(
                            Collectors.toSet(), some -> (long) some.size()))));
    return target ->
        entities.get(target.entry().name()) > APART ? target.entry().name() : target.series();
  }

  private static double mean(List<Score> points, Function<Score, Double> value) {
    return points.stream().mapToDouble(value::apply).sum() / points.size();
  }

  /** Skill over the last value, by series; series without a forecast are left out. */
  public Summary overLast() {
    return Summary.of(series.stream().mapToDouble(Series::overLast).toArray());
  }

  /** Skill over constant growth, by series. */
  public Summary overGrowth() {
    return Summary.of(series.stream().mapToDouble(Series::overGrowth).toArray());
  }

  /** Skill over the better of the two reference forecasts of each series. */
  public Summary overBoth() {
    return Summary.of(
        series.stream()
            .mapToDouble(
                s ->
                    Double.isNaN(s.growth())
                        ? s.overLast()
                        : Math.min(s.overLast(), s.overGrowth()))
            .toArray());
  }
}
