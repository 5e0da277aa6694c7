package org.multipolar.chart.layout;

import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Outlines of countries and territories on the map: Natural Earth 1:110m in {@link EqualEarth},
 * without Antarctica. About forty states are too small for this scale and have no outline.
 */
public final class Outlines {

  /** Notice about boundaries that every map must show. */
  public static final String NOTICE =
      "Boundaries: Natural Earth, de facto; they imply no position on any territory.";

  /** Extent of the world without Antarctica in the projected plane. */
  public static final Rectangle2D FRAME = frame();

  private static final int UNITS_A_DEGREE = 100;

  private static final Outlines ALL = read();

  /**
   * One country or territory.
   *
   * @param id ISO 3166-1 alpha-3 code, or a dash and a name if there is none
   * @param area its area
   * @param centre centroid of its largest part
   */
  public record Outline(String id, Path2D area, Point2D centre) {}

  private final Map<String, Outline> byId;

  private Outlines(Map<String, Outline> byId) {
    this.byId = byId;
  }

  public static Outlines all() {
    return ALL;
  }

  public Optional<Outline> of(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  public Collection<Outline> each() {
    return byId.values();
  }

  private static Rectangle2D frame() {
    double width = 2 * EqualEarth.project(180, 0).x;
    double top = EqualEarth.project(0, 84).y;
    double bottom = EqualEarth.project(0, -57).y;
    return new Rectangle2D.Double(-width / 2, top, width, bottom - top);
  }

  private static Outlines read() {
    Map<String, Outline> outlines = new TreeMap<>();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                Outlines.class.getResourceAsStream("outlines.txt"), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (!line.startsWith("#")) {
          String[] parts = line.split(";");
          outlines.put(parts[0], outline(parts));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Outlines(Collections.unmodifiableMap(outlines));
  }

  private static Outline outline(String[] parts) {
    Path2D area = new Path2D.Double(Path2D.WIND_EVEN_ODD);
    Point2D centre = null;
    double largest = 0;
    for (int i = 1; i < parts.length; i++) {
      List<Point2D.Double> corners = projected(ring(parts[i]));
      add(corners, area);
      double size = Math.abs(twiceArea(corners));
      if (size > largest) {
        largest = size;
        centre = centroid(corners);
      }
    }
    return new Outline(parts[0], area, centre);
  }

  private static List<int[]> ring(String text) {
    List<int[]> ring = new ArrayList<>();
    int x = 0;
    int y = 0;
    for (String step : text.split(" ")) {
      int comma = step.indexOf(',');
      x += Integer.parseInt(step.substring(0, comma));
      y += Integer.parseInt(step.substring(comma + 1));
      ring.add(new int[] {x, y});
    }
    return ring;
  }

  /**
   * Projects a ring, which lies as a whole on that side of the map's edge on which its mean
   * longitude lies.
   */
  private static List<Point2D.Double> projected(List<int[]> ring) {
    double middle = 0;
    for (int[] corner : ring) {
      middle += (double) corner[0] / UNITS_A_DEGREE / ring.size();
    }
    double turn = EqualEarth.fromCentre(middle) - middle;
    return ring.stream()
        .map(
            corner ->
                EqualEarth.project(
                    (double) corner[0] / UNITS_A_DEGREE + turn,
                    (double) corner[1] / UNITS_A_DEGREE))
        .toList();
  }

  private static void add(List<Point2D.Double> corners, Path2D area) {
    area.moveTo(corners.get(0).x, corners.get(0).y);
    for (Point2D.Double corner : corners.subList(1, corners.size())) {
      area.lineTo(corner.x, corner.y);
    }
    area.closePath();
  }

  private static double twiceArea(List<Point2D.Double> corners) {
    double sum = 0;
    for (int i = 0; i < corners.size(); i++) {
      sum += cross(corners.get(i), corners.get((i + 1) % corners.size()));
    }
    return sum;
  }

  private static double cross(Point2D.Double a, Point2D.Double b) {
    return a.x * b.y - b.x * a.y;
  }

  private static Point2D centroid(List<Point2D.Double> corners) {
    double x = 0;
    double y = 0;
    for (int i = 0; i < corners.size(); i++) {
      Point2D.Double a = corners.get(i);
      Point2D.Double b = corners.get((i + 1) % corners.size());
      x += (a.x + b.x) * cross(a, b);
      y += (a.y + b.y) * cross(a, b);
    }
    double area = 3 * twiceArea(corners);
    return new Point2D.Double(x / area, y / area);
  }
}
