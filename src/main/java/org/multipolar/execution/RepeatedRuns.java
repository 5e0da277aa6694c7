package org.multipolar.execution;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.multipolar.metric.PairRecording;
import org.multipolar.metric.StatePairs;
import org.multipolar.scenario.Scenario;
import org.multipolar.store.ResultsReader;
import org.multipolar.store.Run;
import org.multipolar.study.Experiment;
import org.multipolar.study.ReplicationResult;
import org.multipolar.study.Status;
import org.multipolar.text.NumberText;

/**
 * The first recorded runs of a scenario, run again for what results do not hold. A run is repeated
 * only if all its outcomes come to what was recorded, digit by digit.
 */
public final class RepeatedRuns {
  private static final int MOST = 10;

  private final Scenario scenario;
  private final ResultsReader results;
  private final Map<List<Integer>, List<StatePairs>> known = new HashMap<>();

  public RepeatedRuns(Scenario scenario, ResultsReader results) {
    this.scenario = scenario;
    this.results = results;
  }

  /**
   * What was between states at some ticks, by run.
   *
   * @param ticks ascending
   * @return nothing where this program no longer computes what was recorded
   */
  public List<StatePairs> relations(List<Integer> ticks) throws IOException {
    List<StatePairs> all = known.get(ticks);
    if (all == null) {
      all = repeated(ticks);
      known.put(ticks, all);
    }
    return all;
  }

  private List<StatePairs> repeated(List<Integer> ticks) throws IOException {
    Experiment experiment = new PreparedScenario(scenario).replicator();
    double[][] recorded = results.columns(experiment.schema().horizon());
    List<StatePairs> all = new ArrayList<>();
    for (Run run : results.runs().stream().filter(Run::ok).limit(MOST).toList()) {
      PairRecording recording = new PairRecording(ticks);
      ReplicationResult again = experiment.watched(run.number(), recording);
      if (again.seed() != run.seed() || !same(again, recorded, run.number() - 1)) {
        return List.of();
      }
      if (recording.complete()) {
        all.add(recording.relations());
      }
    }
    return all;
  }

  private static boolean same(ReplicationResult again, double[][] recorded, int run) {
    if (again.status() != Status.OK) {
      return false;
    }
    for (int i = 0; i < recorded.length; i++) {
      if (!NumberText.of(again.horizon()[i]).equals(NumberText.of(recorded[i][run]))) {
        return false;
      }
    }
    return true;
  }
}
