package org.multipolar.scenario;

import static org.multipolar.value.Key.Like.ID;
import static org.multipolar.value.Key.Like.NAME;
import static org.multipolar.value.Key.Required.HERE;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.multipolar.policy.Instrument;
import org.multipolar.policy.PolicyLever;
import org.multipolar.policy.RangedLever;
import org.multipolar.policy.ReleaseLever;
import org.multipolar.policy.ReleaseTier;
import org.multipolar.policy.Setting;
import org.multipolar.scenario.yaml.Codec;
import org.multipolar.scenario.yaml.Form;
import org.multipolar.scenario.yaml.Problems;
import org.multipolar.scenario.yaml.Schema;
import org.multipolar.scenario.yaml.YamlNode;
import org.multipolar.scenario.yaml.YamlNode.Fields;
import org.multipolar.scenario.yaml.YamlWriter;
import org.multipolar.text.Digits;
import org.multipolar.value.Key;

/**
 * A dated entry of a scenario: a setting of one policy lever of states, one release tier, or one
 * act of firms.
 *
 * @param by ids of states, blocs or groups, as written; or ids of firms
 * @param against ids of states, blocs or groups, or {@code all}; empty for a domestic lever
 * @param set the act
 * @param drawn values drawn in each replication
 * @param name possibly empty
 * @param label possibly empty
 * @param source possibly empty
 */
public record Policy(
    @Key(is = "day on which it takes effect", required = HERE) LocalDate at,
    @Key(
            is =
                "last day on which it holds; where entries overlap, the one that begins later holds",
            otherwise = "the end of the run")
        Optional<LocalDate> until,
    @Key(is = "condition for taking effect; 'at' is then the first possible day")
        Optional<PolicyCondition> when,
    @Key(
            is =
                "whether the lever is set once and then left free, even if this is in or after the month of the branch")
        boolean once,
    @Key(
            is =
                "day on which regulation was adopted as a law; it takes effect on 'at' unless the state repeals it before")
        Optional<LocalDate> adopted,
    @Key(is = "states, groups of states or firms", required = HERE, like = ID, single = true)
        List<String> by,
    @Key(is = "states, groups of states or all; for controls", like = ID, single = true)
        List<String> against,
    @Key(is = "lever and level, or release", required = HERE) Act set,
    @Key(is = "values drawn in each replication; without a draw 'at' and 'set' apply")
        Optional<PolicyDraw> drawn,
    @Key(
            is = "name in options and studies: policies.NAME.at is its day",
            like = NAME,
            standard = "none")
        String name,
    @Key(is = "label in figures", otherwise = "its name, or its effect") String label,
    @Key(is = "source, or a statement that it is an assumption") String source) {
  static final Form<Policy> FORM = Form.of(Policy.class);
  private static final String RELEASE = "release";

  public Policy {
    by = List.copyOf(by);
    against = List.copyOf(against);
  }

  /** The entry on one line, as in a resolved file. */
  public String entry() {
    return YamlWriter.flow(FORM.write(this));
  }

  /** A policy that holds from a day to the end of the run. */
  public static Policy moved(
      LocalDate at, List<String> by, List<String> against, Act set, String source) {
    return new Policy(
        at,
        Optional.empty(),
        Optional.empty(),
        false,
        Optional.empty(),
        by,
        against,
        set,
        Optional.empty(),
        "",
        "",
        source);
  }

  /** The same as a replication draws it. */
  Policy settled(LocalDate day, Act act) {
    return new Policy(
        day, until, when, once, adopted, by, against, act, Optional.empty(), name, label, source);
  }

  /** Whether its day is known before a run. */
  public boolean dated() {
    return when.isEmpty() && drawn.flatMap(PolicyDraw::months).isEmpty();
  }

  /** The same policy without its condition, with another source. */
  Policy unconditional(String otherSource) {
    return new Policy(
        at,
        until,
        Optional.empty(),
        once,
        adopted,
        by,
        against,
        set,
        drawn,
        name,
        label,
        otherSource);
  }

  /** The act that a policy sets. */
  public sealed interface Act {

    /** The lever that is set. */
    PolicyLever sets();

    /** Codec of the key {@code set}; {@link ChipControl} reads a chip control that is a map. */
    static Codec<Act> codec(Key key, String name) {
      Codec<Double> level = Codec.number(0, 1, "");
      Codec<ReleaseTier> tier = Codec.words("", ReleaseTier.ids(), List.of(ReleaseTier.values()));
      List<Schema.Field> fields = new ArrayList<>();
      for (Instrument each : Instrument.values()) {
        Schema schema =
            each == Instrument.CHIP_CONTROL
                ? Schema.either("a number or a map", level.schema(), ChipControl.FORM.schema())
                : level.schema();
        fields.add(Schema.optional(each.id(), schema, each.summary(), ""));
      }
      fields.add(
          Schema.optional(
              Instrument.TALENT_BARRIER,
              level.schema(),
              "barriers to researchers, both talent-entry and talent-exit",
              ""));
      fields.add(Schema.optional(RELEASE, tier.schema(), "tier of the generations of labs", ""));
      for (RangedLever each : RangedLever.all()) {
        fields.add(
            Schema.optional(
                each.id(), Codec.number(0, each.most(), "").schema(), each.summary(), ""));
      }
      return new Codec<>(
          new Schema.Keys(List.copyOf(fields), true, ""),
          node -> {
            Fields set = (Fields) node;
            return set.entries().keySet().stream()
                .filter(each -> !Instrument.meant(each).isEmpty())
                .findFirst()
                .<Act>map(word -> new Lever(read(set, word)))
                .or(() -> ranged(set))
                .orElseGet(
                    () ->
                        new Release(
                            ReleaseTier.named(set.text(RELEASE, "")).orElse(ReleaseTier.CLOSED)));
          },
          act -> {
            if (act instanceof Lever lever) {
              return Map.of(lever.setting().instrument().id(), written(lever.setting()));
            }
            return act instanceof Ranged ranged
                ? Map.of(ranged.lever().id(), Digits.text(ranged.level()))
                : Map.of(RELEASE, tier.write().apply(((Release) act).tier()));
          },
          new Release(ReleaseTier.CLOSED));
    }

    private static Optional<Act> ranged(Fields set) {
      return set.entries().keySet().stream()
          .flatMap(each -> RangedLever.named(each).stream())
          .findFirst()
          .map(lever -> new Ranged(lever, set.number(lever.id(), 0)));
    }

    private static Setting read(Fields set, String word) {
      double level = set.get(word) instanceof YamlNode.Leaf ? set.number(word, 0) : 0;
      return plain(Instrument.meant(word).get(0), level);
    }

    /**
     * Setting of a plain number: the share denied by a chip control, or the level of another lever.
     */
    static Setting plain(Instrument lever, double level) {
      return lever == Instrument.CHIP_CONTROL ? Setting.share(level) : Setting.level(lever, level);
    }

    private static Object written(Setting setting) {
      return setting.instrument() == Instrument.CHIP_CONTROL
          ? ChipControl.FORM.write(ChipControl.of(setting))
          : Digits.text(setting.level());
    }
  }

  /** Sets a policy lever of states. */
  public record Lever(Setting setting) implements Act {
    @Override
    public PolicyLever sets() {
      return setting.instrument();
    }
  }

  /** Puts the labs' model generations into a release tier from the date on. */
  public record Release(ReleaseTier tier) implements Act {
    @Override
    public PolicyLever sets() {
      return ReleaseLever.RELEASE;
    }
  }

  /** Sets a political lever of firms, or a term of bodies, from the date on. */
  public record Ranged(RangedLever lever, double level) implements Act {
    @Override
    public PolicyLever sets() {
      return lever;
    }
  }

  /**
   * Reports an entry that lacks the targets its lever needs, or names targets that it does not
   * take.
   */
  static void requireAim(Fields entry, String where, Instrument instrument, Problems problems) {
    if (instrument.bilateral() && !entry.has("against") && !entry.refused("against")) {
      problems.add(
          entry.at(), "missing key 'against' in %s: whom does %s target?", where, instrument.id());
    }
    if (!instrument.bilateral() && entry.has("against")) {
      problems.add(
          entry.at("against"),
          "'against' cannot be used with %s, which has no target",
          instrument.id());
    }
  }
}
