package org.multipolar.study;

import org.multipolar.scenario.study.SearchSpec;
import org.multipolar.scenario.study.StudySpec;

/**
 * How long a search is. Its generations do not depend on how many follow, so that a longer search
 * continues a shorter one; the confirmation runs come after the last generation, and are run again.
 *
 * @param generations number of generations
 * @param generation runs in a generation
 * @param replications of each point in a generation
 * @param confirm further replications of each point of the front
 */
public record SearchLength(int generations, int generation, int replications, int confirm) {

  /** The length that a study asks for. */
  public static SearchLength of(StudySpec spec) {
    SearchSpec asked = (SearchSpec) spec.design();
    int replications = spec.replications().first();
    int generation =
        Math.multiplyExact(Math.multiplyExact(asked.population(), asked.worlds()), replications);
    return new SearchLength(asked.generations(), generation, replications, asked.confirm());
  }

  /**
   * The length of a search that has been run with other generations or confirmation runs.
   *
   * @param there replication of each of its runs in order; not above 0 where a run is missing
   */
  public SearchLength of(double... there) {
    int last = 0;
    int most = replications;
    for (int i = 0; i < there.length; i++) {
      if (there[i] > replications) {
        most = Math.max(most, (int) there[i]);
      } else if (there[i] > 0) {
        last = i + 1;
      }
    }
    int begun = Math.floorDiv(last + generation - 1, generation);
    return new SearchLength(begun, generation, replications, most - replications);
  }

  /** Number of leading runs of that search that a search of this length has too. */
  public int shared(double... there) {
    for (int i = 0; i < there.length; i++) {
      if (there[i] > 0 && there[i] != replication(i)) {
        return i;
      }
    }
    return there.length;
  }

  /** The replication of a run, from 0; 0 if there is no such run. */
  private int replication(int run) {
    int after = run - searched();
    if (after < 0) {
      return run % replications + 1;
    }
    return confirm == 0 ? 0 : replications + after % confirm + 1;
  }

  /** Number of runs of all generations. */
  private int searched() {
    return Math.multiplyExact(generations, generation);
  }
}
