package org.multipolar.chart.kind;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.multipolar.chart.DrawnPage;
import org.multipolar.chart.Studies;
import org.multipolar.chart.layout.TimeAxis;
import org.multipolar.chart.output.PageWidth;

class ChronologyTest {
  private static final String LONG =
      "United States: tighter chip controls on states of the lists D:1 and D:4";

  /** Texts of a timeline from 2022 to 2035 with an event a year. */
  private static List<DrawnPage.Text> texts(PageWidth width, List<String> events)
      throws IOException {
    List<LocalDate> dates =
        IntStream.range(0, 157)
            .mapToObj(m -> LocalDate.of(2022, 12, 1).plusMonths(m + 1).minusDays(1))
            .toList();
    List<Chronology.Item> items = new ArrayList<>();
    for (int i = 0; i < events.size(); i++) {
      LocalDate day = LocalDate.of(2023 + i % 12, 11, 17);
      items.add(
          new Chronology.Item(new TimeAxis.Mark(day, events.get(i), 1, false), List.of(), false));
    }
    Chronology data = new Chronology(new TimeAxis(dates, List.of(), Optional.empty()), items);
    return Studies.page(Studies.figure("timeline", data), width).texts;
  }

  @Test
  void wordsStayWholeInAColumn() throws IOException {
    List<String> events = List.of(LONG, "club founded", LONG, "a", "b", "c", "d", "e", "f", LONG);
    List<DrawnPage.Text> texts = texts(PageWidth.COLUMN, events);
    assertThat(texts).extracting(DrawnPage.Text::text).noneMatch(text -> text.contains("…"));
    String all = texts.stream().map(DrawnPage.Text::text).collect(Collectors.joining(" "));
    assertThat(all)
        .contains(
            "Nov 2023: " + LONG + " Nov 2024: club founded Nov 2025: " + LONG + " Nov 2026: a",
            "Nov 2032: " + LONG);
    assertThat(texts).extracting(DrawnPage.Text::text).doesNotContain("Nov 2023: " + LONG);
    double[] lines =
        texts.stream()
            .filter(text -> text.text().matches("[a-zA-Z].*"))
            .mapToDouble(text -> text.box().getCenterY())
            .toArray();
    for (int i = 1; i < events.size(); i++) {
      assertThat(lines[i] - lines[i - 1]).isGreaterThan(0);
    }
  }

  /** Without room for more lines a text keeps its ends in one. */
  @Test
  void whereThereIsNoRoomTheyAreShortened() throws IOException {
    List<String> many = IntStream.range(0, 90).mapToObj(i -> LONG).toList();
    assertThat(texts(PageWidth.COLUMN, many))
        .extracting(DrawnPage.Text::text)
        .filteredOn(text -> text.startsWith("Nov"))
        .hasSize(90)
        .anyMatch(text -> text.contains("…"));
  }
}
