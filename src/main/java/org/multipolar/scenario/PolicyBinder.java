package org.multipolar.scenario;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.multipolar.policy.ControlMode;
import org.multipolar.policy.Instrument;
import org.multipolar.policy.Setting;
import org.multipolar.scenario.YamlNode.Fields;
import org.multipolar.text.Digits;
import org.multipolar.value.RunCalendar;

/** Turns the dated entries of a scenario into policies. */
final class PolicyBinder {
  /** Level of a written quota: the middle, since its rung depends on demand in its first month. */
  private static final double QUOTA_LEVEL = .5;

  private final NameResolver names;
  private final RunPeriod window;
  private final Optional<RunCalendar> calendar;
  private final List<Double> thresholdLadder;
  private final Problems problems;

  PolicyBinder(
      NameResolver names,
      RunPeriod window,
      Optional<RunCalendar> calendar,
      List<Double> thresholdLadder,
      Problems problems) {
    this.names = names;
    this.window = window;
    this.calendar = calendar;
    this.thresholdLadder = thresholdLadder;
    this.problems = problems;
  }

  /** The entries that act, in their order. */
  List<Policy> bind(List<YamlNode> entries) {
    List<Policy> policies = new ArrayList<>();
    for (YamlNode each : entries) {
      Fields entry = (Fields) each;
      boolean acts = !entry.has("at") || window.includes(entry.get("at"), "policies.at");
      for (String lever : entry.map("set").entries().keySet()) {
        Optional<Policy> policy =
            Instrument.named(lever)
                .map(instrument -> ofStates(entry, instrument))
                .orElseGet(() -> ofLabs(entry));
        policy.filter(p -> acts).ifPresent(policies::add);
      }
    }
    return policies;
  }

  private Optional<Policy> ofLabs(Fields entry) {
    List<String> labs = new ArrayList<>();
    for (YamlNode word : entry.list("by")) {
      names.lab(word, "policies.by").ifPresent(labs::add);
    }
    if (entry.has("against")) {
      problems.add(entry.at("against"), "'against' does not go with release");
    }
    Optional<LocalDate> until = until(entry);
    if (until.isPresent()
        && calendar.isPresent()
        && calendar.get().tickOf(RunPeriod.day(entry, "at", "")) < calendar.get().branchTick()) {
      problems.add(
          entry.at("until"),
          "'until' goes with a release from the month of the branch on; before it labs stay free");
    }
    if (!entry.has("at")) {
      return Optional.empty();
    }
    return Optional.of(
        new Policy.OfLabs(
            RunPeriod.day(entry, "at", ""),
            until,
            entry.flag("once"),
            labs,
            entry.map("set").text("release", "").equals("open"),
            entry.text("name", ""),
            entry.text("source", "").strip()));
  }

  private Optional<Policy> ofStates(Fields entry, Instrument instrument) {
    boolean known = true;
    for (YamlNode word : entry.list("by")) {
      known &= names.states(word, "policies.by", instrument, true);
    }
    for (YamlNode word : entry.list("against")) {
      known &= isAll(word) || names.states(word, "policies.against", instrument, false);
    }
    aim(entry, "policies", instrument, problems);
    List<String> by = entry.texts("by");
    List<String> against = entry.texts("against");
    if (by.size() == 1 && by.equals(against)) {
      problems.add(entry.at("against"), by.get(0) + " cannot act against itself");
    }
    Optional<Setting> setting = setting(entry.map("set"), instrument);
    Optional<LocalDate> until = until(entry);
    if (!known || setting.isEmpty() || !entry.has("at")) {
      return Optional.empty();
    }
    return Optional.of(
        new Policy.OfStates(
            RunPeriod.day(entry, "at", ""),
            until,
            entry.flag("once"),
            by,
            against,
            setting.get(),
            entry.text("name", ""),
            entry.text("source", "").strip()));
  }

  private static boolean isAll(YamlNode word) {
    return ((YamlNode.Leaf) word).text().equals("all");
  }

  /** Checks that an entry says at whom its lever is aimed, when it is aimed at somebody. */
  static void aim(Fields entry, String where, Instrument instrument, Problems problems) {
    if (instrument.bilateral() && !entry.has("against")) {
      problems.add(
          entry.at(),
          "missing key 'against' in " + where + ": at whom is " + instrument.id() + " aimed?");
    }
    if (!instrument.bilateral() && entry.has("against")) {
      problems.add(
          entry.at("against"),
          "'against' does not go with " + instrument.id() + ", which is aimed at nobody");
    }
  }

  private Optional<LocalDate> until(Fields entry) {
    if (!entry.has("until") || !entry.has("at")) {
      return Optional.empty();
    }
    LocalDate at = RunPeriod.day(entry, "at", "");
    LocalDate until = RunPeriod.day(entry, "until", "");
    if (entry.flag("once")) {
      problems.add(entry.at("until"), "'until' does not go with once: true");
    }
    if (until.isBefore(at)) {
      problems.add(entry.at("until"), "policies.until " + until + " lies before at " + at);
      return Optional.empty();
    }
    if (calendar.isPresent()
        && calendar.get().tickOf(until.plusDays(1)) <= calendar.get().tickOf(at)) {
      problems.add(
          entry.at("until"),
          "policies.until "
              + until
              + " ends within the "
              + calendar.get().step().name().toLowerCase(Locale.ROOT)
              + " in which the policy begins, so that it would do nothing");
      return Optional.empty();
    }
    return window.includes(entry.get("until"), "policies.until")
        ? Optional.of(until)
        : Optional.empty();
  }

  private Optional<Setting> setting(Fields set, Instrument instrument) {
    if (!(set.get(instrument.id()) instanceof Fields written)) {
      return Optional.of(Setting.level(instrument, set.number(instrument.id(), 0)));
    }
    if (!written.has("mode")) {
      return Optional.empty();
    }
    ControlMode mode = ControlMode.named(written.text("mode", "")).orElseThrow();
    String wanted =
        switch (mode) {
          case SHARE -> "level";
          case THRESHOLD -> "h100";
          case QUOTA -> "h100e";
        };
    boolean good = written.has(wanted);
    if (!good) {
      problems.missing(
          written, wanted, "policies.set." + instrument.id(), ": mode " + mode.id() + " needs it");
    }
    for (String other : List.of("level", "h100", "h100e")) {
      if (!other.equals(wanted) && written.has(other)) {
        problems.add(written.at(other), "'" + other + "' does not go with mode " + mode.id());
        good = false;
      }
    }
    boolean abroad = written.flag("extraterritorial");
    double value = written.number(wanted, 0);
    Setting setting =
        switch (mode) {
          case SHARE -> new Setting(instrument, value, mode, Double.NaN, Double.NaN, abroad);
          case THRESHOLD ->
              new Setting(
                  instrument,
                  Setting.rungOf(value, thresholdLadder),
                  mode,
                  value,
                  Double.NaN,
                  abroad);
          case QUOTA ->
              new Setting(
                  instrument,
                  QUOTA_LEVEL,
                  mode,
                  Double.NaN,
                  Digits.fewest(value).movePointLeft(6).doubleValue(),
                  abroad);
        };
    return good ? Optional.of(setting) : Optional.empty();
  }
}
