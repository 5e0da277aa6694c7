package org.multipolar.scenario;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.multipolar.scenario.world.LoadedWorld;
import org.multipolar.value.RunCalendar;
import org.multipolar.world.RegimeDesign;
import org.multipolar.world.StateRow;

/**
 * Converts the accessions on record into the entities that have joined a body by each tick.
 *
 * <p>A bloc has signed or ratified once states with more than half of its GDP have done so.
 */
final class Accessions {
  private final LoadedWorld world;
  private final RunCalendar calendar;
  private final Map<String, Double> outputs = new HashMap<>();

  Accessions(LoadedWorld world, RunCalendar calendar) {
    this.world = world;
    this.calendar = calendar;
    world.members().states().forEach(state -> outputs.put(state.id(), state.gdp()));
  }

  /**
   * Accessions to a body, signatures before ratifications where the tick is the same, then by
   * state.
   */
  List<RegimeDesign.Accession> of(List<RegimeSpec.Accessions> record) {
    List<RegimeDesign.Accession> accessions = new ArrayList<>();
    List<RegimeSpec.Accessions> dated =
        record.stream().sorted(Comparator.comparing(RegimeSpec.Accessions::at)).toList();
    for (boolean ratifies : new boolean[] {false, true}) {
      TreeSet<String> joined = new TreeSet<>();
      TreeSet<String> entities = new TreeSet<>();
      for (RegimeSpec.Accessions each : dated) {
        (ratifies ? each.ratified() : each.signed())
            .forEach(word -> joined.addAll(world.membersNamed(word)));
        for (String entity : new TreeSet<>(world.entityOf().values())) {
          if (most(joined, entity) && entities.add(entity)) {
            accessions.add(
                new RegimeDesign.Accession(calendar.tickOf(each.at()), number(entity), ratifies));
          }
        }
      }
    }
    accessions.sort(
        Comparator.comparingInt(RegimeDesign.Accession::tick)
            .thenComparing(RegimeDesign.Accession::ratifies)
            .thenComparingInt(RegimeDesign.Accession::state));
    return accessions;
  }

  private boolean most(TreeSet<String> joined, String entity) {
    double part = 0;
    for (String member : world.membersOf(entity)) {
      part += joined.contains(member) ? outputs.get(member) : -outputs.get(member);
    }
    return part > 0;
  }

  private int number(String entity) {
    return world.tables().states().stream().map(StateRow::id).toList().indexOf(entity);
  }
}
