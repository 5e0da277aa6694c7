package org.multipolar.app;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.multipolar.value.Mechanism;
import org.multipolar.value.parameter.ParameterCatalogue;

class CompletionTest {

  @Test
  void settingsAreTheKeysThatCanBeSetInOneWord() {
    assertThat(new Completion.Settings())
        .contains(
            "world=",
            "run.to=",
            "run.replications=",
            "mechanisms.smuggling=",
            "parameters.research.openWeights=")
        .allMatch(word -> word.matches("[a-zA-Z.-]+="))
        .hasSizeGreaterThan(ParameterCatalogue.entries().size() + Mechanism.values().length)
        .doesNotHaveDuplicates();
  }

  @Test
  void theScriptCompletesSettings() {
    assertThat(String.join("\n", Study.type("generate-completion").out()))
        .contains("run.to=", "mechanisms.smuggling=", "parameters.research.openWeights=");
  }
}
