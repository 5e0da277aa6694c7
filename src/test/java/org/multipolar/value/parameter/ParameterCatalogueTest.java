package org.multipolar.value.parameter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Parameters by name: defaults, replacements, and invalid replacements. */
class ParameterCatalogueTest {

  @Test
  void theDefaultsAreThoseOfTheDeclarations() {
    Map<String, List<Double>> values = ParameterCatalogue.values(ParameterCatalogue.with(Map.of()));
    assertThat(values).hasSameSizeAs(ParameterCatalogue.entries());
    ParameterCatalogue.entries()
        .forEach((name, entry) -> assertThat(values).containsEntry(name, entry.defaults()));
  }

  @Test
  void everyDefaultLiesInItsRange() {
    ParameterCatalogue.entries()
        .forEach(
            (name, entry) ->
                assertThat(entry.defaults()).as(name).isNotEmpty().allMatch(entry::allows));
  }

  @Test
  void whatIsReplacedIsReplacedAndNothingElse() {
    Map<String, List<Double>> replaced =
        Map.of(
            "chips.toolStrength", List.of(.42),
            "controls.thresholdLadder", List.of(2.0, 1.0, .5, .25));
    Parameters parameters = ParameterCatalogue.with(replaced);
    assertThat(parameters.chips().toolStrength()).isEqualTo(.42);
    assertThat(parameters.controls().thresholdLadder()).containsExactly(2.0, 1.0, .5, .25);
    Map<String, List<Double>> defaults = ParameterCatalogue.values(ParameterCatalogue.defaults());
    ParameterCatalogue.values(parameters)
        .forEach(
            (name, value) ->
                assertThat(value)
                    .as(name)
                    .isEqualTo(replaced.getOrDefault(name, defaults.get(name))));
  }

  @Test
  void onlyAListTakesSeveralValues() {
    assertThat(ParameterCatalogue.entries().get("controls.thresholdLadder").list()).isTrue();
    assertThat(ParameterCatalogue.entries().get("chips.toolStrength").list()).isFalse();
    assertMisuse("chips.toolStrength", "chips.toolStrength takes 1 value(s), not 2", .1, .2);
    assertMisuse(
        "controls.thresholdLadder", "controls.thresholdLadder takes 4 value(s), not 1", .1);
  }

  @Test
  void aNameThatDoesNotExistIsRefused() {
    assertMisuse("chips.toolchoke", "unknown parameter 'chips.toolchoke'", .1);
  }

  @ParameterizedTest
  @CsvSource({"-.001", "1.001", "NaN"})
  void aValueOutsideItsRangeIsRefused(double value) {
    assertMisuse(
        "chips.toolStrength", "chips.toolStrength = " + value + " is outside 0.0 to 1.0 1", value);
  }

  @ParameterizedTest
  @CsvSource({"0", "1"})
  void theEndsOfARangeBelongToIt(double value) {
    assertThat(
            ParameterCatalogue.with(Map.of("chips.toolStrength", List.of(value)))
                .chips()
                .toolStrength())
        .isEqualTo(value);
  }

  private static void assertMisuse(String name, String message, Double... values) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ParameterCatalogue.with(Map.of(name, List.of(values))))
        .withMessage(message);
  }
}
