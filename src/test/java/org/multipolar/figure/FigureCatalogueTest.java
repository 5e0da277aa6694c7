package org.multipolar.figure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.multipolar.metric.Metric;
import org.multipolar.metric.MetricCatalogue;

class FigureCatalogueTest {
  @Test
  void everyFigureShowsMetricsThatExist() {
    assertThat(FigureCatalogue.all()).isNotEmpty();
    for (FigureSpec figure : FigureCatalogue.all()) {
      assertThat(FigureCatalogue.named(figure.name())).contains(figure);
      assertThat(MetricCatalogue.of(figure.scope()).stream().map(Metric::name))
          .as(figure.name())
          .containsAll(figure.metrics());
    }
  }
}
