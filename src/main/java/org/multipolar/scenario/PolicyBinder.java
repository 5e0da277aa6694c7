package org.multipolar.scenario;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.multipolar.policy.BodyLever;
import org.multipolar.policy.FirmLever;
import org.multipolar.policy.Instrument;
import org.multipolar.policy.RangedLever;
import org.multipolar.policy.Setting;
import org.multipolar.scenario.world.NameResolver;
import org.multipolar.scenario.yaml.Problems;
import org.multipolar.scenario.yaml.YamlNode;
import org.multipolar.scenario.yaml.YamlNode.Fields;
import org.multipolar.value.RunCalendar;
import org.multipolar.value.parameter.ControlLadderParameters;

/** Turns the dated entries of a scenario into policies. */
final class PolicyBinder {
  private final NameResolver names;
  private final List<RegimeSpec> bodies;
  private final Contradictions contradictions;
  private final RunPeriod period;
  private final Optional<RunCalendar> calendar;
  private final ControlLadderParameters ladders;
  private final Problems problems;
  private final List<String> notes;

  PolicyBinder(
      NameResolver names,
      List<RegimeSpec> bodies,
      Contradictions contradictions,
      RunPeriod period,
      Optional<RunCalendar> calendar,
      ControlLadderParameters ladders,
      Problems problems,
      List<String> notes) {
    this.names = names;
    this.bodies = bodies;
    this.contradictions = contradictions;
    this.period = period;
    this.calendar = calendar;
    this.ladders = ladders;
    this.problems = problems;
    this.notes = notes;
  }

  /** Policies in effect within the run, by the origin of their entries. */
  record Bound(List<Policy> policies, List<String> origins) {
    /** Those whose entries are in none of some files. */
    List<Policy> outside(List<String> files) {
      return IntStream.range(0, policies.size())
          .filter(i -> !files.contains(origins.get(i)))
          .mapToObj(policies::get)
          .toList();
    }
  }

  /** The policies in effect within the run, in the order of their entries. */
  Bound bind(List<YamlNode> entries) {
    List<Policy> policies = new ArrayList<>();
    List<String> origins = new ArrayList<>();
    for (YamlNode each : entries) {
      Fields entry = (Fields) each;
      boolean acts = !entry.has("at") || period.includes(entry.get("at"), "policies.at");
      Policy given = Policy.FORM.read(entry);
      for (String lever : entry.map("set").entries().keySet()) {
        List<Instrument> meant = Instrument.meant(lever);
        if (meant.size() > 1) {
          String pair = meant.stream().map(Instrument::id).collect(Collectors.joining(" and "));
          notes.add(lever + " sets " + pair + " alike; write the one that is meant");
        }
        List<Policy> bound = new ArrayList<>();
        meant.forEach(one -> ofStates(entry, given, one).ifPresent(bound::add));
        if (meant.isEmpty()) {
          RangedLever.named(lever)
              .map(
                  act ->
                      act instanceof FirmLever ofFirm
                          ? ofFirms(entry, given, ofFirm)
                          : ofBodies(entry, given, (BodyLever) act))
              .orElseGet(() -> ofLabs(entry, given))
              .ifPresent(bound::add);
        }
        if (acts && entry.has("at")) {
          policies.addAll(bound);
          origins.addAll(Collections.nCopies(bound.size(), entry.at().origin()));
          if (given.when().isEmpty()) {
            bound.forEach(policy -> contradictions.add(entry.at(), policy));
          }
        }
      }
    }
    contradictions.report();
    return new Bound(List.copyOf(policies), List.copyOf(origins));
  }

  private Optional<Policy> ofLabs(Fields entry, Policy given) {
    List<String> labs = new ArrayList<>();
    for (YamlNode word : entry.list("by")) {
      names.lab(word, "policies.by").ifPresent(labs::add);
    }
    requireFounded(entry, given, labs);
    if (entry.has("against")) {
      problems.add(entry.at("against"), "'against' cannot be used with release");
    }
    Optional<LocalDate> until = until(entry, given);
    if (until.isPresent()
        && calendar.isPresent()
        && calendar.get().tickOf(given.at()) < calendar.get().branchTick()) {
      problems.add(
          entry.at("until"),
          "'until' can be used only with a release from the month of the branch on; before it, labs remain free");
    }
    return Optional.of(resolved(given, until, labs, given.set()));
  }

  private Optional<Policy> ofFirms(Fields entry, Policy given, FirmLever lever) {
    List<String> firms = new ArrayList<>();
    for (YamlNode word : entry.list("by")) {
      names.firm(word, "policies.by", lever).ifPresent(firms::add);
    }
    requireFounded(entry, given, firms);
    if (entry.has("against") && lever != FirmLever.WITHHOLD) {
      problems.add(entry.at("against"), "'against' cannot be used with " + lever.id());
    }
    for (YamlNode word : entry.list("against")) {
      names.entity(word, "policies.against");
    }
    return Optional.of(resolved(given, until(entry, given), firms, given.set()));
  }

  /** Reports a policy that begins before the month in which one of its firms is founded. */
  private void requireFounded(Fields entry, Policy given, List<String> firms) {
    if (!entry.has("at")) {
      return;
    }
    for (String firm : firms) {
      names
          .founded(firm)
          .map(YearMonth::from)
          .filter(month -> YearMonth.from(given.at()).isBefore(month))
          .ifPresent(
              month ->
                  problems.add(
                      entry.at("at"),
                      "policies.at %s is before %s is founded, on %s; its policies begin in %s or later",
                      given.at(),
                      firm,
                      names.founded(firm).orElseThrow(),
                      month));
    }
  }

  private Optional<Policy> ofBodies(Fields entry, Policy given, BodyLever lever) {
    List<String> named = new ArrayList<>();
    for (YamlNode word : entry.list("by")) {
      RegimeSpec.named(word, "policies.by", lever, bodies, problems).ifPresent(named::add);
    }
    if (entry.has("against")) {
      problems.add(entry.at("against"), "'against' cannot be used with " + lever.id());
    }
    return Optional.of(resolved(given, until(entry, given), named, given.set()));
  }

  private Optional<Policy> ofStates(Fields entry, Policy given, Instrument instrument) {
    boolean by = known(entry.list("by"), "policies.by", instrument, true);
    boolean against = known(entry.list("against"), "policies.against", instrument, false);
    Policy.requireAim(entry, "policies", instrument, problems);
    if (given.by().size() == 1 && given.by().equals(given.against())) {
      problems.add(entry.at("against"), given.by().get(0) + " cannot act against itself");
    }
    Optional<Setting> setting =
        entry.map("set").get(instrument.id()) instanceof Fields written
            ? ChipControl.read(written, ladders, problems)
            : Optional.of(
                Policy.Act.plain(instrument, ((Policy.Lever) given.set()).setting().level()));
    Optional<LocalDate> until = until(entry, given);
    if (given.adopted().isPresent() && instrument != Instrument.REGULATION) {
      problems.add(entry.at("adopted"), "'adopted' can be used only with regulation");
    }
    if (given.when().isPresent()
        && calendar.isPresent()
        && calendar.get().tickOf(given.at()) < calendar.get().branchTick()) {
      problems.add(
          entry.at("when"), "'when' can be used only in policies from the month of the branch on");
    }
    return setting
        .filter(s -> by && against)
        .map(s -> resolved(given, until, given.by(), new Policy.Lever(s)));
  }

  private static Policy resolved(
      Policy given, Optional<LocalDate> until, List<String> by, Policy.Act set) {
    return new Policy(
        given.at(),
        until,
        given.when(),
        given.once(),
        given.adopted(),
        by,
        given.against(),
        set,
        given.drawn(),
        given.name(),
        given.label(),
        given.source());
  }

  /** Whether all words name states or groups. */
  private boolean known(List<YamlNode> words, String where, Instrument instrument, boolean by) {
    boolean known = true;
    for (YamlNode word : words) {
      boolean all = !by && ((YamlNode.Leaf) word).text().equals("all");
      known &= all || names.states(word, where, instrument, by);
    }
    return known;
  }

  private Optional<LocalDate> until(Fields entry, Policy given) {
    if (given.until().isEmpty() || !entry.has("at")) {
      return Optional.empty();
    }
    LocalDate at = given.at();
    LocalDate until = given.until().get();
    if (given.once()) {
      problems.add(entry.at("until"), "'until' cannot be used with once: true");
    }
    if (until.isBefore(at)) {
      problems.add(entry.at("until"), "policies.until " + until + " lies before at " + at);
      return Optional.empty();
    }
    if (calendar.isPresent()
        && calendar.get().tickOf(until.plusDays(1)) <= calendar.get().tickOf(at)) {
      problems.add(
          entry.at("until"),
          "policies.until %s ends within the %s in which the policy begins, so that it "
              + "would do nothing",
          until,
          calendar.get().step().name().toLowerCase(Locale.ROOT));
      return Optional.empty();
    }
    return period.includes(entry.get("until"), "policies.until")
        ? Optional.of(until)
        : Optional.empty();
  }
}
