package org.multipolar.scenario.world;

import static org.multipolar.value.Key.Required.HERE;

import java.util.Map;
import org.multipolar.scenario.yaml.Codec;
import org.multipolar.scenario.yaml.Form;
import org.multipolar.scenario.yaml.Schema;
import org.multipolar.scenario.yaml.YamlNode.Fields;
import org.multipolar.value.Key;

/** Specification of a scenario's world. */
public sealed interface WorldSpec {

  /** Its name in files and messages. */
  String text();

  static Codec<WorldSpec> codec(Key key, String name) {
    return codec();
  }

  /** Codec of the key {@code world}. */
  static Codec<WorldSpec> codec() {
    Codec<String> named = Codec.text(Key.Like.WORLD);
    Codec<Synthetic> made = Form.of(Synthetic.class).codec();
    return new Codec<>(
        Schema.either(
            "the name of a world, a path or {synthetic: …}",
            named.schema(),
            Schema.keys(Schema.required("synthetic", made.schema(), "generated world"))),
        node ->
            node instanceof Fields map
                ? made.read().apply(map.map("synthetic"))
                : new Named(named.read().apply(node)),
        spec ->
            spec instanceof Synthetic synthetic
                ? Map.of("synthetic", made.write().apply(synthetic))
                : named.write().apply(spec.text()),
        new Named(""));
  }

  /**
   * A world in a file.
   *
   * @param text its name, or the path of its file, as written
   */
  record Named(String text) implements WorldSpec {}

  /** A synthetic world. */
  record Synthetic(
      @Key(is = "number of states", required = HERE, min = 1, max = 999) int states,
      @Key(is = "number of firms", required = HERE, max = 9_999_999) int firms,
      @Key(
              is =
                  "exponent of the rank-size rule: sizes fall with rank to the power of minus this",
              required = HERE,
              max = 3)
          double zipf)
      implements WorldSpec {
    @Override
    public String text() {
      return "synthetic";
    }
  }
}
