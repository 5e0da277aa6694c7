package org.multipolar.chart;

import java.util.List;
import java.util.OptionalDouble;
import org.multipolar.chart.kind.FigureData;
import org.multipolar.chart.kind.FigureSubject;
import org.multipolar.chart.layout.Page;
import org.multipolar.chart.layout.Theme;
import org.multipolar.chart.output.PageWidth;
import org.multipolar.figure.FigureStyle;

/**
 * One figure, ready to be drawn and captioned.
 *
 * @param name name in files, kebab-case
 * @param title what the reader should see
 * @param subjects the runs it shows, the reference first
 * @param data its numbers
 * @param style how its author wants it drawn
 * @param sources where observed points come from, with their licence
 */
public record Figure(
    String name,
    String title,
    List<FigureSubject> subjects,
    FigureData data,
    FigureStyle style,
    List<String> sources) {
  public Figure {
    subjects = List.copyOf(subjects);
    sources = List.copyOf(sources);
  }

  /** A figure of which its author asks nothing. */
  public Figure(
      String name,
      String title,
      List<FigureSubject> subjects,
      FigureData data,
      List<String> sources) {
    this(name, title, subjects, data, FigureStyle.PLAIN, sources);
  }

  /** The same in another style. */
  public Figure in(FigureStyle other) {
    return new Figure(name, title, subjects, data, other, sources);
  }

  /**
   * How to read it and the number of runs; what the author says in place of it, and what the
   * picture does not show.
   */
  public String note() {
    return style.note().map(this::withReservation).orElseGet(this::reading);
  }

  private String withReservation(String own) {
    String text = own.equals(FigureStyle.NONE) ? "" : own.strip();
    if (text.isEmpty() || data.reservation().isEmpty()) {
      return text + data.reservation();
    }
    return text
        + (Character.isLetterOrDigit(text.charAt(text.length() - 1)) ? ". " : " ")
        + data.reservation();
  }

  private String reading() {
    return data.note(subjects);
  }

  /** What it shows and how to read it, in full. */
  public String description() {
    return (data.shown() + " " + reading()).strip();
  }

  /** The page of a width for it. */
  public Page page(Theme theme, PageWidth width) {
    return new Page(
        theme,
        width,
        new Page.Text(title, style.titled(), note(), description()),
        style
            .height()
            .map(mm -> OptionalDouble.of(PageWidth.points(mm)))
            .orElse(OptionalDouble.empty()));
  }

  /** The widths in which it is drawn. */
  public PageWidth[] widths() {
    return style
        .width()
        .map(mm -> new PageWidth[] {new PageWidth(mm, "")})
        .orElseGet(PageWidth::values);
  }
}
