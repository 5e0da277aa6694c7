package org.multipolar.scenario.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.multipolar.scenario.Replacement;
import org.multipolar.value.parameter.ParameterCatalogue;

class SensitivityTextTest {
  @TempDir Path folder;

  private StudySpec read(SensitivityText text) throws IOException {
    Files.writeString(
        folder.resolve("base.yaml"),
        "multipolar: 1\ntitle: Base\nworld: toy\nrun: {to: 2024-06}\n");
    StudyReader.Outcomes read =
        StudyReader.read(Files.writeString(folder.resolve("x.yaml"), text.file()));
    assertThat(read.problems()).isEmpty();
    return read.spec().orElseThrow();
  }

  @Test
  void chosenRangesAreTheFactors() throws IOException {
    Map<String, ParameterRange> ranges = new LinkedHashMap<>();
    ranges.put("research.openWeights", new ParameterRange(.2, 2));
    ranges.put("policy.inertia", new ParameterRange(0, .125));
    SensitivityText text =
        new SensitivityText(
            "The \"base\"",
            "base.yaml",
            List.of(
                Replacement.set("run.seed", "9"),
                Replacement.set("mechanisms", "{talent: off}"),
                Replacement.set("parameterSet", "")),
            ranges,
            "{type: sobol, base: 8}",
            4,
            List.of("lag-open.end", "threat.end"));
    assertThat(text.file())
        .isEqualTo(
            """
            multipolar: 1
            title: "Sensitivity: The \\"base\\""
            scenario: "base.yaml"
            set:
              "run.seed": 9
              "mechanisms": {"talent": off}
              "parameterSet": null
            factors:
              parameters.research.openWeights: {label: research.openWeights, low: 0.2, high: 2}
              parameters.policy.inertia: {label: policy.inertia, low: 0, high: 0.125}
            design: {type: sobol, base: 8}
            replications: 4
            outcomes: ["lag-open.end", "threat.end"]
            """);
    StudySpec spec = read(text);
    assertThat(spec.design()).isEqualTo(new StudySpec.Sobol(8, 1, List.of()));
    assertThat(spec.common())
        .extracting(each -> each.path() + " = " + each.value())
        .containsExactly("run.seed = 9", "mechanisms = {\"talent\": off}", "parameterSet = ");
    assertThat(spec.factors())
        .extracting(each -> each.label() + " " + each.range().orElseThrow().low())
        .containsExactly("research.openWeights 0.2", "policy.inertia 0.0");
  }

  @Test
  void withoutRangesAllParametersVaryByHalf() throws IOException {
    SensitivityText text =
        new SensitivityText(
            "Base", "base.yaml", List.of(), Map.of(), "{type: morris}", 2, List.of("lag-open.end"));
    assertThat(text.file())
        .isEqualTo(
            """
            multipolar: 1
            title: "Sensitivity: Base"
            scenario: "base.yaml"
            parameters: {around: 0.5}
            design: {type: morris}
            replications: 2
            outcomes: ["lag-open.end"]
            """);
    StudySpec spec = read(text);
    for (Factor factor : spec.factors()) {
      double standard = ParameterCatalogue.entries().get(factor.label()).defaults().get(0);
      Factor.Range range = factor.range().orElseThrow();
      assertThat(range.low()).as(factor.label()).isLessThanOrEqualTo(standard);
      assertThat(range.high()).as(factor.label()).isGreaterThanOrEqualTo(standard);
    }
  }
}
