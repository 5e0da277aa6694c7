package org.multipolar.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.multipolar.kit.Nightly;

/** The model shows the patterns that it must show. */
class PatternsTest {

  @Test
  @Nightly
  @Tag("patterns")
  void patternsThatMustHoldDo() throws IOException {
    assertThat(PatternRuns.shipped())
        .filteredOn(PatternResult::broken)
        .extracting(each -> each.pattern().id() + " " + each.value() + " " + each.remark())
        .isEmpty();
  }
}
