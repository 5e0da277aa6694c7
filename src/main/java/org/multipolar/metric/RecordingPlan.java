package org.multipolar.metric;

import java.io.Serializable;
import java.util.List;

/**
 * The metrics and entities recorded in every replication.
 *
 * @param world metrics of the world
 * @param stateMetrics metrics of states
 * @param states numbers of the states recorded, ascending
 * @param firmMetrics metrics of firms
 * @param makers numbers of the chip makers recorded, ascending
 * @param labs numbers of the labs recorded, ascending
 */
public record RecordingPlan(
    List<WorldMetric> world,
    List<StateMetric> stateMetrics,
    List<Integer> states,
    List<FirmMetric> firmMetrics,
    List<Integer> makers,
    List<Integer> labs)
    implements Serializable {}
