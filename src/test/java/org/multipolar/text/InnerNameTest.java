package org.multipolar.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InnerNameTest {
  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"runs.csv", "inputs/worlds/states.yaml", "a b/ü.csv", "..a", "a..b/c"})
  void namesWithinTheFolder(String name) throws IOException {
    assertThat(InnerName.isSound(name)).isTrue();
    assertThat(InnerName.in(folder, name)).isEqualTo(folder.resolve(name));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "..", "../a", "a/../../b", "/etc/passwd", "a//b", "a/", "./a", "C:a", "a\\b"})
  void namesThatPointOutside(String name) {
    assertThat(InnerName.isSound(name)).isFalse();
    assertThatThrownBy(() -> InnerName.in(folder, name))
        .hasMessageContaining("is not the name of a file");
  }

  @Test
  void linksMayPointOutside() throws IOException {
    Files.createDirectories(folder.resolve("a"));
    Files.createSymbolicLink(folder.resolve("a/b"), Path.of("/"));
    assertThatThrownBy(() -> InnerName.in(folder, "a/b/etc")).hasMessageContaining("is a link");
    assertThat(InnerName.isLinked(folder, "a/c")).isFalse();
  }
}
