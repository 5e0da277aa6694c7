package org.multipolar.store;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Everything that determines the bytes of results: the resolved scenario, without keys that do not
 * affect them, and the sources of the program. Results with equal identities can share a folder.
 *
 * @param scenario the scenario as text, block YAML
 * @param sources SHA-256 of the sources
 */
public record Identity(String scenario, String sources) {
  static final int SHOWN = 5;
  private static final int LENGTH = 120;
  private static final String SOURCES = "program sources";
  private static final String STUDY = "study:";

  /** Begins the name of an item of a list that is named by its text. */
  private static final String ITEM = "\0";

  private static final Pattern KEY =
      Pattern.compile("(\"[^\"]*\"|[^\\s:{}\\[\\],\"]+):(?:\\s+(.*))?");

  public Identity {
    scenario = String.join("\n", scenario.lines().toList()).stripTrailing();
  }

  /** The identity under the running program. */
  public static Identity of(String scenario) {
    return new Identity(scenario, Build.current().sources());
  }

  /**
   * A key whose values differ.
   *
   * @param key dotted path
   * @param theirs value in the results folder, empty if it has none
   * @param ours current value
   */
  public record Difference(String key, String theirs, String ours) {
    @Override
    public String toString() {
      return key.equals(SOURCES)
          ? "the program: its sources have changed"
          : key + ": " + said(theirs) + " there, " + said(ours) + " now";
    }

    private static String said(String value) {
      if (value.isEmpty()) {
        return "nothing";
      }
      return value.length() <= LENGTH ? value : value.substring(0, LENGTH) + "…";
    }
  }

  /** SHA-256 of the scenario and the sources. */
  public String hash() {
    return Hash.of(scenario + "\nsources: " + sources + "\n");
  }

  /** Whether it is of a study; otherwise it is of a scenario. */
  private boolean study() {
    return scenario.startsWith(STUDY);
  }

  private String kind() {
    return study() ? "a study" : "a scenario";
  }

  /**
   * The first keys in which another identity differs; none if they are equal. Items of lists are
   * compared by their text, and by their place only if they differ in nothing else.
   */
  public List<Difference> differences(Identity theirs) {
    if (study() != theirs.study()) {
      return List.of(new Difference("results", "those of " + theirs.kind(), kind()));
    }
    List<Difference> differences = differences(theirs.keys(true), keys(true));
    return differences.isEmpty() ? differences(theirs.keys(false), keys(false)) : differences;
  }

  private static List<Difference> differences(Map<String, String> a, Map<String, String> b) {
    Set<String> names = new LinkedHashSet<>(b.keySet());
    names.addAll(a.keySet());
    List<Difference> differences = new ArrayList<>();
    for (Iterator<String> i = names.iterator(); i.hasNext() && differences.size() < SHOWN; ) {
      String key = i.next();
      String there = a.getOrDefault(key, "");
      String now = b.getOrDefault(key, "");
      if (!there.equals(now)) {
        differences.add(new Difference(key.split("\\." + ITEM, 2)[0], there, now));
      }
    }
    return differences;
  }

  /**
   * The texts of the block YAML by dotted path.
   *
   * @param byText whether an item of a list that is one line is named by its text, not by its place
   */
  private Map<String, String> keys(boolean byText) {
    Map<String, String> keys = new LinkedHashMap<>();
    Deque<Level> path = new ArrayDeque<>();
    Map<String, Integer> items = new LinkedHashMap<>();
    for (String line : scenario.split("\n")) {
      String rest = line.strip();
      int indent = line.length() - line.stripLeading().length();
      while (!path.isEmpty() && path.peekLast().encloses(indent, rest)) {
        path.removeLast();
      }
      while (rest.startsWith("- ")) {
        int item = items.merge(dotted(path), 1, Integer::sum);
        rest = rest.substring(2).stripLeading();
        boolean whole = byText && !KEY.matcher(rest).matches();
        path.addLast(new Level(indent, whole ? ITEM + rest : "" + item, true));
        indent += 2;
      }
      Matcher key = KEY.matcher(rest);
      if (!key.matches()) {
        keys.merge(dotted(path), rest, (before, more) -> before + " " + more);
      } else if (key.group(2) == null) {
        path.addLast(new Level(indent, key.group(1).replace("\"", ""), false));
      } else {
        path.addLast(new Level(indent, key.group(1).replace("\"", ""), false));
        keys.put(dotted(path), key.group(2));
      }
    }
    keys.put(SOURCES, sources);
    return keys;
  }

  private static String dotted(Deque<Level> path) {
    return String.join(".", path.stream().map(Level::name).toList());
  }

  private record Level(int indent, String name, boolean item) {
    /** Whether a line at that indent ends this level. */
    boolean encloses(int lineIndent, String line) {
      boolean listOfThisKey = !item && lineIndent == indent && line.startsWith("- ");
      return lineIndent <= indent && !listOfThisKey;
    }
  }
}
