package org.multipolar.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.multipolar.kit.InertPhase;
import org.multipolar.kit.WorldKit;
import org.multipolar.value.ChipInput;

/** The accounting checks find and name every imbalance. */
class AccountingChecksTest {

  private static World start() {
    return WorldKit.mirrored().regime("club", 0, r -> {}).with("smuggling.arriving", .8).world(1);
  }

  /**
   * A chip of A's maker is smuggled from A to B at an effectiveness of .8; both states keep their
   * unspent money; all accounts balance.
   */
  private static void trade(World w) {
    ChipMaker maker = w.makers().get(0);
    maker.produce(5);
    maker.sell(0, 4, 8);
    w.trade().clear();
    w.trade().pay(0, 6);
    w.trade().pay(1, 2);
    w.compute().spending().plan(192, 200);
    w.compute().open();
    for (State state : w.states()) {
      int j = state.number();
      double paid = j == 0 ? 6 : 2;
      state.purse().plan(96, 0, 1 / 12.0, 0);
      w.compute().order(j, 8);
      w.compute().pay(j, paid);
      state.purse().settle(paid, 1 / 12.0, 1);
    }
    install(w, 2, 1.8);
    w.states().get(0).install(new Installation(9, 9, 2, 2, 0, 1, 1));
    w.states().get(1).install(new Installation(9, 9, 1.8, 0, .8, 0, 0));
    w.totals().setSmuggled(1);
  }

  private static void install(World w, double... units) {
    Wear wear = Wear.of(w.parameters().chipMarket().depreciation(), w.calendar().dt());
    w.compute().install(units, new double[] {0, 0}, wear);
  }

  /** A phase that settles the accounts of the model's phase with this title. */
  private static Phase phase(String title) {
    return new InertPhase(
        title,
        switch (title) {
          case "chip production" -> Set.of(Account.PACKAGES);
          case "chip market" -> Set.of(Account.CHIPS);
          case "threat" -> Set.of(Account.THREAT);
          default -> Set.of();
        });
  }

  /** Audits the state before a mistake, then makes the mistake. */
  private enum Mistake {
    CAPACITY(
        "chip production",
        "L.A has less than no capacity",
        w -> w.sites().get(0).build(-1e-9, 0, 0)),
    PACKAGES(
        "chip production",
        "memory of chain A",
        w -> w.chains().get(0).supply(ChipInput.MEMORY, 1, 0, 1)),
    STOCKS(
        "chip production",
        "logic kept by chain B",
        w -> {
          w.chains().get(1).store(ChipInput.LOGIC, 1, 0, 0, 0);
          w.chains().get(1).supply(ChipInput.LOGIC, 0, 0, 0);
        }),
    OUTPUT("chips", "makerA makes less than 0", w -> w.makers().get(0).produce(-5)),
    SOLD_TWICE("chip market", "chips of makerA", w -> w.makers().get(0).sell(0, 6, 8)),
    VANISHED("chip market", "chips sold and installed", w -> install(w, 1.9, 1.8)),
    OVERSPENT("chip market", "B spends 8.1 of 8.0", w -> w.compute().pay(1, 8.1)),
    KEPT_TWICE(
        "chip market", "money of A", w -> w.states().get(0).purse().settle(5.9, 1 / 12.0, 1)),
    INSTALLED_TWICE("chip market", "compute of holding 0 of A", w -> install(w, 2, 1.8)),
    BUDGETED_TWICE(
        "chip market", "budgets of investors", w -> w.compute().spending().plan(191, 200)),
    LIMITLESS("chip market", "budgets of investors", w -> w.compute().spending().plan(300, 191)),
    RENTED("talent", "compute used and installed", w -> w.compute().rent(0, .1, 0)),
    MOVED_LATE("talent", "compute of A changed", w -> install(w, 0, 0)),
    UNPAID("chip market", "spending, and revenue with fees", w -> w.trade().pay(1, .1)),
    SMUGGLED("chip market", "chips smuggled", w -> w.totals().setSmuggled(1.1)),
    ARRIVED_WHOLE(
        "chip market",
        "chips smuggled and arrived",
        w -> {
          w.states().get(1).install(new Installation(9, 9, 2, 0, 1, 0, 0));
          install(w, 2, 2);
        }),
    TALENT("talent", "talent", w -> w.states().get(0).researchers().settle(51, 1, 1)),
    NEGATIVE_TALENT(
        "talent",
        "talent of A is below 0",
        w -> {
          w.states().get(0).researchers().settle(-1, 1, 1);
          w.states().get(1).researchers().settle(101, 1, 1);
        }),
    ADOPTION("adoption", "adoption of A is 1.01", w -> w.states().get(0).adopters().adopt(1.01, 0)),
    FIRMS(
        "adoption", "use by firms of A is 1.01", w -> w.states().get(0).adopters().adopt(0, 1.01)),
    NEGATIVE_ADOPTION(
        "adoption", "adoption of B is -0.01", w -> w.states().get(1).adopters().adopt(-.01, 0)),
    POOL(
        "membership", "pooled compute sums to 0.1", w -> w.states().get(0).loan().settle(.1, 0, 1)),
    LENT(
        "membership",
        "A lends more compute than it has",
        w -> {
          w.states().get(0).loan().settle(-9.1, 0, 1);
          w.states().get(1).loan().settle(9.1, 0, 1);
        }),
    LEGITIMACY("membership", "legitimacy of club is 1.1", w -> w.regimes().get(0).stand(1.1, 0, 0)),
    USAGE("model market", "usage of labA is 1.1", w -> w.labs().get(0).serve(1, .1)),
    ALL_USAGE(
        "model market",
        "usage shares sum to 1.1",
        w -> {
          w.labs().get(0).serve(.6, 0);
          w.labs().get(1).serve(0, .5);
        }),
    OUTPUT_LOST(
        "adoption", "output of A", w -> w.states().get(0).growOutput(Double.NEGATIVE_INFINITY, 0)),
    OUTPUT_ENDLESS(
        "adoption", "output of A", w -> w.states().get(0).growOutput(Double.POSITIVE_INFINITY, 0)),
    THREAT("threat", "threat perceived by B is 1.2", w -> w.threats().row(1)[0] = 1.2),
    POTENTIAL(
        "research",
        "potential of labB is Infinity",
        w -> w.labs().get(1).research(0, Double.POSITIVE_INFINITY));

    private final String phase;
    private final String complaint;
    private final Consumer<World> made;

    Mistake(String phase, String complaint, Consumer<World> made) {
      this.phase = phase;
      this.complaint = complaint;
      this.made = made;
    }
  }

  @ParameterizedTest
  @EnumSource
  void aMistakeIsFoundAfterThePhaseThatMadeIt(Mistake mistake) {
    World w = start();
    AccountingChecks books = new AccountingChecks(w);
    trade(w);
    if (!mistake.phase.equals("chip market")) {
      books.audit(phase("chip market"));
    }
    mistake.made.accept(w);
    assertThatThrownBy(() -> books.audit(phase(mistake.phase)))
        .isInstanceOf(AssertionError.class)
        .hasMessageStartingWith("after " + mistake.phase + ": " + mistake.complaint);
  }

  @ParameterizedTest
  @EnumSource
  void correctAccountsPass(Mistake without) {
    World w = start();
    AccountingChecks books = new AccountingChecks(w);
    trade(w);
    books.audit(phase("chip market"));
    if (without.phase.equals("chip market")) {
      trade(w);
    }
    assertThatCode(() -> books.audit(phase(without.phase))).doesNotThrowAnyException();
  }

  @Test
  void openedWeightsMustBeInTheCommons() {
    World w = WorldKit.mirrored().eachLab(WorldKit.LabKit::open).world(1);
    AccountingChecks books = new AccountingChecks(w);
    assertThatCode(() -> books.audit(phase("release"))).doesNotThrowAnyException();
    Lab lab = w.labs().get(0);
    lab.research(0, 125);
    lab.appear(false);
    lab.step(w);
    lab.commitRelease(.6);
    assertThatThrownBy(() -> books.audit(phase("release")))
        .hasMessage("after release: labA has opened more than is in the commons");
    w.commons().receive(125);
    assertThatCode(() -> books.audit(phase("release"))).doesNotThrowAnyException();
  }

  /** Chips left unsold in one tick are the initial stock of the next. */
  @Test
  void unsoldChipsAreCarriedOver() {
    World w = start();
    AccountingChecks books = new AccountingChecks(w);
    trade(w);
    books.audit(phase("chip market"));
    ChipMaker maker = w.makers().get(0);
    assertThat(maker.inventory()).isEqualTo(1);
    trade(w);
    assertThat(maker.inventory()).isEqualTo(2);
    assertThatCode(() -> books.audit(phase("chip market"))).doesNotThrowAnyException();
  }
}
