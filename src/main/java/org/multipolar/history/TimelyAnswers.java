package org.multipolar.history;

import java.util.List;
import java.util.Set;
import org.multipolar.policy.instrument.Rung;
import org.multipolar.world.Event;

/**
 * Share of the United States' tightenings of chip or tool controls on China, by at least one rung,
 * that China answers with a mineral control within three months.
 *
 * <p>Source: the record of control acts: three of four since October 2023.
 */
record TimelyAnswers() implements ObservationOperator {
  private static final int MONTHS = 3;
  private static final List<String> CHINA = List.of("CHN", "CHINA");
  private static final Set<String> TECHNOLOGY = Set.of("chip-control", "tool-control");
  private static final double ROUNDING = 1e-9;

  @Override
  public List<RequiredMetric> requires(String entity) {
    return List.of(RequiredMetric.of("mineral-control-faced", "USA"));
  }

  @Override
  public Prediction predict(Trajectory run, OperatorQuery query) {
    List<Event> acts =
        EventsOf.kind(run, query, "tightened")
            .filter(event -> event.actor().equals("USA"))
            .filter(event -> TECHNOLOGY.contains(event.item()))
            .filter(event -> EventsOf.against(event, CHINA))
            .filter(event -> event.to() - event.from() >= Rung.SIZE - ROUNDING)
            .toList();
    List<Event> answers =
        EventsOf.kind(run, new OperatorQuery("CHN", query.from(), run.last()), "tightened")
            .filter(event -> event.actor().equals("CHN"))
            .filter(event -> event.item().equals("mineral-control"))
            .toList();
    long answered =
        acts.stream()
            .filter(
                act ->
                    answers.stream()
                        .anyMatch(
                            answer ->
                                answer.tick() >= act.tick()
                                    && (answer.tick() - act.tick()) * run.monthsPerTick()
                                        <= MONTHS))
            .count();
    return acts.isEmpty() ? Prediction.NONE : Prediction.of((double) answered / acts.size());
  }
}
