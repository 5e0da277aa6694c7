package org.multipolar.gui.view;

import java.awt.BorderLayout;
import java.awt.Dimension;
import java.awt.GridLayout;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.swing.BorderFactory;
import javax.swing.JComboBox;
import javax.swing.JComponent;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import org.multipolar.chart.layout.Theme;
import org.multipolar.gui.widget.FittedPanel;
import org.multipolar.gui.widget.FontScale;
import org.multipolar.gui.widget.Legend;
import org.multipolar.gui.widget.Listeners;
import org.multipolar.gui.widget.Palette;
import org.multipolar.lesson.PlainWords;
import org.multipolar.lesson.SessionView;
import org.multipolar.metric.Metric;
import org.multipolar.metric.MetricCatalogue;
import org.multipolar.metric.Scope;

/** Time series of up to four metrics, side by side; the metric of each chart is chosen above it. */
public final class ChartsView implements View {
  private static final int MOST = 4;

  /**
   * Minimum height of a row of charts, and minimum width of a chart in a single row, at factor 1.
   */
  private static final double ROW = 130;

  private static final double CELL = 260;

  private static final List<String> COMMON =
      List.of("south-access", "exclusive-game", "lag-open", "fragmentation");

  /**
   * A metric that a chart can show.
   *
   * @param name its name in the series
   * @param of name of the state or lab that it is of; empty for the world
   * @param metric its entry in the catalogue
   * @param unit its unit in plain words
   */
  private record Choice(String name, String of, Metric metric, String unit) {
    @Override
    public String toString() {
      return (of.isEmpty() ? "" : of + ": ")
          + metric.label()
          + (shownUnit().isEmpty() ? "" : ", " + shownUnit());
    }

    private String shownUnit() {
      return switch (unit) {
        case "share" -> "%";
        case "0-1" -> "0 to 1";
        default -> unit;
      };
    }
  }

  private final SessionView session;
  private final Selection selection;
  private final JPanel panel = new JPanel(new BorderLayout());
  private final FittedPanel grid = new FittedPanel(new GridLayout());
  private final JScrollPane room = new JScrollPane(grid);
  private final Legend legend;
  private final List<LiveChart> charts = new ArrayList<>();
  private final List<JComboBox<Choice>> choosers = new ArrayList<>();
  private List<String> offered = List.of();

  public ChartsView(SessionView session, Selection selection) {
    this.session = session;
    this.selection = selection;
    legend = new Legend(selection.type());
    panel.setBackground(Palette.PAPER);
    grid.setBackground(Palette.PAPER);
    room.setBorder(null);
    room.setHorizontalScrollBarPolicy(JScrollPane.HORIZONTAL_SCROLLBAR_NEVER);
    room.getVerticalScrollBar().setUnitIncrement(16);
    panel.add(room, BorderLayout.CENTER);
    panel.add(legend, BorderLayout.SOUTH);
    Listeners.onResize(room, this::arrange);
    selection.type().onChange(this::dress);
    refresh();
  }

  /** Name of the state or lab that a metric is of; empty for the world. */
  private String of(String metric) {
    int at = metric.indexOf('@');
    String id = metric.substring(at + 1);
    String state = PlainWords.state(session.world(), id);
    return at < 0 ? "" : state.equals(id) ? PlainWords.lab(session.world(), id) : state;
  }

  /**
   * Metrics shown first: those of the scenario's figures, then common ones, then any recorded ones.
   */
  private List<String> first(List<String> recorded) {
    Set<String> wanted = new LinkedHashSet<>();
    session.scenario().figures().stream()
        .filter(figure -> figure.scope() == Scope.WORLD)
        .flatMap(figure -> figure.metrics().stream().limit(1))
        .forEach(wanted::add);
    wanted.addAll(COMMON);
    wanted.addAll(recorded);
    wanted.retainAll(recorded);
    return wanted.stream().limit(MOST).toList();
  }

  private void build(List<String> recorded) {
    offered = List.copyOf(recorded);
    grid.removeAll();
    charts.clear();
    choosers.clear();
    List<Choice> choices = new ArrayList<>();
    for (String name : recorded) {
      metric(name)
          .ifPresent(
              metric ->
                  choices.add(
                      new Choice(
                          name,
                          of(name),
                          metric,
                          session.scenario().run().calendar().step().inWords(metric.unit()))));
    }
    List<String> known = choices.stream().map(Choice::name).toList();
    for (String name : first(known)) {
      LiveChart chart = new LiveChart(session, selection.type());
      JComboBox<Choice> chooser = new JComboBox<>(choices.toArray(new Choice[0]));
      chooser.setPrototypeDisplayValue(choices.get(0));
      chooser.setRequestFocusEnabled(false);
      chooser.addActionListener(
          e -> {
            Choice chosen = (Choice) chooser.getSelectedItem();
            chart.show(chosen.name(), chosen.metric());
          });
      chooser.setSelectedIndex(known.indexOf(name));
      JPanel cell = new JPanel(new BorderLayout());
      cell.setBackground(Palette.PAPER);
      cell.setBorder(BorderFactory.createEmptyBorder(2, 4, 2, 4));
      cell.add(chooser, BorderLayout.NORTH);
      cell.add(chart, BorderLayout.CENTER);
      grid.add(cell);
      charts.add(chart);
      choosers.add(chooser);
    }
    arrange();
    dress();
  }

  private static Optional<? extends Metric> metric(String name) {
    int at = name.indexOf('@');
    if (at < 0) {
      return MetricCatalogue.world(name);
    }
    String plain = name.substring(0, at);
    Optional<? extends Metric> ofState = MetricCatalogue.state(plain);
    return ofState.isPresent() ? ofState : MetricCatalogue.firm(plain);
  }

  /**
   * Lays the charts out in two columns, or in one row if the window is low and wide; excess rows
   * scroll.
   */
  private void arrange() {
    int n = Math.max(1, charts.size());
    boolean low = room.getHeight() < 2 * selection.type().of(ROW);
    boolean strip = low && room.getWidth() > n * selection.type().of(CELL);
    int columns = strip ? n : n == 1 ? 1 : 2;
    int rows = (n + columns - 1) / columns;
    grid.setLayout(new GridLayout(rows, columns));
    grid.setPreferredSize(new Dimension(0, rows * selection.type().whole(ROW)));
    grid.revalidate();
  }

  private void dress() {
    for (JComboBox<Choice> chooser : choosers) {
      FontScale.smooth(chooser);
      chooser.setFont(selection.type().strong());
    }
    charts.forEach(LiveChart::dress);
    arrange();
    panel.revalidate();
    panel.repaint();
  }

  private void explain() {
    int others =
        charts.stream()
            .map(chart -> session.series().band(chart.shown()).map(band -> band.length).orElse(0))
            .max(Integer::compare)
            .orElse(0);
    boolean twin = session.twin().isPresent();
    boolean ahead =
        charts.stream().anyMatch(chart -> session.series().ahead(chart.shown()).isPresent());
    legend.update(List.of(twin, ahead, others), () -> enter(twin, ahead, others));
  }

  private void enter(boolean twin, boolean ahead, int others) {
    legend.line(24, "this run", Palette.RUN, height -> Palette.line(2.2));
    if (ahead) {
      legend.line(
          24,
          "what follows if no lever is moved again",
          LiveChart.pale(Palette.RUN),
          height -> Palette.line(2.2));
    }
    if (twin) {
      legend.line(
          24,
          "twin: without your change, with the same random seed",
          Palette.TWIN,
          height -> Palette.dashed(2, 8, 2.6));
    }
    if (others > 0) {
      legend.sign(20, LiveChart.band(others), Legend.box(Palette.fade(Palette.RUN, .14)));
    }
    legend.upright("move of the class", Palette.LEVER, Palette.line(1.8));
    legend.upright("states begin to choose", Theme.BRANCH, Theme.dotted(1));
    legend.sign(16, "far future", Legend.box(Palette.FAR));
    legend.note("policies: marks above the dates");
  }

  /** Shows a recorded metric in one of the charts. */
  void show(int chart, String name) {
    JComboBox<Choice> chooser = choosers.get(chart);
    for (int i = 0; i < chooser.getItemCount(); i++) {
      if (chooser.getItemAt(i).name().equals(name)) {
        chooser.setSelectedIndex(i);
        return;
      }
    }
    throw new IllegalArgumentException("'" + name + "' is not recorded");
  }

  List<LiveChart> charts() {
    return charts;
  }

  @Override
  public JComponent component() {
    return panel;
  }

  @Override
  public void refresh() {
    List<String> recorded = session.series().metrics();
    if (recorded.equals(offered)) {
      charts.forEach(LiveChart::refresh);
    } else {
      build(recorded);
    }
    explain();
  }
}
