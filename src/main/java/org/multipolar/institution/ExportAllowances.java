package org.multipolar.institution;

import org.multipolar.policy.ControlMode;
import org.multipolar.policy.Instrument;
import org.multipolar.policy.Setting;
import org.multipolar.value.Mechanism;
import org.multipolar.world.ChipMaker;
import org.multipolar.world.World;

/**
 * How much of a maker's chips export controls let a buyer have.
 *
 * <p>E is {@code 1 − x} under a share; {@code 1[ϱ ≥ ϱ_min] min(1, ϱ)^ζ} with ϱ the threshold over
 * the chip's performance under a threshold; 1 under a quota, which {@link Quotas} caps; the
 * smallest over the maker's home and all states whose rules reach abroad. A control that names
 * headquarters binds buyers abroad whose owner is at home in the state that it is aimed at.
 */
final class ExportAllowances {

  private ExportAllowances() {}

  /** Whether chips made in one state are controlled against a buyer. */
  static boolean restrict(World world, int home, int buyer) {
    if (world.controls().level(Instrument.CHIP_CONTROL, home, buyer) > 0) {
      return true;
    }
    for (int i : world.levers().reachAbroad()) {
      Setting terms = world.levers().chipTerms(i, buyer);
      if (terms != null && terms.extraterritorial() && i != buyer) {
        return world.on(Mechanism.CONTROLS);
      }
    }
    return false;
  }

  /** E: the part of a maker's chips that a buyer may have, before its own refusal. */
  static double of(World world, ChipMaker maker, int buyer) {
    int home = maker.home().number();
    double allows = under(world, home, buyer, maker);
    for (int i : world.levers().reachAbroad()) {
      Setting terms = world.levers().chipTerms(i, buyer);
      if (i != home && i != buyer && terms != null && terms.extraterritorial()) {
        allows = Math.min(allows, under(world, i, buyer, maker));
      }
    }
    return allows;
  }

  /**
   * E for a buyer in one state whose owner is at home in another, or in the same.
   *
   * @param place where the chips are to stand
   * @param owner home state of the owner
   */
  static double of(World world, ChipMaker maker, int place, int owner) {
    int home = maker.home().number();
    double allows = home == place ? 1 : of(world, maker, place);
    if (owner == place || owner == home) {
      return allows;
    }
    if (world.controls().namesHeadquarters(home, owner)) {
      allows = Math.min(allows, under(world, home, owner, maker));
    }
    for (int i : world.levers().reachAbroad()) {
      Setting terms = world.levers().chipTerms(i, owner);
      if (i != home
          && i != owner
          && terms != null
          && terms.extraterritorial()
          && world.controls().namesHeadquarters(i, owner)) {
        allows = Math.min(allows, under(world, i, owner, maker));
      }
    }
    return allows;
  }

  /** Whether some control on chips binds the owners of a state wherever they build. */
  static boolean followsOwner(World world, int owner) {
    for (int h = 0; h < world.trade().homeCount(); h++) {
      if (world.controls().namesHeadquarters(world.trade().home(h), owner)) {
        return true;
      }
    }
    for (int i : world.levers().reachAbroad()) {
      if (world.controls().namesHeadquarters(i, owner)) {
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
    return switch (mode(world, terms)) {
      case SHARE -> 1 - level;
      case THRESHOLD -> {
        double raw = world.levers().level(Instrument.CHIP_CONTROL, controller, buyer);
        double threshold =
            terms == null || Double.isNaN(terms.threshold())
                ? Setting.thresholdAt(raw, world.parameters().controls().thresholdLadder())
                : terms.threshold();
        double free = maker.cutDown(threshold, world.parameters().controls());
        yield level > raw ? Math.min(free, 1 - level) : 1 - (1 - free) * level / raw;
      }
      case QUOTA -> quotaLacksBase(world, terms) ? 1 - level : 1;
    };
  }

  /** How a control with these terms is written; the scenario's default without terms. */
  static ControlMode mode(World world, Setting terms) {
    return terms == null ? world.blueprint().choiceMode() : terms.mode();
  }

  /**
   * Whether a quota is a part of the demand before it and there is no tick before; it then acts as
   * a share.
   */
  static boolean quotaLacksBase(World world, Setting terms) {
    return world.tick() == 0 && (terms == null || Double.isNaN(terms.quota()));
  }
}
