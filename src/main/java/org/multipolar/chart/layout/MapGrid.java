package org.multipolar.chart.layout;

import java.awt.geom.PathIterator;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The outlines on a grid of whole numbers, as path data of SVG, for pages. Corners that neighbours
 * share fall on the same point of the grid, so that neither gaps nor overlaps arise.
 */
public final class MapGrid {
  /** Width of the map in units of the grid. */
  public static final int WIDTH = 1000;

  /** Height of the map in units of the grid. */
  public static final int HEIGHT =
      (int) Math.ceil(WIDTH * Outlines.FRAME.getHeight() / Outlines.FRAME.getWidth());

  private static final int RADIUS = 3;
  private static final int FEWEST_CORNERS = 3;

  private MapGrid() {}

  private record Corner(int x, int y) {
    static Corner at(double x, double y) {
      Rectangle2D world = Outlines.FRAME;
      double unit = WIDTH / world.getWidth();
      return new Corner(
          (int) Math.rint((x - world.getMinX()) * unit),
          (int) Math.rint((y - world.getMinY()) * unit));
    }

    /** Whether it lies on a line through two others, and so shows nothing. */
    boolean between(Corner a, Corner b) {
      return (x - a.x) * (b.y - a.y) == (b.x - a.x) * (y - a.y);
    }
  }

  /** Ids of all countries and territories with an outline. */
  public static Set<String> ids() {
    TreeSet<String> ids = new TreeSet<>();
    Outlines.all().each().forEach(outline -> ids.add(outline.id()));
    return ids;
  }

  /** The area of a country; empty if it has no outline or is smaller than the grid shows. */
  public static String area(String id) {
    StringBuilder path = new StringBuilder();
    Outlines.all().of(id).ifPresent(outline -> rings(outline).forEach(ring -> append(ring, path)));
    return path.toString();
  }

  /** A dot for a country whose area is too small to be shown. */
  public static String dot(String id, double longitude, double latitude) {
    Point2D place =
        Outlines.all()
            .of(id)
            .map(Outlines.Outline::centre)
            .orElseGet(() -> EqualEarth.place(longitude, latitude));
    Corner centre = Corner.at(place.getX(), place.getY());
    String half = "a" + RADIUS + " " + RADIUS + " 0 1 0 ";
    return "M"
        + (centre.x - RADIUS)
        + " "
        + centre.y
        + half
        + 2 * RADIUS
        + " 0"
        + half
        + -2 * RADIUS
        + " 0z";
  }

  private static List<List<Corner>> rings(Outlines.Outline outline) {
    List<List<Corner>> rings = new ArrayList<>();
    double[] at = new double[6];
    for (PathIterator path = outline.area().getPathIterator(null); !path.isDone(); path.next()) {
      int kind = path.currentSegment(at);
      if (kind == PathIterator.SEG_MOVETO) {
        rings.add(new ArrayList<>());
      }
      if (kind != PathIterator.SEG_CLOSE) {
        rings.get(rings.size() - 1).add(Corner.at(at[0], at[1]));
      }
    }
    rings.forEach(MapGrid::simplify);
    rings.removeIf(ring -> ring.size() < FEWEST_CORNERS);
    return rings;
  }

  /** Removes corners that show nothing, until none is left. */
  private static void simplify(List<Corner> ring) {
    for (int i = 0, kept = 0; kept < ring.size() && ring.size() >= FEWEST_CORNERS; kept++) {
      int n = ring.size();
      i %= n;
      if (ring.get(i).between(ring.get((i + n - 1) % n), ring.get((i + 1) % n))) {
        ring.remove(i);
        i += n - 2;
        kept = -1;
      } else {
        i++;
      }
    }
  }

  private static void append(List<Corner> ring, StringBuilder path) {
    Corner last = ring.get(0);
    path.append('M').append(last.x).append(' ').append(last.y).append('l');
    for (Corner next : ring.subList(1, ring.size())) {
      number(next.x - last.x, path);
      number(next.y - last.y, path);
      last = next;
    }
    path.append('z');
  }

  /** A number; its sign separates it from the one before, and so does a space. */
  private static void number(int value, StringBuilder path) {
    boolean first = path.charAt(path.length() - 1) == 'l';
    path.append(first || value < 0 ? "" : " ").append(value);
  }
}
