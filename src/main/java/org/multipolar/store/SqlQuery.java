package org.multipolar.store;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One read-only statement of SQL.
 *
 * <p>The parser of the database decides before anything is executed: it serialises read-only
 * statements to JSON, and no others.
 *
 * @param sql the statement as written
 * @param tables names of the tables that it reads
 */
record SqlQuery(String sql, Set<String> tables) {
  private static final Pattern EXPLAIN =
      Pattern.compile(
          "(\\s*explain(?:\\s+analyze)?\\s)(.*)", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  /** Reads a statement. */
  static SqlQuery read(Connection connection, String sql, List<QueryView> views)
      throws SQLException, QueryRefused {
    Matcher explain = EXPLAIN.matcher(sql);
    String asked = explain.matches() ? " ".repeat(explain.end(1)) + explain.group(2) : sql;
    JsonObject json = parse(connection, asked);
    if (json.get("error").getAsBoolean()) {
      throw json.has("position")
          ? QueryRefused.syntax(
              sql, json.get("position").getAsInt(), json.get("error_message").getAsString(), views)
          : new QueryRefused(
              "a query must be read-only: SELECT, WITH, FROM, VALUES, DESCRIBE, SHOW, SUMMARIZE or"
                  + " EXPLAIN; a PIVOT must list the values of its columns, as in"
                  + " FROM (PIVOT t ON column IN ('a', 'b') USING avg(value))");
    }
    int statements = json.getAsJsonArray("statements").size();
    if (statements != 1) {
      throw new QueryRefused(
          statements == 0
              ? "the query is empty"
              : "a query must be one statement, not " + statements);
    }
    Set<String> tables = new TreeSet<>();
    collect(json, tables);
    return new SqlQuery(sql, tables);
  }

  private static JsonObject parse(Connection connection, String sql)
      throws SQLException, QueryRefused {
    try (PreparedStatement parser =
        connection.prepareStatement("SELECT json_serialize_sql(?::VARCHAR)")) {
      parser.setString(1, sql);
      try (ResultSet result = parser.executeQuery()) {
        result.next();
        return JsonParser.parseString(result.getString(1)).getAsJsonObject();
      } catch (JsonParseException e) {
        // The database writes valid JSON, but the reader nests no deeper than 255.
        throw new QueryRefused("the query is nested too deeply");
      }
    }
  }

  private static void collect(JsonElement element, Set<String> tables) {
    if (element.isJsonArray()) {
      element.getAsJsonArray().forEach(each -> collect(each, tables));
    } else if (element.isJsonObject()) {
      for (Map.Entry<String, JsonElement> entry : element.getAsJsonObject().entrySet()) {
        if (entry.getKey().equals("table_name") && entry.getValue().isJsonPrimitive()) {
          tables.add(entry.getValue().getAsString());
        }
        collect(entry.getValue(), tables);
      }
    }
  }
}
