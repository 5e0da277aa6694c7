package org.multipolar.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.multipolar.store.ResultsReader;

/** Adaptive replications: doubled until the stopping rule of the study is met. */
@Tag("long")
class AdaptiveStudyTest {

  @TempDir private Path home;

  private Study.Result run(String replications, Object... more) throws IOException {
    Path file =
        Study.write(
            home,
            Study.TEXT
                .replace("replications: 110", "replications: " + replications)
                .replace("values: [0.5, 1, 1.5]", "values: [0.5, 1.5]")
                .replace("events: 2", "events: 0"));
    Object[] words = new Object[6 + more.length];
    System.arraycopy(
        new Object[] {
          "study", file, "--out", home.resolve("results"), "--no-figures", "--threads=2"
        },
        0,
        words,
        0,
        6);
    System.arraycopy(more, 0, words, 6, more.length);
    return Study.type(words);
  }

  private int replications() throws IOException {
    return ResultsReader.asked(home.resolve("results")) / 4;
  }

  @Test
  void aLooseRuleIsContentWithTheFirst() throws IOException {
    Study.Result result = run("{first: 4, most: 64, variation: 1}");
    assertThat(result.code()).isZero();
    assertThat(replications()).isEqualTo(4);
    assertThat(result.err())
        .contains("4 replications of each point are enough by the rule of the study");
  }

  @Test
  void aTightRuleDoublesAndSaysWhatItIsShortOf() throws IOException {
    Study.Result result = run("{first: 4, most: 40, variation: 0, width: {lag-open.end: 0}}");
    assertThat(result.code()).isZero();
    assertThat(replications()).isEqualTo(32);
    assertThat(result.err())
        .anyMatch(line -> line.startsWith("4 replications of each point are too few: "))
        .anyMatch(line -> line.startsWith("16 replications of each point are too few: "))
        .anyMatch(
            line -> line.startsWith("32 replications of each point, and no more are allowed; "));
    Path folder = home.resolve("results");
    String runs = Files.readString(folder.resolve("runs.csv"));

    // A study with that fixed number of replications gives the same bytes.
    Path fixed = home.resolve("fixed");
    Path file = home.resolve("small.yaml");
    assertThat(Study.run(file, fixed, "-n", "32").code()).isZero();
    assertThat(fixed.resolve("runs.csv")).hasContent(runs);

    // A shard cannot know the final number of replications.
    Study.Result part = run("{first: 4, variation: 0}", "--shard", "1/2");
    assertThat(part.code()).isEqualTo(2);
    assertThat(part.err()).last().asString().contains("set a number with -n");
  }
}
