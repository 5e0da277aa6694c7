package org.multipolar.scenario.yaml;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Encodings accepted as text, and refusals with their positions. */
class SourceTextTest {
  @TempDir private Path folder;

  private final Problems problems = new Problems();

  private Optional<String> read(String text, Charset charset) throws IOException {
    Path file = folder.resolve("a.yaml");
    Files.write(file, text.getBytes(charset));
    return SourceText.of(file, problems);
  }

  private List<String> found() {
    return problems.sorted().stream()
        .map(problem -> problem.toString().replace(folder + "/", ""))
        .toList();
  }

  @Test
  void utf8IsReadWithAndWithoutAByteOrderMark() throws IOException {
    assertThat(read("title: Ä 开 \uD83D\uDE00\n", UTF_8)).contains("title: Ä 开 \uD83D\uDE00\n");
    assertThat(read("\uFEFFtitle: x", UTF_8)).contains("title: x");
    assertThat(found()).isEmpty();
  }

  @Test
  void anotherEncodingIsNamedWithThePlaceOfTheFirstByteThatDoesNotFit() throws IOException {
    assertThat(read("multipolar: 1\ntitle: Zürich\n", ISO_8859_1)).isEmpty();
    assertThat(found())
        .containsExactly(
            "a.yaml:2:9: byte FC is not UTF-8; the file looks like a single-byte encoding such as"
                + " Windows-1252: save it as UTF-8");
  }

  @Test
  void utf16IsNamedWithAndWithoutAByteOrderMark() throws IOException {
    for (String text : List.of("\uFEFFtitle: x\n", "title: x\n")) {
      read(text, UTF_16LE);
      read(text, UTF_16BE);
    }
    assertThat(found()).containsExactly("a.yaml: looks like UTF-16; save it as UTF-8");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "FF FE 00 00 74 00 00 00 | looks like UTF-32; save it as UTF-8",
        "00 00 FE FF 00 00 00 74 | looks like UTF-32; save it as UTF-8",
        "50 4B 03 04 14 | is a workbook or a zip archive; save its table as CSV in UTF-8, or unpack it",
        "D0 CF 11 E0 A1 | is a workbook or document of an old Office; save it as text in UTF-8",
        "1F 8B 08 00 | is compressed by gzip; unpack it",
        "25 50 44 46 2D 31 | is a PDF; only text in UTF-8 can be read",
        "7B 5C 72 74 66 31 | is a document of a word processor; save it as plain text in UTF-8",
        "3C 21 44 4F 43 54 59 50 45 | is a web page; save the file itself",
        "3C 68 74 6D 6C 3E | is a web page; save the file itself",
        "89 50 4E 47 0D 0A 1A 0A 00 00 | is not text; only text in UTF-8 can be read",
      })
  void aFileOfAnotherKindIsNamedByIt(String bytes, String problem) throws IOException {
    String hex = bytes.replace(" ", "");
    assertThat(read(new String(HexFormat.of().parseHex(hex), ISO_8859_1), ISO_8859_1)).isEmpty();
    assertThat(found()).containsExactly("a.yaml: " + problem);
  }

  @Test
  void aTextWithAForbiddenEscapeIsNotCheckedFurther() {
    for (String text : List.of("{\"\\e[2J\": 1}", "{world: \"\\e[31mred\"}")) {
      assertThat(YamlText.option("--set x", text, problems)).isEmpty();
    }
    assertThat(found())
        .containsExactly("--set x: the control character U+001B is not allowed in text");
  }

  @ParameterizedTest
  @ValueSource(
      ints = {
        0, 1, 7, 8, 0x0B, 0x0C, 0x1A, 0x1B, 0x7F, 0x80, 0x9B, 0x2028, 0x2029, 0x202A, 0x202E,
        0x2066, 0x2069, 0xFEFF, 0xFFFE, 0xFFFF, 0x1FFFE
      })
  void controlCharactersAreRefusedWhereTheyStand(int character) throws IOException {
    assertThat(read("title: x\nname: ä" + Character.toString(character) + "b\n", UTF_8)).isEmpty();
    assertThat(found())
        .containsExactly(
            String.format(
                "a.yaml:2:8: the control character U+%04X is not allowed in text", character));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\\e", "\\a", "\\u202E", "\\x9b", "\\uFFFF"})
  void anEscapeSmugglesNoControlCharacterIn(String escape) {
    YamlText.option("--set title=…", "\"a" + escape + "b\"", problems);
    assertThat(found()).hasSize(1).first().asString().contains("control character U+");
  }

  @Test
  void onlyOrdinaryFilesAreRead() throws IOException {
    assertThat(SourceText.of(folder, problems)).isEmpty();
    assertThat(SourceText.of(folder.resolve("none.yaml"), problems)).isEmpty();
    Path device = Path.of("/dev/zero");
    assertThat(SourceText.of(device, problems)).isEmpty();
    assertThat(problems.sorted())
        .extracting(Problem::message)
        .containsExactly(
            "is a folder, not a file",
            "no such file",
            Files.exists(device) ? "is not an ordinary file" : "no such file");
    assertThat(read(" ".repeat(SourceText.LARGEST + 1), UTF_8)).isEmpty();
    assertThat(found()).anyMatch(line -> line.contains("is too large; at most 16777216 bytes"));
  }

  @Test
  void aLinkThatLeadsNowhereIsToldAsSuch() throws IOException {
    Path link = Files.createSymbolicLink(folder.resolve("link.yaml"), Path.of("none.yaml"));
    Path circle = Files.createSymbolicLink(folder.resolve("circle.yaml"), Path.of("circle.yaml"));
    assertThat(SourceText.of(link, problems)).isEmpty();
    assertThat(SourceText.of(circle, problems)).isEmpty();
    NamedFile.beside(
        folder.resolve("a.yaml"), SourceLocation.of("a.yaml"), "link.yaml", "extends", problems);
    assertThat(problems.sorted())
        .extracting(problem -> problem.message().replace(folder + "/", ""))
        .containsExactlyInAnyOrder(
            "is a link to a file that is not there",
            "is a link to a file that is not there",
            "extends: 'link.yaml' is a link to a file that is not there");
  }
}
