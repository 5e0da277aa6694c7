package org.multipolar.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatabaseLibraryTest {
  @TempDir Path folder;

  @Test
  void theJarOfTheProgramSaysWhichFileBelongsWhere() throws IOException {
    Path program = jar("multipolar.jar", "lib/mason-18.jar lib/duckdb_jdbc-1.2.3.jar lib/z.jar");
    assertThat(DatabaseLibrary.absence("This", program))
        .isEqualTo(
            "This needs the database DuckDB, which is a download of its own: put"
                + " duckdb_jdbc-1.2.3.jar, from the downloads of this release or from Maven Central"
                + " (org.duckdb:duckdb_jdbc:1.2.3), into "
                + folder.resolve("lib"));
  }

  @Test
  void otherProgramsAreToldTheArtifact() throws IOException {
    String advice =
        "This needs the database DuckDB, which is a download of its own: put"
            + " org.duckdb:duckdb_jdbc from Maven Central on the class path.";
    assertThat(DatabaseLibrary.absence("This", folder)).isEqualTo(advice);
    assertThat(DatabaseLibrary.absence("This", jar("other.jar", "lib/a.jar"))).isEqualTo(advice);
    assertThat(DatabaseLibrary.absence("This", null)).isEqualTo(advice);
  }

  private Path jar(String name, String classPath) throws IOException {
    Manifest manifest = new Manifest();
    manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
    manifest.getMainAttributes().put(Attributes.Name.CLASS_PATH, classPath);
    Path jar = folder.resolve(name);
    new JarOutputStream(Files.newOutputStream(jar), manifest).close();
    return jar;
  }
}
