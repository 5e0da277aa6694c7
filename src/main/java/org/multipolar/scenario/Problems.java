package org.multipolar.scenario;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Collects problems, so that all of them are told in one go. */
final class Problems {
  /** The path of the key that names a scenario's parent. */
  static final String PARENT = "extends";

  private final List<Problem> problems = new ArrayList<>();
  private final Set<String> refused = new HashSet<>();

  void add(Mark at, String message) {
    problems.add(new Problem(at.origin(), at.line(), at.column(), message));
  }

  /** Remembers that a value was refused, so that nobody complains that it is missing. */
  void refused(String path) {
    refused.add(path);
  }

  /** Whether a value was refused, or may be missing because a parent could not be read. */
  boolean isRefused(String path) {
    return refused.contains(path) || refused.contains(PARENT);
  }

  int size() {
    return problems.size();
  }

  /** Each problem once: inputs in the order in which they were opened, each from top to bottom. */
  List<Problem> sorted() {
    List<String> origins = problems.stream().map(Problem::origin).distinct().toList();
    return problems.stream()
        .distinct()
        .sorted(
            Comparator.comparingInt((Problem p) -> origins.indexOf(p.origin()))
                .thenComparingInt(Problem::line)
                .thenComparingInt(Problem::column))
        .toList();
  }
}
