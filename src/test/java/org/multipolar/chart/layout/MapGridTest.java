package org.multipolar.chart.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.geom.PathIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class MapGridTest {
  private static final Pattern RING = Pattern.compile("M(-?\\d+) (-?\\d+)l([^z]*)z");
  private static final Pattern NUMBER = Pattern.compile("-?\\d+");

  /** The rings of path data, as lists of corners. */
  private static List<List<int[]>> rings(String path) {
    List<List<int[]>> rings = new ArrayList<>();
    for (MatchResult ring : RING.matcher(path).results().toList()) {
      int x = Integer.parseInt(ring.group(1));
      int y = Integer.parseInt(ring.group(2));
      List<int[]> corners = new ArrayList<>(List.of(new int[] {x, y}));
      List<Integer> steps =
          NUMBER.matcher(ring.group(3)).results().map(n -> Integer.valueOf(n.group())).toList();
      for (int i = 0; i < steps.size(); i += 2) {
        x += steps.get(i);
        y += steps.get(i + 1);
        corners.add(new int[] {x, y});
      }
      rings.add(corners);
    }
    return rings;
  }

  private static double size(List<double[]> corners) {
    double twice = 0;
    for (int i = 0; i < corners.size(); i++) {
      double[] a = corners.get(i);
      double[] b = corners.get((i + 1) % corners.size());
      twice += a[0] * b[1] - b[0] * a[1];
    }
    return Math.abs(twice) / 2;
  }

  private static double sizeOnTheGrid(String path) {
    return rings(path).stream()
        .mapToDouble(ring -> size(ring.stream().map(c -> new double[] {c[0], c[1]}).toList()))
        .sum();
  }

  private static double sizeOf(Outlines.Outline outline) {
    List<List<double[]>> rings = new ArrayList<>();
    double[] at = new double[6];
    for (PathIterator path = outline.area().getPathIterator(null); !path.isDone(); path.next()) {
      int kind = path.currentSegment(at);
      if (kind == PathIterator.SEG_MOVETO) {
        rings.add(new ArrayList<>());
      }
      if (kind != PathIterator.SEG_CLOSE) {
        rings.get(rings.size() - 1).add(new double[] {at[0], at[1]});
      }
    }
    double unit = MapGrid.WIDTH / Outlines.FRAME.getWidth();
    return unit * unit * rings.stream().mapToDouble(MapGridTest::size).sum();
  }

  @Test
  void aSmallCountryIsAFewSteps() {
    assertThat(MapGrid.area("LSO")).isEqualTo("M552 348l-1 2-3 3-1 0-2-2 2-3 1-1 2-1z");
    assertThat(MapGrid.area("MLT")).isEmpty();
    assertThat(MapGrid.dot("MLT", 14.5, 35.9)).isEqualTo("M510 112a3 3 0 1 0 6 0a3 3 0 1 0 -6 0z");
  }

  /** Equal areas of the projection are equal areas of the grid. */
  @Test
  void everyCountryKeepsItsSize() {
    assertThat(MapGrid.ids()).hasSize(176).contains("GRL", "USA");
    double all = 0;
    double allOnTheGrid = 0;
    for (String id : MapGrid.ids()) {
      double size = sizeOf(Outlines.all().of(id).orElseThrow());
      double onTheGrid = sizeOnTheGrid(MapGrid.area(id));
      assertThat(onTheGrid)
          .as(id)
          .isCloseTo(size, Offset.offset(8 + .03 * size))
          .satisfies(each -> assertThat(each > 0).isEqualTo(!MapGrid.area(id).isEmpty()));
      all += size;
      allOnTheGrid += onTheGrid;
    }
    assertThat(allOnTheGrid / all).isCloseTo(1, Offset.offset(.002));
  }

  @Test
  void everyCornerIsOnTheMapAndShowsSomething() {
    for (String id : MapGrid.ids()) {
      for (List<int[]> ring : rings(MapGrid.area(id))) {
        int n = ring.size();
        assertThat(n).isGreaterThanOrEqualTo(3);
        for (int i = 0; i < n; i++) {
          int[] a = ring.get((i + n - 1) % n);
          int[] b = ring.get(i);
          int[] c = ring.get((i + 1) % n);
          assertThat(b[0]).as(id).isBetween(0, MapGrid.WIDTH);
          assertThat(b[1]).as(id).isBetween(0, MapGrid.HEIGHT);
          assertThat((b[0] - a[0]) * (c[1] - a[1]) - (c[0] - a[0]) * (b[1] - a[1]))
              .as("%s at %d, %d", id, b[0], b[1])
              .isNotZero();
        }
      }
    }
  }

  @Test
  void theOutlinesOfAllLandAreShort() {
    int length =
        Stream.of(MapGrid.ids().toArray(String[]::new))
            .mapToInt(id -> MapGrid.area(id).length())
            .sum();
    assertThat(length).isBetween(25_000, 40_000);
  }
}
