package org.multipolar.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.multipolar.metric.Metric;
import org.multipolar.metric.MetricCatalogue;
import org.multipolar.metric.Scope;

/** Output of {@code describe} for other programs. */
class DescribeFormatTest {

  private static List<CSVRecord> csv(String list) throws IOException {
    String printed = String.join("\n", Study.type("describe", list, "--format", "csv").out());
    return CSVParser.parse(printed, CSVFormat.RFC4180.builder().setHeader().get()).getRecords();
  }

  @Test
  void metricsHaveTheirGroupNameUnitLabelAndMeaning() throws IOException {
    List<CSVRecord> rows = csv("metrics");
    assertThat(rows.get(0).getParser().getHeaderNames())
        .containsExactly("group", "default", "name", "unit", "label", "meaning");
    List<Metric> metrics = new ArrayList<>();
    for (Scope scope : Scope.values()) {
      metrics.addAll(MetricCatalogue.of(scope));
    }
    assertThat(rows)
        .extracting(row -> row.get("name"), row -> row.get("meaning"))
        .containsExactlyElementsOf(
            metrics.stream().map(m -> tuple(m.name(), m.summary().strip())).toList());
    assertThat(rows).extracting(row -> row.get("group")).contains("world", "state", "firm");
  }

  /** All lists except the results of the current folder, which may have none. */
  private static Stream<String> lists() {
    return DescribeCommand.LISTS.stream().filter(list -> !list.equals("results"));
  }

  @ParameterizedTest
  @MethodSource("lists")
  void bothFormatsHoldTheSameRows(String list) throws IOException {
    List<CSVRecord> rows = csv(list);
    assertThat(rows).isNotEmpty();
    List<JsonObject> objects = new ArrayList<>();
    for (JsonElement each :
        JsonParser.parseString(
                String.join("\n", Study.type("describe", list, "--format", "json").out()))
            .getAsJsonArray()) {
      objects.add(each.getAsJsonObject());
    }
    assertThat(objects).hasSameSizeAs(rows);
    for (int i = 0; i < rows.size(); i++) {
      CSVRecord row = rows.get(i);
      objects
          .get(i)
          .entrySet()
          .forEach(e -> assertThat(row.get(e.getKey())).isEqualTo(e.getValue().getAsString()));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"threat", "schema", "USA"})
  void whatIsNoListHasNoFormat(String what) {
    assertThat(String.join(" ", Study.type("describe", what, "--format", "csv").err()))
        .contains(
            "'" + what + "' is not a list; --markdown and --format go with parameters, metrics");
  }

  @Test
  void oneFormatAtATime() {
    assertThat(
            String.join(
                " ", Study.type("describe", "metrics", "--markdown", "--format", "csv").err()))
        .contains("--markdown is a format itself");
    assertThat(String.join(" ", Study.type("describe", "metrics", "--format", "xml").err()))
        .contains("must be table, csv or json");
  }
}
