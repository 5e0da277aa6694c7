package org.multipolar.gui.view;

import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.multipolar.chart.layout.EqualEarth;
import org.multipolar.chart.layout.Outlines;
import org.multipolar.scenario.world.LoadedWorld;
import org.multipolar.world.StateRow;

/**
 * Map positions: of states by their outlines or, if they have none at the map's scale, by their
 * capitals; of blocs at the centre of gravity of their compute.
 */
public final class Atlas {

  /**
   * A state on the map.
   *
   * @param id its id
   * @param name its name
   * @param entity number of the state or bloc that acts for it
   * @param outline its outline, if it has one at the map's scale
   * @param anchor position of its marks
   */
  record Place(
      String id, String name, int entity, Optional<Outlines.Outline> outline, Point2D anchor) {}

  private final List<Place> places = new ArrayList<>();
  private final List<StateRow> entities;
  private final Point2D[] anchors;
  private final boolean blocs;

  Atlas(LoadedWorld world) {
    entities = world.tables().states();
    blocs = world.blocs();
    anchors = new Point2D[entities.size()];
    Map<String, Integer> numbers = new TreeMap<>();
    for (int i = 0; i < entities.size(); i++) {
      numbers.put(entities.get(i).id(), i);
    }
    double[] x = new double[anchors.length];
    double[] y = new double[anchors.length];
    double[] weight = new double[anchors.length];
    for (StateRow row : world.members().states()) {
      Integer entity = numbers.get(world.entity(row.id()).orElse(row.id()));
      if (entity == null) {
        continue;
      }
      Optional<Outlines.Outline> outline = Outlines.all().of(row.id());
      Point2D anchor =
          outline
              .map(Outlines.Outline::centre)
              .orElseGet(() -> EqualEarth.place(row.longitude(), row.latitude()));
      places.add(new Place(row.id(), row.name(), entity, outline, anchor));
      double mass = row.compute() + 1e-12;
      x[entity] += mass * anchor.getX();
      y[entity] += mass * anchor.getY();
      weight[entity] += mass;
    }
    for (int i = 0; i < anchors.length; i++) {
      anchors[i] =
          weight[i] > 0
              ? new Point2D.Double(x[i] / weight[i], y[i] / weight[i])
              : EqualEarth.place(entities.get(i).longitude(), entities.get(i).latitude());
    }
  }

  List<Place> places() {
    return places;
  }

  /** The acting states or blocs, by number. */
  List<StateRow> entities() {
    return entities;
  }

  /** True if states act as blocs. */
  boolean blocs() {
    return blocs;
  }

  /** Position of the marks of an acting state or bloc. */
  Point2D anchor(int entity) {
    return anchors[entity];
  }

  /** Finds a state by id or name, or else by the beginning or a part of its name. */
  Optional<Place> find(String words) {
    String wanted = words.strip().toLowerCase(Locale.ROOT);
    if (wanted.isEmpty()) {
      return Optional.empty();
    }
    return first(p -> p.id().toLowerCase(Locale.ROOT).equals(wanted))
        .or(() -> first(p -> name(p).equals(wanted)))
        .or(() -> first(p -> name(p).startsWith(wanted)))
        .or(() -> first(p -> name(p).contains(wanted)));
  }

  private static String name(Place place) {
    return place.name().toLowerCase(Locale.ROOT);
  }

  private Optional<Place> first(java.util.function.Predicate<Place> test) {
    return places.stream().filter(test).findFirst();
  }
}
