package org.multipolar.scenario.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.multipolar.value.Key;

/** Keys that YAML does not read as keys, each reported once, where its fault stands. */
class KeyFaultTest {
  private static final String WIDE =
      "is not a colon but '：', fullwidth colon (U+FF1A); write ':' and a space";

  private static List<String> found(String text) {
    Problems problems = new Problems();
    assertThat(YamlText.text("a.yaml", text, problems)).isEmpty();
    return problems.sorted().stream().map(Problem::toString).toList();
  }

  private static List<String> unread(String text) {
    Problems problems = new Problems();
    YamlText.text("a.yaml", text, problems);
    return problems.sorted().stream().map(Problem::toString).toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "multipolar: 1⏎title： T⏎world: toy | 2:6 | title",
        "multipolar: 1⏎title ：T⏎world: toy | 2:7 | title",
        "multipolar: 1⏎title： T | 2:6 | title",
        "multipolar: 1⏎'ti tle'： T⏎world: toy | 2:9 | ti tle",
        "multipolar：1⏎title: T | 1:11 | multipolar",
        "# first⏎multipolar：1⏎⏎# a note⏎title: T | 2:11 | multipolar",
        "title：T | 1:6 | title",
        "run：⏎  seed: 1 | 1:4 | run",
        "a: 1⏎run：⏎  seed: 1 | 2:4 | run",
        "run:⏎  seed： 1⏎  to: 2030-12 | 2:7 | seed",
        "policies:⏎  - at： 2026-01⏎    by: USA | 2:7 | at",
        "policies:⏎  - by: USA⏎    at： 2026-01⏎    set: x | 3:7 | at",
        "policies:⏎  - by: USA⏎  - at： 2026-01⏎    set: x | 3:7 | at",
        "run: {seed： 1} | 1:11 | seed",
        "run: {to: 2030, seed：1, from: 2026} | 1:21 | seed",
        "run: {'seed'： 1} | 1:13 | seed",
        "run: {to: 2030, \"seed\" ： 1} | 1:24 | seed",
        "开: \uD83D\uDE00⏎开\uD83D\uDE00： T⏎a: b | 2:3 | 开\uD83D\uDE00",
      })
  void anotherSignThanAColonIsNamedWhereItStands(String text, String place, String key) {
    assertThat(found(text.replace("⏎", "\n")))
        .containsExactly("a.yaml:%s: the sign after '%s' %s".formatted(place, key, WIDE));
  }

  @ParameterizedTest
  @CsvSource({
    "﹕, small colon (U+FE55)",
    "︓, presentation form for vertical colon (U+FE13)",
    "∶, ratio (U+2236)",
    "꞉, modifier letter colon (U+A789)"
  })
  void everySignThatLooksLikeAColonIsNamed(String sign, String name) {
    assertThat(found("a: 1\ntitle" + sign + " T\nb: 2"))
        .containsExactly(
            "a.yaml:2:6: the sign after 'title' is not a colon but '%s', %s; write ':' and a space"
                .formatted(sign, name));
  }

  @Test
  void aColonWithoutASpaceIsNamed() {
    assertThat(found("a: 1\nworld:toy\nb: 2"))
        .containsExactly("a.yaml:2:7: a space is missing after 'world:'");
    assertThat(found("- by:USA\n  at: 2026"))
        .containsExactly("a.yaml:1:6: a space is missing after 'by:'");
    assertThat(found("run: {seed:1, to: 2}"))
        .containsExactly("a.yaml:1:12: a space is missing after 'seed:'");
    assertThat(found("title:\u00A0T\nworld: toy"))
        .containsExactly(
            "a.yaml:1:7: what follows 'title:' is not a space but no-break space (U+00A0); write a"
                + " space");
  }

  @Test
  void aKeyWithoutAColonIsNamed() {
    assertThat(found("a: 1\n  \nsome words # not these\n\nb: 2"))
        .containsExactly("a.yaml:3:1: 'some words' has no ':' and value");
    assertThat(found("policies:\n  - at\n    by: USA"))
        .containsExactly("a.yaml:2:5: 'at' has no ':' and value");
    assertThat(found("word\na: 1")).containsExactly("a.yaml:1:1: 'word' has no ':' and value");
  }

  @Test
  void aKeyThatIsTooLongIsNamedWithItsLengthAndTheLimit() {
    String most = "k".repeat(1024);
    assertThat(unread(most + ": 1\nrun: {" + most + ": 1}")).isEmpty();
    String text = "'" + "k".repeat(120) + "…'";
    String limit = "%s characters up to its colon; allowed: up to 1024";
    assertThat(found("a: 1\n" + most + "k: 1\nb: 2"))
        .containsExactly("a.yaml:2:1: the key " + text + " has " + limit.formatted(1025));
    assertThat(found("a: 1\n  \n'" + most + "': 1"))
        .containsExactly("a.yaml:3:1: the key " + text + " has " + limit.formatted(1026));
    assertThat(found("run: {to: 2, " + most + "k: 1}"))
        .containsExactly("a.yaml:1:14: the key " + text + " has " + limit.formatted(1025));
    assertThat(found("run: {\"" + most + "\": 1}"))
        .containsExactly("a.yaml:1:7: the key " + text + " has " + limit.formatted(1026));
  }

  /** Texts that contain such signs, and errors with other causes. */
  @Test
  void otherTextsAndErrorsAreNotTakenForKeys() {
    assertThat(
            unread(
                """
                title: 治理：今
                "a：b": 1
                c：d: 2
                sources: ["e： f", g：h]
                text: |
                  AI： one
                more: AI
                  AI： two
                """))
        .isEmpty();
    String colon = "is not YAML here: a ':' too many; text with ': ' in it needs quotes";
    assertThat(found("title: 治理：今 x: b")).containsExactly("a.yaml:1:14: " + colon);
    assertThat(found("title: one\n  two: b"))
        .containsExactly(
            "a.yaml:2:3: this key is indented further than the line above, which has its value"
                + " already");
    assertThat(found("title: one\n  AI： two\n  three: b")).containsExactly("a.yaml:3:8: " + colon);
    assertThat(found("sources:\n  - https://a.b/c\n    d: e"))
        .containsExactly("a.yaml:3:6: " + colon);
    assertThat(found("run: {a: b: c}"))
        .containsExactly(
            "a.yaml:1:11: is not YAML here: expected ',' or '}', but got :; the bracket of line 1"
                + " is still open");
    assertThat(found("hello"))
        .containsExactly("a.yaml:1:1: must hold keys and values (title: …), not one text");
  }

  @ParameterizedTest
  @ValueSource(strings = {"{seed： 1}", "{'seed'： 1}", "{seed： 1, to: 2}"})
  void anOptionIsNamedWithoutALine(String value) {
    Problems problems = new Problems();
    assertThat(YamlText.option("--set run=" + value, value, problems)).isEmpty();
    assertThat(problems.sorted())
        .extracting(Problem::toString)
        .containsExactly("--set run=" + value + ": the sign after 'seed' " + WIDE);
  }

  @Test
  void aTextInPlaceOfAMapIsReadAsAKeyWithAFault() {
    Schema map = new Schema.Named(Key.Like.NAME, new Schema.Anything());
    Problems problems = new Problems();
    YamlNode run = YamlText.text("a.yaml", "run:\n  seed： 1\n", problems).orElseThrow().get("run");
    assertThat(map.check(run, "run", problems)).isEmpty();
    assertThat(problems.sorted())
        .extracting(Problem::toString)
        .containsExactly("a.yaml:2:7: the sign after 'seed' " + WIDE);
  }
}
