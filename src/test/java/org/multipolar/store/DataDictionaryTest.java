package org.multipolar.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.multipolar.metric.ColumnNames;
import org.multipolar.metric.MetricNames;
import org.multipolar.study.TwoStates;

class DataDictionaryTest {
  private static final DataDictionary DICTIONARY =
      new DataDictionary(MetricNames.CATALOGUE, List.of(), List.of());

  @Test
  void everyDeclaredColumnIsAnIdentifierOfATableWithAMeaning() throws IOException {
    Set<String> keys = new HashSet<>();
    try (InputStream in = DataDictionary.class.getResourceAsStream("columns.csv")) {
      CsvReader csv = new CsvReader(in);
      assertThat(csv.next()).isTrue();
      assertThat(csv.texts())
          .containsExactly("table", "column", "type", "unit", "label", "meaning");
      while (csv.next()) {
        String place = csv.text(0) + "/" + csv.text(1);
        assertThat(csv.fields()).as(place).isEqualTo(6);
        assertThat(keys.add(place)).as("%s stands there twice", place).isTrue();
        assertThat(csv.text(1)).isEqualTo(csv.text(1).isEmpty() ? "" : ColumnNames.of(csv.text(1)));
        assertThat(csv.text(4)).as(place).isNotEmpty().isNotEqualTo(csv.text(1));
        assertThat(csv.text(5)).as(place).endsWith(".");
        if (!csv.text(0).isEmpty()) {
          assertThat(DataDictionary.table(csv.text(0))).as(place).isPresent();
        }
      }
    }
    assertThat(DataDictionary.declared()).hasSizeGreaterThan(150);
  }

  @Test
  void everyTableOfAFolderIsKnownWithItsColumns() {
    for (ResultsTable table : ResultsTable.values()) {
      assertThat(DataDictionary.table(table.section())).isPresent();
      for (String column : Rows.columns(table, TwoStates.experiment().schema())) {
        if (!column.matches("(noise|late|tick|mood|zero|huge).*")) {
          assertThat(DICTIONARY.find(table.section(), column)).as(column).isPresent();
        }
      }
    }
    for (String column : SummaryTable.COLUMNS) {
      assertThat(DICTIONARY.find("summary", column)).as(column).isPresent();
    }
    for (String column : Difference.COLUMNS) {
      assertThat(DICTIONARY.find("differences", column)).as(column).isPresent();
    }
  }

  @Test
  void catalogueParametersAndBandsAreKnown() {
    ColumnMeaning sum = DICTIONARY.find("runs", "lag_open_sum").orElseThrow();
    assertThat(sum.written()).isEqualTo("lag-open.sum");
    assertThat(sum.unit()).isEqualTo("months");
    assertThat(DICTIONARY.find("world", "lag_open").orElseThrow().label())
        .isEqualTo("Open-frontier lag");
    assertThat(DICTIONARY.find("accepted", "chips_tool_strength").orElseThrow().written())
        .isEqualTo("chips.toolStrength");
    assertThat(DICTIONARY.find("figure", "low_90").orElseThrow().label())
        .isEqualTo("Lower end of 90 %");
    assertThat(DICTIONARY.find("events", "source").orElseThrow().text())
        .isNotEqualTo(DICTIONARY.find("history", "source").orElseThrow().text());
    assertThat(DICTIONARY.find("world", "nothing")).isEmpty();
  }

  @Test
  void theTypeOfAnUnknownColumnIsThatOfItsCells() {
    assertThat(ColumnMeaning.Type.of(List.of("1", "", "-.5e-3", "inf")))
        .isEqualTo(ColumnMeaning.Type.NUMBER);
    assertThat(ColumnMeaning.Type.of(List.of("1", "one"))).isEqualTo(ColumnMeaning.Type.STRING);
    assertThat(ColumnMeaning.Type.of(List.of())).isEqualTo(ColumnMeaning.Type.STRING);
  }
}
