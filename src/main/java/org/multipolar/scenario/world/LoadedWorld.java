package org.multipolar.scenario.world;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.multipolar.world.ControlGroup;
import org.multipolar.world.LabRow;
import org.multipolar.world.StateRow;
import org.multipolar.world.WorldTables;

/**
 * A world as read from its files.
 *
 * <p>In a world of blocs, the blocs are the acting entities and their members can still be named;
 * otherwise every state is its own only member.
 *
 * @param spec how the scenario names it
 * @param title title
 * @param description short description
 * @param sources sources of the world
 * @param columns the columns of its tables and their sources
 * @param tables the acting entities
 * @param members the states that they consist of
 * @param entityOf id of the acting entity by id of a member, sorted
 * @param digest SHA-256 of its files; empty for a synthetic world
 * @param files its files by their names in results; none for a synthetic world
 */
public record LoadedWorld(
    WorldSpec spec,
    String title,
    String description,
    List<String> sources,
    List<Column> columns,
    WorldTables tables,
    WorldTables members,
    Map<String, String> entityOf,
    String digest,
    Map<String, String> files) {

  /**
   * The documentation of one column of a table.
   *
   * @param provenance of most of its cells: S sourced, B background, A assumption, D derived
   * @param later whether it uses observations after June 2025
   * @param inputs columns from which it is computed: of the same table, or {@code FILE.column} of
   *     the source files
   * @param cells cells with their own provenance, sorted by id
   */
  public record Column(
      String table,
      String name,
      String unit,
      long year,
      String provenance,
      boolean later,
      List<String> inputs,
      String source,
      String note,
      List<Cell> cells) {

    /** The cell of a row, if its provenance differs from the column's. */
    public Optional<Cell> cell(String id) {
      return cells.stream().filter(c -> c.id().equals(id)).findFirst();
    }
  }

  /**
   * A cell whose provenance differs from the rest of its column.
   *
   * @param id row
   * @param fill inputs that were not published and are filled in; none if it is no fill
   */
  public record Cell(
      String id, String provenance, boolean later, List<String> fill, String source) {}

  /** The same world under the name used by scenarios that carry its files. */
  LoadedWorld carried(String name, Map<String, String> carried) {
    return new LoadedWorld(
        new WorldSpec.Named(name),
        title,
        description,
        sources,
        columns,
        tables,
        members,
        entityOf,
        digest,
        carried);
  }

  /** The same world with additional labs. */
  public LoadedWorld withLabs(List<LabRow> more) {
    return new LoadedWorld(
        spec,
        title,
        description,
        sources,
        columns,
        tables.withLabs(more),
        members,
        entityOf,
        digest,
        files);
  }

  /** Whether some states act as part of a bloc. */
  public boolean blocs() {
    return entityOf.entrySet().stream().anyMatch(e -> !e.getKey().equals(e.getValue()));
  }

  /** Number of labs that exist on a day. */
  public int labsOn(LocalDate day) {
    return (int) tables.labs().stream().filter(lab -> !lab.from().isAfter(day)).count();
  }

  /** The acting entity with this id, or that of the member with this id. */
  public Optional<String> entity(String id) {
    return isEntity(id) ? Optional.of(id) : Optional.ofNullable(entityOf.get(id));
  }

  public boolean isEntity(String id) {
    return entityOf.containsValue(id);
  }

  /** The members that a word names: those of a bloc, a state, or those of a group; or none. */
  public List<String> membersNamed(String word) {
    if (isEntity(word)) {
      return membersOf(word);
    }
    if (entityOf.containsKey(word)) {
      return List.of(word);
    }
    List<String> tied = members.groups().getOrDefault(word, List.of());
    return tied.isEmpty() ? controlled(word) : tied;
  }

  /** The states in a group with that id of any export-control law, sorted. */
  private List<String> controlled(String word) {
    return members.controlGroups().stream()
        .filter(group -> group.id().equals(word))
        .flatMap(group -> group.members().stream())
        .distinct()
        .sorted()
        .toList();
  }

  /** The members that some words name, sorted; {@code all} names every one. */
  public List<String> named(List<String> words) {
    TreeSet<String> named = new TreeSet<>();
    for (String word : words) {
      named.addAll(word.equals("all") ? entityOf.keySet() : membersNamed(word));
    }
    return List.copyOf(named);
  }

  /**
   * The members that some words name as targets of a state, sorted; a control group of the state
   * itself takes precedence.
   */
  public List<String> targets(String by, List<String> words) {
    TreeSet<String> named = new TreeSet<>();
    for (String word : words) {
      List<String> own =
          members.controlGroups().stream()
              .filter(group -> group.controller().equals(by) && group.id().equals(word))
              .findFirst()
              .map(ControlGroup::members)
              .orElse(List.of());
      named.addAll(own.isEmpty() ? named(List.of(word)) : own);
    }
    return List.copyOf(named);
  }

  /** The group of a target in the export-control law of a state; empty if it is on no list. */
  public Optional<ControlGroup> controlGroupOf(String by, String against) {
    return members.controlGroups().stream()
        .filter(group -> group.controller().equals(by) && group.members().contains(against))
        .findFirst();
  }

  /** The members of an acting entity, sorted. */
  public List<String> membersOf(String entity) {
    return entityOf.entrySet().stream()
        .filter(e -> e.getValue().equals(entity))
        .map(Map.Entry::getKey)
        .toList();
  }

  /** Every word that names a state, a bloc or a group. */
  public List<String> names() {
    List<String> names = new ArrayList<>(stateNames());
    names.addAll(members.groups().keySet());
    members.controlGroups().stream()
        .map(ControlGroup::id)
        .distinct()
        .filter(id -> !names.contains(id))
        .forEach(names::add);
    return names;
  }

  /** Every word that names a single state or bloc. */
  public List<String> stateNames() {
    List<String> names = new ArrayList<>(tables.states().stream().map(StateRow::id).toList());
    entityOf.keySet().stream().filter(id -> !names.contains(id)).forEach(names::add);
    return names;
  }
}
