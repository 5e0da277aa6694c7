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
 * @param title the message that the reader should take away
 * @param subjects the runs shown, the reference first
 * @param data the numbers shown
 * @param style the author's choices of style
 * @param sources sources of the observed points, with their licences
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

  /** A figure in the default style. */
  public Figure(
      String name,
      String title,
      List<FigureSubject> subjects,
      FigureData data,
      List<String> sources) {
    this(name, title, subjects, data, FigureStyle.PLAIN, sources);
  }

  /** Returns the same figure in another style. */
  public Figure in(FigureStyle other) {
    return new Figure(name, title, subjects, data, other, sources);
  }

  /**
   * Returns the note below the figure: the author's own text if there is one, else how to read the
   * figure and the number of runs; in either case with what the picture leaves out.
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

  /** Returns the full description: what the figure shows and how to read it. */
  public String description() {
    return (data.shown() + " " + reading()).strip();
  }

  /** Returns a page of the given width for this figure. */
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

  /** The page widths in which the figure is drawn. */
  public PageWidth[] widths() {
    return style
        .width()
        .map(mm -> new PageWidth[] {new PageWidth(mm, "")})
        .orElseGet(PageWidth::values);
  }
}
