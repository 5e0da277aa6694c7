package org.multipolar.gui.view;

import java.awt.BorderLayout;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.util.ArrayList;
import java.util.List;
import javax.swing.JComponent;
import javax.swing.JPanel;
import org.multipolar.gui.widget.Legend;
import org.multipolar.gui.widget.Palette;
import org.multipolar.lesson.SessionView;
import org.multipolar.policy.Instrument;

/** The network in the window, with its legend. */
public final class NetworkView implements View {
  private final Links links;
  private final Legend legend;
  private final JComponent canvas;
  private final JPanel panel = new JPanel(new BorderLayout());
  private List<Object> explained = List.of();

  public NetworkView(SessionView stage, Selection selection) {
    links = new Links(stage, selection);
    legend = new Legend(selection.type());
    canvas = Canvas.of(links, selection);
    panel.setBackground(Palette.PAPER);
    panel.add(canvas, BorderLayout.CENTER);
    panel.add(legend, BorderLayout.SOUTH);
    selection.onChange(canvas::repaint);
    selection.type().onChange(canvas::repaint);
    refresh();
  }

  private void explain() {
    List<Object> state = new ArrayList<>(links.regimes());
    for (int k = 0; k < links.regimes().size(); k++) {
      state.add(links.members(k));
    }
    state.add(links.shown());
    state.add(links.hiddenControls());
    if (state.equals(explained)) {
      return;
    }
    explained = state;
    legend.clear();
    legend.sign(
        26,
        "chip sales of the month",
        (pen, width, height) -> {
          pen.setPaint(Palette.fade(Palette.FLOW, .5));
          pen.setStroke(Palette.line(.35 * height));
          pen.draw(new Line2D.Double(0, height / 2, width, height / 2));
        });
    control("chip control", Instrument.CHIP_CONTROL);
    control("tool control", Instrument.TOOL_CONTROL);
    control("mineral control", Instrument.MINERAL_CONTROL);
    for (int k = 0; k < links.regimes().size(); k++) {
      int regime = k;
      legend.sign(
          14,
          links.regimes().get(k) + " (" + links.members(k) + ")",
          (pen, width, height) -> {
            pen.setPaint(Palette.regime(regime));
            pen.setStroke(Palette.line(.2 * width));
            pen.draw(
                new Ellipse2D.Double(
                    .1 * width, (height - .8 * width) / 2, .8 * width, .8 * width));
          });
    }
    for (FirmSign sign : FirmSign.values()) {
      legend.sign(
          12,
          sign.label(),
          (pen, width, height) -> sign.draw(pen, width / 2, height / 2, .36 * width));
    }
    legend.note("node: share of the world’s compute; inside: suppliers of chips, tools, models");
    if (links.shown() < links.states()) {
      legend.note(
          "shown: the suppliers and the states with most compute at the start, "
              + links.shown()
              + " of "
              + links.states());
    }
    if (links.hiddenControls() > 0) {
      legend.note(links.hiddenControls() + " more controls have no arrow");
    }
    legend.fresh();
  }

  private void control(String text, Instrument instrument) {
    legend.sign(
        26,
        text,
        (pen, width, height) -> {
          pen.setPaint(Links.colour(instrument));
          pen.setStroke(Links.stroke(instrument, .13 * height));
          pen.draw(new Line2D.Double(0, height / 2, width, height / 2));
        });
  }

  /** The picture without the window. */
  Links links() {
    return links;
  }

  @Override
  public JComponent component() {
    return panel;
  }

  @Override
  public void refresh() {
    links.refresh();
    explain();
    canvas.repaint();
  }
}
