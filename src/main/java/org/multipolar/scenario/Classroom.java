package org.multipolar.scenario;

import static org.multipolar.value.Key.Like.ID;
import static org.multipolar.value.Key.Required.HERE;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.multipolar.policy.Instrument;
import org.multipolar.scenario.world.NameResolver;
import org.multipolar.scenario.yaml.Form;
import org.multipolar.scenario.yaml.Problems;
import org.multipolar.scenario.yaml.YamlNode;
import org.multipolar.scenario.yaml.YamlNode.Fields;
import org.multipolar.value.Key;

/** What a teaching case adds: texts, possibly empty, and sliders. */
public record Classroom(
    @Key(is = "what to predict before the run") String predict,
    @Key(is = "for the teacher") String note,
    @Key(is = "sliders of the classroom console", written = true) List<Lever> levers) {
  static final Form<Classroom> FORM = Form.of(Classroom.class);

  public Classroom {
    levers = List.copyOf(levers);
  }

  /**
   * A slider.
   *
   * @param by id of the state or bloc whose lever it is
   * @param against ids of those at whom it is aimed; empty for a domestic lever
   */
  public record Lever(
      @Key(is = "the state whose lever it is", required = HERE, like = ID) String by,
      @Key(is = "at whom it is aimed", like = ID, single = true) List<String> against,
      @Key(is = "the lever", required = HERE, what = "an instrument") Instrument instrument,
      @Key(is = "left end of the slider", standard = "0") double min,
      @Key(is = "right end of the slider", standard = "1") double max,
      @Key(is = "label of the slider", required = HERE) String label) {
    static final Form<Lever> FORM = Form.of(Lever.class);

    public Lever {
      against = List.copyOf(against);
    }

    /** The lever with the ids that its words mean; nothing where they mean none. */
    private static Optional<Lever> read(Fields lever, NameResolver names, Problems problems) {
      String where = "classroom.levers";
      Lever given = FORM.read(lever);
      boolean known = lever.has("instrument");
      if (known) {
        Policy.requireAim(lever, where, given.instrument, problems);
      }
      if (given.min >= given.max) {
        problems.add(lever.at("max"), where + ".max must lie above min");
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
                      by, List.copyOf(aim), given.instrument, given.min, given.max, given.label))
          .findFirst();
    }
  }

  /** The section of a file. */
  static Classroom read(Fields classroom, NameResolver names, Problems problems) {
    Classroom given = FORM.read(classroom);
    return new Classroom(
        given.predict,
        given.note,
        classroom.list("levers").stream()
            .flatMap(lever -> Lever.read((Fields) lever, names, problems).stream())
            .toList());
  }
}
