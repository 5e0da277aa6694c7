package org.multipolar.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.multipolar.metric.ColumnNames;

/**
 * Translates the names of columns and metrics in queries from the form of input files, {@code
 * "lag-open.end"}, which tables used up to version 0.2.
 *
 * @param sql the query with the present names of columns
 * @param replaced the replacements, in words
 */
record FormerNames(String sql, List<String> replaced) {
  /** A comment, a text or a quoted name. */
  private static final Pattern TOKEN =
      Pattern.compile("--[^\\n]*|/\\*(?s:.*?)\\*/|'((?:[^']|'')*)'|\"((?:[^\"]|\"\")*)\"");

  /** Columns whose texts name metrics, outcomes or factors. */
  private static final Set<String> NAMING = Set.of("metric", "outcome", "factor");

  /**
   * Replaces the former names in a query.
   *
   * @param tables names of the tables that it reads
   * @param outcomes names of outcomes without a column
   */
  static FormerNames in(
      String sql, Set<String> tables, List<QueryView> views, Set<String> outcomes) {
    Set<String> columns = new TreeSet<>(outcomes);
    views.forEach(view -> view.columns().forEach(column -> columns.add(column.name())));
    boolean metrics =
        !tables.isEmpty()
            && tables.stream()
                .allMatch(
                    table ->
                        views.stream()
                            .filter(view -> view.name().equals(table))
                            .flatMap(view -> view.columns().stream())
                            .anyMatch(column -> NAMING.contains(column.name())));
    List<String> replaced = new ArrayList<>();
    Matcher token = TOKEN.matcher(sql);
    StringBuilder now = new StringBuilder();
    while (token.find()) {
      String former = token.group(2) != null ? token.group(2) : metrics ? token.group(1) : null;
      String name = former == null || former.isBlank() ? "" : ColumnNames.of(former);
      String text = token.group();
      if (!name.isEmpty() && !name.equals(former) && known(former, name, columns)) {
        char quote = text.charAt(0);
        replaced.add(text + " is now " + (quote == '"' ? name : quote + name + quote));
        text = quote + name + quote + " ".repeat(Math.max(0, former.length() - name.length()));
      }
      token.appendReplacement(now, Matcher.quoteReplacement(text));
    }
    return new FormerNames(token.appendTail(now).toString(), List.copyOf(replaced));
  }

  private static boolean known(String former, String name, Set<String> columns) {
    return former.matches(".*[-.@].*") && !columns.contains(former) && columns.contains(name);
  }
}
