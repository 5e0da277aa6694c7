package org.multipolar.scenario;

import java.util.List;
import org.multipolar.scenario.yaml.Codec;
import org.multipolar.scenario.yaml.Form;
import org.multipolar.scenario.yaml.Schema;
import org.multipolar.scenario.yaml.YamlNode;
import org.multipolar.value.Key;

/** States or firms over which an outcome takes the mean. */
public record EntityGroup(
    @Key(
            is = "ids of the member states or firms",
            required = Key.Required.HERE,
            like = Key.Like.ID,
            some = true)
        List<String> members,
    @Key(
            name = "weight",
            is = "whether members are weighted by initial population or equally",
            words = {"population", "alike"},
            standard = "alike")
        boolean byPopulation) {
  private static final Form<EntityGroup> FORM = Form.of(EntityGroup.class);

  public EntityGroup {
    members = List.copyOf(members);
  }

  /** Codec of a group: a list of members with equal weight, or a map. */
  static Codec<EntityGroup> codec(Key key, String name) {
    Codec<List<String>> list = Codec.list(Codec.text(Key.Like.ID), false, true, true);
    return new Codec<>(
        Schema.either("a list or a map", list.schema(), FORM.schema()),
        node ->
            node instanceof YamlNode.Fields map
                ? FORM.read(map)
                : new EntityGroup(list.read().apply(node), false),
        group -> group.byPopulation ? FORM.write(group) : list.write().apply(group.members),
        new EntityGroup(List.of(), false));
  }
}
