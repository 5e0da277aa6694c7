package org.multipolar.scenario.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Suggestions of the nearest correct name. */
class SuggestionTest {
  private static final List<String> STATES =
      List.of("AUS", "CAN", "CHN", "CIV", "GBR", "JOR", "KOR", "NAM", "NOR", "TUR", "USA");

  @ParameterizedTest
  @CsvSource({"usa,USA", "Usa,USA", "chn,CHN", "kor,KOR", "c-h-n,CHN", "cián,CAN"})
  void caseAndAccentsComeBeforeLetters(String typed, String meant) {
    assertThat(Suggestion.to(typed, STATES)).contains(meant);
  }

  @ParameterizedTest
  @CsvSource({"no,off", "NO,off", "n,off", "False,off", "0,off", "yes,on", "TRUE,on", "1,on"})
  void aWordForATruthIsNeverItsOpposite(String typed, String meant) {
    assertThat(Suggestion.to(typed, List.of("on", "off"))).contains(meant);
  }

  @ParameterizedTest
  @CsvSource({"xy", "q", "''", "Liechtenstein"})
  void nothingIsSuggestedWhereNothingIsNear(String typed) {
    assertThat(Suggestion.to(typed, STATES)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "US,USA",
    "uk,GBR",
    "NO,NOR",
    "na,NAM",
    "South Korea,KOR",
    "Côte d’Ivoire,CIV",
    "Cote d'Ivoire,CIV",
    "Turkey,TUR",
    "Türkiye,TUR",
    "Macau,MAC"
  })
  void statesAreFoundByTheirOtherNames(String typed, String code) {
    assertThat(CountryCodes.of(typed)).contains(code);
  }

  @ParameterizedTest
  @CsvSource({"US,USA", "cn,CHN", "United States,USA", "South Korea,KOR"})
  void otherNamesOfStatesAreSuggestedWhereverStatesAreNamed(String typed, String meant) {
    assertThat(Suggestion.to(typed, STATES)).contains(meant);
  }

  @Test
  void aShortWordIsNotTakenForOneOfWhichHalfDiffers() {
    assertThat(Suggestion.to("note", List.of("date", "from"))).isEmpty();
    assertThat(Suggestion.to("dote", List.of("date", "from"))).contains("date");
  }

  @Test
  void kosovoIsNamedAmongStatesOnly() {
    assertThat(Suggestion.hint("XK", STATES))
        .isEqualTo("; Kosovo has no ISO 3166-1 code and is no state of this world");
    assertThat(Suggestion.hint("XK", List.of("on", "off"))).isEqualTo("; allowed: on, off");
  }

  @Test
  void kosovoHasNoCode() {
    assertThat(CountryCodes.of("XK")).isEmpty();
    assertThat(CountryCodes.meansKosovo("Kosovo")).isTrue();
  }
}
