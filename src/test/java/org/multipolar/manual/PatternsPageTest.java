package org.multipolar.manual;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.multipolar.history.PatternResult;
import org.multipolar.history.PatternRuns;
import org.multipolar.kit.Nightly;

/** The page on patterns agrees with runs. */
class PatternsPageTest {
  private static final Path PAGE = Path.of("src", "site", "markdown", "patterns.md");
  private static final int REPLICATIONS = 50;

  @Test
  @Nightly
  void thePageIsUpToDate() throws IOException {
    List<PatternResult> shipped = PatternRuns.atTheDefaults(REPLICATIONS);
    assertThat(shipped)
        .filteredOn(PatternResult::broken)
        .as("rows that must hold and do not say why under \"miss\"")
        .allMatch(result -> !result.pattern().miss().isEmpty());
    String text = new PatternsPage(shipped, PatternRuns.overTheAcceptedSet()).text();
    if (Boolean.getBoolean("manual.write")) {
      Files.writeString(PAGE, text);
    }
    assertThat(Files.readString(PAGE))
        .as(
            "%s is stale. Renew it: mvn -q -Pnightly test -Dtest=PatternsPageTest"
                + " -Dmanual.write=true",
            PAGE)
        .isEqualTo(text);
  }
}
