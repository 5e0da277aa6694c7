package org.multipolar.scenario;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.multipolar.scenario.world.LoadedWorld;
import org.multipolar.scenario.yaml.Problems;
import org.multipolar.scenario.yaml.SourceLocation;

/**
 * Finds entries of one file that set the same lever of the same actor differently on the same day,
 * after groups are resolved. An entry may override an earlier one that names a group by naming one
 * of its states, and a file may change the entries that it inherits.
 */
final class Contradictions {
  private final LoadedWorld world;
  private final Problems problems;
  private final Map<Place, List<Entry>> entries = new LinkedHashMap<>();

  Contradictions(LoadedWorld world, Problems problems) {
    this.world = world;
    this.problems = problems;
  }

  /** Key of entries that could contradict each other: those of one file, one day and one lever. */
  private record Place(String origin, LocalDate day, String lever) {}

  private record Entry(SourceLocation at, Policy policy) {}

  /** The actor that sets a lever and the target. */
  private record Pair(String by, String against) {}

  /**
   * The entry that sets a lever for a pair.
   *
   * @param named how many of the two the entry names itself rather than by a group
   */
  private record Claim(Entry entry, int named) {}

  void add(SourceLocation at, Policy policy) {
    Place place = new Place(at.origin(), policy.at(), lever(policy.set()));
    entries.computeIfAbsent(place, k -> new ArrayList<>()).add(new Entry(at, policy));
  }

  private static String lever(Policy.Act act) {
    if (act instanceof Policy.Lever lever) {
      return lever.setting().instrument().id();
    }
    return act instanceof Policy.Ranged ranged ? ranged.lever().id() : "release";
  }

  /** Reports each pair of contradicting entries once. */
  void report() {
    entries.forEach(
        (place, all) -> {
          Map<Pair, Claim> claims = new LinkedHashMap<>();
          for (Entry entry : all.size() > 1 ? all : List.<Entry>of()) {
            Set<Entry> told = new LinkedHashSet<>();
            for (Pair pair : pairs(entry.policy())) {
              Claim claim = new Claim(entry, named(entry.policy(), pair));
              Claim earlier = claims.put(pair, claim);
              if (earlier != null
                  && !earlier.entry().policy().set().equals(entry.policy().set())
                  && claim.named() <= earlier.named()
                  && told.add(earlier.entry())) {
                report(place, pair, earlier.entry(), entry);
              }
            }
          }
        });
  }

  private void report(Place place, Pair pair, Entry earlier, Entry later) {
    problems.add(
        later.at(),
        "%s of %s%s on %s is set here and, to something else, in line %s",
        place.lever(),
        pair.by(),
        pair.against().isEmpty() ? "" : " against " + pair.against(),
        place.day(),
        earlier.at().line());
  }

  private Set<Pair> pairs(Policy policy) {
    Set<Pair> pairs = new LinkedHashSet<>();
    boolean states = policy.set() instanceof Policy.Lever;
    for (String by : states ? world.named(policy.by()) : policy.by()) {
      List<String> targets =
          policy.against().isEmpty()
              ? List.of("")
              : states ? world.targets(by, policy.against()) : policy.against();
      for (String against : targets) {
        pairs.add(new Pair(by, against));
      }
    }
    return pairs;
  }

  private static int named(Policy policy, Pair pair) {
    return (policy.by().contains(pair.by()) ? 1 : 0)
        + (policy.against().contains(pair.against()) ? 1 : 0);
  }
}
