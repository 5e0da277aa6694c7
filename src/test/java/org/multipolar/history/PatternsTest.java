package org.multipolar.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.multipolar.scenario.study.Pattern;
import org.multipolar.scenario.study.Pattern.Kind;

/**
 * The model shows the required patterns, or the table of patterns explains why it does not.
 *
 * <p>Four replications refute a row only if they all lie on one side of its band; the manual page
 * uses fifty.
 */
class PatternsTest {
  private static final int REPLICATIONS = 4;

  @Test
  void patternsThatMustHoldDoAtTheDefaultsUnlessTheTableSaysWhyNot() throws IOException {
    List<PatternResult> must =
        PatternRuns.atTheDefaults(REPLICATIONS).stream()
            .filter(result -> result.pattern().kind() == Kind.MUST)
            .filter(result -> result.pattern().miss().isEmpty())
            .toList();
    assertThat(must).hasSizeGreaterThan(40);
    assertThat(must)
        .filteredOn(PatternsTest::refuted)
        .extracting(result -> result.pattern().id())
        .as("rows that must hold, do not, and have no entry under \"miss\"")
        .isEmpty();
  }

  private static boolean refuted(PatternResult result) {
    Pattern pattern = result.pattern();
    return result.broken()
        && !(result.spread().q05() <= pattern.high() && result.spread().q95() >= pattern.low());
  }
}
