package org.multipolar.lesson;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.multipolar.policy.Instrument;
import org.multipolar.policy.ReleaseTier;
import org.multipolar.scenario.Policy;
import org.multipolar.text.Labels;
import org.multipolar.text.NumberFormats;
import org.multipolar.value.RunCalendar;

/**
 * The time series of a session.
 *
 * @param state the state of the session
 * @param twinShown whether the twin is shown
 * @param band the band, if it is shown
 * @param runAhead forecasts if no lever is moved again
 * @param ranges ranges in untouched runs
 * @param moments the result of {@link #moments(SessionState)} for the state
 */
record SessionSeries(
    SessionState state,
    boolean twinShown,
    Optional<BackgroundBand> band,
    RunAhead runAhead,
    OpeningRanges ranges,
    List<Moment> moments)
    implements SeriesSource {

  @Override
  public List<String> metrics() {
    return state.run().metrics();
  }

  @Override
  public double[] run(String metric) {
    return state.run().series(metric);
  }

  @Override
  public Optional<double[]> twin(String metric) {
    return state.twin().filter(run -> twinShown).map(run -> run.series(metric));
  }

  @Override
  public Optional<double[]> ahead(String metric) {
    return runAhead.run(metric).filter(values -> !state.run().ended()).map(this::fromNow);
  }

  @Override
  public Optional<double[]> twinAhead(String metric) {
    return runAhead
        .twin(metric)
        .filter(values -> twinShown && !state.run().ended())
        .map(this::fromNow);
  }

  private double[] fromNow(double[] values) {
    Arrays.fill(values, 0, Math.max(0, state.run().tick()), Double.NaN);
    return values;
  }

  @Override
  public Optional<double[]> range(String metric) {
    return ranges.range(metric);
  }

  @Override
  public Optional<double[][]> band(String metric) {
    return band.flatMap(each -> each.series(metric));
  }

  /** Returns the policies dated within the run; they are the same after every tick. */
  static List<Moment> moments(SessionState state) {
    RunCalendar calendar = state.run().world().calendar();
    return state.scenario().policies().stream()
        .map(policy -> moment(state, calendar.tickOf(policy.at()), policy))
        .filter(moment -> moment.tick() >= 0 && moment.tick() < calendar.ticks())
        .distinct()
        .sorted(Comparator.comparingInt(Moment::tick))
        .toList();
  }

  private static Moment moment(SessionState state, int tick, Policy policy) {
    boolean lever = LeverMoves.isMove(policy.source());
    return new Moment(tick, lever ? moved(state, policy) : scripted(state, policy), lever);
  }

  private static String moved(SessionState state, Policy policy) {
    return state.moves().moves().stream()
        .filter(move -> move.policy().equals(policy))
        .findFirst()
        .map(
            move ->
                move.lever().label()
                    + ": "
                    + PlainWords.level(move.lever().instrument(), move.level()))
        .orElseGet(() -> scripted(state, policy));
  }

  private static String scripted(SessionState state, Policy policy) {
    if (policy.set() instanceof Policy.Lever lever) {
      Instrument instrument = lever.setting().instrument();
      return names(state, policy.by())
          + ": "
          + PlainWords.lever(instrument)
          + (policy.against().isEmpty() ? "" : " on " + names(state, policy.against()))
          + " "
          + NumberFormats.fixed(lever.setting().level(), 2);
    }
    if (policy.set() instanceof Policy.Ranged act) {
      return names(state, policy.by()) + ": " + act.lever().id();
    }
    return ((Policy.Release) policy.set()).tier() == ReleaseTier.OPEN
        ? "labs open by script"
        : "labs close by script";
  }

  private static String names(SessionState state, List<String> ids) {
    return Labels.list(ids.stream().map(id -> PlainWords.state(state.run().world(), id)).toList());
  }
}
