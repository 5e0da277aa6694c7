package org.multipolar.scenario.world;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.multipolar.policy.FirmLever;
import org.multipolar.policy.Instrument;
import org.multipolar.scenario.yaml.CountryCodes;
import org.multipolar.scenario.yaml.Problems;
import org.multipolar.scenario.yaml.SourceLocation;
import org.multipolar.scenario.yaml.Suggestion;
import org.multipolar.scenario.yaml.YamlNode;
import org.multipolar.text.Labels;
import org.multipolar.world.InvestorRow;
import org.multipolar.world.LabRow;
import org.multipolar.world.MakerRow;

/** Resolves the names of a scenario in its world, and records which states represent a bloc. */
public final class NameResolver {
  private static final int LISTED = 4;
  private static final String LAB = ".lab";
  private static final String CHIPS = ".chips";
  private static final String CLOUD = ".cloud";

  private final LoadedWorld world;
  private final Weights weights;
  private final List<Unknown> unknown = new ArrayList<>();
  private final List<String> labs;
  private final List<String> firms;
  private final Map<String, String> inWords = new LinkedHashMap<>();
  private final Map<StandIn, Set<String>> standIns = new LinkedHashMap<>();
  private final Map<Part, Set<String>> partsOf = new LinkedHashMap<>();

  /** A name that the world does not have. */
  private record Unknown(SourceLocation at, String id, String where, String message) {}

  /** A bloc that a scenario names by one of its members. */
  private record StandIn(String where, String entity) {}

  /** A bloc of which some members hold a lever, or are its targets. */
  private record Part(Instrument instrument, boolean by, String entity) {}

  public NameResolver(LoadedWorld world) {
    this.world = world;
    this.weights = new Weights(world);
    labs = world.tables().labs().stream().map(LabRow::id).toList();
    firms =
        Stream.concat(world.tables().makers().stream().map(MakerRow::id), labs.stream()).toList();
    world.members().states().forEach(state -> inWords.put(state.name(), state.id()));
    world.tables().states().forEach(state -> inWords.put(state.name(), state.id()));
  }

  /** The acting entity with an id, or that of the state with the id. */
  public Optional<String> entity(YamlNode word, String where) {
    String id = ((YamlNode.Leaf) word).text();
    Optional<String> entity = world.entity(id);
    if (entity.isEmpty()) {
      unknown(word, "state", where, hint(id, world.stateNames()));
    } else if (!entity.get().equals(id)) {
      standIns.computeIfAbsent(new StandIn(where, entity.get()), k -> new TreeSet<>()).add(id);
    }
    return entity;
  }

  /** Checks that a word names states, which may be members of blocs. */
  public void members(YamlNode word, String where) {
    String id = ((YamlNode.Leaf) word).text();
    if (world.membersNamed(id).isEmpty()) {
      unknown(word, "state or group", where, hint(id, world.names()));
    }
  }

  /** Checks that a word names states, and notes which part of a bloc they are for an instrument. */
  public boolean states(YamlNode word, String where, Instrument instrument, boolean by) {
    String id = ((YamlNode.Leaf) word).text();
    List<String> members = world.membersNamed(id);
    if (members.isEmpty()) {
      unknown(word, "state or group", where, hint(id, world.names()));
      return false;
    }
    if (!world.isEntity(id)) {
      members.stream()
          .collect(Collectors.groupingBy(world.entityOf()::get, TreeMap::new, Collectors.toList()))
          .forEach(
              (entity, part) -> {
                if (part.size() < world.membersOf(entity).size()) {
                  partsOf
                      .computeIfAbsent(new Part(instrument, by, entity), k -> new TreeSet<>())
                      .addAll(part);
                }
              });
    }
    return true;
  }

  /**
   * The firm with an id that can use a lever; a firm with two roles may be named without its role.
   */
  public Optional<String> firm(YamlNode word, String where, FirmLever lever) {
    return switch (lever) {
      case LOBBY ->
          role(
              word, where, "chip maker", CHIPS, world.tables().makers().stream().map(MakerRow::id));
      case PLACE ->
          role(
              word,
              where,
              "investor",
              CLOUD,
              world.tables().investors().stream().map(InvestorRow::id));
      case WITHHOLD, PLEDGE -> lab(word, where);
    };
  }

  /** The day from which a lab or an investor exists; empty for other firms. */
  public Optional<LocalDate> founded(String firm) {
    return Stream.concat(
            world.tables().labs().stream().filter(lab -> lab.id().equals(firm)).map(LabRow::from),
            world.tables().investors().stream()
                .filter(investor -> investor.id().equals(firm))
                .map(InvestorRow::from))
        .findFirst();
  }

  private Optional<String> role(
      YamlNode word, String where, String what, String suffix, Stream<String> ids) {
    String id = ((YamlNode.Leaf) word).text();
    List<String> known = ids.toList();
    Optional<String> found = Stream.of(id, id + suffix).filter(known::contains).findFirst();
    if (found.isEmpty()) {
      unknown(word, what, where, Suggestion.hint(id, known));
    }
    return found;
  }

  /** The lab with an id; a firm with two roles may be named without its role. */
  public Optional<String> lab(YamlNode word, String where) {
    return role(word, where, "lab", LAB, labs.stream());
  }

  /** The firms with an id: one, or both roles of a firm named without its role. */
  public List<String> firms(YamlNode word, String where) {
    String id = ((YamlNode.Leaf) word).text();
    List<String> found =
        firms.contains(id)
            ? List.of(id)
            : Stream.of(id + CHIPS, id + LAB).filter(firms::contains).toList();
    if (found.isEmpty()) {
      unknown(word, "firm", where, Suggestion.hint(id, firms));
    }
    return found;
  }

  private void unknown(YamlNode word, String what, String where, String hint) {
    String id = ((YamlNode.Leaf) word).text();
    String message = "unknown " + what + " '" + id + "' in " + where + hint;
    unknown.add(new Unknown(word.at(), id, where, message));
  }

  /**
   * Reports the names that the world does not have. Those in files that are extended by the file
   * that names the world are reported together where it names the world.
   *
   * @param at where the world is named
   * @param layers origins of the file's parts, the farthest parent first
   */
  public void report(SourceLocation at, List<String> layers, Problems problems) {
    int named = layers.indexOf(at.origin());
    Map<String, List<Unknown>> inherited = new LinkedHashMap<>();
    for (Unknown each : unknown) {
      String origin = each.at().origin();
      int layer = layers.indexOf(origin);
      if (0 <= layer && layer < named) {
        inherited.computeIfAbsent(origin, k -> new ArrayList<>()).add(each);
      } else {
        problems.add(each.at(), each.message());
      }
    }
    inherited.forEach(
        (origin, all) ->
            problems.add(
                at,
                "this world does not have %s that %s uses, such as %s in line %s; extend a scenario"
                    + " of this world, or drop what names them (%s)",
                Labels.count(all.stream().map(Unknown::id).distinct().count(), "name"),
                origin,
                all.get(0).id(),
                all.get(0).at().line(),
                all.stream()
                    .map(each -> each.where().replaceFirst("\\..*", ": null"))
                    .distinct()
                    .collect(Collectors.joining(", "))));
  }

  /** Notes on the states that represent a bloc or a part of it, each once. */
  public List<String> standIns() {
    List<String> notes = new ArrayList<>();
    standIns.forEach(
        (standIn, ids) ->
            notes.add(
                standIn.where()
                    + ": "
                    + String.join(", ", ids)
                    + (ids.size() == 1 ? " stands for " : " stand for ")
                    + standIn.entity()
                    + " in world "
                    + world.tables().name()));
    partsOf.forEach((part, members) -> notes.add(inWords(part, members)));
    return notes;
  }

  private String inWords(Part part, Set<String> members) {
    List<String> shares = new ArrayList<>();
    double sum = 0;
    for (String member : members) {
      double share = weights.part(member, part.instrument(), part.by());
      sum += share;
      shares.add(member + " counts for " + String.format(Locale.ROOT, "%.2f", share));
    }
    return part.instrument().id()
        + (part.by() ? " by " : " against ")
        + part.entity()
        + " in world "
        + world.tables().name()
        + ": "
        + (members.size() <= LISTED
            ? String.join(", ", shares)
            : members.size() + " members count for " + String.format(Locale.ROOT, "%.2f", sum));
  }

  private String hint(String id, List<String> candidates) {
    String exact = inWords.get(id);
    if (exact != null && candidates.contains(exact)) {
      return ", did you mean '" + exact + "'?"; // not a group such as CHINA
    }
    String folded = Suggestion.folded(id);
    Optional<String> named =
        inWords.entrySet().stream()
            .filter(name -> Suggestion.folded(name.getKey()).equals(folded))
            .map(Map.Entry::getValue)
            .findFirst();
    boolean anotherCase =
        candidates.stream().anyMatch(name -> Suggestion.folded(name).equals(folded));
    if (!anotherCase) {
      Optional<String> meant = named.or(() -> CountryCodes.of(id).filter(candidates::contains));
      if (meant.isPresent()) {
        return ", did you mean '" + meant.get() + "'?";
      }
      if (CountryCodes.meansKosovo(id)) {
        return Suggestion.hint(id, candidates);
      }
    }
    String firmName = id.toLowerCase(Locale.ROOT);
    if (firms.stream()
        .map(firm -> firm.toLowerCase(Locale.ROOT))
        .anyMatch(firm -> firm.equals(firmName) || firm.startsWith(firmName + "."))) {
      return ": that is a firm, and this takes states, such as " + candidates.get(0);
    }
    if (Suggestion.to(id, candidates).isPresent()) {
      return Suggestion.hint(id, candidates);
    }
    return Suggestion.to(id, inWords.keySet())
        .map(name -> ", did you mean '" + inWords.get(name) + "' (" + name + ")?")
        .orElse(Suggestion.hint(id, candidates));
  }
}
