package org.multipolar.scenario.world;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.multipolar.scenario.yaml.Digest;
import org.multipolar.scenario.yaml.FileKind;
import org.multipolar.scenario.yaml.Problem;
import org.multipolar.scenario.yaml.Problems;
import org.multipolar.scenario.yaml.Schema;
import org.multipolar.scenario.yaml.SourceLocation;
import org.multipolar.scenario.yaml.SourceText;
import org.multipolar.scenario.yaml.Suggestion;
import org.multipolar.scenario.yaml.YamlNode.Fields;
import org.multipolar.text.ResolvedInputs;
import org.multipolar.value.parameter.ParameterCatalogue;
import org.multipolar.value.parameter.Parameters;
import org.multipolar.world.WorldTables;

/**
 * Reads a world: {@code NAME.yaml} beside {@code NAME/states.csv} and the other tables, or a
 * mapping of the states of another world to blocs. A {@code provenance.csv} beside the tables may
 * give the provenance of cells that differ from their column; no result depends on it.
 */
public final class WorldReader {
  private final Problems problems;
  private final ReadWorlds worlds;
  private final Digest digest = new Digest();

  /** Files of the worlds that blocs are aggregated from. */
  private final List<Path> origins = new ArrayList<>();

  /** Files of bloc worlds being read, from the first on. */
  private final List<Path> aggregated = new ArrayList<>();

  /**
   * @param worlds worlds that need not be read again
   */
  public WorldReader(Problems problems, ReadWorlds worlds) {
    this.problems = problems;
    this.worlds = worlds;
  }

  /**
   * The result of reading a world.
   *
   * @param world present exactly when there are no problems
   * @param problems everything that is wrong
   */
  public record WorldReading(Optional<LoadedWorld> world, List<Problem> problems) {}

  /** The schema of a world file. */
  public static Schema schema() {
    return WorldKeys.SCHEMA;
  }

  /**
   * Reads a world by its name or path.
   *
   * @param from a file, existing or not, in the folder where the search starts
   */
  public static WorldReading read(String world, Path from) {
    Problems problems = new Problems();
    Optional<LoadedWorld> loaded =
        new WorldReader(problems, new ReadWorlds())
            .read(
                new WorldSpec.Named(world),
                SourceLocation.of(from.toString()),
                from,
                ParameterCatalogue.defaults());
    return new WorldReading(problems.size() == 0 ? loaded : Optional.empty(), problems.sorted());
  }

  /**
   * Loads the world of a scenario.
   *
   * @param at where it is named
   * @param from the file that names it
   */
  public Optional<LoadedWorld> read(
      WorldSpec spec, SourceLocation at, Path from, Parameters parameters) {
    if (spec instanceof WorldSpec.Synthetic synthetic) {
      WorldTables tables = new SyntheticWorld(synthetic, parameters).tables();
      return Optional.of(
          new LoadedWorld(
              spec,
              "Synthetic world",
              "",
              List.of(),
              List.of(),
              tables,
              tables,
              identity(tables),
              "",
              Map.of()));
    }
    Optional<Path> file = WorldFiles.find(spec.text(), from);
    if (file.isEmpty()) {
      problems.add(
          at,
          "unknown world '%s'%s",
          spec.text(),
          Suggestion.hint(
              WorldFiles.isPath(spec.text()) ? stem(Path.of(spec.text())) : spec.text(),
              WorldFiles.names(from)));
      return Optional.empty();
    }
    Optional<LoadedWorld> known = worlds.get(file.get(), spec);
    if (known.isPresent()) {
      return known;
    }
    int before = problems.size();
    Optional<LoadedWorld> read =
        file(file.get(), at, spec).map(world -> carried(world, file.get()));
    if (problems.size() == before) {
      read.ifPresent(world -> worlds.put(file.get(), spec, world));
    }
    return read;
  }

  /**
   * Gives the files of the world their names in results. For a world given by its path these lie in
   * a folder named by the digest, and the world is named by that folder from then on, since results
   * must not depend on its original location.
   */
  private LoadedWorld carried(LoadedWorld world, Path file) {
    boolean named = !WorldFiles.isPath(world.spec().text());
    String folder = named ? WorldFiles.CARRIED : ResolvedInputs.named("world", world.digest(), "/");
    List<Path> roots =
        Stream.concat(Stream.of(file), origins.stream())
            .map(each -> each.toAbsolutePath().normalize().getParent())
            .toList();
    Map<String, String> files = new LinkedHashMap<>();
    digest
        .texts()
        .forEach(
            (path, text) -> {
              Path absolute = path.toAbsolutePath().normalize();
              Path root = roots.stream().filter(absolute::startsWith).findFirst().orElseThrow();
              files.put(
                  folder + root.relativize(absolute).toString().replace('\\', '/'),
                  text.replace("\r\n", "\n"));
            });
    return world.carried(named ? world.spec().text() : folder + file.getFileName(), files);
  }

  private Optional<LoadedWorld> file(Path file, SourceLocation named, WorldSpec spec) {
    digest.add(file);
    Optional<Fields> checked =
        FileKind.WORLD
            .read(file, named, problems)
            .flatMap(tree -> WorldKeys.SCHEMA.check(tree, "", problems))
            .map(Fields.class::cast);
    if (checked.isEmpty()) {
      return Optional.empty();
    }
    Fields world = checked.get();
    if (world.refused("aggregate") || world.refused("blocs")) {
      return Optional.empty();
    }
    if (world.has("aggregate") != world.has("blocs")) {
      problems.add(world.at(), "aggregate and blocs belong together");
      return Optional.empty();
    }
    if (world.has("aggregate")) {
      return blocs(world, file, spec);
    }
    WorldKeys given = WorldKeys.FORM.read(world);
    Path folder = file.resolveSibling(stem(file));
    digest.keep(folder.resolve(WorldSources.FILE));
    return new WorldTablesReader(problems)
        .read(folder, stem(file), given.usageReference(), digest)
        .map(
            tables ->
                new LoadedWorld(
                    spec,
                    given.title(),
                    given.description(),
                    given.sources(),
                    new WorldSources(problems).read(world.map("columns"), folder, tables),
                    tables,
                    tables,
                    identity(tables),
                    digest.hex(),
                    Map.of()));
  }

  private Optional<LoadedWorld> blocs(Fields world, Path file, WorldSpec spec) {
    WorldKeys given = WorldKeys.FORM.read(world);
    String base = given.aggregate();
    Path beside = file.resolveSibling(base + ".yaml");
    Path source =
        SourceText.of(beside, new Problems()).isPresent()
            ? beside
            : WorldFiles.find(base, file).orElse(beside);
    aggregated.add(file);
    if (aggregated.contains(source)) {
      problems.add(
          world.at("aggregate"),
          "aggregate is circular: "
              + aggregated.stream().map(WorldReader::stem).collect(Collectors.joining(" → "))
              + " → "
              + base);
      return Optional.empty();
    }
    if (SourceText.of(source, new Problems()).isEmpty()) {
      problems.add(
          world.at("aggregate"),
          "unknown world '%s'%s",
          base,
          Suggestion.hint(base, WorldFiles.names(file)));
      return Optional.empty();
    }
    origins.add(source);
    return file(source, world.at("aggregate"), new WorldSpec.Named(base))
        .flatMap(
            states ->
                new Blocs(states.members(), problems)
                    .add(world, stem(file))
                    .map(
                        blocs ->
                            new LoadedWorld(
                                spec,
                                given.title(),
                                given.description(),
                                given.sources(),
                                states.columns(),
                                blocs.tables(),
                                states.members(),
                                blocs.entityOf(),
                                digest.hex(),
                                Map.of())));
  }

  private static Map<String, String> identity(WorldTables tables) {
    Map<String, String> identity = new LinkedHashMap<>();
    tables.states().forEach(state -> identity.put(state.id(), state.id()));
    return identity;
  }

  /** The file of the world that a table belongs to, if any. */
  public static Optional<Path> ofTable(Path table) {
    Path folder = table.toAbsolutePath().normalize().getParent();
    if (folder == null || folder.getFileName() == null || table.getFileName() == null) {
      return Optional.empty();
    }
    Path world = folder.resolveSibling(folder.getFileName() + ".yaml");
    boolean known = WorldTablesReader.COLUMNS.containsKey(stem(table));
    return known && Files.isRegularFile(world) ? Optional.of(world) : Optional.empty();
  }

  /** The name of a file without its suffix. */
  public static String stem(Path file) {
    String name = file.getFileName().toString();
    int dot = name.lastIndexOf('.');
    return dot > 0 ? name.substring(0, dot) : name;
  }
}
