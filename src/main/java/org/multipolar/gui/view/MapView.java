package org.multipolar.gui.view;

import java.awt.BorderLayout;
import java.awt.Color;
import java.awt.FlowLayout;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.swing.BorderFactory;
import javax.swing.JComboBox;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JTextField;
import org.multipolar.gui.widget.Legend;
import org.multipolar.gui.widget.Palette;
import org.multipolar.lesson.EntityRef;
import org.multipolar.lesson.SessionView;
import org.multipolar.metric.MetricCatalogue;
import org.multipolar.metric.StateMetric;

/** The map in the window: what its colours show, a box to find a state, and a legend. */
public final class MapView implements View {
  private static final List<String> FIRST =
      List.of(
          "adoption",
          "compute-share",
          "lag",
          "regulation",
          "openness",
          "chip-control-faced",
          "memberships",
          "access");
  private static final double CLOSE = 4;

  /** What the colours of the map can show: a metric, or who belongs to which bloc. */
  private record Choice(Optional<StateMetric> metric) {
    @Override
    public String toString() {
      return metric.map(StateMetric::label).orElse("Who belongs to which bloc");
    }
  }

  private final WorldMap map;
  private final Selection selection;
  private final Legend legend;
  private final JComboBox<Choice> choice;
  private final JTextField search = new JTextField();
  private final JComponent canvas;
  private final JPanel panel = new JPanel(new BorderLayout());
  private List<Shades.Step> explained = List.of();
  private Choice shown;

  public MapView(SessionView stage, Selection selection) {
    this.selection = selection;
    map = new WorldMap(stage, selection);
    legend = new Legend(selection.type());
    choice = new JComboBox<>(choices().toArray(new Choice[0]));
    choice.setMaximumRowCount(20);
    choice.setPrototypeDisplayValue(new Choice(MetricCatalogue.state("compute-share")));
    choice.setName("metric");
    choice.addActionListener(e -> choose());
    search.setName("search");
    search.setToolTipText(
        "Type the name of a state or firm and press Enter; empty to see the whole map");
    search.addActionListener(e -> find(search.getText()));
    canvas = Canvas.of(map, selection);
    JLabel colours = new JLabel("Colour:");
    JLabel finder = new JLabel("Find:");
    JPanel bar = new JPanel(new FlowLayout(FlowLayout.LEFT, 6, 3));
    bar.setBackground(Palette.PAPER);
    bar.add(colours);
    bar.add(choice);
    bar.add(finder);
    bar.add(search);
    panel.setBackground(Palette.PAPER);
    panel.setBorder(BorderFactory.createEmptyBorder());
    panel.add(bar, BorderLayout.NORTH);
    panel.add(canvas, BorderLayout.CENTER);
    panel.add(legend, BorderLayout.SOUTH);
    selection.onChange(canvas::repaint);
    selection.type().onChange(this::dress);
    dress();
    refresh();
  }

  private List<Choice> choices() {
    List<Choice> all = new ArrayList<>();
    FIRST.forEach(name -> all.add(new Choice(MetricCatalogue.state(name))));
    if (map.atlas().blocs()) {
      all.add(new Choice(Optional.empty()));
    }
    MetricCatalogue.states().stream()
        .filter(m -> !FIRST.contains(m.name()))
        .forEach(m -> all.add(new Choice(Optional.of(m))));
    return all;
  }

  private void dress() {
    selection.type().dress(panel.getComponent(0));
    search.setColumns(11);
    panel.revalidate();
    canvas.repaint();
    explained = List.of();
    explain();
  }

  private void choose() {
    map.show(((Choice) choice.getSelectedItem()).metric());
    refresh();
  }

  /** Colours the map by another metric. */
  void show(String metric) {
    for (int i = 0; i < choice.getItemCount(); i++) {
      if (choice.getItemAt(i).metric().map(m -> m.name().equals(metric)).orElse(false)) {
        choice.setSelectedIndex(i);
        return;
      }
    }
    throw new IllegalArgumentException("no metric of states is called '" + metric + "'");
  }

  /**
   * Selects the state that the words mean and shows it from near, or else the firm; nothing shows
   * the whole map.
   */
  void find(String words) {
    Optional<Atlas.Place> place = map.atlas().find(words);
    Optional<EntityRef> firm = place.isPresent() ? Optional.empty() : map.firm(words);
    map.point(place);
    boolean known = place.isPresent() || firm.isPresent() || words.isBlank();
    search.setBackground(known ? Palette.PAPER : new Color(0xfde0d9));
    firm.ifPresent(selection::choose);
    if (canvas instanceof Canvas display && (place.isPresent() || words.isBlank())) {
      display.zoom(place.isPresent() ? CLOSE : 1);
    }
    place.ifPresent(
        p -> selection.choose(EntityRef.state(map.atlas().entities().get(p.entity()).id())));
    canvas.repaint();
  }

  private void explain() {
    Choice now = (Choice) choice.getSelectedItem();
    List<Shades.Step> steps = map.metric().isPresent() ? map.shades().steps() : List.of();
    if (steps.equals(explained) && now.equals(shown)) {
      return;
    }
    explained = steps;
    shown = now;
    legend.clear();
    legend.heading(now + map.metric().map(m -> ", " + map.shades().unit()).orElse(""));
    for (Shades.Step step : steps) {
      legend.joined(
          20,
          step.label(),
          (pen, width, height) -> {
            Rectangle2D box = new Rectangle2D.Double(0, 1, width, height - 2);
            pen.setPaint(step.colour());
            pen.fill(box);
            pen.setPaint(Palette.MARK);
            pen.draw(box);
          });
    }
    if (map.metric().isEmpty()) {
      for (int j = 0; j < map.atlas().entities().size(); j++) {
        Color colour = map.colour(j);
        legend.joined(
            12,
            map.atlas().entities().get(j).id(),
            (pen, width, height) -> {
              pen.setPaint(colour);
              pen.fill(new Rectangle2D.Double(0, 1, width, height - 2));
            });
      }
    }
    legend.sign(
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
    for (FirmSign sign : FirmSign.values()) {
      legend.sign(
          12,
          sign.label(),
          (pen, width, height) -> sign.draw(pen, width / 2, height / 2, .38 * width));
    }
    legend.note(Outlines.NOTICE);
    legend.note("dots: states too small to draw");
    legend.fresh();
  }

  /** The picture without the window. */
  WorldMap map() {
    return map;
  }

  @Override
  public JComponent component() {
    return panel;
  }

  @Override
  public void refresh() {
    map.refresh();
    explain();
    canvas.repaint();
  }
}
