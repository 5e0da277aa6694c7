package org.multipolar.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.multipolar.scenario.Scenario;
import org.multipolar.scenario.ScenarioReader;
import org.multipolar.web.page.PageFile;
import picocli.CommandLine;

/** Arguments refused before anything is built or written. */
class PageCommandTest {
  private static final String JULY = "scenarios/classroom/july-2025.yaml";

  @TempDir private Path folder;

  private static String refused(String... arguments) {
    StringWriter err = new StringWriter();
    CommandLine line = Multipolar.commandLine().setErr(new PrintWriter(err, true));
    String[] all = new String[arguments.length + 1];
    all[0] = "page";
    System.arraycopy(arguments, 0, all, 1, arguments.length);
    assertThat(line.execute(all)).isEqualTo(2);
    return err.toString();
  }

  @Test
  void otherFilesAreNotReplaced() throws IOException {
    Path file = folder.resolve("notes.html");
    Files.writeString(file, "<p>mine</p>");
    assertThat(refused(JULY, "--out", file.toString()))
        .contains("notes.html already exists and is not a page of Multipolar");
    assertThat(file).hasContent("<p>mine</p>");
  }

  @Test
  void aPageHasTheNameOfOne() throws IOException {
    String place = folder.resolve("july").toString();
    assertThat(refused(JULY, "--out", place))
        .contains(
            "--out "
                + place
                + ": a page needs a name that ends in .html or .htm, or a folder that is there"
                + " already");
    assertThat(refused(JULY, "scenarios/classroom/chip-truce.yaml", "--out", place + ".HTM"))
        .contains("several pages go into a folder, and this names a page");
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void aFolderThatIsNotThereIsNamed() {
    assertThat(refused(JULY, "--out", folder.resolve("none/page.html").toString()))
        .contains("there is no folder");
  }

  @Test
  void aParameterThatIsNoneIsNamedWithTheNearest() {
    assertThat(refused(JULY, "--assumption", "incidents.opennes"))
        .contains("there is no such parameter")
        .contains("incidents.openness");
  }

  @Test
  void scenariosOfOneNameAreNotMixedUp() {
    assertThat(refused(JULY, JULY)).contains("twice").doesNotContain("Page:");
  }

  @Test
  void resultsAreThoseOfAScenario() throws IOException {
    assertThat(refused(JULY, "--from", "results/example"))
        .contains("--from results/example: results or scenarios, not both");
    assertThat(refused("--from", folder.resolve("none").toString())).contains("no such folder");
    assertThat(refused("--from", folder.toString())).contains("is not a results folder");
  }

  @Test
  void whatAPageCannotPlayIsRefusedWithTheWayOut() throws IOException {
    String rule = "stop={metric: threat, above: 0.9}";
    assertThat(refused(JULY, "--set", rule))
        .contains("july-2025.yaml: cannot make a page: its replications may stop early (stop)")
        .contains("set stop to null, as with --set stop=null");
    Path drawn =
        Files.writeString(
            folder.resolve("drawn.yaml"),
            "multipolar: 1\ntitle: Mine\nsources: [test]\nextends: "
                + Path.of(JULY).toAbsolutePath()
                + "\npolicies:\n  - {name: tight, at: 2026-01-01, by: USA, against: CHN,"
                + " set: {chip-control: 0.5}, drawn: {level: 'uniform(0, 1)'}}\n");
    assertThat(refused(drawn.toString()))
        .contains("cannot make a page: its replications draw policies (drawn)")
        .contains("--set policies.NAME.drawn=null");
    Scenario undrawn =
        ScenarioReader.read(drawn, Map.of("policies.tight.drawn", "null")).scenario().orElseThrow();
    assertThat(PageFile.obstacle(undrawn)).isEmpty();
  }

  @Test
  void aScenarioIsNeeded() {
    assertThat(refused()).contains("no scenario; for example: ");
  }

  @Test
  void aStudyIsNoScenario() {
    assertThat(refused("scenarios/studies/controls-openness.yaml")).contains("study");
  }
}
