package org.multipolar.scenario;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.multipolar.scenario.yaml.FileKind;
import org.multipolar.scenario.yaml.NamedFile;
import org.multipolar.scenario.yaml.Problems;
import org.multipolar.scenario.yaml.Scalar;
import org.multipolar.scenario.yaml.Schema;
import org.multipolar.scenario.yaml.SourceLocation;
import org.multipolar.scenario.yaml.Suggestion;
import org.multipolar.scenario.yaml.UnknownKey;
import org.multipolar.scenario.yaml.YamlNode;
import org.multipolar.scenario.yaml.YamlNode.Entry;
import org.multipolar.scenario.yaml.YamlNode.Fields;
import org.multipolar.scenario.yaml.YamlNode.Items;
import org.multipolar.scenario.yaml.YamlText;

/**
 * Resolves inheritance: a scenario is a delta to the file that it extends, and command-line options
 * are deltas to the scenario.
 *
 * <p>Maps merge key by key. Policies are appended, and an entry with the same at, by, against and
 * lever replaces the earlier one; options reach into named entries, as {@code policies.NAME.at}.
 * Any other list or value replaces; null removes. A body that is off can be switched on again with
 * its former description. The name of a parent is not inherited. Last, the policies of the packages
 * that the file lists under {@code with} are appended.
 */
final class Inheritance {
  private static final String POLICIES = "policies";
  private static final String EXTENDS = "extends";
  private static final String PACKAGES = "packages";
  private static final String REGIMES = "regimes";
  private static final List<String> BODIES = List.of(REGIMES, "summits");

  /** Longest chain of files that extend each other. */
  private static final int LONGEST_CHAIN = 50;

  private final Problems problems;
  private final List<String> layers = new ArrayList<>();

  /** Inherited descriptions of bodies that were switched off. */
  private final Map<String, Entry> off = new LinkedHashMap<>();

  Inheritance(Problems problems) {
    this.problems = problems;
  }

  /** The origins of the input, from the farthest parent to the last option. */
  List<String> layers() {
    return List.copyOf(layers);
  }

  /** Reads a file with everything it inherits, each layer checked against the format. */
  Optional<Fields> resolve(Path file, List<Replacement> replacements) {
    Optional<Fields> own =
        load(file.normalize(), SourceLocation.of(file.normalize().toString()), new ArrayList<>());
    List<Fields> deltas = new ArrayList<>();
    Set<Fields> typed = Collections.newSetFromMap(new IdentityHashMap<>());
    for (Replacement given : replacements) {
      Optional<Fields> delta = replacement(given);
      delta.ifPresent(deltas::add);
      delta.filter(each -> given.isTyped()).ifPresent(typed::add);
    }
    return own.map(
        tree -> {
          Fields merged = tree;
          for (Fields delta : deltas) {
            if (typed.contains(delta) && !delta.has(POLICIES)) {
              removals(merged, delta, "");
            }
            merged = delta.has(POLICIES) ? merged : merge(merged, bodies(merged, delta));
          }
          merged = packed(merged);
          for (Fields delta : deltas) {
            merged = delta.has(POLICIES) ? merge(merged, delta) : merged;
          }
          return (Fields) withoutNulls(merged);
        });
  }

  private Optional<Fields> load(Path file, SourceLocation named, List<Path> children) {
    layers.add(0, file.toString());
    Optional<Fields> checked =
        FileKind.SCENARIO
            .read(file, named, problems)
            .flatMap(tree -> ScenarioKeys.SCHEMA.check(tree, "", problems))
            .map(tree -> single((Fields) tree));
    if (checked.isPresent() && checked.get().refused(EXTENDS)) {
      problems.parentUnread();
    }
    if (checked.isEmpty() || !checked.get().has(EXTENDS) || checked.get().get(EXTENDS).absent()) {
      return checked.map(tree -> bodies(Fields.NONE, tree));
    }
    children.add(file);
    Fields own = checked.get();
    Optional<Path> parent = parent(own, file, children);
    Optional<Fields> inherited = parent.flatMap(path -> load(path, own.at(EXTENDS), children));
    if (inherited.isEmpty()) {
      problems.parentUnread();
    }
    return Optional.of(
        inherited
            .map(
                tree -> {
                  removals(tree, own, "");
                  return merge(without(tree, "name"), bodies(tree, own));
                })
            .orElse(own));
  }

  private Optional<Path> parent(Fields own, Path file, List<Path> children) {
    SourceLocation at = own.at(EXTENDS);
    String text = own.text(EXTENDS, "");
    Optional<Path> named = NamedFile.beside(file, at, text, EXTENDS, problems);
    if (named.isEmpty()) {
      return named;
    }
    Path parent = named.get();
    for (Path child : children) {
      if (child.toAbsolutePath().normalize().equals(parent.toAbsolutePath().normalize())) {
        String chain = children.stream().map(Path::toString).collect(Collectors.joining(" → "));
        problems.add(at, "extends is circular: " + chain + " → " + parent);
        return Optional.empty();
      }
    }
    if (children.size() == LONGEST_CHAIN) {
      problems.add(at, "extends: a chain of more than " + LONGEST_CHAIN + " files");
      return Optional.empty();
    }
    return Optional.of(parent);
  }

  // Options of the command line

  Optional<Fields> replacement(Replacement given) {
    SourceLocation at = SourceLocation.of(given.option());
    layers.add(given.option());
    if (given.path().matches("(?s)\\..*|.*\\.\\..*|.*\\.")) {
      problems.add(at, "'%s' has a '.' with no name beside it", given.path());
      return Optional.empty();
    }
    return YamlText.option(given.option(), given.value(), problems)
        .flatMap(tree -> nest(at, given.path(), tree, ScenarioKeys.SCHEMA, ""))
        .map(tree -> single((Fields) tree));
  }

  private Optional<YamlNode> nest(
      SourceLocation at, String rest, YamlNode value, Schema schema, String done) {
    if (rest.isEmpty()) {
      return value.absent() ? Optional.of(value) : schema.check(value, done, problems);
    }
    Optional<Schema> map =
        schema instanceof Schema.Either either ? either.of(YamlNode.Kind.MAP) : Optional.of(schema);
    String key;
    Schema inner;
    if (map.orElse(null) instanceof Schema.Keys keys) {
      List<String> names = keys.fields().stream().map(Schema.Field::name).toList();
      Optional<String> longest =
          names.stream()
              .filter(name -> rest.equals(name) || rest.startsWith(name + "."))
              .reduce((a, b) -> a.length() >= b.length() ? a : b);
      if (done.isEmpty() && rest.equals(EXTENDS)) {
        problems.add(at, "extends can be set in a file only");
        return Optional.empty();
      }
      if (longest.isEmpty()) {
        boolean dotted = names.stream().anyMatch(name -> name.contains("."));
        UnknownKey whole = new UnknownKey(keys, rest);
        String unknown = dotted || whole.isFormer() ? rest : rest.replaceFirst("\\..*", "");
        Optional<String> path = whole.isFormer() ? Optional.empty() : whole.nearestPath();
        if (path.isPresent()) {
          String where = done.isEmpty() ? "" : " in " + done;
          problems.add(at, "unknown key '%s'%s, did you mean '%s'?", rest, where, path.get());
          return Optional.empty();
        }
        problems.add(
            at,
            "unknown key '%s'%s%s",
            unknown,
            done.isEmpty() ? "" : " in " + done,
            new UnknownKey(keys, unknown).hint());
        return Optional.empty();
      }
      key = longest.get();
      inner = keys.field(key).orElseThrow().schema();
    } else if (map.orElse(null) instanceof Schema.Named named) {
      int dot =
          named.value().kind() == YamlNode.Kind.LEAF && !(named.value() instanceof Schema.Either)
              ? -1
              : rest.indexOf('.');
      key = dot < 0 ? rest : rest.substring(0, dot);
      inner = named.value();
    } else if (done.equals(POLICIES)
        && schema instanceof Schema.ListOf list
        && (rest.contains(".") || value instanceof Fields || value.absent())) {
      int dot = rest.indexOf('.');
      key = dot < 0 ? rest : rest.substring(0, dot);
      inner = list.item();
    } else {
      boolean list = map.orElse(schema).kind() == YamlNode.Kind.LIST;
      problems.add(
          at,
          "%s%s; '%s' leads nowhere",
          done,
          !list
              ? " has no keys"
              : done.equals(POLICIES)
                  ? " is a list: set as a whole, or an entry by its name, policies.NAME.at=…"
                  : " is a list and can be set as a whole only",
          rest);
      return Optional.empty();
    }
    String left = rest.equals(key) ? "" : rest.substring(key.length() + 1);
    return nest(at, left, value, inner, done.isEmpty() ? key : done + "." + key)
        .map(tree -> new Fields(at, Map.of(key, new Entry(at, tree))));
  }

  // Bodies and packages

  /** Replaces each body that the file switches on by its inherited description. */
  private Fields bodies(Fields parent, Fields file) {
    Fields all = file;
    for (String key : BODIES) {
      Fields before = parent.map(key);
      Map<String, Entry> now = new LinkedHashMap<>(file.map(key).entries());
      now.replaceAll(
          (name, entry) -> {
            String word = entry.value() instanceof YamlNode.Leaf leaf ? leaf.text() : "";
            String path = key + "." + name;
            if (before.get(name) instanceof Fields) {
              off.put(path, before.entries().get(name));
            }
            if (word.equals("on") && !off.containsKey(path)) {
              problems.add(
                  entry.value().at(), path + " is on, but nothing that is inherited describes it");
              return new Entry(entry.at(), new YamlNode.Refused(entry.value().at()));
            }
            if (word.equals("off") && !before.has(name) && !off.containsKey(path)) {
              Set<String> known = new TreeSet<>(before.entries().keySet());
              known.addAll(key.equals(REGIMES) ? RegimeSpec.FIRST : List.of());
              if (!known.contains(name)) {
                problems.add(
                    entry.at(),
                    path + " is off, but nothing describes it" + Suggestion.hint(name, known));
              }
            }
            return word.equals("on") ? off.get(path) : entry;
          });
      if (!now.isEmpty()) {
        all = all.with(key, new Entry(file.entries().get(key).at(), new Fields(file.at(key), now)));
      }
    }
    return all;
  }

  /**
   * Appends the policies of the packages listed under with; unnamed ones take the package's name.
   */
  private Fields packed(Fields file) {
    Fields packages = file.map(PACKAGES);
    Items all = file.get(POLICIES) instanceof Items own ? own : new Items(file.at(), List.of());
    Set<String> added = new HashSet<>();
    for (YamlNode word : file.list("with")) {
      String name = ((YamlNode.Leaf) word).text();
      if (!added.add(name)) {
        problems.add(word.at(), "with lists '%s' twice", name);
      } else if (packages.get(name) instanceof Items policies) {
        all = append(all, named(name, policies));
      } else if (!packages.refused(name)) {
        problems.add(
            word.at(),
            "unknown package '%s' in with%s",
            name,
            Suggestion.hint(name, packages.entries().keySet()));
      }
    }
    return file.list("with").isEmpty() ? file : file.with(POLICIES, new Entry(all.at(), all));
  }

  private static Items named(String name, Items policies) {
    return new Items(
        policies.at(),
        policies.items().stream()
            .map(Fields.class::cast)
            .map(
                policy ->
                    policy.has("name")
                        ? policy
                        : policy.with(
                            "name",
                            new Entry(policy.at(), new YamlNode.Leaf(policy.at(), name, name))))
            .map(YamlNode.class::cast)
            .toList());
  }

  // Merging

  private Fields merge(Fields parent, Fields child) {
    Map<String, Entry> merged = new LinkedHashMap<>(parent.entries());
    child
        .entries()
        .forEach(
            (key, entry) -> {
              YamlNode before = parent.get(key);
              if (before instanceof Fields a && entry.value() instanceof Fields b) {
                merged.put(key, new Entry(entry.at(), merge(a, b)));
              } else if (key.equals(POLICIES)
                  && before instanceof Items a
                  && entry.value() instanceof Items b) {
                merged.put(key, new Entry(entry.at(), append(a, b)));
              } else if (key.equals(POLICIES) && entry.value() instanceof Fields b) {
                Items all = before instanceof Items a ? a : new Items(child.at(), List.of());
                merged.put(key, new Entry(entry.at(), amend(all, b)));
              } else {
                merged.put(key, entry);
              }
            });
    return new Fields(child.at(), merged);
  }

  /** Reports keys that a file removes but its parent does not have. */
  private void removals(Fields parent, Fields child, String path) {
    child
        .entries()
        .forEach(
            (key, entry) -> {
              YamlNode before = parent.get(key);
              if (entry.value().absent() && before == null) {
                problems.add(
                    entry.at(),
                    "%s is null, which removes it, but nothing that is inherited has it%s",
                    path + key,
                    Suggestion.to(key, parent.entries().keySet())
                        .map(name -> ", did you mean '" + name + "'?")
                        .orElse(""));
              } else if (entry.value() instanceof Fields map) {
                removals(
                    before instanceof Fields fields ? fields : Fields.NONE, map, path + key + ".");
              } else if (key.equals(POLICIES) && entry.value() instanceof Items policies) {
                Items inherited =
                    before instanceof Items items ? items : new Items(child.at(), List.of());
                policies.items().forEach(policy -> meets((Fields) policy, inherited));
              }
            });
  }

  /** Reports a policy that removes a lever from an entry that was not inherited. */
  private void meets(Fields policy, Items inherited) {
    Map<String, Entry> set = policy.map("set").entries();
    boolean removes = set.size() == 1 && set.values().iterator().next().value().absent();
    if (!removes
        || inherited.items().stream()
            .anyMatch(entry -> identity((Fields) entry).equals(identity(policy)))) {
      return;
    }
    String lever = set.keySet().iterator().next();
    String nearest =
        inherited.items().stream()
            .map(Fields.class::cast)
            .filter(entry -> entry.map("set").entries().containsKey(lever))
            .filter(entry -> entry.texts("by").equals(policy.texts("by")))
            .map(entry -> entry.text("at", ""))
            .collect(Collectors.joining(", "));
    problems.add(
        policy.at(),
        "%s is null, which removes it, but no inherited entry has this at, by and against%s",
        lever,
        nearest.isEmpty() ? "" : "; it is set by " + policy.texts("by") + " at " + nearest);
  }

  private static Items append(Items parent, Items child) {
    Map<Object, YamlNode> byIdentity = new LinkedHashMap<>();
    parent.items().forEach(entry -> byIdentity.put(identity((Fields) entry), entry));
    child.items().forEach(entry -> byIdentity.put(identity((Fields) entry), entry));
    return new Items(child.at(), List.copyOf(byIdentity.values()));
  }

  /** Merges other values of some keys into the policies of each name. */
  private Items amend(Items policies, Fields byName) {
    List<YamlNode> amended = new ArrayList<>(policies.items());
    byName
        .entries()
        .forEach(
            (name, entry) -> {
              boolean any = false;
              for (int i = 0; i < amended.size(); i++) {
                Fields policy = (Fields) amended.get(i);
                if (policy.text("name", "").equals(name) && sets(policy, entry.value())) {
                  any = true;
                  amended.set(
                      i, entry.value() instanceof Fields delta ? merge(policy, delta) : null);
                }
              }
              amended.removeIf(Objects::isNull);
              if (!any) {
                unknownPolicy(entry.at(), name, policies);
              }
            });
    return new Items(policies.at(), amended);
  }

  /** True if the delta sets no lever, or the policy sets the same one. */
  private static boolean sets(Fields policy, YamlNode delta) {
    return !(delta instanceof Fields fields)
        || policy.map("set").entries().keySet().containsAll(fields.map("set").entries().keySet());
  }

  private void unknownPolicy(SourceLocation at, String name, Items policies) {
    List<String> names =
        policies.items().stream()
            .map(policy -> ((Fields) policy).text("name", ""))
            .filter(known -> !known.isEmpty())
            .distinct()
            .toList();
    problems.add(
        at,
        names.contains(name)
            ? "the policies named '" + name + "' set another lever"
            : "no policy has the name '" + name + "'" + Suggestion.hint(name, names));
  }

  /**
   * At, by, against and lever of an entry that sets one lever; its source location if these are
   * incomplete.
   */
  private static Object identity(Fields entry) {
    if (!entry.has("at") || !entry.has("by") || entry.map("set").entries().size() != 1) {
      return entry.at();
    }
    return List.of(
        Scalar.day(entry.text("at", "")).orElseThrow(),
        entry.texts("by").stream().sorted().toList(),
        entry.texts("against").stream().sorted().toList(),
        entry.map("set").entries().keySet());
  }

  /** Splits policies into one entry per lever and reports duplicates within one file. */
  private Fields single(Fields file) {
    Fields all = file;
    if (file.get(POLICIES) instanceof Items policies) {
      all = all.with(POLICIES, new Entry(file.entries().get(POLICIES).at(), single(policies)));
    }
    if (file.get(PACKAGES) instanceof Fields packages) {
      Map<String, Entry> split = new LinkedHashMap<>(packages.entries());
      split.replaceAll(
          (name, entry) ->
              entry.value() instanceof Items policies
                  ? new Entry(entry.at(), single(policies))
                  : entry);
      all =
          all.with(
              PACKAGES,
              new Entry(file.entries().get(PACKAGES).at(), new Fields(packages.at(), split)));
    }
    return all;
  }

  private Items single(Items policies) {
    Map<Object, YamlNode> entries = new LinkedHashMap<>();
    for (YamlNode each : policies.items()) {
      Fields policy = (Fields) each;
      Fields set = policy.map("set");
      if (set.entries().isEmpty()) {
        entries.put(identity(policy), policy);
      }
      set.entries()
          .forEach(
              (lever, entry) -> {
                Fields one = new Fields(set.at(), Map.of(lever, entry));
                Fields split = policy.with("set", new Entry(set.at(), one));
                YamlNode earlier = entries.putIfAbsent(identity(split), split);
                if (earlier != null) {
                  problems.add(
                      policy.at(),
                      "this entry has the same at, by, against and lever as the one in line "
                          + earlier.at().line());
                }
              });
    }
    return new Items(policies.at(), List.copyOf(entries.values()));
  }

  private static Fields without(Fields map, String key) {
    Map<String, Entry> entries = new LinkedHashMap<>(map.entries());
    entries.remove(key);
    return new Fields(map.at(), entries);
  }

  private static YamlNode withoutNulls(YamlNode tree) {
    if (tree instanceof Items items) {
      return new Items(items.at(), items.items().stream().map(Inheritance::withoutNulls).toList());
    }
    if (!(tree instanceof Fields map)) {
      return tree;
    }
    Map<String, Entry> kept = new LinkedHashMap<>();
    map.entries()
        .forEach(
            (key, entry) -> {
              if (!entry.value().absent()) {
                kept.put(key, new Entry(entry.at(), withoutNulls(entry.value())));
              }
            });
    return new Fields(map.at(), kept, map.strange());
  }
}
