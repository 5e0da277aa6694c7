package org.multipolar.scenario.yaml;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A key that a section of a file does not have, and the key that it is likely to mean.
 *
 * @param section the keys of the section
 * @param key the unknown key; from a dotted path, with all that follows it
 */
public record UnknownKey(Schema.Keys section, String key) {

  /** Largest number of names with the same end that a message lists. */
  private static final int FEW = 4;

  /** Most unknown keys of a map that are told one by one. */
  static final int MOST = 200;

  /** The one required key that is missing, for the one unknown key that resembles no other. */
  static Map<String, String> guessed(Schema.Keys section, YamlNode.Fields map) {
    List<String> strange =
        map.entries().keySet().stream()
            .filter(key -> section.field(key).isEmpty())
            .limit(MOST)
            .filter(key -> !new UnknownKey(section, key).isExplained())
            .toList();
    List<String> missing =
        section.fields().stream()
            .filter(Schema.Field::needed)
            .map(Schema.Field::name)
            .filter(name -> !map.entries().containsKey(name))
            .toList();
    return strange.size() == 1 && missing.size() == 1
        ? Map.of(strange.get(0), missing.get(0))
        : Map.of();
  }

  /** Whether a map of unknown keys has none of several required ones, and is meant otherwise. */
  static boolean only(Schema.Keys section, Map<String, YamlNode.Entry> known) {
    List<String> required =
        section.fields().stream().filter(Schema.Field::required).map(Schema.Field::name).toList();
    return required.size() > 1 && required.stream().noneMatch(known::containsKey);
  }

  /** The end of a message about it. */
  public String hint() {
    Optional<String> replacement = FormerKeys.replacement(key);
    if (replacement.isPresent()) {
      return "; it has become " + replacement.get();
    }
    Optional<String> inFull =
        names(section).stream().filter(name -> name.startsWith(key + ".")).findFirst();
    if (inFull.isPresent()) {
      return "; write the whole name, such as " + inFull.get();
    }
    List<String> endings = endings(names(section), key);
    if (!endings.isEmpty() && endings.size() <= FEW) {
      return ", did you mean '" + String.join("' or '", endings) + "'?";
    }
    Optional<String> path = path();
    if (path.isPresent()) {
      String under = path.get().substring(0, path.get().indexOf('.'));
      String inner = path.get().substring(under.length() + 1);
      return inner.equals(key)
          ? "; it belongs under '" + under + "'"
          : ", did you mean '" + inner + "' under '" + under + "'?";
    }
    String hint = Suggestion.hint(key, names(section));
    return hint.isEmpty() && !section.listed().isEmpty()
        ? "; " + section.listed() + " lists them"
        : hint;
  }

  /** Whether it is a key of an earlier version, which its hint explains. */
  public boolean isFormer() {
    return FormerKeys.replacement(key).isPresent();
  }

  /** The key of the section that it is likely to mean, which is then not reported as missing. */
  Optional<String> meant() {
    return isFormer() ? Optional.empty() : Suggestion.to(key, names(section));
  }

  /** Whether the hint names another key. */
  boolean isExplained() {
    return isFormer() || meant().isPresent() || path().isPresent();
  }

  /**
   * Its path, if only its section or the start of its name is missing: in the first section below
   * that has one such key.
   */
  public Optional<String> path() {
    return sections().map(below -> ending(paths(below), key)).flatMap(Optional::stream).findFirst();
  }

  /** The path below that a misspelt path without its section is likely to mean. */
  public Optional<String> nearestPath() {
    boolean begins = Suggestion.to(key.replaceFirst("\\..*", ""), names(section)).isPresent();
    return path()
        .or(
            () ->
                begins
                    ? Optional.empty()
                    : sections()
                        .map(
                            below ->
                                Suggestion.to(key, names((Schema.Keys) below.schema()))
                                    .map(name -> below.name() + "." + name))
                        .flatMap(Optional::stream)
                        .findFirst());
  }

  private Stream<Schema.Field> sections() {
    return section.fields().stream().filter(field -> field.schema() instanceof Schema.Keys);
  }

  private static List<String> names(Schema.Keys keys) {
    return keys.fields().stream().map(Schema.Field::name).toList();
  }

  private static List<String> paths(Schema.Field below) {
    return names((Schema.Keys) below.schema()).stream()
        .map(name -> below.name() + "." + name)
        .toList();
  }

  private static List<String> endings(List<String> names, String key) {
    return names.stream().filter(name -> name.endsWith("." + key)).toList();
  }

  /** The one of some names that ends with a key. */
  private static Optional<String> ending(List<String> names, String key) {
    return Optional.of(endings(names, key)).filter(all -> all.size() == 1).map(all -> all.get(0));
  }
}
