package org.multipolar.scenario.world;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds world files, and others that are shipped.
 *
 * <p>A name is looked for as {@code worlds/NAME.yaml} and {@code scenarios/worlds/NAME.yaml}, a
 * path as it stands, in the folder of the file that names it, then in each folder above it, then in
 * the working folder and above, then where the program is installed ({@code multipolar.home}, which
 * the launcher sets). So a resolved scenario in a results folder finds the worlds of its project.
 */
public final class WorldFiles {
  private static final String SUFFIX = ".yaml";
  private static final List<String> FOLDERS = List.of("worlds", "scenarios/worlds");

  private static final String HOME = "multipolar.home";

  private WorldFiles() {}

  /**
   * The file of a world.
   *
   * @param world name or path
   * @param from the file that names it
   */
  public static Optional<Path> find(String world, Path from) {
    List<String> places = new ArrayList<>();
    if (isPath(world)) {
      places.add(world);
    } else {
      FOLDERS.forEach(folder -> places.add(folder + "/" + world + SUFFIX));
    }
    try {
      for (Path folder : upwards(from)) {
        for (String place : places) {
          Path file = folder.resolve(place).normalize();
          if (Files.isRegularFile(file)) {
            return Optional.of(file);
          }
        }
      }
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
    return Optional.empty();
  }

  /** A shipped file: from the working folder, or else from where the program is installed. */
  public static Path shipped(Path file) {
    String home = System.getProperty(HOME, "");
    Path installed = Path.of(home).resolve(file);
    return !Files.exists(file) && !home.isEmpty() && Files.exists(installed)
        ? installed.normalize()
        : file;
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

  static boolean isPath(String world) {
    return world.indexOf('/') >= 0 || world.indexOf('\\') >= 0 || world.endsWith(SUFFIX);
  }

  /** The folder of a file as it is named, then the folders above it, then the working folder's. */
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
    String home = System.getProperty(HOME);
    if (home != null && !home.isEmpty()) {
      folders.add(Path.of(home));
    }
    return folders;
  }

  private static Path shown(Path folder, Path working, Path from) {
    return !from.isAbsolute() && folder.startsWith(working) ? working.relativize(folder) : folder;
  }
}
