package org.multipolar.gui.widget;

import java.awt.Dimension;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.event.MouseEvent;
import java.awt.geom.Line2D;
import java.util.List;
import java.util.stream.Collectors;
import javax.swing.JPanel;
import javax.swing.JSlider;
import javax.swing.ToolTipManager;
import javax.swing.plaf.basic.BasicSliderUI;
import org.multipolar.lesson.ClassroomSession;
import org.multipolar.lesson.PlainWords;
import org.multipolar.lesson.SeriesSource.Moment;

/** The policies of the scenario and the moves of the class, as marks above the date slider. */
public final class PolicyStrip extends JPanel {
  private static final long serialVersionUID = 1;
  private static final int HEIGHT = 11;
  private static final int TOUCH = 3;
  private static final int MOST_WORDS = 12;

  private final transient ClassroomSession session;
  private final JSlider dates;
  private transient List<Moment> moments = List.of();

  PolicyStrip(ClassroomSession session, JSlider dates) {
    this.session = session;
    this.dates = dates;
    setOpaque(false);
    getAccessibleContext().setAccessibleName("Policies and moves");
    ToolTipManager.sharedInstance().registerComponent(this);
  }

  @Override
  public Dimension getPreferredSize() {
    return new Dimension(0, LookAndFeel.scaled(HEIGHT));
  }

  /** Updates the marks from the session. */
  void refresh() {
    List<Moment> now = session.series().moments();
    if (!now.equals(moments)) {
      moments = now;
      repaint();
    }
  }

  /**
   * Horizontal position of a tick above the slider. The slider's UI does not expose its track, so
   * the track's ends are found by probing.
   */
  private double x(int tick) {
    BasicSliderUI look = (BasicSliderUI) dates.getUI();
    int from = 0;
    int to = dates.getWidth();
    while (from < to && look.valueForXPosition(from) == dates.getMinimum()) {
      from++;
    }
    while (to > from && look.valueForXPosition(to) == dates.getMaximum()) {
      to--;
    }
    double step = (to - from) / (double) (dates.getMaximum() - dates.getMinimum() - 1);
    return from + (tick - dates.getMinimum() - .5) * step;
  }

  @Override
  protected void paintComponent(Graphics g) {
    Graphics2D pen = (Graphics2D) g.create();
    Palette.smooth(pen);
    for (boolean move : new boolean[] {false, true}) {
      pen.setPaint(move ? Palette.LEVER : Palette.MARK);
      pen.setStroke(Palette.line(move ? 3 : 1.2));
      for (Moment moment : moments) {
        if (moment.lever() == move) {
          double x = x(moment.tick());
          pen.draw(new Line2D.Double(x, 1, x, getHeight() - 1.0));
        }
      }
    }
    pen.dispose();
  }

  @Override
  public String getToolTipText(MouseEvent event) {
    List<Moment> near =
        moments.stream()
            .filter(moment -> Math.abs(x(moment.tick()) - event.getX()) <= TOUCH)
            .toList();
    if (near.isEmpty()) {
      return null;
    }
    String more = near.size() > MOST_WORDS ? "<br>and " + (near.size() - MOST_WORDS) + " more" : "";
    return near.stream()
        .limit(MOST_WORDS)
        .map(
            moment ->
                PlainWords.month(session.calendar(), moment.tick())
                    + ": "
                    + Text.escaped(moment.label()))
        .collect(Collectors.joining("<br>", "<html>", more + "</html>"));
  }
}
