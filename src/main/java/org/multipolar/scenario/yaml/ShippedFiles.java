package org.multipolar.scenario.yaml;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.channels.ClosedChannelException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Finds the shipped scenarios, worlds and observations: first in {@code scenarios} of the working
 * folder, then of the project that the program was started from ({@code multipolar.home}, which the
 * launcher sets), then the copies that the program carries. They can thus be named on any machine,
 * and a file in a folder takes precedence over the copy.
 */
public final class ShippedFiles {
  /** The folder of shipped files. */
  public static final String FOLDER = "scenarios";

  private static final String HOME = "multipolar.home";
  private static final String SUFFIX = ".yaml";

  private static FileSystem jar;

  private ShippedFiles() {}

  /** The folders that may hold {@value #FOLDER}, nearest first. */
  public static List<Path> roots() {
    List<Path> roots = new ArrayList<>();
    roots.add(Path.of(""));
    String home = System.getProperty(HOME, "");
    if (!home.isEmpty()) {
      roots.add(Path.of(home));
    }
    carried().ifPresent(roots::add);
    return roots;
  }

  /**
   * The file or folder at a relative path below the first root that has it; otherwise the given
   * path.
   */
  public static Path at(Path path) {
    if (path.isAbsolute() || isCarried(path) || Files.exists(path)) {
      return path;
    }
    return roots().stream()
        .map(root -> root.resolve(path.toString()).normalize())
        .filter(Files::exists)
        .findFirst()
        .orElse(path);
  }

  /**
   * The shipped file that a word names: {@code scenarios/FILE}, or the NAME of a YAML file in
   * {@code scenarios}, without its suffix.
   */
  public static Optional<Path> find(String word) {
    String name = word.replace('\\', '/');
    boolean inFolder = name.startsWith(FOLDER + "/");
    if (name.startsWith("/") || name.contains("..") || !inFolder && name.contains(".")) {
      return Optional.empty();
    }
    try {
      Path path = Path.of(inFolder ? name : FOLDER + "/" + name + SUFFIX);
      return Optional.of(at(path)).filter(Files::isRegularFile);
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }

  /**
   * End of a message about a missing file that a command names: the nearest one beside it; else the
   * shipped one that is likely meant, by the name that commands take; else nothing.
   */
  public static String hint(Path missing) {
    String beside = Suggestion.file(missing);
    return beside.isEmpty() ? shipped(missing) : beside;
  }

  private static String shipped(Path missing) {
    String word = missing.toString().replace('\\', '/');
    boolean inFolder = word.startsWith(FOLDER + "/");
    if (missing.isAbsolute() || !inFolder && word.contains(".")) {
      return "";
    }
    String wanted = word.substring(inFolder ? FOLDER.length() + 1 : 0).replaceFirst("\\.yaml$", "");
    String last = last(wanted);
    Set<String> names = names();
    return names.stream()
        .filter(name -> last(name).equals(last))
        .findFirst()
        .or(() -> Suggestion.to(wanted, names))
        .or(
            () ->
                Suggestion.to(last, names.stream().map(ShippedFiles::last).toList())
                    .flatMap(end -> names.stream().filter(n -> last(n).equals(end)).findFirst()))
        .map(name -> inFolder ? FOLDER + "/" + name + SUFFIX : name)
        .map(name -> ", did you mean '" + name + "'?")
        .orElse("");
  }

  private static String last(String name) {
    return name.substring(name.lastIndexOf('/') + 1);
  }

  /** Names of all shipped YAML files, those of the folder itself first. */
  private static Set<String> names() {
    Set<String> names =
        new TreeSet<>(
            Comparator.comparing((String name) -> name.contains("/"))
                .thenComparing(Comparator.naturalOrder()));
    for (Path root : roots()) {
      Path folder = root.resolve(FOLDER);
      if (Files.isDirectory(folder)) {
        try (Stream<Path> files = Files.walk(folder)) {
          files
              .map(file -> folder.relativize(file).toString().replace('\\', '/'))
              .filter(name -> name.endsWith(SUFFIX))
              .map(name -> name.substring(0, name.length() - SUFFIX.length()))
              .forEach(names::add);
        } catch (IOException e) {
          throw new UncheckedIOException("cannot read " + folder, e);
        }
      }
    }
    return names;
  }

  /** Whether a file is a copy in the program's jar. */
  public static boolean isCarried(Path file) {
    return file.getFileSystem() != FileSystems.getDefault();
  }

  /** The file that a command argument names: a path, or else a shipped file by its name. */
  public static Path argument(String word) {
    Path path = Path.of(word);
    return Files.exists(path) ? path : find(word).orElse(path);
  }

  /** The file of a source location. */
  public static Path of(SourceLocation at) {
    return at(Path.of(at.origin()));
  }

  /**
   * Root of the copies that the program carries. Interrupting a thread that reads from the jar
   * closes it; it is then opened again.
   */
  private static synchronized Optional<Path> carried() {
    CodeSource code = ShippedFiles.class.getProtectionDomain().getCodeSource();
    if (code == null) {
      return Optional.empty();
    }
    try {
      Path program = Path.of(code.getLocation().toURI());
      if (Files.isDirectory(program)) {
        return Optional.of(program);
      }
      if (jar == null || !isReadable(jar)) {
        jar = FileSystems.newFileSystem(program);
      }
      return Optional.of(jar.getPath(""));
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + code.getLocation(), e);
    }
  }

  private static boolean isReadable(FileSystem files) throws IOException {
    try (InputStream in = Files.newInputStream(files.getPath("META-INF", "MANIFEST.MF"))) {
      return in.read() >= 0;
    } catch (ClosedChannelException e) {
      return false;
    }
  }
}
