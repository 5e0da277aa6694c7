package org.multipolar.scenario;

import static org.multipolar.value.Key.Required.HERE;

import java.util.List;
import java.util.Optional;
import org.multipolar.policy.ControlMode;
import org.multipolar.policy.Instrument;
import org.multipolar.policy.Setting;
import org.multipolar.scenario.yaml.Form;
import org.multipolar.scenario.yaml.Problems;
import org.multipolar.scenario.yaml.YamlNode.Fields;
import org.multipolar.text.Digits;
import org.multipolar.value.Key;

/** A control on chips as a scenario writes it. */
record ChipControl(
    @Key(is = "how it is written", required = HERE, what = "a way to write chip controls")
        ControlMode mode,
    @Key(is = "share denied; with mode share") Optional<Double> level,
    @Key(
            is = "largest performance of a chip; with mode threshold",
            max = 1000,
            unit = "H100 units per chip")
        Optional<Double> h100,
    @Key(
            is = "number of H100 equivalents a calendar year; with mode quota",
            max = 1e12,
            unit = "H100 equivalents a calendar year")
        Optional<Double> h100e,
    @Key(
            is = "whether it also binds makers abroad that use the controller's tools",
            standard = "false")
        boolean extraterritorial,
    @Key(
            is = "whether it also binds buyers abroad with headquarters in the state controlled",
            standard = "false")
        boolean headquarters,
    @Key(is = "whether it also covers remote use from the state controlled", standard = "false")
        boolean remote) {
  static final Form<ChipControl> FORM = Form.of(ChipControl.class);

  /** Level of a written quota: the middle, since its rung depends on demand in its first month. */
  private static final double QUOTA_LEVEL = .5;

  /** How a setting is written. */
  static ChipControl of(Setting setting) {
    ControlMode mode = setting.mode();
    return new ChipControl(
        mode,
        mode == ControlMode.SHARE ? Optional.of(setting.level()) : Optional.empty(),
        mode == ControlMode.THRESHOLD ? Optional.of(setting.threshold()) : Optional.empty(),
        mode == ControlMode.QUOTA
            ? Optional.of(Digits.fewest(setting.quota()).movePointRight(6).doubleValue())
            : Optional.empty(),
        setting.extraterritorial(),
        setting.headquarters(),
        setting.remote());
  }

  /**
   * What a written control sets; nothing where its keys do not go with its mode, which is then
   * reported.
   *
   * @param ladder performance thresholds of the rungs
   */
  static Optional<Setting> read(Fields written, List<Double> ladder, Problems problems) {
    if (!written.has("mode") || !requireKeysOfMode(written, FORM.read(written).mode, problems)) {
      return Optional.empty();
    }
    ChipControl control = FORM.read(written);
    double level = control.level.orElse(QUOTA_LEVEL);
    double threshold = control.h100.orElse(Double.NaN);
    return Optional.of(
        new Setting(
            Instrument.CHIP_CONTROL,
            control.h100.isPresent() ? Setting.rungOf(threshold, ladder) : level,
            control.mode,
            threshold,
            control
                .h100e
                .map(quota -> Digits.fewest(quota).movePointLeft(6).doubleValue())
                .orElse(Double.NaN),
            control.extraterritorial,
            control.headquarters,
            control.remote));
  }

  private static boolean requireKeysOfMode(Fields written, ControlMode mode, Problems problems) {
    String wanted =
        switch (mode) {
          case SHARE -> "level";
          case THRESHOLD -> "h100";
          case QUOTA -> "h100e";
        };
    boolean good = written.has(wanted);
    if (!good) {
      String where = "policies.set." + Instrument.CHIP_CONTROL.id();
      problems.missing(written, wanted, where, ": mode " + mode.id() + " needs it");
    }
    for (String other : List.of("level", "h100", "h100e")) {
      if (!other.equals(wanted) && written.has(other)) {
        problems.add(written.at(other), "'" + other + "' does not go with mode " + mode.id());
        good = false;
      }
    }
    return good;
  }
}
