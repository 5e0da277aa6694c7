package org.multipolar.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.multipolar.analysis.FindingTable;

class StudyReportTest {
  private static final FindingTable EFFECTS =
      new FindingTable(
          "effects",
          List.of("policy", "outcome", "effect", "lo95", "hi95"),
          List.of(
              List.of("offer open against none", "threat.end", .25, -.5, 1.25),
              List.of("offer open against none", "lag@CHN.last12", -2.5, -4.75, -.25),
              List.of("controls full", "threat.end", 1.5, .25, 2.75),
              List.of("controls full", "lag@CHN.last12", 3.5, 1.25, 5.75)));

  private static List<String> printed(FindingTable table, int room) {
    StringWriter text = new StringWriter();
    StudyReport.print(table, new PrintWriter(text, true), room);
    return text.toString().lines().toList();
  }

  @Test
  void aTableThatFitsIsPrintedWhole() {
    assertThat(printed(EFFECTS, Terminal.UNLIMITED))
        .startsWith(
            "policy                   outcome         effect     lo95     hi95",
            "offer open against none  threat.end      0.2500  -0.5000    1.250")
        .hasSize(5);
    assertThat(printed(EFFECTS, 65)).isEqualTo(printed(EFFECTS, Terminal.UNLIMITED));
  }

  @Test
  void withoutRoomItsFirstColumnBecomesHeadings() {
    assertThat(printed(EFFECTS, 46))
        .containsExactly(
            "outcome         effect     lo95     hi95",
            "offer open against none",
            "threat.end      0.2500  -0.5000    1.250",
            "lag@CHN.last12  -2.500   -4.750  -0.2500",
            "controls full",
            "threat.end       1.500   0.2500    2.750",
            "lag@CHN.last12   3.500    1.250    5.750");
  }

  @Test
  void withLessRoomOrWithoutGroupsEveryValueHasItsLine() {
    assertThat(printed(EFFECTS, 30))
        .startsWith(
            "policy                  offer open against none",
            "outcome                 threat.end",
            "effect                  0.2500",
            "lo95                    -0.5000",
            "hi95                    1.250",
            "")
        .hasSize(4 * 6);
    FindingTable alone =
        new FindingTable("effects", EFFECTS.columns(), EFFECTS.rows().subList(1, 3));
    assertThat(printed(alone, 46)).hasSize(2 * 6);
  }

  /** The toy world names the state A “State A” and its lab “Lab A”; tables keep the codes. */
  @Test
  void figuresNameFirmsOrGiveTheirCodes(@TempDir Path folder) throws IOException {
    Path file = Study.write(folder, Study.TEXT.replace("replications: 110", "replications: 2"));
    Path out = folder.resolve("out");
    assertThat(Study.type("study", file, "--out", out, "--no-figures").code()).isZero();
    Object[] drawn = {"chart", out, "--figure", "effects"};
    assertThat(Study.type(drawn).code()).isZero();
    String caption = Files.readString(out.resolve("figures/effects.md"));
    assertThat(caption).contains("State A: Compute", "Lab A: Capability").doesNotContain("LabA");
    assertThat(out.resolve("analysis/effects.csv")).content().contains("capability_lab_a_last12");
    String sql = "select count(*) as n from effects where outcome = 'capability@LabA.last12'";
    assertThat(Study.type("query", out, sql))
        .isEqualTo(
            new Study.Result(
                0,
                List.of("n", "5"),
                List.of("'capability@LabA.last12' is now 'capability_lab_a_last12'")));
    Object[] again = {"chart", out, "--figure", "effects", "--with", "naming=code"};
    assertThat(Study.type(again).code()).isZero();
    assertThat(out.resolve("figures/effects.md"))
        .hasContent(caption.replace("State A: ", "A: ").replace("Lab A: ", "LabA: "));
  }
}
