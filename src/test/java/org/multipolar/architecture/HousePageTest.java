package org.multipolar.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The table of rooms in the manual is generated from {@link Room} and the packages' Javadoc. */
class HousePageTest {
  private static final Path PAGE = Path.of("src", "site", "markdown", "house.md");
  private static final Path SOURCES = Path.of("src", "main", "java", "org", "multipolar");
  private static final String HEAD = "| room | what lives there | enters | libraries |\n";
  private static final Pattern TABLE = Pattern.compile(Pattern.quote(HEAD) + "(\\|.*\\n)*");
  private static final Pattern JAVADOC = Pattern.compile("/\\*\\*(.*?)\\*/", Pattern.DOTALL);
  private static final Pattern TAG = Pattern.compile("\\{@\\w+ (?:[a-z]\\w*\\.)*([^}]*)}");

  @Test
  void theTableOfRoomsIsUpToDate() throws IOException {
    String page = Files.readString(PAGE);
    String made =
        TABLE
            .matcher(page)
            .replaceFirst(Matcher.quoteReplacement(HEAD + "|---|---|---|---|\n" + rows()));
    assertThat(made).as("a table of rooms on %s", PAGE).contains(HEAD);
    if (Boolean.getBoolean("manual.write")) {
      Files.writeString(PAGE, made);
      return;
    }
    assertThat(page)
        .as("%s is stale. Renew it: mvn -q test -Dtest=HousePageTest -Dmanual.write=true", PAGE)
        .isEqualTo(made);
  }

  private static String rows() throws IOException {
    StringBuilder rows = new StringBuilder();
    for (Room room : Room.values()) {
      rows.append(
          row(room.id(), about(SOURCES.resolve(room.id())), room.enters(), room.libraries()));
      for (Path inner : innerRooms(SOURCES.resolve(room.id()))) {
        String name =
            SOURCES.relativize(inner).toString().replace(inner.getFileSystem().getSeparator(), ".");
        rows.append(row(name, about(inner), "", ""));
      }
    }
    return rows.toString();
  }

  private static String row(String name, String about, String enters, String libraries) {
    return "| `%s` | %s | %s | %s |\n"
        .formatted(name, about, enters, libraries)
        .replace("|  |", "| |")
        .replace("|  |", "| |");
  }

  private static List<Path> innerRooms(Path room) throws IOException {
    try (Stream<Path> folders = Files.walk(room)) {
      return new ArrayList<>(
          folders
              .filter(folder -> Files.isDirectory(folder) && !folder.equals(room))
              .filter(folder -> Files.exists(folder.resolve("package-info.java")))
              .sorted()
              .toList());
    }
  }

  /** First sentence of a package's Javadoc. */
  private static String about(Path folder) throws IOException {
    Path file = folder.resolve("package-info.java");
    Matcher javadoc = JAVADOC.matcher(Files.readString(file));
    assertThat(javadoc.find()).as("Javadoc of %s", file).isTrue();
    String text = javadoc.group(1).replaceAll("(?m)^ *\\*", "").replaceAll("\\s+", " ").strip();
    String sentence = text.split("(?<=\\.) ", 2)[0].replaceFirst("\\.$", "");
    return TAG.matcher(sentence).replaceAll("`$1`").replace("|", "\\|");
  }
}
