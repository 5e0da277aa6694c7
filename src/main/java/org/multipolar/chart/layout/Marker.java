package org.multipolar.chart.layout;

import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.List;

/** Marker shapes of similar visual weight, which distinguish series without colour. */
public final class Marker {
  private static final int SHAPES = 6;

  private static final List<String> NAMES =
      List.of("circle", "square", "triangle", "diamond", "inverted triangle", "hexagon");

  private Marker() {}

  public static Shape shape(int series, double x, double y, double r) {
    return switch (series % SHAPES) {
      case 0 -> dot(x, y, r);
      case 1 -> new Rectangle2D.Double(x - r * 0.9, y - r * 0.9, 1.8 * r, 1.8 * r);
      case 2 -> polygon(x, y - 1.25 * r, x + 1.2 * r, y + 0.85 * r, x - 1.2 * r, y + 0.85 * r);
      case 3 -> polygon(x, y - 1.3 * r, x + 1.3 * r, y, x, y + 1.3 * r, x - 1.3 * r, y);
      case 4 -> polygon(x, y + 1.25 * r, x + 1.2 * r, y - 0.85 * r, x - 1.2 * r, y - 0.85 * r);
      default -> hexagon(x, y, 1.15 * r);
    };
  }

  /** Name of the marker shape of a series. */
  public static String name(int series) {
    return NAMES.get(Math.floorMod(series, NAMES.size()));
  }

  public static Shape dot(double x, double y, double r) {
    return new Ellipse2D.Double(x - r, y - r, 2 * r, 2 * r);
  }

  private static Path2D hexagon(double x, double y, double r) {
    double half = r * 0.866;
    return polygon(
        x, y - r, x + half, y - r / 2, x + half, y + r / 2, x, y + r, x - half, y + r / 2, x - half,
        y - r / 2);
  }

  public static Path2D polygon(double... xy) {
    Path2D path = new Path2D.Double();
    path.moveTo(xy[0], xy[1]);
    for (int i = 2; i < xy.length; i += 2) {
      path.lineTo(xy[i], xy[i + 1]);
    }
    path.closePath();
    return path;
  }
}
