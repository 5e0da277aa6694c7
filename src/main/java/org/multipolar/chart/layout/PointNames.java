package org.multipolar.chart.layout;

import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Labels of points, each at the nearest position at which it covers nothing. */
public final class PointNames {
  private static final double REACH = 90;
  private static final double FAR_REACH = 150;
  private static final int DIRECTIONS = 16;

  /** Cost of covering an obstacle, in points of distance. */
  private static final double HIT = 1000;

  /** Cost of a leader line across a label. */
  private static final double THROUGH = 300;

  /** Cost of a leader line across another. */
  private static final double CROSSING = 25;

  /** Cost of covering a light line, or of a leader line across an obstacle. */
  private static final double OVER_LINE = 12;

  private final Theme theme;
  private final Theme.Type type;
  private final Rectangle2D area;
  private final double radius;
  private final List<Shape> obstacles;
  private final List<Point2D> dots;
  private final List<Rectangle2D> taken = new ArrayList<>();
  private final List<Line2D> leaders = new ArrayList<>();
  private final List<Line2D> lines = new ArrayList<>();

  /**
   * @param area the area to which labels are confined
   * @param radius radius of the points
   * @param obstacles shapes that labels must not cover
   * @param dots points that labels should avoid
   */
  public PointNames(
      Theme theme,
      Theme.Type type,
      Rectangle2D area,
      double radius,
      List<Shape> obstacles,
      List<Point2D> dots) {
    this.theme = theme;
    this.type = type;
    this.area = area;
    this.radius = radius;
    this.obstacles = obstacles;
    this.dots = dots;
  }

  /** Adds a light line, which labels avoid, and interrupt if they have to cover it. */
  public void over(Line2D line) {
    lines.add(line);
  }

  /** Paints a label even if it has to cover something. */
  public void paint(Painter ink, String name, Point2D centre, Color leader) {
    place(name, centre, REACH, DIRECTIONS, Double.POSITIVE_INFINITY)
        .filter(box -> hits(box) == 0)
        .or(() -> place(name, centre, FAR_REACH, 3 * DIRECTIONS, Double.POSITIVE_INFINITY))
        .ifPresent(box -> paint(ink, name, centre, leader, box));
  }

  /** A label requested for a point. */
  public record Wish(String name, Point2D centre, Color leader) {}

  /**
   * Paints as many of the labels as have a position at which they cover nothing and no leader line
   * crosses them. The result depends on the order of placement, so several orders are tried.
   */
  public void paintFree(Painter ink, List<Wish> wishes) {
    List<Wish> backwards = new ArrayList<>(wishes);
    Collections.reverse(backwards);
    Comparator<Wish> left = Comparator.comparingDouble(wish -> wish.centre().getX());
    Comparator<Wish> top = Comparator.comparingDouble(wish -> wish.centre().getY());
    Map<Wish, Rectangle2D> best = Map.of();
    for (List<Wish> order :
        List.of(
            wishes,
            backwards,
            wishes.stream().sorted(left).toList(),
            wishes.stream().sorted(top).toList())) {
      Map<Wish, Rectangle2D> places = places(order);
      if (places.size() > best.size()) {
        best = places;
      }
    }
    best.forEach((wish, box) -> paint(ink, wish.name(), wish.centre(), wish.leader(), box));
  }

  private Map<Wish, Rectangle2D> places(List<Wish> order) {
    Map<Wish, Rectangle2D> places = new LinkedHashMap<>();
    int names = taken.size();
    int led = leaders.size();
    for (Wish wish : order) {
      place(wish.name(), wish.centre(), FAR_REACH, 3 * DIRECTIONS, THROUGH)
          .ifPresent(
              box -> {
                places.put(wish, box);
                take(box, leader(box, wish.centre()));
              });
    }
    taken.subList(names, taken.size()).clear();
    leaders.subList(led, leaders.size()).clear();
    return places;
  }

  private void take(Rectangle2D box, Line2D leader) {
    taken.add(box);
    if (length(leader) > 2.5 * radius) {
      leaders.add(leader);
    }
  }

  private void paint(Painter ink, String name, Point2D centre, Color colour, Rectangle2D box) {
    Line2D leader = leader(box, centre);
    take(box, leader);
    if (length(leader) > 2.5 * radius) {
      ink.outline(leader, colour, Theme.dotted(Theme.HAIR));
    }
    if (lines.stream().anyMatch(line -> line.intersects(box))) {
      ink.fill(box, Color.WHITE);
    }
    ink.text(
        name,
        box.getMinX() + 1,
        box.getCenterY() + theme.capital(type) / 2,
        type,
        Painter.Align.LEFT);
  }

  private static Line2D leader(Rectangle2D box, Point2D centre) {
    return new Line2D.Double(
        centre.getX(),
        centre.getY(),
        clamp(centre.getX(), box.getMinX(), box.getMaxX()),
        clamp(centre.getY(), box.getMinY(), box.getMaxY()));
  }

  private static double length(Line2D line) {
    return line.getP1().distance(line.getP2());
  }

  private static double clamp(double value, double low, double high) {
    return Math.max(low, Math.min(high, value));
  }

  /**
   * Finds the best of many positions around a point: near to it, with no obstacle and few dots
   * covered.
   */
  private Optional<Rectangle2D> place(
      String name, Point2D centre, double reach, int directions, double limit) {
    double width = theme.width(name, type) + 2;
    double height = theme.leading(type);
    Rectangle2D best = null;
    double least = limit;
    for (double distance = radius + 1; distance < reach; distance += 2) {
      for (int direction = 0; direction < directions; direction++) {
        double angle = 2 * Math.PI * (direction - 1) / directions;
        double dx = StrictMath.cos(angle);
        double dy = -StrictMath.sin(angle);
        Rectangle2D box =
            new Rectangle2D.Double(
                centre.getX() + dx * distance + (dx - 1) / 2 * width,
                centre.getY() + dy * distance + (dy - 1) / 2 * height,
                width,
                height);
        if (distance >= least || limit == THROUGH && !area.contains(box)) {
          continue;
        }
        Line2D leader = leader(box, centre);
        double cost =
            distance
                + 20 * dots.stream().filter(box::contains).count()
                + OVER_LINE * lines.stream().filter(line -> line.intersects(box)).count()
                + OVER_LINE
                    * obstacles.stream().filter(o -> leader.intersects(o.getBounds2D())).count()
                + CROSSING * leaders.stream().filter(leader::intersectsLine).count()
                + THROUGH * through(box, leader)
                + HIT * hits(box);
        if (cost < least) {
          least = cost;
          best = box;
        }
      }
    }
    return Optional.ofNullable(best);
  }

  private long through(Rectangle2D box, Line2D leader) {
    return leaders.stream().filter(other -> other.intersects(box)).count()
        + taken.stream().filter(leader::intersects).count();
  }

  private long hits(Rectangle2D box) {
    return (area.contains(box) ? 0 : 10)
        + taken.stream().filter(box::intersects).count()
        + obstacles.stream().filter(shape -> shape.intersects(box)).count();
  }
}
