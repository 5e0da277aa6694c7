package org.multipolar.scenario;

import static org.multipolar.value.Key.Like.ID;
import static org.multipolar.value.Key.Like.NAME;
import static org.multipolar.value.Key.Required.HERE;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.multipolar.metric.Metric;
import org.multipolar.metric.MetricCatalogue;
import org.multipolar.policy.BodyLever;
import org.multipolar.policy.FirmLever;
import org.multipolar.policy.Instrument;
import org.multipolar.policy.PolicyLever;
import org.multipolar.policy.RangedLever;
import org.multipolar.policy.ReleaseLever;
import org.multipolar.scenario.world.NameResolver;
import org.multipolar.scenario.yaml.Form;
import org.multipolar.scenario.yaml.Problems;
import org.multipolar.scenario.yaml.Suggestion;
import org.multipolar.scenario.yaml.YamlNode;
import org.multipolar.scenario.yaml.YamlNode.Fields;
import org.multipolar.text.NumberText;
import org.multipolar.value.Key;

/**
 * The teaching section of a scenario: texts, which may be empty, sliders, and the teams of a class.
 */
public record Classroom(
    @Key(is = "text that asks for a prediction before the run") String predict,
    @Key(is = "note for the teacher") String note,
    @Key(is = "questions on this case for the debrief") String ask,
    @Key(is = "sliders of the classroom console", written = true) List<Lever> levers,
    @Key(is = "teams of 'multipolar class'") List<Role> roles) {
  static final Form<Classroom> FORM = Form.of(Classroom.class);

  public Classroom {
    levers = List.copyOf(levers);
    roles = List.copyOf(roles);
  }

  /**
   * A slider.
   *
   * @param by id of the state or bloc that holds the lever, or ids of firms, or the name of a body
   * @param against ids of the targets; empty for a domestic lever
   * @param instrument a policy instrument, the release of models by labs (−0.5 withheld, 0 closed,
   *     0.5 later, 1 open), another lever of firms, or a term of a body
   */
  public record Lever(
      @Key(
              is =
                  "state that holds the lever; for release and other levers of firms: one or more"
                      + " firms; for a term: a body",
              required = HERE,
              like = ID,
              single = true)
          List<String> by,
      @Key(is = "targets of the lever", like = ID, single = true) List<String> against,
      @Key(is = "lever", required = HERE, what = "a lever", as = LeverWord.class)
          PolicyLever instrument,
      @Key(
              is = "left end of the slider; below 0 only for release, -0.5 withheld",
              min = ReleaseLever.LEAST,
              standard = "0")
          double min,
      @Key(
              is = "right end of the slider; above 1 only for terms of bodies",
              max = 10,
              standard = "1")
          double max,
      @Key(is = "label of the slider", required = HERE) String label) {
    static final Form<Lever> FORM = Form.of(Lever.class);

    public Lever {
      by = List.copyOf(by);
      against = List.copyOf(against);
    }

    /** A lever of a single state. */
    public Lever(
        String by,
        List<String> against,
        Instrument instrument,
        double min,
        double max,
        String label) {
      this(List.of(by), against, instrument, min, max, label);
    }

    /** Step of the slider. */
    public double step() {
      if (instrument instanceof FirmLever ofFirms) {
        return ofFirms.step();
      }
      return instrument == ReleaseLever.RELEASE ? ReleaseLever.STEP : .01;
    }

    /** The policy act that sets the lever to a level. */
    public Policy.Act act(double level) {
      if (instrument instanceof RangedLever ranged) {
        return new Policy.Ranged(ranged, level);
      }
      return instrument instanceof Instrument ofStates
          ? new Policy.Lever(Policy.Act.plain(ofStates, level))
          : new Policy.Release(ReleaseLever.tier(level));
    }

    /** Reads a lever and resolves the names in it; empty if they resolve to nothing. */
    private static Optional<Lever> read(
        Fields lever,
        String where,
        NameResolver names,
        List<RegimeSpec> bodies,
        Problems problems) {
      Lever given = FORM.read(lever);
      boolean known = lever.has("instrument");
      if (known && given.instrument instanceof Instrument ofStates) {
        Policy.requireAim(lever, where, ofStates, problems);
        if (given.by.size() > 1) {
          problems.add(
              lever.at("by"),
              "%s.by names %d, but %s is moved by one state or bloc",
              where,
              given.by.size(),
              ofStates.id());
        }
      }
      double most = given.instrument instanceof RangedLever ranged ? ranged.most() : 1;
      if (given.max > most) {
        problems.add(
            lever.at("max"),
            "%s.max is %s; allowed: 0 to %s",
            where,
            NumberText.of(given.max),
            NumberText.of(most));
      }
      if (given.min < 0 && known && given.instrument != ReleaseLever.RELEASE) {
        problems.add(
            lever.at("min"),
            "%s.min is %s; allowed: 0 to %s",
            where,
            NumberText.of(given.min),
            NumberText.of(most));
      }
      if (given.min >= given.max) {
        problems.add(lever.at("max"), where + ".max must be above min");
      }
      if (given.instrument == ReleaseLever.RELEASE || given.instrument instanceof FirmLever) {
        return known ? ofFirms(lever, given, where, names, problems) : Optional.empty();
      }
      if (given.instrument instanceof BodyLever term) {
        return ofBody(lever, given, term, where, bodies, problems);
      }
      Set<String> aim = new LinkedHashSet<>();
      for (YamlNode word : lever.list("against")) {
        names.entity(word, where + ".against").ifPresent(aim::add);
      }
      return lever.list("by").stream()
          .flatMap(word -> names.entity(word, where + ".by").stream())
          .filter(by -> known)
          .map(
              by ->
                  new Lever(
                      List.of(by),
                      List.copyOf(aim),
                      given.instrument,
                      given.min,
                      given.max,
                      given.label))
          .findFirst();
    }

    private static Optional<Lever> ofBody(
        Fields lever,
        Lever given,
        BodyLever term,
        String where,
        List<RegimeSpec> bodies,
        Problems problems) {
      if (lever.has("against")) {
        problems.add(lever.at("against"), "'against' cannot be used with %s", term.id());
      }
      if (given.by.size() > 1) {
        problems.add(
            lever.at("by"),
            "%s.by names %d, but %s is a term of one body",
            where,
            given.by.size(),
            term.id());
      }
      return lever.list("by").stream()
          .flatMap(word -> RegimeSpec.named(word, where + ".by", term, bodies, problems).stream())
          .map(body -> new Lever(List.of(body), List.of(), term, given.min, given.max, given.label))
          .findFirst();
    }

    private static Optional<Lever> ofFirms(
        Fields lever, Lever given, String where, NameResolver names, Problems problems) {
      if (lever.has("against") && given.instrument != FirmLever.WITHHOLD) {
        problems.add(
            lever.at("against"),
            "'against' cannot be used with %s, which has no target",
            given.instrument.id());
      }
      for (String end : List.of("min", "max")) {
        double level = end.equals("min") ? given.min : given.max;
        if (given.instrument == ReleaseLever.RELEASE
            && ReleaseLever.level(ReleaseLever.tier(level)) != level) {
          problems.add(
              lever.at(end),
              "%s.%s of release is -0.5 (withheld), 0 (closed), 0.5 (later) or 1 (open)",
              where,
              end);
        } else if (given.instrument == FirmLever.PLEDGE && level != Math.rint(level)) {
          problems.add(lever.at(end), "%s.%s of pledge is 0 or 1", where, end);
        }
      }
      Set<String> firms = new LinkedHashSet<>();
      for (YamlNode word : lever.list("by")) {
        Optional<String> firm =
            given.instrument instanceof FirmLever ofFirms
                ? names.firm(word, where + ".by", ofFirms)
                : names.lab(word, where + ".by");
        firm.ifPresent(firms::add);
      }
      Set<String> aim = new LinkedHashSet<>();
      for (YamlNode word : lever.list("against")) {
        names.entity(word, where + ".against").ifPresent(aim::add);
      }
      return firms.isEmpty()
          ? Optional.empty()
          : Optional.of(
              new Lever(
                  List.copyOf(firms),
                  List.copyOf(aim),
                  given.instrument,
                  given.min,
                  given.max,
                  given.label));
    }

    /** Whether another slider moves the same lever of the same actor against the same targets. */
    public boolean same(Lever other) {
      return key().equals(other.key());
    }

    private List<Object> key() {
      return List.of(Set.copyOf(by), Set.copyOf(against), instrument);
    }

    /** The part of a lever that another one moves as well, in words. */
    private Optional<String> shared(Lever other) {
      if (instrument != other.instrument) {
        return Optional.empty();
      }
      Optional<String> actor = by.stream().filter(other.by::contains).findFirst();
      return against.isEmpty()
          ? actor.map(id -> instrument.id() + " of " + id)
          : actor.flatMap(
              id ->
                  against.stream()
                      .filter(other.against::contains)
                      .findFirst()
                      .map(target -> instrument.id() + " of " + id + " against " + target));
    }

    /**
     * Reports a lever that shares a part with an earlier one without being the same: moves of both
     * in one month would contradict each other.
     */
    private void requireApart(List<Lever> earlier, Fields at, String where, Problems problems) {
      for (Lever other : earlier) {
        if (!same(other)) {
          shared(other)
              .ifPresent(
                  part ->
                      problems.add(
                          at.at(),
                          "%s: '%s' and '%s' both move %s; one lever may move it",
                          where,
                          other.label,
                          label,
                          part));
        }
      }
    }
  }

  /**
   * A team of a class.
   *
   * @param more names of metrics of the world
   * @param less names of metrics of the world
   */
  public record Role(
      @Key(is = "name of the team", required = HERE) String team,
      @Key(is = "role card: goals of the team and the teams that it depends on") String brief,
      @Key(
              is = "metrics of the world that the team wants higher in the last year of play",
              like = NAME)
          List<String> more,
      @Key(
              is = "metrics of the world that the team wants lower in the last year of play",
              like = NAME)
          List<String> less,
      @Key(is = "levers that the team holds", required = HERE, some = true) List<Lever> levers) {
    private static final Form<Role> FORM = Form.of(Role.class);
    private static final String WHERE = "classroom.roles";

    private record Held(String team, Lever lever) {}

    public Role {
      more = List.copyOf(more);
      less = List.copyOf(less);
      levers = List.copyOf(levers);
    }

    /** Reads the teams of a file; no two teams may hold the same lever. */
    private static List<Role> read(
        List<YamlNode> roles,
        List<Lever> shared,
        NameResolver names,
        List<RegimeSpec> bodies,
        Problems problems) {
      Map<String, Fields> teams = new HashMap<>();
      List<Held> all = new ArrayList<>();
      return roles.stream()
          .map(
              each -> {
                Fields role = (Fields) each;
                Role given = FORM.read(role);
                if (role.has("team") && teams.put(given.team, role) != null) {
                  problems.add(role.at("team"), "two teams of %s are '%s'", WHERE, given.team);
                }
                role.list("more").forEach(word -> metric(word, "more", problems));
                role.list("less").forEach(word -> metric(word, "less", problems));
                for (YamlNode word : role.list("less")) {
                  if (given.more.contains(((YamlNode.Leaf) word).text())) {
                    problems.add(
                        word.at(),
                        "%s of '%s': %s cannot be wanted both higher and lower",
                        WHERE,
                        given.team,
                        ((YamlNode.Leaf) word).text());
                  }
                }
                List<Lever> levers =
                    role.list("levers").stream()
                        .flatMap(
                            lever ->
                                held(
                                    (Fields) lever,
                                    given.team,
                                    all,
                                    shared,
                                    names,
                                    bodies,
                                    problems)
                                    .stream())
                        .toList();
                return new Role(given.team, given.brief, given.more, given.less, levers);
              })
          .toList();
    }

    private static Optional<Lever> held(
        Fields lever,
        String team,
        List<Held> all,
        List<Lever> shared,
        NameResolver names,
        List<RegimeSpec> bodies,
        Problems problems) {
      String where = WHERE + ".levers";
      Optional<Lever> read = Lever.read(lever, where, names, bodies, problems);
      read.ifPresent(
          held -> {
            all.stream()
                .filter(other -> held.same(other.lever))
                .findFirst()
                .ifPresent(
                    other ->
                        problems.add(
                            lever.at(),
                            "%s: '%s' has this lever already; one team holds a lever",
                            where,
                            other.team));
            held.requireApart(shared, lever, where, problems);
            held.requireApart(all.stream().map(Held::lever).toList(), lever, where, problems);
            all.add(new Held(team, held));
            shared.stream()
                .filter(held::same)
                .filter(other -> other.min != held.min || other.max != held.max)
                .forEach(
                    other ->
                        problems.add(
                            lever.at(), "%s: classroom.levers gives it another range", where));
          });
      return read;
    }

    private static void metric(YamlNode word, String key, Problems problems) {
      String name = ((YamlNode.Leaf) word).text();
      if (MetricCatalogue.world(name).isEmpty()) {
        List<String> all = MetricCatalogue.world().stream().map(Metric::name).toList();
        problems.add(
            word.at(),
            "unknown metric of the world '%s' in %s.%s%s",
            name,
            WHERE,
            key,
            Suggestion.hint(name, all));
      }
    }
  }

  /** Reads the section of a file. */
  static Classroom read(
      Fields classroom, NameResolver names, List<RegimeSpec> bodies, Problems problems) {
    Classroom given = FORM.read(classroom);
    List<Lever> levers = new ArrayList<>();
    for (YamlNode each : classroom.list("levers")) {
      Lever.read((Fields) each, "classroom.levers", names, bodies, problems)
          .ifPresent(
              lever -> {
                lever.requireApart(levers, (Fields) each, "classroom.levers", problems);
                levers.add(lever);
              });
    }
    return new Classroom(
        given.predict,
        given.note,
        given.ask,
        levers,
        Role.read(classroom.list("roles"), levers, names, bodies, problems));
  }
}
