package org.multipolar.scenario;

import static org.multipolar.value.Key.Like.NAME;
import static org.multipolar.value.Key.Like.OUTCOME;
import static org.multipolar.value.Key.Required.HERE;

import org.multipolar.scenario.yaml.Codec;
import org.multipolar.scenario.yaml.Form;
import org.multipolar.scenario.yaml.Schema;
import org.multipolar.scenario.yaml.YamlNode;
import org.multipolar.value.Key;

/** An outcome in a file: a plain text, or a map with a name, a label and a unit. */
public record OutcomeKeys(
    @Key(is = "name, also of its column", required = HERE, like = NAME) String name,
    @Key(is = "outcome, or formula over several", required = HERE, like = OUTCOME) String is,
    @Key(is = "label in figures", otherwise = "description in words") String label,
    @Key(is = "unit", otherwise = "derived from the outcome") String unit) {
  static final Form<OutcomeKeys> FORM = Form.of(OutcomeKeys.class);

  static Codec<OutcomeKeys> codec(Key key, String name) {
    Codec<String> text = Codec.text(OUTCOME);
    return new Codec<>(
        Schema.either(OUTCOME.expected() + ", or a map", text.schema(), FORM.schema()),
        OutcomeKeys::read,
        keys -> keys.name.isEmpty() ? text.write().apply(keys.is) : FORM.write(keys),
        new OutcomeKeys("", "", "", ""));
  }

  /** Reads an outcome from a node of valid format. */
  static OutcomeKeys read(YamlNode node) {
    return node instanceof YamlNode.Fields map
        ? FORM.read(map)
        : new OutcomeKeys("", ((YamlNode.Leaf) node).text(), "", "");
  }
}
