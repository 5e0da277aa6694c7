package org.multipolar.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

class CommandHintTest {

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '~',
      value = {
        "results/own, results/own, results/own",
        ".\\multipolar, .\\multipolar, .\\multipolar",
        "my results, \"my results\", \"my results\"",
        "C:\\my results, 'C:\\my results', \"C:\\my results\"",
        "a $b, 'a $b', \"a $b\"",
        "it's, \"it's\", \"it's\""
      })
  void aWordIsQuotedAsTheShellWantsIt(String word, String unix, String windows) {
    assertThat(CommandHint.quoted(word, false)).isEqualTo(unix);
    assertThat(CommandHint.quoted(word, true)).isEqualTo(windows);
  }

  @Test
  void aCommandThatReproducesARunKeepsItsOptions() {
    String[] typed = {"--set", "title=a $b", "--set", "run.to=2023-03", "--seed", "3", "-n", "4"};
    ScenarioOptions options = CommandLine.populateCommand(new ScenarioOptions(), typed);
    assertThat(options.words(Map.of())).containsExactly(typed);
    assertThat(Reproduction.command(Path.of("a.yaml"), options, Map.of(), 2))
        .isEqualTo(
            CommandHint.command(
                "run",
                "a.yaml",
                "--set",
                "title=a $b",
                "--set",
                "run.to=2023-03",
                "--seed",
                "3",
                "-n",
                "4",
                "--replication",
                "2"));
  }
}
