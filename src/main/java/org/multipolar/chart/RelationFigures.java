package org.multipolar.chart;

import java.io.IOException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.multipolar.chart.kind.Alluvial;
import org.multipolar.chart.kind.CaptionText;
import org.multipolar.chart.kind.Network;
import org.multipolar.figure.FigureSpec;
import org.multipolar.metric.StatePairs;
import org.multipolar.text.Labels;
import org.multipolar.value.Subregion;

/** Figures of what is between states, which runs are run again for. */
final class RelationFigures {
  private static final int MOST_STATES = 14;
  private static final int MOST_SELLERS = 6;
  private static final int MOST_BUYERS = 9;
  private static final int MOST_DATES = 4;
  private static final int MOST_GROUPS = 7;
  private static final DateTimeFormatter BRIEF =
      DateTimeFormatter.ofPattern("MMM yyyy", Locale.ENGLISH);
  private static final String CHIPS = "chips";
  private static final String UNIT = "M H100e";

  private final FigureSpec spec;
  private final List<Recorded> recorded;

  /** What states are called by. */
  private final UnaryOperator<String> names;

  RelationFigures(FigureSpec spec, List<Recorded> recorded, UnaryOperator<String> names) {
    this.spec = spec;
    this.recorded = recorded;
    this.names = names;
  }

  /** The dates of which a figure of a kind shows relations: the last, or several from the first. */
  static List<LocalDate> dates(FigureSpec.Kind kind, List<LocalDate> all) {
    int last = all.size() - 1;
    int steps = kind == FigureSpec.Kind.MOVES ? Math.min(MOST_DATES - 1, last) : 0;
    return steps == 0
        ? List.of(all.get(last))
        : IntStream.rangeClosed(0, steps).mapToObj(k -> all.get(k * last / steps)).toList();
  }

  private List<LocalDate> dates(Recorded results) {
    return dates(spec.kind(), results.dates());
  }

  private LocalDate last() {
    List<LocalDate> dates = recorded.get(0).dates();
    return dates.get(dates.size() - 1);
  }

  private String titled(Recorded results, String label) {
    return recorded.size() == 1 ? label : results.title() + ": " + label;
  }

  /** Means over runs of a number. */
  private interface Value {
    double of(StatePairs run);
  }

  private static double mean(List<StatePairs> runs, Value value) {
    return runs.stream().mapToDouble(value::of).average().orElse(0);
  }

  /** The world of a scenario as the mean of its runs. */
  private static StatePairs mean(List<StatePairs> runs) {
    List<StatePairs.Place> states = runs.get(0).states();
    int n = states.size();
    double[] compute = new double[n];
    double[] smuggled = new double[n];
    double[][] sold = new double[n][n];
    Map<String, double[][]> controls = new LinkedHashMap<>();
    Network.CONTROLS.forEach(kind -> controls.put(kind, new double[n][n]));
    for (int i = 0; i < n; i++) {
      int a = i;
      compute[a] = mean(runs, run -> run.compute()[a]);
      smuggled[a] = mean(runs, run -> run.smuggled()[a]);
      for (int j = 0; j < n; j++) {
        int b = j;
        sold[a][b] = mean(runs, run -> run.sold()[a][b]);
        controls.forEach(
            (kind, levels) -> levels[a][b] = mean(runs, run -> run.controls().get(kind)[a][b]));
      }
    }
    return new StatePairs(states, compute, sold, smuggled, controls, List.of());
  }

  /** Sales and controls as arrows. */
  Network network() throws IOException {
    List<StatePairs> worlds = new ArrayList<>();
    int runs = Integer.MAX_VALUE;
    for (Recorded results : recorded) {
      List<StatePairs> all = results.relations(dates(results));
      runs = Math.min(runs, all.size());
      worlds.add(mean(all));
    }
    List<StatePairs.Place> states = worlds.get(0).states();
    List<Integer> shown = shown(worlds);
    List<Network.Panel> panels = new ArrayList<>();
    for (int s = 0; s < worlds.size(); s++) {
      StatePairs world = worlds.get(s);
      double all = Arrays.stream(world.compute()).sum();
      double[] sizes = shown.stream().mapToDouble(i -> world.compute()[i] / all).toArray();
      panels.add(
          new Network.Panel(
              titled(recorded.get(s), "Chips sold"), true, sizes, sales(world, shown)));
      panels.add(
          new Network.Panel(
              titled(recorded.get(s), "Controls in force"), false, sizes, controls(world, shown)));
    }
    return new Network(
        last(),
        runs,
        shown.stream().map(i -> names.apply(states.get(i).id())).toList(),
        states.size() - shown.size(),
        UNIT,
        panels);
  }

  /** The states of most weight, those that the author named first, in their order around. */
  private List<Integer> shown(List<StatePairs> worlds) {
    List<StatePairs.Place> states = worlds.get(0).states();
    double[] weight = new double[states.size()];
    for (StatePairs world : worlds) {
      double compute = Arrays.stream(world.compute()).sum();
      double sold = Arrays.stream(world.sold()).flatMapToDouble(Arrays::stream).sum();
      for (int i = 0; i < weight.length; i++) {
        weight[i] += world.compute()[i] / compute;
        for (int j = 0; j < weight.length; j++) {
          double share = sold > 0 && i != j ? world.sold()[i][j] / sold : 0;
          weight[i] += share;
          weight[j] += share;
          for (double[][] levels : world.controls().values()) {
            double felt = levels[i][j] * world.compute()[j] / compute;
            weight[i] += felt;
            weight[j] += felt;
          }
        }
      }
    }
    return IntStream.range(0, weight.length)
        .boxed()
        .filter(i -> spec.entities().isEmpty() || spec.entities().contains(states.get(i).id()))
        .sorted(Comparator.comparingDouble((Integer i) -> -weight[i]).thenComparing(i -> i))
        .limit(MOST_STATES)
        .sorted(
            Comparator.comparingInt((Integer i) -> Subregion.place(states.get(i).region()))
                .thenComparing(i -> i))
        .toList();
  }

  private static List<Network.Arrow> sales(StatePairs world, List<Integer> shown) {
    double all = Arrays.stream(world.sold()).flatMapToDouble(Arrays::stream).sum();
    List<Network.Arrow> arrows = new ArrayList<>();
    for (int a = 0; a < shown.size(); a++) {
      for (int b = 0; b < shown.size(); b++) {
        double units = world.sold()[shown.get(a)][shown.get(b)];
        if (a != b && Network.visible(true, units, all)) {
          arrows.add(new Network.Arrow(a, b, CHIPS, units));
        }
      }
    }
    arrows.sort(Comparator.comparingDouble(arrow -> -arrow.value()));
    return arrows;
  }

  private static List<Network.Arrow> controls(StatePairs world, List<Integer> shown) {
    List<Network.Arrow> arrows = new ArrayList<>();
    for (int a = 0; a < shown.size(); a++) {
      for (int b = 0; b < shown.size(); b++) {
        for (String kind : Network.CONTROLS) {
          double level = world.controls().get(kind)[shown.get(a)][shown.get(b)];
          if (a != b && Network.visible(false, level, 0)) {
            arrows.add(new Network.Arrow(a, b, kind, level));
          }
        }
      }
    }
    arrows.sort(Comparator.comparingDouble(Network.Arrow::value));
    return arrows;
  }

  /** Chips from sellers, and past controls, to buyers. */
  Alluvial flows() throws IOException {
    List<Alluvial.Panel> panels = new ArrayList<>();
    int runs = Integer.MAX_VALUE;
    for (Recorded results : recorded) {
      List<StatePairs> all = results.relations(dates(results));
      runs = Math.min(runs, all.size());
      panels.add(flows(titled(results, "Chips bought"), mean(all)));
    }
    return new Alluvial(
        "Chips bought in the twelve months to "
            + CaptionText.month(last())
            + ", by home of their makers, and chips smuggled past controls at their effectiveness.",
        runs,
        false,
        UNIT,
        panels);
  }

  private Alluvial.Panel flows(String label, StatePairs world) {
    int n = world.states().size();
    double[] bought =
        IntStream.range(0, n)
            .mapToDouble(
                j ->
                    world.smuggled()[j]
                        + IntStream.range(0, n).mapToDouble(i -> world.sold()[i][j]).sum())
            .toArray();
    double[] sold =
        Arrays.stream(world.sold()).mapToDouble(row -> Arrays.stream(row).sum()).toArray();
    List<Integer> sellers = largest(sold, MOST_SELLERS);
    List<Integer> buyers = largest(bought, MOST_BUYERS);
    List<String> from = new ArrayList<>(sellers.stream().map(i -> name(world, i)).toList());
    List<String> to = new ArrayList<>(buyers.stream().map(j -> name(world, j)).toList());
    if (largest(sold, n).size() > sellers.size()) {
      from.add("other makers");
    }
    if (Arrays.stream(world.smuggled()).anyMatch(units -> units > 0)) {
      from.add("smuggled");
    }
    if (largest(bought, n).size() > buyers.size()) {
      to.add("others");
    }
    double[][] amounts = new double[from.size()][to.size()];
    for (int j = 0; j < n; j++) {
      if (bought[j] > 0) {
        int buyer = place(buyers, j);
        for (int i = 0; i < n; i++) {
          if (sold[i] > 0) {
            amounts[place(sellers, i)][buyer] += world.sold()[i][j];
          }
        }
        if (world.smuggled()[j] > 0) {
          amounts[from.size() - 1][buyer] += world.smuggled()[j];
        }
      }
    }
    return panel(
        label,
        List.of("home of maker", "bought in"),
        List.of(from, to),
        Collections.singletonList(amounts));
  }

  private String name(StatePairs world, int state) {
    return names.apply(world.states().get(state).id());
  }

  private static List<Integer> largest(double[] values, int most) {
    return IntStream.range(0, values.length)
        .boxed()
        .filter(i -> values[i] > 0)
        .sorted(Comparator.comparingDouble((Integer i) -> -values[i]).thenComparing(i -> i))
        .limit(most)
        .toList();
  }

  /** States by the bodies that they belong to, from date to date. */
  Alluvial moves() throws IOException {
    List<Alluvial.Panel> panels = new ArrayList<>();
    int runs = Integer.MAX_VALUE;
    for (Recorded results : recorded) {
      List<StatePairs> all = results.relations(dates(results));
      runs = Math.min(runs, all.size());
      panels.add(moves(titled(results, "Membership"), dates(results), all));
    }
    return new Alluvial(
        "States or blocs by the bodies that they belong to; a band is as high as the number that"
            + " goes from one group to another between two dates.",
        runs,
        true,
        "states or blocs",
        panels);
  }

  private Alluvial.Panel moves(String label, List<LocalDate> dates, List<StatePairs> runs) {
    List<String> bodies =
        spec.metrics().stream().map(m -> m.substring(FigureSpec.MEMBERS.length())).toList();
    Map<Integer, Integer> counts = new TreeMap<>();
    for (StatePairs run : runs) {
      for (Map<String, boolean[]> members : run.members()) {
        for (int i = 0; i < run.states().size(); i++) {
          counts.merge(group(members, bodies, i), 1, Integer::sum);
        }
      }
    }
    List<Integer> kept =
        counts.keySet().stream()
            .sorted(Comparator.comparingInt(group -> -counts.get(group)))
            .limit(MOST_GROUPS)
            .sorted(Comparator.comparingInt(group -> group == 0 ? Integer.MAX_VALUE : group))
            .toList();
    List<String> names = new ArrayList<>(kept.stream().map(g -> named(g, bodies)).toList());
    if (kept.size() < counts.size()) {
      names.add("other combinations");
    }
    List<double[][]> amounts = new ArrayList<>();
    for (int d = 0; d + 1 < dates.size(); d++) {
      double[][] moved = new double[names.size()][names.size()];
      for (StatePairs run : runs) {
        for (int i = 0; i < run.states().size(); i++) {
          int from = place(kept, group(run.members().get(d), bodies, i));
          int to = place(kept, group(run.members().get(d + 1), bodies, i));
          moved[from][to] += 1.0 / runs.size();
        }
      }
      amounts.add(moved);
    }
    return panel(
        label,
        dates.stream().map(BRIEF::format).toList(),
        dates.stream().map(date -> names).toList(),
        amounts);
  }

  /** The bodies that a state belongs to, a binary digit each. */
  private static int group(Map<String, boolean[]> members, List<String> bodies, int state) {
    int group = 0;
    for (int b = 0; b < bodies.size(); b++) {
      boolean[] in = members.get(bodies.get(b));
      group |= in != null && in[state] ? 1 << b : 0;
    }
    return group;
  }

  private String named(int group, List<String> bodies) {
    return group == 0
        ? "none of these"
        : IntStream.range(0, bodies.size())
            .filter(b -> (group >> b & 1) == 1)
            .mapToObj(
                b ->
                    spec.style()
                        .label(
                            spec.metrics().get(b),
                            Labels.regime(bodies.get(b)).replaceFirst("^the ", "")))
            .collect(Collectors.joining(" + "));
  }

  /** The place of a number in a list; the next place after it where it is not there. */
  private static int place(List<Integer> list, int number) {
    int at = list.indexOf(number);
    return at < 0 ? list.size() : at;
  }

  /**
   * Columns and bands from what goes between them.
   *
   * @param groups names by column
   * @param amounts between each column and the next, from group to group
   */
  private static Alluvial.Panel panel(
      String label, List<String> columns, List<List<String>> groups, List<double[][]> amounts) {
    List<Alluvial.Column> all = new ArrayList<>();
    List<Alluvial.Band> bands = new ArrayList<>();
    for (int c = 0; c < columns.size(); c++) {
      double[] sums = new double[groups.get(c).size()];
      boolean first = c == 0;
      double[][] beside = amounts.get(first ? 0 : c - 1);
      for (int a = 0; a < beside.length; a++) {
        for (int b = 0; b < beside[a].length; b++) {
          sums[first ? a : b] += beside[a][b];
        }
      }
      all.add(new Alluvial.Column(columns.get(c), groups.get(c), sums));
    }
    for (int c = 0; c < amounts.size(); c++) {
      for (int a = 0; a < amounts.get(c).length; a++) {
        for (int b = 0; b < amounts.get(c)[a].length; b++) {
          if (amounts.get(c)[a][b] > 0) {
            bands.add(new Alluvial.Band(c, a, b, amounts.get(c)[a][b]));
          }
        }
      }
    }
    return new Alluvial.Panel(label, all, bands);
  }
}
