package org.multipolar.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.multipolar.scenario.ScenarioReader;
import org.multipolar.scenario.study.StudyReader;
import org.multipolar.scenario.yaml.FileKey;

class DescribeKeysTest {

  @Test
  void everyKeyOfEveryFileIsListedOnce() {
    List<String> lines = Study.type("describe", "keys").out();
    Stream.of(ScenarioReader.schema(), StudyReader.schema())
        .flatMap(schema -> FileKey.of(schema).stream())
        .forEach(key -> assertThat(lines).anyMatch(line -> line.contains(" " + key.path() + " ")));
    assertThat(FileKey.of(ScenarioReader.schema()))
        .extracting(FileKey::path)
        .doesNotHaveDuplicates();
    assertThat(lines).contains("Scenario files", "Study files", "Calibration files", "World files");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "figures | figures.kind | regimes.NAME.from",
        "policies.at | policies.at | policies.by",
        "regimes.club.from | regimes.NAME.from | regimes.NAME.founders",
        "study | design.type | figures.kind",
        "packages | packages.NAME | policies.at",
        "outcomes | outcomes.unit | figures.kind",
        "world | aggregate | figures.kind",
      })
  void aPathShowsItsKeyAndThoseBelow(String path, String shown, String hidden) {
    List<String> lines = Study.type("describe", "keys", path).out();
    String text = String.join("\n", lines) + "\n";
    if (path.equals("packages")) {
      assertThat(text).contains("with the keys of policies");
    } else {
      assertThat(text).contains(" " + shown + " ");
    }
    assertThat(text).doesNotContain(" " + hidden + " ");
  }

  @Test
  void aParameterIsDescribedAsSuch() {
    assertThat(Study.type("describe", "keys", "parameters.incidents.rate").out())
        .isEqualTo(Study.type("describe", "incidents.rate").out());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "keys policies.att | no file has the key 'policies.att', did you mean 'policies.at'?",
        "keys figure | no file has the key 'figure', did you mean 'figures'?",
        "metrics lag | 'lag': only keys and language take a second word",
      })
  void whatIsWrongIsSaidInOneLine(String words, String expected) {
    Study.Result result =
        Study.type(Stream.concat(Stream.of("describe"), Stream.of(words.split(" "))).toArray());
    assertThat(result.code()).isEqualTo(2);
    assertThat(result.err()).containsExactly(expected);
  }
}
