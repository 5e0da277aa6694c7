package org.multipolar.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A release has no database; commands that need it report that in a line, the others work. */
class WithoutDatabaseTest {
  private static final String ADVICE =
      " needs the database DuckDB, which is a download of its own: put org.duckdb:duckdb_jdbc from"
          + " Maven Central on the class path.";

  @TempDir Path folder;

  private record Answer(int code, List<String> lines) {}

  private Answer type(String... words) throws IOException, InterruptedException {
    String classPath =
        Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
            .filter(entry -> !entry.contains("duckdb"))
            .collect(Collectors.joining(File.pathSeparator));
    Path log = folder.resolve("log.txt");
    ProcessBuilder process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                classPath,
                Multipolar.class.getName())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile());
    process.command().addAll(List.of(words));
    return new Answer(process.start().waitFor(), Files.readAllLines(log, UTF_8));
  }

  @Test
  void queryAndPackSayWhereToGetIt() throws IOException, InterruptedException {
    Answer query = type("query", "results/example", "--tables");
    assertThat(query.lines())
        .containsExactly("Reading results as tables, or writing Parquet," + ADVICE);
    assertThat(query.code()).isEqualTo(2);
    assertThat(type("pack", "results/example", "--out", folder.resolve("p").toString()))
        .isEqualTo(query);
  }

  /** The missing database is reported before the first run, not after the last. */
  @Test
  void aStudyThatKeepsSeriesDoesNotStart() throws IOException, InterruptedException {
    Path study = Study.write(folder.resolve("own"), Study.TEXT);
    Path out = folder.resolve("out");
    Answer answer = type("study", study.toString(), "-n", "2", "--quiet", "--out", out.toString());
    assertThat(answer.lines()).containsExactly("A study that keeps series" + ADVICE);
    assertThat(answer.code()).isEqualTo(2);
    assertThat(out).doesNotExist();
    String other = Study.TEXT.replace("keep: yearly\n", "");
    Answer without =
        type(
            "study",
            Study.write(folder.resolve("other"), other).toString(),
            "-n",
            "2",
            "--quiet",
            "--out",
            out.toString());
    assertThat(without.lines()).isEmpty();
    assertThat(without.code()).isZero();
  }
}
