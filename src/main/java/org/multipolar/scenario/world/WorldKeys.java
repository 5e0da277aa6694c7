package org.multipolar.scenario.world;

import static org.multipolar.value.Key.Like.ANYTHING;
import static org.multipolar.value.Key.Like.ID;
import static org.multipolar.value.Key.Like.NAME;
import static org.multipolar.value.Key.Required.HERE;

import java.util.List;
import java.util.Map;
import org.multipolar.scenario.yaml.Form;
import org.multipolar.scenario.yaml.Schema;
import org.multipolar.value.Key;

/** The keys of a world file. */
record WorldKeys(
    @Key(is = "version", required = HERE, min = Schema.VERSION, max = Schema.VERSION)
        int multipolar,
    @Key(is = "title", required = HERE) String title,
    @Key(is = "what it is") String description,
    @Key(is = "what it rests on", required = HERE) List<String> sources,
    @Key(
            is = "users of AI at which the rate of incidents is stated",
            required = HERE,
            min = 1e-6,
            max = 1e6,
            unit = "million")
        double usageReference,
    @Key(is = "what the columns of its tables say") Map<String, Map<String, Column>> columns,
    @Key(is = "firms that are counted elsewhere") List<NotAgent> notAgents,
    @Key(is = "the world whose states are added up", like = NAME) String aggregate,
    @Key(is = "who is added up to whom", some = true) List<Bloc> blocs) {
  static final Form<WorldKeys> FORM = Form.of(WorldKeys.class);
  static final Schema SCHEMA = FORM.schema();

  /** Documentation of a column of a table. */
  record Column(
      @Key(is = "unit", required = HERE) String unit,
      @Key(is = "year of the figures", required = HERE, min = 1900, max = 2100) int year,
      @Key(
              is = "S sourced, B background, A assumption, D derived",
              required = HERE,
              words = {"S", "B", "A", "D"})
          String provenance,
      @Key(is = "whether observations after June 2025 went into it") boolean later,
      @Key(is = "what it is computed from", some = true) List<String> inputs,
      @Key(is = "author or publisher and work", required = HERE, like = ANYTHING) String source,
      @Key(is = "formula, exceptions, range", required = HERE, like = ANYTHING) String note) {
    static final Form<Column> FORM = Form.of(Column.class);
  }

  /** A firm that is not an agent. */
  record NotAgent(
      @Key(is = "who", required = HERE) String name,
      @Key(is = "in which role", required = HERE) String role,
      @Key(is = "where it is counted", required = HERE) String where) {}

  /** States that act as one. */
  record Bloc(
      @Key(is = "id of the bloc", required = HERE, like = ID) String id,
      @Key(is = "name in words", required = HERE) String name,
      @Key(is = "ids of its members", like = ID, some = true) List<String> members,
      @Key(is = "whether all others belong to it") boolean rest) {}
}
