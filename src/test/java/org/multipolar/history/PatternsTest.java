package org.multipolar.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.multipolar.scenario.study.Pattern.Kind;

/**
 * The model shows the patterns that it must show, or the table of patterns says why it does not.
 */
class PatternsTest {
  private static final int REPLICATIONS = 50;

  @Test
  void patternsThatMustHoldDoAtTheDefaultsUnlessTheTableSaysWhyNot() throws IOException {
    List<PatternResult> must =
        PatternRuns.atTheDefaults(REPLICATIONS).stream()
            .filter(result -> result.pattern().kind() == Kind.MUST)
            .toList();
    assertThat(must)
        .filteredOn(PatternResult::broken)
        .extracting(result -> result.pattern().id())
        .as("rows that must hold and do not, against those with an entry under \"miss\"")
        .containsExactlyElementsOf(
            must.stream()
                .map(PatternResult::pattern)
                .filter(pattern -> !pattern.miss().isEmpty())
                .map(pattern -> pattern.id())
                .toList());
  }
}
