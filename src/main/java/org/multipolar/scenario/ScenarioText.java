package org.multipolar.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.multipolar.figure.FigureCatalogue;
import org.multipolar.figure.FigureSpec;
import org.multipolar.policy.ControlMode;
import org.multipolar.policy.Instrument;
import org.multipolar.policy.Setting;
import org.multipolar.text.Digits;
import org.multipolar.value.Mechanism;
import org.multipolar.value.RunCalendar;
import org.multipolar.value.parameter.ParameterCatalogue;

/**
 * Writes a resolved scenario as YAML: every value in words, in one order, the same on every JDK.
 */
final class ScenarioText {
  private final Scenario s;
  private final StringBuilder out = new StringBuilder();

  ScenarioText(Scenario scenario) {
    this.s = scenario;
  }

  /** The whole file. */
  String file() {
    line("multipolar: " + ScenarioShape.VERSION);
    line("name: " + quoted(s.name()));
    line("title: " + quoted(s.title()));
    text("description", s.description());
    text("question", s.question());
    if (!s.sources().isEmpty()) {
      line("sources:");
      s.sources().forEach(source -> line("  - " + quoted(source)));
    }
    s.parameterSet().ifPresent(set -> line("parameterSet: " + ParameterSet.FILE));
    substance(true);
    classroom();
    text("preset", s.preset());
    if (!s.figures().isEmpty()) {
      line("figures:");
      s.figures().forEach(figure -> line("  - " + figure(figure)));
    }
    return out.toString();
  }

  /** What decides the results. */
  String identity() {
    line("multipolar: " + ScenarioShape.VERSION);
    line("worldDigest: " + quoted(s.world().digest()));
    s.parameterSet()
        .ifPresent(
            set -> {
              line("parameterSet:");
              line("  parameters: " + String.join(" ", set.names()));
              line("  rows: " + set.rows().size());
              line("  digest: " + quoted(set.digest()));
            });
    substance(false);
    return out.toString();
  }

  private void substance(boolean asFile) {
    line("world: " + world());
    RunCalendar c = s.run().calendar();
    line("run:");
    line("  from: " + c.from());
    line("  to: " + c.to());
    line("  branch: " + c.branch());
    line("  step: " + c.step().name().toLowerCase(Locale.ROOT));
    if (asFile) {
      line("  replications: " + s.run().replications());
    }
    line("  seed: " + s.run().seed());
    line("parameters:");
    List<String> varied = s.parameterSet().map(ParameterSet::names).orElse(List.of());
    ParameterCatalogue.values(s.parameters())
        .forEach(
            (name, value) -> {
              if (!varied.contains(name)) {
                line("  " + name + ": " + numbers(name, value));
              }
            });
    line("mechanisms:");
    for (Mechanism mechanism : Mechanism.values()) {
      line("  " + mechanism.id() + ": " + (s.mechanisms().contains(mechanism) ? "on" : "off"));
    }
    rules();
    list("policies", s.policies().stream().map(p -> policy(p, asFile)).toList());
    regimes();
    record();
  }

  private String world() {
    if (s.world().spec() instanceof WorldSpec.Synthetic w) {
      return "{synthetic: {states: "
          + w.states()
          + ", firms: "
          + w.firms()
          + ", zipf: "
          + Digits.text(w.zipf())
          + "}}";
    }
    return quoted(s.world().spec().text());
  }

  private static String numbers(String name, List<Double> values) {
    boolean list = ParameterCatalogue.entries().get(name).list();
    return list
        ? values.stream().map(Digits::text).collect(Collectors.joining(", ", "[", "]"))
        : Digits.text(values.get(0));
  }

  private void rules() {
    line("rules:");
    rule("release", "firms", s.rules().release());
    rule("policy", "states", s.rules().policy());
    rule("safety", "firms", s.rules().safety());
    rule("membership", "states", s.rules().membership());
    line("  controlMode: " + s.rules().controlMode().id());
  }

  private void rule(String kind, String whom, RuleSpec rule) {
    line("  " + kind + ":");
    line("    default: " + rule.standard());
    if (!rule.special().isEmpty()) {
      line("    " + whom + ":");
      rule.special().forEach((id, name) -> line("      " + quoted(id) + ": " + name));
    }
  }

  /** What it is called decides nothing. */
  private static String policy(Policy policy, boolean named) {
    List<String> parts = new ArrayList<>();
    parts.add("at: " + policy.at());
    policy.until().ifPresent(until -> parts.add("until: " + until));
    if (policy.once()) {
      parts.add("once: true");
    }
    if (policy instanceof Policy.OfStates p) {
      parts.add("by: " + ids(p.by()));
      if (!p.against().isEmpty()) {
        parts.add("against: " + ids(p.against()));
      }
      parts.add("set: {" + p.setting().instrument().id() + ": " + setting(p.setting()) + "}");
    } else if (policy instanceof Policy.OfLabs p) {
      parts.add("by: " + ids(p.labs()));
      parts.add("set: {release: " + (p.open() ? "open" : "closed") + "}");
    }
    if (named && !policy.name().isEmpty()) {
      parts.add("name: " + quoted(policy.name()));
    }
    if (!policy.source().isEmpty()) {
      parts.add("source: " + quoted(policy.source()));
    }
    return "{" + String.join(", ", parts) + "}";
  }

  private static String setting(Setting setting) {
    if (setting.instrument() != Instrument.CHIP_CONTROL) {
      return Digits.text(setting.level());
    }
    String terms =
        switch (setting.mode()) {
          case SHARE -> "level: " + Digits.text(setting.level());
          case THRESHOLD -> "h100: " + Digits.text(setting.threshold());
          case QUOTA -> "h100e: " + Digits.text(Digits.fewest(setting.quota()).movePointRight(6));
        };
    ControlMode mode = setting.mode();
    return "{mode: "
        + mode.id()
        + ", "
        + terms
        + (setting.extraterritorial() ? ", extraterritorial: true" : "")
        + "}";
  }

  private void regimes() {
    if (s.regimes().isEmpty()) {
      return;
    }
    line("regimes:");
    for (RegimeSpec r : s.regimes()) {
      line("  " + r.name() + ":");
      line("    from: " + r.from());
      line("    founders: " + ids(r.founders()));
      line("    entry: " + r.entry().name().toLowerCase(Locale.ROOT));
      line("    gate: " + Digits.text(r.gate()));
      line("    position: " + Digits.text(r.position()));
      line("    stringency: " + Digits.text(r.stringency()));
      line("    clubGood: " + Digits.text(r.clubGood()));
      line("    sharedCompute: " + Digits.text(r.sharedCompute()));
      line("    verification: " + Digits.text(r.verification()));
      line("    penalty: " + Digits.text(r.penalty()));
      line("    exclusivity: " + Digits.text(r.exclusivity()));
      if (!r.rival().isEmpty()) {
        line("    rival: " + r.rival());
      }
      line("    voice: " + (r.equalVoice() ? "equal" : "gdp"));
      line("    accessionCost: " + Digits.text(r.accessionCost()));
      line("    alignControls: " + (r.alignControls() ? "on" : "off"));
    }
  }

  private void record() {
    line("record:");
    line("  states: " + selection(s.record().states()));
    line("  firms: " + selection(s.record().firms()));
    line("  metrics: " + selection(s.record().metrics()));
    line("  events: " + s.record().events());
  }

  private static String selection(RecordSpec.Selection selection) {
    return switch (selection.kind()) {
      case ALL -> "all";
      case DEFAULT -> "default";
      case SOME -> ids(selection.names());
    };
  }

  private void classroom() {
    s.classroom()
        .ifPresent(
            c -> {
              line("classroom:");
              text("  predict", c.predict());
              text("  note", c.note());
              line(c.levers().isEmpty() ? "  levers: []" : "  levers:");
              c.levers().forEach(lever -> line("    - " + lever(lever)));
            });
  }

  private static String lever(Classroom.Lever lever) {
    return "{by: "
        + quoted(lever.by())
        + (lever.against().isEmpty() ? "" : ", against: " + ids(lever.against()))
        + ", instrument: "
        + lever.instrument().id()
        + ", min: "
        + Digits.text(lever.min())
        + ", max: "
        + Digits.text(lever.max())
        + ", label: "
        + quoted(lever.label())
        + "}";
  }

  private static String figure(FigureSpec figure) {
    if (FigureCatalogue.named(figure.name()).filter(figure::equals).isPresent()) {
      return figure.name();
    }
    return "{name: "
        + quoted(figure.name())
        + ", kind: "
        + figure.kind().name().toLowerCase(Locale.ROOT)
        + ", title: "
        + quoted(figure.title())
        + ", metrics: "
        + ids(figure.metrics())
        + ", scope: "
        + figure.scope().name().toLowerCase(Locale.ROOT)
        + (figure.entities().isEmpty() ? "" : ", entities: " + ids(figure.entities()))
        + "}";
  }

  private void list(String key, List<String> items) {
    if (!items.isEmpty()) {
      line(key + ":");
      items.forEach(item -> line("  - " + item));
    }
  }

  private void text(String key, String text) {
    if (!text.isEmpty()) {
      line(key + ": " + quoted(text));
    }
  }

  private static String ids(List<String> ids) {
    return ids.stream().map(ScenarioText::quoted).collect(Collectors.joining(", ", "[", "]"));
  }

  private void line(String line) {
    out.append(line).append('\n');
  }

  /** A double-quoted scalar: whatever the text holds, it is read back as that text. */
  static String quoted(String text) {
    StringBuilder quoted = new StringBuilder("\"");
    text.codePoints()
        .forEach(
            c -> {
              switch (c) {
                case '"' -> quoted.append("\\\"");
                case '\\' -> quoted.append("\\\\");
                case '\n' -> quoted.append("\\n");
                case '\t' -> quoted.append("\\t");
                default -> {
                  if (c < ' ' || (c >= 0x7f && c < 0xa0) || c == 0x2028 || c == 0x2029) {
                    quoted.append(String.format(Locale.ROOT, "\\u%04x", c));
                  } else {
                    quoted.appendCodePoint(c);
                  }
                }
              }
            });
    return quoted.append('"').toString();
  }
}
