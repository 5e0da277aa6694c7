package org.multipolar.gui;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Path2D;
import java.util.List;
import java.util.stream.DoubleStream;
import javax.swing.JComponent;
import org.multipolar.world.State;

/** Stands where a view will stand: the states as dots, or some curves. */
final class Placeholder implements View {
  private final Stage stage;
  private final boolean curves;
  private final JComponent canvas = new Canvas();

  Placeholder(Stage stage, boolean curves) {
    this.stage = stage;
    this.curves = curves;
  }

  @Override
  public JComponent component() {
    return canvas;
  }

  @Override
  public void refresh() {
    canvas.repaint();
  }

  private final class Canvas extends JComponent {
    private static final long serialVersionUID = 1;

    @Override
    protected void paintComponent(Graphics graphics) {
      Graphics2D g = (Graphics2D) graphics;
      g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
      g.setColor(Look.PAPER);
      g.fillRect(0, 0, getWidth(), getHeight());
      g.setFont(Look.font(false, .9));
      if (curves) {
        List<String> metrics = List.of("exclusive-game", "south-access", "lag-open");
        int width = getWidth() / metrics.size();
        for (int m = 0; m < metrics.size(); m++) {
          panel(g, metrics.get(m), m * width, width);
        }
      } else {
        dots(g);
      }
    }

    private void dots(Graphics2D g) {
      for (State state : stage.world().states()) {
        double x = (state.facts().longitude() + 180) / 360 * getWidth();
        double y = (90 - state.facts().latitude()) / 180 * getHeight();
        int r = 4 + (int) Math.round(30 * Math.sqrt(state.compute() / stage.world().compute()));
        g.setColor(new Color(10, 74, 134, 140));
        g.fillOval((int) x - r, (int) y - r, 2 * r, 2 * r);
      }
    }

    private void panel(Graphics2D g, String metric, int left, int width) {
      double[] run = stage.track().run(metric);
      double top = DoubleStream.of(run).filter(v -> !Double.isNaN(v)).max().orElse(1) * 1.2 + 1e-9;
      g.setColor(Look.INK);
      g.drawString(metric, left + 12, g.getFontMetrics().getHeight());
      stage
          .track()
          .band(metric)
          .ifPresent(
              band -> {
                g.setColor(Look.FAINT);
                for (double[] one : band) {
                  g.draw(curve(one, left, width, top));
                }
              });
      g.setColor(Look.GREY);
      g.setStroke(
          new BasicStroke(
              2, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, new float[] {6, 4}, 0));
      stage.track().twin(metric).ifPresent(twin -> g.draw(curve(twin, left, width, top)));
      g.setStroke(new BasicStroke(2.5f));
      g.setColor(Look.BLUE);
      g.draw(curve(run, left, width, top));
      g.setStroke(new BasicStroke(1));
    }

    private Path2D curve(double[] values, int left, int width, double top) {
      Path2D path = new Path2D.Double();
      for (int t = 0; t < values.length && !Double.isNaN(values[t]); t++) {
        double x = left + 12 + (width - 24.0) * t / values.length;
        double y = getHeight() - 8 - (getHeight() - 36) * values[t] / top;
        if (t == 0) {
          path.moveTo(x, y);
        } else {
          path.lineTo(x, y);
        }
      }
      return path;
    }
  }
}
