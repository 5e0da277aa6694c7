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
    @Key(is = "description") String description,
    @Key(is = "sources", required = HERE) List<String> sources,
    @Key(
            is = "number of AI users at which the rate of incidents applies",
            required = HERE,
            min = 1e-6,
            max = 1e6,
            unit = "million")
        double usageReference,
    @Key(is = "provenance of the columns of its tables") Map<String, Map<String, Column>> columns,
    @Key(is = "firms that are counted elsewhere") List<NotAgent> notAgents,
    @Key(is = "world whose states are aggregated", like = NAME) String aggregate,
    @Key(is = "blocs and their members", some = true) List<Bloc> blocs) {
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
      @Key(is = "whether it uses observations after June 2025") boolean later,
      @Key(is = "inputs from which it is computed", some = true) List<String> inputs,
      @Key(is = "author or publisher and work", required = HERE, like = ANYTHING) String source,
      @Key(is = "formula, exceptions, range", required = HERE, like = ANYTHING) String note) {
    static final Form<Column> FORM = Form.of(Column.class);
  }

  /** A firm that is not an agent. */
  record NotAgent(
      @Key(is = "name of the firm", required = HERE) String name,
      @Key(is = "role of the firm", required = HERE) String role,
      @Key(is = "where it is counted", required = HERE) String where) {}

  /** States that act as one. */
  record Bloc(
      @Key(is = "id of the bloc", required = HERE, like = ID) String id,
      @Key(is = "full name", required = HERE) String name,
      @Key(is = "ids of its members", like = ID, some = true) List<String> members,
      @Key(is = "whether all other states belong to it") boolean rest) {}
}
