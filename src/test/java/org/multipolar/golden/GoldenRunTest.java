package org.multipolar.golden;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** Differences between a golden file and a run that count as regressions. */
class GoldenRunTest {
  private static final GoldenRun NOTHING = new GoldenRun(Map.of(), Map.of());

  private static final String FILE =
      """
      # a file
      date,events,release,incident
      2024-01,all,1,0
      2024-02,all,0,2
      date,world,lag,price
      2024-01,world,12.5,
      2024-02,world,12.25,-0.0
      """;

  private static GoldenRun run(String text) {
    return GoldenRun.read(text, NOTHING);
  }

  private static String difference(String now) {
    return run(FILE).difference(run(now));
  }

  @Test
  void theSameNumbersAreNoDifference() {
    assertThat(difference(FILE)).isEmpty();
    assertThat(run(FILE).newColumns(run(FILE))).isEmpty();
    assertThat(run(FILE).text("# a file", NOTHING)).isEqualTo(FILE);
  }

  @Test
  void newColumnsAreNamedAndAreNoDifferenceWhereverTheyStand() {
    String now =
        FILE.replace("lag,price", "gini,price,lag,hhi")
            .replace("world,12.5,", "world,.1,,12.5,.2")
            .replace("world,12.25,-0.0", "world,.1,-0.0,12.25,.2");
    assertThat(difference(now)).isEmpty();
    assertThat(run(FILE).newColumns(run(now))).containsExactly("world/gini", "world/hhi");
    String kind = FILE + "date,firm,revenue\n2024-03,TSMC,7\n";
    assertThat(difference(kind)).isEmpty();
    assertThat(run(FILE).newColumns(run(kind))).containsExactly("firm/revenue");
  }

  @Test
  void aMovedNumberIsADifferenceAlsoBesideANewColumn() {
    assertThat(difference(FILE.replace("12.25", "12.250000000000002")))
        .isEqualTo("2024-02, world, lag: 12.25 in the file, 12.250000000000002 now");
    assertThat(
            difference(
                FILE.replace("lag,price", "hhi,lag,price")
                    .replace("world,12", "world,.2,12")
                    .replace("12.5,", "12.5,3")))
        .isEqualTo("2024-01, world, price:  in the file, 3 now");
    assertThat(difference(FILE.replace("-0.0", "0"))).contains("price: -0.0 in the file, 0 now");
  }

  @Test
  void aChangedCountOfEventsIsADifference() {
    assertThat(difference(FILE.replace("all,0,2", "all,0,1")))
        .isEqualTo("2024-02, all, incident: 2 in the file, 1 now");
  }

  @Test
  void aMissingColumnIsADifferenceAlsoWhereAllItsNumbersWere() {
    String now =
        FILE.replace("lag,price", "lag").replace("12.5,", "12.5").replace("12.25,-0.0", "12.25");
    assertThat(difference(now)).isEqualTo("missing column: world/price");
    assertThat(difference(FILE.replaceAll("(?s)date,world.*", "")))
        .isEqualTo(
            "missing column: world/lag\nmissing column: world/price\n2024-01, world: only in the"
                + " file");
  }

  @Test
  void aMissingOrAnAdditionalRowIsADifference() {
    assertThat(difference(FILE.replace("2024-02,all,0,2\n", "")))
        .isEqualTo("2024-02, all: only in the file");
    assertThat(difference(FILE + "2024-03,world,12,1\n")).isEqualTo("2024-03, world: only now");
  }
}
