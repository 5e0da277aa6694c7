package org.multipolar.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.multipolar.kit.Nightly;
import org.multipolar.scenario.yaml.Problems;
import org.multipolar.scenario.yaml.SourceLocation;
import org.multipolar.scenario.yaml.YamlNode;
import org.multipolar.scenario.yaml.YamlText;

/**
 * Shipped files with one error each: {@code validate} reports exactly one problem, at the position
 * of the error, in a readable line, with exit code 2.
 */
class SlipsTest {
  /** Files to be damaged, each with the number of errors of a kind, evenly spread. */
  private static final List<String> FILES =
      List.of(
          "baseline.yaml",
          "waic-2025.yaml",
          "closed-frontier.yaml",
          "classroom/july-2025.yaml",
          "presets/bass.yaml",
          "presets/symmetric-club.yaml",
          "worlds/toy.yaml",
          "worlds/states.yaml",
          "studies/calibration.yaml");

  private static final List<String> TABLES =
      List.of(
          "observations/nvidia.csv",
          "observations/regulation.csv",
          "observations/patterns.csv",
          "parameters/accepted.csv",
          "worlds/toy/states.csv",
          "worlds/toy/makers.csv",
          "worlds/toy/labs.csv",
          "worlds/states/chains.csv",
          "worlds/states/sites.csv",
          "worlds/states/deliveries.csv");

  private static final int EACH = 8;

  /** The build makes each slip whose number is a multiple of this, the nightly run all of them. */
  private static final int STEP = 3;

  @TempDir private static Path home;

  /**
   * An error inserted into a file.
   *
   * @param file path below the folder of scenarios
   * @param start first character of the replaced text
   * @param end end of the replaced text
   * @param by replacement
   * @param line line of the error
   * @param column column of the error; 0 if only the line is certain
   * @param said required part of the message
   */
  private record Slip(
      String file, int start, int end, String by, int line, int column, String said) {
    @Override
    public String toString() {
      return file + ":" + line + ":" + column + " " + by;
    }
  }

  @BeforeAll
  static void copy() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("scenarios"))) {
      for (Path file : files.toList()) {
        Files.copy(file, home.resolve(file.toString()));
      }
    }
  }

  static Stream<Slip> slips() throws IOException {
    List<Slip> slips = new ArrayList<>();
    for (String file : FILES) {
      slips.addAll(inYaml(file));
    }
    for (String file : TABLES) {
      slips.addAll(inTable(file));
    }
    assertThat(slips).hasSizeGreaterThan(250);
    return slips.stream();
  }

  static Stream<Slip> someSlips() throws IOException {
    List<Slip> all = slips().toList();
    return IntStream.range(0, all.size()).filter(i -> i % STEP == 0).mapToObj(all::get);
  }

  static Stream<Slip> otherSlips() throws IOException {
    List<Slip> all = slips().toList();
    return IntStream.range(0, all.size()).filter(i -> i % STEP != 0).mapToObj(all::get);
  }

  @ParameterizedTest
  @MethodSource("someSlips")
  void oneSlipIsOneMessageInItsPlace(Slip slip) throws IOException {
    assertOneMessageInItsPlace(slip);
  }

  @Nightly
  @ParameterizedTest
  @MethodSource("otherSlips")
  void everyOtherSlipIsOneMessageInItsPlace(Slip slip) throws IOException {
    assertOneMessageInItsPlace(slip);
  }

  private static void assertOneMessageInItsPlace(Slip slip) throws IOException {
    Path file = home.resolve("scenarios").resolve(slip.file());
    String whole = Files.readString(file);
    String damaged = whole.substring(0, slip.start()) + slip.by() + whole.substring(slip.end());
    List<String> said;
    try {
      Files.writeString(file, damaged);
      said = refused("validate", file.toString());
    } finally {
      Files.writeString(file, whole);
    }
    String place = file + ":" + slip.line() + ":" + (slip.column() > 0 ? slip.column() + ":" : "");
    assertThat(said).hasSize(1);
    assertThat(said.get(0)).startsWith(place).contains(slip.said());
  }

  /** Messages about refused input; each line must be readable. */
  static List<String> refused(String... command) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int code =
        Multipolar.execute(
            Multipolar.commandLine().setOut(new PrintWriter(out)).setErr(new PrintWriter(err)),
            new AnswerStream(OutputStream.nullOutputStream()),
            command);
    List<String> lines = err.toString().lines().toList();
    assertThat(code).as("%s%n%s", String.join(" ", command), err).isEqualTo(2);
    assertThat(lines).allSatisfy(SlipsTest::assertReadable);
    return lines;
  }

  private static void assertReadable(String line) {
    assertThat(line.length()).as(line).isBetween(1, 500);
    assertThat(line.codePoints().filter(c -> c < ' ' || c == 0x7F)).as(line).isEmpty();
    assertThat(line).doesNotContainPattern("Exception|java\\.|org\\.|\\bat [a-z.]+\\(|%s|null:");
  }

  // Errors in files

  private static List<Slip> inYaml(String file) throws IOException {
    Path path = Path.of("scenarios").resolve(file);
    String text = Files.readString(path);
    List<Slip> keys = new ArrayList<>();
    List<Slip> numbers = new ArrayList<>();
    List<Slip> words = new ArrayList<>();
    walk(YamlText.file(path, new Problems()).orElseThrow(), file, text, keys, numbers, words);
    List<Slip> all = new ArrayList<>(spread(keys));
    all.addAll(spread(numbers));
    all.addAll(spread(words));
    return all;
  }

  private static void walk(
      YamlNode node,
      String file,
      String text,
      List<Slip> keys,
      List<Slip> numbers,
      List<Slip> words) {
    if (node instanceof YamlNode.Fields map) {
      map.entries()
          .forEach(
              (key, entry) -> {
                int at = offset(text, entry.at());
                if (key.matches("[a-z]{4,}") && text.startsWith(key, at) && !isName(key)) {
                  keys.add(
                      slip(file, text, entry.at(), key.length(), swapped(key), "'" + key + "'"));
                }
                walk(entry.value(), file, text, keys, numbers, words);
              });
    } else if (node instanceof YamlNode.Items list) {
      list.items().forEach(item -> walk(item, file, text, keys, numbers, words));
    } else if (node instanceof YamlNode.Leaf leaf
        && text.startsWith(leaf.text(), offset(text, leaf.at()))) {
      int length = leaf.text().length();
      if (leaf.value() instanceof Number) {
        numbers.add(slip(file, text, leaf.at(), length, "much", "'much'"));
        numbers.add(slip(file, text, leaf.at(), length, "1e400", "1e400"));
      } else if (leaf.text().matches("\\d{4}-\\d{2}(-\\d{2})?")) {
        words.add(slip(file, text, leaf.at(), length, "2025-13-01", "there is no month 13"));
        words.add(slip(file, text, leaf.at(), length, "9025-12-01", "9025-12-01"));
      } else if (leaf.text().matches("on|off")) {
        words.add(slip(file, text, leaf.at(), length, "no", "did you mean 'off'?"));
      }
    }
  }

  /** True for keys that the author of a file chooses. */
  private static boolean isName(String key) {
    return List.of("club", "inclusive", "universal", "global", "waic", "seoul", "paris")
        .contains(key);
  }

  private static String swapped(String word) {
    char[] letters = word.toCharArray();
    int i = 1;
    while (i + 2 < letters.length && letters[i] == letters[i + 1]) {
      i++;
    }
    char first = letters[i];
    letters[i] = letters[i + 1];
    letters[i + 1] = first;
    return new String(letters);
  }

  private static Slip slip(
      String file, String text, SourceLocation at, int length, String by, String said) {
    int start = offset(text, at);
    return new Slip(file, start, start + length, by, at.line(), at.column(), said);
  }

  private static int offset(String text, SourceLocation at) {
    int start = 0;
    for (int line = 1; line < at.line(); line++) {
      start = text.indexOf('\n', start) + 1;
    }
    return text.offsetByCodePoints(start, at.column() - 1);
  }

  // Errors in tables

  private static List<Slip> inTable(String file) throws IOException {
    String text = Files.readString(Path.of("scenarios").resolve(file));
    List<Slip> columns = new ArrayList<>();
    List<Slip> cells = new ArrayList<>();
    List<Slip> rows = new ArrayList<>();
    int start = 0;
    int line = 1;
    for (String row : text.split("(?<=\n)")) {
      int column = 1;
      boolean plain = !row.contains("\"");
      for (String cell : plain ? row.strip().split(",", -1) : new String[0]) {
        int at = start + column - 1;
        if (line == 1 && cell.matches("[a-zA-Z.]{4,}")) {
          String bad = swapped(cell);
          columns.add(new Slip(file, at, at + cell.length(), bad, 1, column, "'" + bad + "'"));
        } else if (line > 1 && cell.matches("-?\\d+(\\.\\d+)?")) {
          cells.add(new Slip(file, at, at + cell.length(), "NA", line, column, "'NA'"));
          cells.add(new Slip(file, at, at + cell.length(), "15.8%", line, column, "'15.8%'"));
        } else if (line > 1 && cell.matches("\\d{4}-\\d{2}-\\d{2}")) {
          cells.add(new Slip(file, at, at + cell.length(), "1.7.2025", line, column, "'1.7.2025'"));
        }
        column += cell.length() + 1;
      }
      if (line > 1 && plain) {
        int end = start + row.strip().length();
        rows.add(new Slip(file, end, end, ",x", line, 1, "fields; the header has"));
        rows.add(new Slip(file, start, start, "\"", line, 1, "this quote is never closed"));
      }
      start += row.length();
      line++;
    }
    List<Slip> all = new ArrayList<>(spread(columns));
    all.addAll(spread(cells));
    all.addAll(spread(rows));
    return all;
  }

  private static List<Slip> spread(List<Slip> all) {
    if (all.size() <= EACH) {
      return all;
    }
    List<Slip> some = new ArrayList<>();
    for (int i = 0; i < EACH; i++) {
      some.add(all.get((int) ((long) i * (all.size() - 1) / (EACH - 1))));
    }
    return some;
  }
}
