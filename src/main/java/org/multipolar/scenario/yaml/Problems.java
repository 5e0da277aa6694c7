package org.multipolar.scenario.yaml;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Collects problems, so that all of them are reported at once. */
public final class Problems {
  private final List<Problem> problems = new ArrayList<>();
  private boolean parentUnread;

  public void add(SourceLocation at, String message) {
    problems.add(new Problem(at.origin(), at.line(), at.column(), message));
  }

  /**
   * Reports a problem.
   *
   * @param message format with {@code %s} for each of the values
   */
  public void add(SourceLocation at, String message, Object... values) {
    add(at, String.format(Locale.ROOT, message, values));
  }

  /** Reports a missing key, unless its value was refused or an unread parent may have it. */
  public void missing(YamlNode.Fields map, String key, String where, String why) {
    if (!map.refused(key) && !parentUnread) {
      add(map.at(), "missing key '" + key + "'" + (where.isEmpty() ? "" : " in " + where) + why);
    }
  }

  public void add(Problem problem) {
    problems.add(problem);
  }

  /**
   * Records that a parent could not be read: keys that it may contain are not reported as missing.
   */
  public void parentUnread() {
    parentUnread = true;
  }

  public boolean isParentUnread() {
    return parentUnread;
  }

  public int size() {
    return problems.size();
  }

  /** Each problem once, inputs in the order of their first problem, each from top to bottom. */
  public List<Problem> sorted() {
    Map<String, Integer> origins = new TreeMap<>();
    problems.forEach(problem -> origins.putIfAbsent(problem.origin(), origins.size()));
    return problems.stream()
        .distinct()
        .sorted(
            Comparator.comparingInt((Problem p) -> origins.get(p.origin()))
                .thenComparingInt(Problem::line)
                .thenComparingInt(Problem::column))
        .toList();
  }
}
