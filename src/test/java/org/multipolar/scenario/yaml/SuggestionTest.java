package org.multipolar.scenario.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
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

  /** Among many names, a code of a state is not taken for any short word that resembles it. */
  @Test
  void aCodeIsSuggestedForCodesOnly() {
    List<String> many = new ArrayList<>(STATES);
    IntStream.range(0, 30).forEach(i -> many.add("name" + i));
    many.addAll(List.of("lag", "CUB"));
    for (String word : List.of("fan", "NaN", "club", "lab", "chm")) {
      assertThat(Suggestion.to(word, many)).as(word).isEmpty();
    }
    assertThat(Suggestion.to("CHM", many)).contains("CHN");
    assertThat(Suggestion.to("alg", many)).contains("lag");
  }

  @Test
  void theEndOfANameStandsForTheOnlyOneThatHasIt() {
    List<String> names = List.of("research.openWeights", "research.step", "policy.step");
    assertThat(Suggestion.to("openweights", names)).contains("research.openWeights");
    assertThat(Suggestion.to("step", names)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"中国,CHN", "Deutschland,DEU", "España,ESP", "Китай,CHN", "Estados Unidos,USA"})
  void statesAreFoundByTheirNamesInOtherLanguages(String typed, String code) {
    List<String> names = List.of("CHN", "DEU", "ESP", "USA", "parameters");
    assertThat(Suggestion.hint(typed, names)).isEqualTo(", did you mean '" + code + "'?");
  }

  /** A letter of another alphabet is named only where it hides among Latin ones. */
  @Test
  void lettersOfALanguageAreNoFault() {
    List<String> many = IntStream.range(0, 30).mapToObj(i -> "name" + i).toList();
    assertThat(Suggestion.hint("東京", many)).isEmpty();
    assertThat(Suggestion.hint("Ñandú", many)).isEmpty();
    assertThat(Suggestion.hint("n\u0430me7", many))
        .isEqualTo(" ('\u0430' is cyrillic small letter a, U+0430), did you mean 'name7'?");
  }
}
