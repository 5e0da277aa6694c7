package org.multipolar.gui.view;

import java.awt.BorderLayout;
import java.awt.Color;
import java.awt.FlowLayout;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.swing.JComboBox;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JTextField;
import org.multipolar.chart.layout.Outlines;
import org.multipolar.gui.widget.Legend;
import org.multipolar.gui.widget.Palette;
import org.multipolar.lesson.EntityRef;
import org.multipolar.lesson.MapMetrics;
import org.multipolar.lesson.SessionView;
import org.multipolar.metric.MetricCatalogue;
import org.multipolar.metric.StateMetric;

/**
 * The map in the window, with a choice of the metric that its colours show, a search box, and a
 * legend.
 */
public final class MapView extends PictureView {
  private static final double CLOSE = 4;

  /** A choice for the map's colours: a metric, or the blocs. */
  private record Choice(Optional<StateMetric> metric) {
    @Override
    public String toString() {
      return metric.map(StateMetric::label).orElse("Who belongs to which bloc");
    }
  }

  private final WorldMap map;
  private final JComboBox<Choice> choice;
  private final JTextField search = new JTextField();
  private final JPanel bar = new JPanel(new FlowLayout(FlowLayout.LEFT, 6, 3));

  public MapView(SessionView session, Selection selection) {
    this(new WorldMap(session, selection), selection);
  }

  private MapView(WorldMap map, Selection selection) {
    super(map, selection);
    this.map = map;
    choice = new JComboBox<>(choices().toArray(new Choice[0]));
    choice.setMaximumRowCount(20);
    choice.setPrototypeDisplayValue(new Choice(MetricCatalogue.state("compute-share")));
    choice.setName("metric");
    choice.setRequestFocusEnabled(false);
    choice.addActionListener(
        e -> {
          map.show(chosen().metric());
          refresh();
        });
    search.setName("search");
    search.setToolTipText(
        "Type the name of a state or firm and press Enter; empty to see the whole map");
    search.addActionListener(e -> find(search.getText()));
    bar.setBackground(Palette.PAPER);
    bar.add(new JLabel("Colour:"));
    bar.add(choice);
    bar.add(new JLabel("Find:"));
    bar.add(search);
    component().add(bar, BorderLayout.NORTH);
    selection.type().onChange(this::dress);
    dress();
    refresh();
  }

  private List<Choice> choices() {
    List<Choice> all = new ArrayList<>();
    MapMetrics.NAMES.forEach(name -> all.add(new Choice(MetricCatalogue.state(name))));
    if (map.atlas().blocs()) {
      all.add(new Choice(Optional.empty()));
    }
    MetricCatalogue.states().stream()
        .filter(m -> !MapMetrics.NAMES.contains(m.name()))
        .forEach(m -> all.add(new Choice(Optional.of(m))));
    return all;
  }

  private void dress() {
    selection().type().dress(bar);
    search.setColumns(11);
    component().revalidate();
  }

  private Choice chosen() {
    return (Choice) choice.getSelectedItem();
  }

  /** Colours the map by another metric. */
  void show(String metric) {
    choice.setSelectedItem(new Choice(MetricCatalogue.state(metric)));
  }

  /**
   * Selects the state that the words match and zooms to it, or else selects the firm; blank words
   * show the whole map.
   */
  void find(String words) {
    Optional<Atlas.Place> place = map.atlas().find(words);
    Optional<EntityRef> firm = place.isPresent() ? Optional.empty() : map.firm(words);
    map.point(place);
    boolean known = place.isPresent() || firm.isPresent() || words.isBlank();
    search.setBackground(known ? Palette.PAPER : new Color(0xfde0d9));
    if (canvas() instanceof Canvas display && (place.isPresent() || words.isBlank())) {
      display.zoom(place.isPresent() ? CLOSE : 1);
    }
    place
        .map(p -> EntityRef.state(map.atlas().entities().get(p.entity()).id()))
        .or(() -> firm)
        .ifPresent(selection()::choose);
    canvas().repaint();
  }

  @Override
  List<Object> explained() {
    return List.of(chosen(), steps());
  }

  private List<Shades.Step> steps() {
    return map.metric().isPresent() ? map.shades().steps() : List.of();
  }

  @Override
  void explain() {
    legend().heading(chosen() + map.metric().map(m -> ", " + map.shades().unit()).orElse(""));
    for (Shades.Step step : steps()) {
      Legend.Sign box = Legend.box(step.colour());
      legend()
          .joined(
              20,
              step.label(),
              (pen, width, height) -> {
                box.draw(pen, width, height);
                pen.setPaint(Palette.MARK);
                pen.draw(new Rectangle2D.Double(0, 1, width, height - 2));
              });
    }
    for (int j = 0; map.metric().isEmpty() && j < map.atlas().entities().size(); j++) {
      legend().joined(12, map.atlas().entities().get(j).id(), Legend.box(map.colour(j)));
    }
    legend()
        .sign(
            16,
            "bubble: share of the world’s compute",
            (pen, width, height) -> {
              Ellipse2D bubble =
                  new Ellipse2D.Double(1, (height - width) / 2 + 1, width - 2, width - 2);
              pen.setPaint(Palette.fade(Palette.BUBBLE, .22));
              pen.fill(bubble);
              pen.setPaint(Palette.BUBBLE);
              pen.draw(bubble);
            });
    explainFirms();
    legend().note(Outlines.NOTICE);
    legend().note("dots: states too small to draw");
  }

  /** The picture, without the window's controls. */
  WorldMap map() {
    return map;
  }
}
