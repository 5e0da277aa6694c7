package org.multipolar.scenario.world;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.multipolar.scenario.yaml.ShippedFiles;
import org.multipolar.text.ResolvedInputs;

/**
 * Finds world files.
 *
 * <p>A name is looked up as {@code worlds/NAME.yaml} and {@code scenarios/worlds/NAME.yaml}, a path
 * as given, in the folder of the file that names it, then in each folder above it, then in the
 * working folder and above, then among the {@linkplain ShippedFiles shipped files}. The world of a
 * resolved scenario in a results folder is in {@code inputs/worlds} beside it, which takes
 * precedence.
 */
public final class WorldFiles {
  /** Folder of the worlds that a resolved scenario names. */
  static final String CARRIED = ResolvedInputs.FOLDER + "worlds/";

  private static final String SUFFIX = ".yaml";
  private static final List<String> FOLDERS = List.of("worlds", ShippedFiles.FOLDER + "/worlds");

  private WorldFiles() {}

  /**
   * The file of a world.
   *
   * @param world name or path
   * @param from the file that names it
   */
  public static Optional<Path> find(String world, Path from) {
    if (isPath(world)) {
      return file(world, from);
    }
    List<String> places = new ArrayList<>();
    FOLDERS.forEach(folder -> places.add(folder + "/" + world + SUFFIX));
    try {
      Path carried = from.resolveSibling(CARRIED + world + SUFFIX);
      return Files.isRegularFile(carried) ? Optional.of(carried) : find(places, from);
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }

  /**
   * The file at a path relative to the folder of a file or a folder above it, or else to the
   * working folder.
   */
  public static Optional<Path> file(String path, Path from) {
    try {
      return find(List.of(path), from);
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }

  private static Optional<Path> find(List<String> places, Path from) {
    for (Path folder : upwards(from)) {
      for (String place : places) {
        Path file = folder.resolve(place).normalize();
        if (Files.isRegularFile(file)) {
          return Optional.of(file);
        }
      }
    }
    return Optional.empty();
  }

  /** Names of the worlds in the nearest folder of worlds, sorted. */
  public static List<String> names(Path from) {
    for (Path folder : upwards(from)) {
      for (String place : FOLDERS) {
        Path worlds = folder.resolve(place);
        if (Files.isDirectory(worlds)) {
          try (Stream<Path> files = Files.list(worlds)) {
            return files
                .map(f -> f.getFileName().toString())
                .filter(name -> name.endsWith(SUFFIX))
                .map(name -> name.substring(0, name.length() - SUFFIX.length()))
                .sorted()
                .toList();
          } catch (IOException e) {
            return List.of();
          }
        }
      }
    }
    return List.of();
  }

  /**
   * Whether an input of a resolved scenario belongs to a world that the scenario refers to by name.
   */
  public static boolean isNamed(String input) {
    return input.startsWith(CARRIED);
  }

  /** Whether a world is given by the path of its file. */
  public static boolean isPath(String world) {
    return world.indexOf('/') >= 0 || world.indexOf('\\') >= 0 || world.endsWith(SUFFIX);
  }

  /**
   * The folder of a file as it is named, then the folders above it, then the working folder and
   * those above it, then the roots of shipped files.
   */
  private static List<Path> upwards(Path from) {
    List<Path> folders = new ArrayList<>();
    Path working = Path.of("").toAbsolutePath();
    Path absolute = from.toAbsolutePath().normalize();
    for (Path folder = absolute.getParent(); folder != null; folder = folder.getParent()) {
      folders.add(shown(folder, working, from));
    }
    for (Path folder = working; folder != null; folder = folder.getParent()) {
      folders.add(shown(folder, working, from));
    }
    folders.addAll(ShippedFiles.roots());
    return folders;
  }

  private static Path shown(Path folder, Path working, Path from) {
    return !from.isAbsolute() && folder.startsWith(working) ? working.relativize(folder) : folder;
  }
}
