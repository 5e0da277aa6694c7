package org.multipolar.gui.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.multipolar.chart.layout.EqualEarth;
import org.multipolar.chart.layout.Outlines;
import org.multipolar.world.StateRow;

class OutlinesTest {
  private static final List<StateRow> STATES =
      Rehearsal.of("scenarios/baseline.yaml").scenario().world().members().states();

  @Test
  void everyStateHasAnOutlineOrAPointOnTheMap() {
    assertThat(STATES).hasSize(198);
    assertThat(STATES)
        .allSatisfy(
            state -> {
              Point2D point = EqualEarth.place(state.longitude(), state.latitude());
              assertThat(Outlines.FRAME.contains(point)).as(state.id()).isTrue();
            });
    assertThat(STATES.stream().filter(s -> Outlines.all().of(s.id()).isPresent()).count())
        .isEqualTo(167);
  }

  @Test
  void capitalsAreInTheirOutlinesOrNearThem() {
    assertThat(STATES)
        .allSatisfy(
            state ->
                Outlines.all()
                    .of(state.id())
                    .ifPresent(
                        outline -> {
                          Point2D p = EqualEarth.place(state.longitude(), state.latitude());
                          assertThat(
                                  outline
                                      .area()
                                      .intersects(p.getX() - .04, p.getY() - .04, .08, .08))
                              .as(state.id())
                              .isTrue();
                        }));
  }

  @Test
  void outlinesAreInsideTheFrameAndTheirCentresInTheirBounds() {
    assertThat(Outlines.all().each()).hasSize(176);
    assertThat(Outlines.all().each())
        .allSatisfy(
            outline -> {
              Rectangle2D bounds = outline.area().getBounds2D();
              assertThat(Outlines.FRAME.contains(bounds)).as(outline.id()).isTrue();
              assertThat(bounds.contains(outline.centre())).as(outline.id()).isTrue();
              assertThat(bounds.getWidth())
                  .as("%s is cut by the edge", outline.id())
                  .isLessThan(Outlines.FRAME.getWidth() / 2);
            });
  }

  @Test
  void areasKeepTheirProportions() {
    double india = areaOf("IND");
    double greenland = areaOf("GRL");
    assertThat(india / greenland).isBetween(1.3, 1.6);
  }

  private static double areaOf(String id) {
    Rectangle2D bounds = Outlines.all().of(id).orElseThrow().area().getBounds2D();
    int hits = 0;
    int grid = 200;
    for (int i = 0; i < grid; i++) {
      for (int j = 0; j < grid; j++) {
        hits +=
            Outlines.all()
                    .of(id)
                    .orElseThrow()
                    .area()
                    .contains(
                        bounds.getX() + (i + .5) / grid * bounds.getWidth(),
                        bounds.getY() + (j + .5) / grid * bounds.getHeight())
                ? 1
                : 0;
      }
    }
    return bounds.getWidth() * bounds.getHeight() * hits / grid / grid;
  }
}
