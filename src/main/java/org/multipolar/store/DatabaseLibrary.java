package org.multipolar.store;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.Arrays;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.Manifest;

/** The library of the database DuckDB, which is not part of a release but a separate download. */
final class DatabaseLibrary {
  private static final String DRIVER = "org.duckdb.DuckDBDriver";
  private static final String ARTIFACT = "org.duckdb:duckdb_jdbc";
  private static final String FILE = "duckdb_jdbc-";

  private DatabaseLibrary() {}

  /**
   * Requires the library.
   *
   * @param purpose the feature that needs it
   * @throws ResultsException if it is absent; the message gives source and destination of the file
   */
  static void require(String purpose) throws ResultsException {
    try {
      Class.forName(DRIVER, false, DatabaseLibrary.class.getClassLoader());
    } catch (ClassNotFoundException e) {
      throw new ResultsException(absence(purpose, program()), e);
    }
  }

  /**
   * One-line instructions for installing the library.
   *
   * @param program the program's jar, whose class path names the library, or a folder of classes
   */
  static String absence(String purpose, Path program) {
    String needed = purpose + " needs the database DuckDB, which is a download of its own: ";
    Path library = library(program);
    if (library == null) {
      return needed + "put " + ARTIFACT + " from Maven Central on the class path.";
    }
    String name = library.getFileName().toString();
    String version = name.substring(FILE.length(), name.length() - ".jar".length());
    return needed
        + "put "
        + name
        + ", from the downloads of this release or from Maven Central ("
        + ARTIFACT
        + ":"
        + version
        + "), into "
        + library.getParent();
  }

  /**
   * The library's path on the class path of a jar; null if the program is not a jar that names it.
   */
  private static Path library(Path program) {
    if (program == null || !program.toString().endsWith(".jar")) {
      return null;
    }
    try (JarFile jar = new JarFile(program.toFile())) {
      Manifest manifest = jar.getManifest();
      String path =
          manifest == null
              ? null
              : manifest.getMainAttributes().getValue(Attributes.Name.CLASS_PATH);
      return path == null
          ? null
          : Arrays.stream(path.split(" "))
              .filter(entry -> entry.contains(FILE) && entry.endsWith(".jar"))
              .findFirst()
              .map(entry -> program.resolveSibling(entry).normalize())
              .orElse(null);
    } catch (IOException e) {
      return null;
    }
  }

  private static Path program() {
    CodeSource source = DatabaseLibrary.class.getProtectionDomain().getCodeSource();
    try {
      return source == null ? null : Path.of(source.getLocation().toURI());
    } catch (URISyntaxException e) {
      return null;
    }
  }
}
