package org.multipolar.manual;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.multipolar.kit.Claim;
import org.multipolar.kit.Nightly;

/** The page on the order of the phases is generated from runs. */
class PhaseOrderPageTest {
  private static final Path PAGE = Path.of("src", "site", "markdown", "order.md");
  private static final int REPLICATIONS = 100;

  @Test
  void everyPairOfNeighboursIsSwappedButTheOneThatOpensTheTick() {
    List<PhaseOrder.Pair> pairs = PhaseOrder.pairs();
    assertThat(pairs).hasSize(17);
    assertThat(pairs.get(0)).isEqualTo(new PhaseOrder.Pair(0, "timeline", "chip production"));
    assertThat(PhaseOrder.swappable()).isEqualTo(pairs.subList(1, 17));
    PhaseOrder shortest = new PhaseOrder(1, YearMonth.of(2022, 10));
    assertThatThrownBy(() -> shortest.run(pairs.get(0))).isInstanceOf(IOException.class);
  }

  @Test
  void thePageNamesEverySwap() throws IOException {
    String page = Files.readString(PAGE);
    for (PhaseOrder.Pair pair : PhaseOrder.swappable()) {
      assertThat(page)
          .contains("| " + pair.at() + " " + pair.name() + " | " + PhaseOrderPage.shift(pair));
    }
  }

  /** Assertions are on, so the accounts are checked after every phase of every order. */
  @Test
  @Claim("T6")
  void onlyPhasesThatReadEachOtherMakeADifference() throws IOException {
    compare(YearMonth.of(2023, 9));
  }

  @Test
  @Nightly
  @Claim("T6")
  void theAccountsBalanceAfterTheBranchToo() throws IOException {
    compare(YearMonth.of(2026, 12));
  }

  private static void compare(YearMonth end) throws IOException {
    for (PhaseOrder.Swapped swap : new PhaseOrder(1, end).measure().swaps()) {
      boolean apart = PhaseOrderPage.shift(swap.pair()).equals(PhaseOrderPage.NOTHING);
      boolean market = swap.pair().at() <= 7;
      if (apart || market) {
        assertThat(swap.month().isPresent()).as(swap.pair().name()).isEqualTo(market);
      }
    }
  }

  @Test
  @Nightly
  void thePageIsUpToDate(@TempDir Path folder) throws IOException, InterruptedException {
    Path made = folder.resolve("order.md");
    List<String> command =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("java.class.path"),
            "-Dfile.encoding=UTF-8",
            PhaseOrder.class.getName(),
            Integer.toString(REPLICATIONS),
            made.toString());
    assertThat(new ProcessBuilder(command).inheritIO().start().waitFor()).isZero();
    String text = Files.readString(made);
    if (Boolean.getBoolean("manual.write")) {
      Files.writeString(PAGE, text);
    }
    assertThat(Files.readString(PAGE))
        .as(
            "%s is stale. Renew it: mvn -q -Pnightly test -Dtest=PhaseOrderPageTest"
                + " -Dmanual.write=true",
            PAGE)
        .isEqualTo(text);
  }
}
