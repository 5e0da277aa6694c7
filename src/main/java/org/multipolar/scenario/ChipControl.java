package org.multipolar.scenario;

import static org.multipolar.value.Key.Required.HERE;

import java.util.List;
import java.util.Optional;
import org.multipolar.policy.ControlMode;
import org.multipolar.policy.Instrument;
import org.multipolar.policy.ReachTerms;
import org.multipolar.policy.Setting;
import org.multipolar.scenario.yaml.Form;
import org.multipolar.scenario.yaml.Problems;
import org.multipolar.scenario.yaml.YamlNode.Fields;
import org.multipolar.text.Digits;
import org.multipolar.value.Key;
import org.multipolar.value.parameter.ControlLadderParameters;

/** A chip export control as written in a scenario file. */
record ChipControl(
    @Key(is = "mode of the control", required = HERE, what = "a way to write chip controls")
        ControlMode mode,
    @Key(is = "share denied; with mode share") Optional<Double> level,
    @Key(
            is = "maximum performance of a chip; with mode threshold",
            max = 1000,
            unit = "H100 units per chip")
        Optional<Double> h100,
    @Key(
            is = "number of H100 equivalents a calendar year; with mode quota",
            max = 1e12,
            unit = "H100 equivalents a calendar year")
        Optional<Double> h100e,
    @Key(is = "licence fee as a share of what buyers pay; with mode fee") Optional<Double> fee,
    @Key(
            is = "whether it also binds makers abroad that use the controller's tools",
            otherwise = "as currently in force")
        Optional<Boolean> extraterritorial,
    @Key(
            is =
                "whether it also binds investors headquartered in the target state, wherever they buy",
            otherwise = "as currently in force")
        Optional<Boolean> headquarters,
    @Key(
            is = "whether it also binds remote use through the cloud",
            otherwise = "as currently in force")
        Optional<Boolean> remote) {
  static final Form<ChipControl> FORM = Form.of(ChipControl.class);

  /** Level of a quota or a fee: licensing in part or at a price counts as half denied. */
  private static final double LICENSED = .5;

  /** The keys that write a setting with an amount. */
  static ChipControl of(Setting setting) {
    return new ChipControl(
        setting.mode(),
        amount(setting, ControlMode.SHARE),
        amount(setting, ControlMode.THRESHOLD),
        amount(setting, ControlMode.QUOTA)
            .map(quota -> Digits.fewest(quota).movePointRight(6).doubleValue()),
        amount(setting, ControlMode.FEE),
        bound(setting.reach().extraterritorial()),
        bound(setting.reach().headquarters()),
        bound(setting.reach().remote()));
  }

  private static ReachTerms.Word word(Optional<Boolean> bound) {
    return bound.map(ReachTerms.Word::of).orElse(ReachTerms.Word.UNSAID);
  }

  private static Optional<Boolean> bound(ReachTerms.Word word) {
    return Optional.of(word)
        .filter(said -> said != ReachTerms.Word.UNSAID)
        .map(said -> said == ReachTerms.Word.BOUND);
  }

  private static Optional<Double> amount(Setting setting, ControlMode mode) {
    return Optional.of(setting.amount(mode)).filter(amount -> !Double.isNaN(amount));
  }

  /**
   * Reads the setting of a written control; empty, with a problem reported, if its keys do not fit
   * its mode.
   *
   * @param p parameters with the ladder of performance thresholds
   */
  static Optional<Setting> read(Fields written, ControlLadderParameters p, Problems problems) {
    if (!written.has("mode") || !requireKeysOfMode(written, FORM.read(written).mode, problems)) {
      return Optional.empty();
    }
    ChipControl control = FORM.read(written);
    double amount =
        switch (control.mode) {
          case SHARE -> control.level.orElse(0.0);
          case THRESHOLD -> control.h100.orElse(0.0);
          case QUOTA -> Digits.fewest(control.h100e.orElse(0.0)).movePointLeft(6).doubleValue();
          case FEE -> control.fee.orElse(0.0);
        };
    double level =
        switch (control.mode) {
          case SHARE -> amount;
          case THRESHOLD -> Setting.rungOf(amount, p.thresholdLadder());
          case QUOTA, FEE -> LICENSED;
        };
    ReachTerms reach =
        new ReachTerms(
            word(control.extraterritorial), word(control.headquarters), word(control.remote));
    return Optional.of(new Setting(Instrument.CHIP_CONTROL, level, control.mode, amount, reach));
  }

  private static boolean requireKeysOfMode(Fields written, ControlMode mode, Problems problems) {
    String wanted =
        switch (mode) {
          case SHARE -> "level";
          case THRESHOLD -> "h100";
          case QUOTA -> "h100e";
          case FEE -> "fee";
        };
    boolean good = written.has(wanted);
    if (!good) {
      String where = "policies.set." + Instrument.CHIP_CONTROL.id();
      problems.missing(written, wanted, where, ": mode " + mode.id() + " needs it");
    }
    for (String other : List.of("level", "h100", "h100e", "fee")) {
      if (!other.equals(wanted) && written.has(other)) {
        problems.add(written.at(other), "'" + other + "' cannot be used with mode " + mode.id());
        good = false;
      }
    }
    return good;
  }
}
