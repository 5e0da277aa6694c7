package org.multipolar.institution;

import org.multipolar.policy.ControlMode;
import org.multipolar.policy.Instrument;
import org.multipolar.policy.Setting;
import org.multipolar.value.Mechanism;
import org.multipolar.world.ChipMaker;
import org.multipolar.world.World;

/**
 * Fraction E of a maker's chips that export controls let a buyer have.
 *
 * <p>Under a share, E is the fraction that the ladder of shares leaves; under a threshold, {@code
 * 1[ϱ ≥ ϱ_min] min(1, ϱ)^ζ} with ϱ the threshold divided by the chip's performance; 1 under a
 * quota, which {@link Quotas} caps, and under a fee. The smallest value over the maker's home and
 * all states whose rules reach abroad applies. A headquarters rule binds buyers abroad whose owner
 * is resident in the targeted state.
 */
final class ExportAllowances {

  private ExportAllowances() {}

  /**
   * True if chips made in one state are under a control against a buyer, of that state or of one
   * whose rules reach abroad.
   */
  static boolean restrict(World world, int home, int buyer) {
    if (world.controls().level(Instrument.CHIP_CONTROL, home, buyer) > 0) {
      return true;
    }
    for (int i : world.levers().reachAbroad()) {
      if (i != buyer && world.levers().reach(i, buyer).extraterritorial()) {
        return world.on(Mechanism.CONTROLS);
      }
    }
    return false;
  }

  /** E: the fraction of a maker's chips that a buyer may have, before its own refusal. */
  static double of(World world, ChipMaker maker, int buyer) {
    int home = maker.home().number();
    double allows = under(world, home, buyer, maker);
    for (int i : world.levers().reachAbroad()) {
      if (i != home && i != buyer && world.levers().reach(i, buyer).extraterritorial()) {
        allows = Math.min(allows, under(world, i, buyer, maker));
      }
    }
    return allows;
  }

  /**
   * E for a buyer in one state whose owner may be resident in another.
   *
   * @param place state in which the chips are to be installed
   * @param owner home state of the owner
   */
  static double of(World world, ChipMaker maker, int place, int owner) {
    int home = maker.home().number();
    double allows = home == place ? 1 : of(world, maker, place);
    if (owner == place || owner == home) {
      return allows;
    }
    if (world.controls().headquarters(home, owner)) {
      allows = Math.min(allows, under(world, home, owner, maker));
    }
    for (int i : world.levers().reachAbroad()) {
      if (i != home
          && i != owner
          && world.levers().reach(i, owner).extraterritorial()
          && world.controls().headquarters(i, owner)) {
        allows = Math.min(allows, under(world, i, owner, maker));
      }
    }
    return allows;
  }

  /**
   * Fraction of a buyer's payment for a maker's chips that is a fee to the maker's home; the larger
   * of two where a control also follows the owner abroad.
   */
  static double fee(World world, ChipMaker maker, int place, int owner) {
    int home = maker.home().number();
    double fee = home == place ? 0 : world.controls().fee(home, place);
    return owner != place && owner != home && world.controls().headquarters(home, owner)
        ? Math.max(fee, world.controls().fee(home, owner))
        : fee;
  }

  /** True if some chip control binds the owners resident in a state wherever they build. */
  static boolean followsOwner(World world, int owner) {
    for (int h = 0; h < world.trade().homeCount(); h++) {
      if (world.controls().headquarters(world.trade().home(h), owner)) {
        return true;
      }
    }
    for (int i : world.levers().reachAbroad()) {
      if (world.controls().headquarters(i, owner)) {
        return true;
      }
    }
    return false;
  }

  private static double under(World world, int controller, int buyer, ChipMaker maker) {
    double level = world.controls().level(Instrument.CHIP_CONTROL, controller, buyer);
    if (level <= 0) {
      return 1;
    }
    Setting terms = world.levers().chipTerms(controller, buyer);
    double raw = world.levers().level(Instrument.CHIP_CONTROL, controller, buyer);
    return switch (mode(world, terms)) {
      case SHARE -> share(world, terms, level, raw);
      case THRESHOLD -> {
        double written = written(terms, ControlMode.THRESHOLD);
        double threshold =
            Double.isNaN(written)
                ? Setting.thresholdAt(raw, world.parameters().controls().thresholdLadder())
                : written;
        double free = maker.cutDown(threshold, world.parameters().controls());
        yield level > raw ? Math.min(free, byShare(world, level)) : 1 - (1 - free) * level / raw;
      }
      case QUOTA -> quotaLacksBase(world, terms) ? byShare(world, level) : 1;
      case FEE ->
          level > raw || Double.isNaN(written(terms, ControlMode.FEE)) ? byShare(world, level) : 1;
    };
  }

  private static double share(World world, Setting terms, double level, double raw) {
    double written = written(terms, ControlMode.SHARE);
    if (Double.isNaN(written)) {
      return byShare(world, level);
    }
    return level > raw ? Math.min(1 - written, byShare(world, level)) : 1 - written * level / raw;
  }

  /** Fraction that the ladder of shares leaves at a level. */
  static double byShare(World world, double level) {
    return 1 - Setting.shareAt(level, world.parameters().controls().shareLadder());
  }

  private static double written(Setting terms, ControlMode mode) {
    return terms == null ? Double.NaN : terms.amount(mode);
  }

  /**
   * Q: performance of the best foreign chip that a buyer may have, relative to the best chip
   * overall; the performance of a chip is scaled by the fraction that controls leave.
   */
  static double offered(World world, ActiveMakers makers, int buyer) {
    double best = 0;
    double frontier = 0;
    for (int c = 0; c < makers.count(); c++) {
      ChipMaker maker = makers.get(world, c);
      frontier = Math.max(frontier, maker.performance());
      if (maker.home().number() != buyer && maker.sellsAbroad()) {
        best = Math.max(best, maker.performance() * of(world, maker, buyer));
      }
    }
    return frontier > 0 ? best / frontier : 1;
  }

  /** Mode of a control with these terms; the scenario's default without terms. */
  static ControlMode mode(World world, Setting terms) {
    return terms == null ? world.blueprint().choiceMode() : terms.mode();
  }

  /**
   * True if a quota is a fraction of past demand and there is no past tick; it then acts as a
   * share.
   */
  static boolean quotaLacksBase(World world, Setting terms) {
    return world.tick() == 0 && Double.isNaN(written(terms, ControlMode.QUOTA));
  }
}
