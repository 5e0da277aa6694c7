package org.multipolar.gui.view;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.multipolar.value.Subregion;
import org.multipolar.world.StateRow;
import org.multipolar.world.WorldTables;

/**
 * Layout of the network's states. Suppliers (homes of chip makers and labs, and makers of chip
 * tools) are inside, ordered from left to right by their position in technology and strategy
 * (China-led to US-led); the others surround them by region. The layout follows from the tables of
 * the world and never changes. If there are too many states, those with most compute at the start
 * are shown.
 */
final class NetworkLayout {
  private static final int MOST_NODES = 40;
  private static final int MOST_SUPPLIERS = 12;
  private static final double LEAST_TOOLS = .02;

  /**
   * A state in the network.
   *
   * @param number its number in the world
   * @param id its id
   * @param name its name
   * @param inside whether it is a supplier
   * @param x position in the unit square, from the left
   * @param y position in the unit square, from the top
   */
  record Node(int number, String id, String name, boolean inside, double x, double y) {}

  private final Map<String, Integer> numbers = new TreeMap<>();
  private final List<Node> nodes = new ArrayList<>();
  private final Node[] nodeOf;

  NetworkLayout(WorldTables tables) {
    List<StateRow> rows = tables.states();
    for (int i = 0; i < rows.size(); i++) {
      numbers.put(rows.get(i).id(), i);
    }
    Set<String> homes = new TreeSet<>();
    tables.makers().forEach(maker -> homes.add(maker.home()));
    tables.labs().forEach(lab -> homes.add(lab.home()));
    rows.stream().filter(r -> r.toolShare() >= LEAST_TOOLS).forEach(r -> homes.add(r.id()));
    Comparator<StateRow> largest =
        Comparator.comparingDouble((StateRow r) -> -r.compute()).thenComparing(StateRow::id);
    List<StateRow> inside =
        rows.stream()
            .filter(r -> homes.contains(r.id()))
            .sorted(largest)
            .limit(MOST_SUPPLIERS)
            .sorted(Comparator.comparingDouble(StateRow::position).thenComparing(StateRow::id))
            .toList();
    List<StateRow> outside =
        rows.stream()
            .filter(r -> !inside.contains(r))
            .sorted(largest)
            .limit(MOST_NODES - inside.size())
            .sorted(
                Comparator.comparingInt((StateRow r) -> Subregion.place(r.region()))
                    .thenComparing(StateRow::region)
                    .thenComparing(StateRow::id))
            .toList();
    for (int k = 0; k < inside.size(); k++) {
      double at = inside.size() == 1 ? .5 : (double) k / (inside.size() - 1);
      double lift = Math.sqrt(Math.max(0, 1 - (2 * at - 1) * (2 * at - 1)));
      double side = k % 2 == 0 ? -1 : 1;
      add(inside.get(k), true, .5 + .27 * (2 * at - 1), .5 + side * .25 * lift);
    }
    for (int k = 0; k < outside.size(); k++) {
      double angle = 2 * Math.PI * (k + .5) / outside.size() - Math.PI / 2;
      add(outside.get(k), false, .5 + .44 * Math.cos(angle), .5 + .44 * Math.sin(angle));
    }
    nodeOf = new Node[rows.size()];
    nodes.forEach(node -> nodeOf[node.number()] = node);
  }

  private void add(StateRow row, boolean inside, double x, double y) {
    nodes.add(new Node(numbers.get(row.id()), row.id(), row.name(), inside, x, y));
  }

  List<Node> nodes() {
    return nodes;
  }

  /** Whether a state is shown. */
  boolean shows(int state) {
    return nodeOf[state] != null;
  }

  /** The node of a state that is shown. */
  Node node(int state) {
    return nodeOf[state];
  }

  Optional<Node> find(String id) {
    return nodes.stream().filter(node -> node.id().equals(id)).findFirst();
  }
}
