package org.multipolar.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.multipolar.kit.Property;
import org.multipolar.kit.RandomCase;
import org.multipolar.metric.Scope;
import org.multipolar.random.Draws;
import org.multipolar.study.Experiment;
import org.multipolar.study.ReplicationResult;
import org.multipolar.study.Summary;
import org.multipolar.study.TwoStates;
import org.multipolar.text.NumberText;

class ResultsReaderTest {
  private static final int N = 6;
  @TempDir private static Path home;
  private static Path folder;

  @BeforeAll
  static void run() throws IOException {
    folder = home.resolve("two");
    Runs.run(folder, N, 2);
  }

  @Test
  void givesBackWhatWasRecorded() throws IOException {
    ResultsReader reader = ResultsReader.open(folder);
    Experiment experiment = TwoStates.experiment();
    assertThat(reader.months()).hasSize(18).startsWith(YearMonth.of(2024, 7));
    assertThat(reader.metrics(Scope.STATE)).containsExactly("mood", "zero");
    assertThat(reader.entities(Scope.FIRM)).containsExactly("Fab", "Lab, \"Inc\"");
    Series noise = reader.world("noise");
    Series late = reader.world("late");
    Series mood = reader.state("mood", "BBB");
    Map<String, Series> huge = reader.series(Scope.FIRM, "huge", List.of("Lab, \"Inc\"", "Fab"));
    for (int r = 1; r <= N; r++) {
      ReplicationResult result = experiment.replicate(r, null);
      for (int t = 0; t < 18; t++) {
        assertThat(noise.values()[r - 1][t]).isEqualTo(nine(result.world()[3 * t]));
        assertThat(mood.values()[r - 1][t]).isEqualTo(nine(result.states()[(2 * t + 1) * 2]));
        assertThat(huge.get("Fab").values()[r - 1][t]).isEqualTo(nine(result.firms()[2 * t]));
      }
    }
    assertThat(noise.runs()).containsExactly(1, 2, 3, 4, 5, 6);
    assertThat(late.at(0)).containsOnly(Double.NaN);
    assertThat(reader.scenario()).contains("replications: " + N);
  }

  private static Double nine(double value) {
    return Double.isNaN(value) ? Double.NaN : Double.parseDouble(NumberText.of(value));
  }

  @Test
  void runsTellSeedsAndSummaryMetrics() throws IOException {
    ResultsReader reader = ResultsReader.open(folder);
    assertThat(reader.runs())
        .extracting(Run::seed)
        .containsExactly(
            LongStream.rangeClosed(1, N)
                .mapToObj(r -> Draws.replicationSeed(TwoStates.SEED, (int) r))
                .toArray(Long[]::new));
    assertThat(reader.runs()).allMatch(Run::ok);
    assertThat(reader.runs("tick.sum")).containsOnly(153).hasSize(N);
    double[] late = reader.world("late").values()[0];
    double sum = 0;
    for (int t = 2; t < late.length; t++) {
      sum += late[t];
    }
    assertThat(reader.runs("late.sum")[0]).isCloseTo(sum, within(1e-7));
    assertThatThrownBy(() -> reader.runs("gloom.end")).hasMessageContaining("has no 'gloom.end'");
    assertThatThrownBy(() -> reader.runs("seed")).isInstanceOf(ResultsException.class);
  }

  @Test
  void summaryIsThatOfTheSeries() throws IOException {
    ResultsReader reader = ResultsReader.open(folder);
    for (Scope scope : Scope.values()) {
      for (String metric : reader.metrics(scope)) {
        for (String entity : reader.entities(scope)) {
          Series series = reader.series(scope, metric, entity);
          SummarySeries summary = reader.summary(scope, metric, entity);
          for (int t = 0; t < 18; t++) {
            Summary s = Summary.of(series.at(t));
            assertThat(summary.n()[t]).isEqualTo(s.n());
            assertThat(summary.mean()[t]).isEqualTo(nine(s.mean()));
            assertThat(summary.median()[t]).isEqualTo(nine(s.median()));
            assertThat(summary.q95()[t]).isEqualTo(nine(s.q95()));
            assertThat(summary.high()[t]).isEqualTo(nine(s.high()));
          }
        }
      }
    }
  }

  @Test
  void eventsComeBack() throws IOException {
    List<EventRow> events = new ArrayList<>();
    ResultsReader reader = ResultsReader.open(folder);
    reader.events(events::add);
    assertThat(events).isNotEmpty().allMatch(event -> event.run() <= 3);
    assertThat(events.get(0).item()).isEqualTo("a, \"b\"");
    assertThat(events.get(0).source()).isEqualTo("gain=1;\nloss=2");
    assertThat(events.get(0).before()).isNaN();
    double counted = reader.runs("events.raised")[0];
    assertThat(events).filteredOn(event -> event.run() == 1).hasSize(2 * (int) counted);
    assertThat(events.get(1).event()).isEqualTo(2);
    assertThat(events.get(1).source()).isEmpty();
    assertThat(reader.runs("events.raised")[N - 1]).isPositive();
  }

  @Test
  void twinsDifferByNothing() throws IOException {
    ResultsReader reader = ResultsReader.open(folder);
    Path half = home.resolve("half");
    Runs.run(half, 3, 1);
    DifferenceSeries d =
        DifferenceSeries.between(reader, ResultsReader.open(half), Scope.WORLD, "noise", "world");
    assertThat(d.n()).containsOnly(3);
    assertThat(d.mean()).containsOnly(0);
    assertThat(d.high()).containsOnly(0);
  }

  @Test
  void otherProgramsReadTheFilesAlike() throws IOException {
    try (Reader text = Files.newBufferedReader(folder.resolve("events.csv"));
        CSVParser parser =
            CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get().parse(text)) {
      List<CSVRecord> rows = parser.getRecords();
      List<EventRow> events = new ArrayList<>();
      ResultsReader.open(folder).events(events::add);
      assertThat(rows).hasSameSizeAs(events);
      assertThat(rows.get(0).get("item")).isEqualTo(events.get(0).item());
      assertThat(rows.get(0).get("source")).isEqualTo(events.get(0).source());
    }
  }

  @Property(cases = 300)
  void cellsSurviveWritingAndReading(RandomCase random) throws IOException {
    List<String> texts = random.list(20, random::text);
    List<Double> numbers = random.list(40, () -> random.chance(.05) ? Double.NaN : random.finite());
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    CsvWriter writer = new CsvWriter(out);
    writer.text("first");
    for (String text : texts) {
      writer.text(sound(text));
    }
    writer.endLine().text("second");
    for (double number : numbers) {
      writer.number(number);
    }
    writer.endLine().flush();
    CsvReader reader = new CsvReader(new ByteArrayInputStream(out.toByteArray()));
    assertThat(reader.next()).isTrue();
    assertThat(reader.fields()).isEqualTo(texts.size() + 1);
    for (int i = 0; i < texts.size(); i++) {
      assertThat(reader.text(i + 1)).isEqualTo(sound(texts.get(i)));
    }
    assertThat(reader.next()).isTrue();
    for (int i = 0; i < numbers.size(); i++) {
      assertThat(reader.number(i + 1)).isEqualTo(nine(numbers.get(i)));
    }
    assertThat(reader.next()).isFalse();
  }

  /** Replaces unpaired surrogates, which UTF-8 cannot encode. */
  private static String sound(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return new String(bytes, StandardCharsets.UTF_8);
  }

  @Test
  void brokenCellsAreRefused() {
    CsvReader broken =
        new CsvReader(new ByteArrayInputStream("1,2x\n3".getBytes(StandardCharsets.UTF_8)));
    assertThatThrownBy(
            () -> {
              broken.next();
              broken.number(1);
            })
        .hasMessage("row 1 has '2x' where a number is expected");
    assertThatThrownBy(broken::next).hasMessage("row 2 is truncated");
  }

  @Test
  void whatIsNoResultsFolderIsRefused() {
    assertThatThrownBy(() -> ResultsReader.open(home))
        .isInstanceOf(ResultsException.class)
        .hasMessageContaining("is not a results folder");
  }
}
