package org.multipolar.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.multipolar.metric.Metric;
import org.multipolar.metric.MetricCatalogue;

class FigureCatalogueTest {
  @Test
  void theManualListsAllKinds() throws IOException {
    assertThat(
            Files.readString(Path.of("src/site/markdown/reading-results.md"))
                .lines()
                .filter(line -> line.matches("\\| `[a-z]+` \\| .*"))
                .map(line -> line.substring(3, line.indexOf('`', 3))))
        .containsAll(
            Arrays.stream(FigureSpec.Kind.values())
                .map(kind -> kind.name().toLowerCase(Locale.ROOT))
                .toList());
  }

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
