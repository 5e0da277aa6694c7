package org.multipolar.chart.kind;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.multipolar.chart.DrawnPage;
import org.multipolar.chart.Figure;
import org.multipolar.chart.Studies;
import org.multipolar.chart.Synthetic;
import org.multipolar.chart.layout.TimeAxis;
import org.multipolar.chart.output.OutputPage;
import org.multipolar.chart.output.PageWidth;
import org.multipolar.figure.FigureSpec;
import org.multipolar.figure.FigureStyle;
import org.multipolar.scenario.FigureRequests;
import org.multipolar.scenario.yaml.Problems;

/** Drawing and notes of values outside an axis that the author chose. */
class ChosenAxisTest {
  private static final String OUTSIDE = "Values outside the axis are not drawn.";
  private static final String EMPTY = "no value in this range";

  private static FigureStyle style(String range, String note) {
    return FigureRequests.style(Map.of("range", range, "note", note), new Problems()).orElseThrow();
  }

  private static Figure figure(FigureData data, FigureStyle style) {
    return new Figure("mine", "Mine", Synthetic.subjects(1), data, style, List.of());
  }

  /** Three lines that rise from a value to a hundred times that value. */
  private static Figure rising(double from, FigureStyle style) {
    double[][] runs = new double[20][Synthetic.MONTHS];
    for (int run = 0; run < runs.length; run++) {
      for (int t = 0; t < Synthetic.MONTHS; t++) {
        runs[run][t] = (from + run / 10.0) * (1 + 99.0 * t / (Synthetic.MONTHS - 1));
      }
    }
    TimeSeries.Line line = Synthetic.line("World", runs, 90, 50);
    TimeSeries.Panel panel = new TimeSeries.Panel("Lag", "months", List.of(line), List.of());
    TimeSeries data =
        new TimeSeries(FigureSpec.Kind.FAN, Synthetic.timeline(), List.of(panel), style);
    return figure(data, style);
  }

  /** Heights of the ends of all straight lines on a page. */
  private static double[] heights(Figure figure) throws IOException {
    String svg = new String(Studies.render(figure, PageWidth.COLUMN, OutputPage.Format.SVG), UTF_8);
    Matcher ends = Pattern.compile("y[12]=\"(-?[0-9.E-]+)\"").matcher(svg);
    DoubleStream.Builder heights = DoubleStream.builder();
    while (ends.find()) {
      heights.add(Double.parseDouble(ends.group(1)));
    }
    return heights.build().toArray();
  }

  @Test
  void leadersOfLinesThatLeaveTheAxisStayInTheFrame() throws IOException {
    Figure figure = rising(5, style("[0, 50]", "Mine."));
    DrawnPage page = Studies.page(figure, PageWidth.COLUMN);
    assertThat(page.problems()).isEmpty();
    double[] heights = heights(figure);
    assertThat(heights).isNotEmpty();
    assertThat(Arrays.stream(heights))
        .allMatch(height -> height >= 0 && height <= page.page.getHeight());
    assertThat(page.texts).extracting(DrawnPage.Text::text).contains("median");
    assertThat(page.texts).extracting(DrawnPage.Text::text).doesNotContain(EMPTY);
  }

  @Test
  void anEmptyPlotSaysThatNoValueLiesInItsRange() throws IOException {
    Figure figure = rising(5, style("[1, 2]", "Mine."));
    assertThat(Studies.page(figure, PageWidth.COLUMN).texts)
        .extracting(DrawnPage.Text::text)
        .contains(EMPTY)
        .doesNotContain("median");
    assertThat(figure.note()).isEqualTo("Mine. " + OUTSIDE + " No value lies in this range.");
    assertThat(figure.description()).contains(OUTSIDE + " No value lies in this range.");
  }

  @Test
  void noNoteReplacesWhatIsNotDrawn() {
    assertThat(rising(5, style("[0, 50]", "Mine.")).note()).isEqualTo("Mine. " + OUTSIDE);
    assertThat(rising(5, style("[0, 50]", "Mine")).note()).isEqualTo("Mine. " + OUTSIDE);
    assertThat(rising(5, style("[0, 50]", "none")).note()).isEqualTo(OUTSIDE);
    assertThat(rising(5, style("[0, 50000]", "Mine.")).note()).isEqualTo("Mine.");
    assertThat(rising(5, style("[0, 50000]", "none")).note()).isEmpty();
  }

  @Test
  void aLogarithmicAxisSaysThatItOmitsValuesThatAreNotPositive() {
    FigureStyle log =
        FigureRequests.style(Map.of("axis", "log", "note", "none"), new Problems()).orElseThrow();
    assertThat(rising(-1, log).note()).isEqualTo(OUTSIDE);
    assertThat(rising(5, log).note()).isEmpty();
    assertThat(rising(5, style("[0, 50000]", "none")).note()).isEmpty();
  }

  @Test
  void distributionsKeepToTheirAxisToo() throws IOException {
    double[] values = DoubleStream.iterate(1, v -> v + 1).limit(40).toArray();
    for (String range : List.of("[0, 20]", "[30, 100]", "[-3, -1]")) {
      FigureStyle style = style(range, "none");
      Distributions data =
          new Distributions(
              LocalDate.of(2027, 12, 31),
              List.of(
                  new Distributions.Panel(
                      "Lag", "months", List.of(new Distributions.Sample("World", values)))),
              style);
      Figure figure = figure(data, style);
      DrawnPage page = Studies.page(figure, PageWidth.COLUMN);
      assertThat(page.data)
          .as(range)
          .allMatch(mark -> page.page.contains(mark.outline().getBounds2D().getCenterX(), 1));
      assertThat(page.data)
          .as(range)
          .allMatch(mark -> mark.outline().getBounds2D().getMaxX() <= page.page.getWidth());
      boolean empty = range.equals("[-3, -1]");
      assertThat(page.texts.stream().anyMatch(text -> text.text().equals(EMPTY))).isEqualTo(empty);
      assertThat(figure.note()).startsWith(OUTSIDE);
    }
  }

  @Test
  void membersOfABlocHaveItsValueOnAMap() {
    Map<String, String> blocs = Map.of("FRA", "EUR", "DEU", "EUR", "USA", "USA", "KEN", "AFR");
    Choropleth.Panel panel =
        new Choropleth.Panel("Lag", "lag", "months", Map.of("EUR", 4.0, "USA", 1.0), blocs);
    assertThat(panel.on("FRA")).isEqualTo(4);
    assertThat(panel.on("USA")).isEqualTo(1);
    assertThat(panel.on("KEN")).as("a bloc that is not recorded").isNaN();
    assertThat(new Choropleth(LocalDate.EPOCH, Map.of(), List.of(panel)).note(List.of()))
        .contains("Each member of a bloc has the bloc's value.")
        .doesNotContain("Not on this map");
  }

  @Test
  void anEventOfALateYearIsNamedTowardsTheFreeYears() throws IOException {
    LocalDate late = LocalDate.of(2030, 6, 1);
    TimeAxis years = new TimeAxis(Synthetic.timeline().dates(), List.of(), Optional.empty());
    Chronology data =
        new Chronology(
            years,
            List.of(
                new Chronology.Item(new TimeAxis.Mark(late, "truce", 1, false), List.of(), true)));
    DrawnPage page = Studies.page(figure(data, FigureStyle.PLAIN), PageWidth.WIDE);
    DrawnPage.Text text =
        page.texts.stream().filter(t -> t.text().contains("truce")).findFirst().orElseThrow();
    assertThat(text.box().getMinX())
        .isGreaterThan(page.data.get(0).outline().getBounds2D().getMaxX());
  }
}
