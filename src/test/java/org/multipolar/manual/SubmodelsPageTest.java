package org.multipolar.manual;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.multipolar.chart.DrawnPage;
import org.multipolar.chart.layout.Theme;
import org.multipolar.kit.Claim;

/** The submodels have the shapes and limits that their page states, and its figures show them. */
class SubmodelsPageTest {
  private static final Path MANUAL = Path.of("src", "site", "markdown");
  private static final List<Submodels.Group> GROUPS = Submodels.all();
  static final List<Panel> panels =
      GROUPS.stream().flatMap(group -> group.panels().stream()).toList();

  @ParameterizedTest
  @FieldSource("panels")
  @Claim("P4")
  void aResponseHasTheStatedShapeAndLimits(Panel panel) {
    assertThat(panel.lines()).hasSizeBetween(2, 4).filteredOn(Panel.Line::standard).hasSize(1);
    boolean depends = panel.shape() == Panel.Shape.DEPENDS;
    assertThat(panel.lines().stream().allMatch(panel.shape()::fits)).isEqualTo(!depends);
    assertThat(panel.shape().fits(panel.standard())).isTrue();
    for (Panel.Line line : panel.lines()) {
      assertThat(line.values()).hasSize(panel.argument().points());
      for (Panel.Limit limit : panel.limits()) {
        assertThat(line.curve().applyAsDouble(limit.at()))
            .as("%s where %s", line.label(), limit.words())
            .isCloseTo(limit.value(), within(1e-9));
      }
    }
    assertThat(panel.lines()).extracting(Panel.Line::values).doesNotHaveDuplicates();
  }

  /** Headings of the submodels on the page of the model. */
  private static List<String> sections() throws IOException {
    return Files.readAllLines(MANUAL.resolve("model.md")).stream()
        .filter(line -> line.startsWith("### 7."))
        .map(line -> line.substring("### ".length()))
        .toList();
  }

  @Test
  void everyPanelBelongsToASectionOfTheModel() throws IOException {
    assertThat(panels).hasSizeBetween(16, 24);
    assertThat(sections()).containsAll(panels.stream().map(Panel::section).toList());
  }

  @Test
  void thePageAndItsFiguresAreUpToDate() throws IOException {
    Map<Path, String> files = new LinkedHashMap<>();
    files.put(MANUAL.resolve("submodels.md"), new SubmodelsPage(GROUPS, sections()).text());
    Theme theme = Theme.load();
    for (Submodels.Group group : GROUPS) {
      byte[] svg = SubmodelsPage.figure(theme, group);
      assertThat(new DrawnPage(svg).problems()).as(group.name()).isEmpty();
      files.put(MANUAL.resolve("images").resolve(group.name() + ".svg"), new String(svg, UTF_8));
    }
    for (Map.Entry<Path, String> file : files.entrySet()) {
      if (Boolean.getBoolean("manual.write")) {
        Files.writeString(file.getKey(), file.getValue());
      }
      assertThat(Files.exists(file.getKey()) ? Files.readString(file.getKey()) : "")
          .as(
              "%s is stale. Renew it: mvn -q test -Dtest=SubmodelsPageTest -Dmanual.write=true",
              file.getKey())
          .isEqualTo(file.getValue());
    }
  }
}
