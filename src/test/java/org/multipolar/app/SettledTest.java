package org.multipolar.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.multipolar.value.parameter.ParameterCatalogue;

class SettledTest {
  @Test
  void whatWouldSettleAParameterIsSaidOfParameters() throws IOException {
    assertThat(ParameterCatalogue.entries().keySet()).containsAll(Settled.all().keySet());
    assertThat(Settled.all().values()).allSatisfy(what -> assertThat(what).hasSizeGreaterThan(60));
  }

  @Test
  void theTableSaysWhereAParameterIsFrom() throws IOException {
    assertThat(Settled.table(List.of("economy_useful_spread", "parameters_research_efficiency")))
        .contains("| `economy.usefulSpread` |", "assumption", "derived");
  }
}
