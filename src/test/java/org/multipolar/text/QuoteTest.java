package org.multipolar.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Text from outside in messages. */
class QuoteTest {

  @Test
  void whatCannotBeSeenIsEscaped() {
    assertThat(Quote.message("not '\u001b[31m\u202Ea\u200Bb\u00A0c\n'"))
        .isEqualTo("not '\\x1B[31m\\u202Ea\\u200Bb\\xA0c\\x0A'");
    assertThat(Quote.message("Ä 开 é \uD83D\uDE00 'x'")).isEqualTo("Ä 开 é \uD83D\uDE00 'x'");
  }

  @Test
  void aLongQuotationIsCut() {
    String digits = "7".repeat(1_000_000);
    assertThat(Quote.message("seed must be a whole number, not '" + digits + "', did you mean 'x'"))
        .isEqualTo("seed must be a whole number, not '" + "7".repeat(120) + "…', did you mean 'x'");
  }

  @Test
  void aQuotationInDoubleQuotesIsCutAsWell() {
    assertThat(Quote.message("syntax error at \"" + "a".repeat(3000) + "\" and 'it'"))
        .isEqualTo("syntax error at \"" + "a".repeat(120) + "…\" and 'it'");
  }

  @Test
  void aMessageThatIsLongWithoutQuotationsIsCutBeforeItsEnd() {
    String message = Quote.message("missing key 'from' in regimes." + "a".repeat(3000) + ".club");
    assertThat(message)
        .startsWith("missing key 'from' in regimes.aaa")
        .contains("aaa … aaa")
        .endsWith("aaa.club")
        .hasSize(903);
  }
}
