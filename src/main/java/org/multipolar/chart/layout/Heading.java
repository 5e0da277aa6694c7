package org.multipolar.chart.layout;

import java.util.List;
import org.multipolar.text.NumberFormats;

/**
 * The heading of a panel: its letter, its label, and the unit.
 *
 * @param letter empty if the figure has one panel
 * @param label lines of the label
 * @param unit the unit in brackets, empty if there is none
 * @param unitBeside whether the unit is on the last line of the label rather than below it
 */
public record Heading(String letter, List<String> label, String unit, boolean unitBeside) {
  private static final double GAP = 3;

  /**
   * Breaks a heading into lines.
   *
   * @param index index of the panel
   * @param panels number of panels
   * @param exponent power of ten by which the axis labels are divided
   */
  public static Heading of(
      Theme theme, int index, int panels, String label, String unit, int exponent, double width) {
    String letter = panels > 1 ? String.valueOf((char) ('a' + index)) : "";
    double room = width - indent(theme, letter);
    List<String> lines = theme.wrap(label, Theme.Type.HEADING, room);
    String ranged = unit.replaceAll("(?<=\\d)-(?=\\d)", "\u2013");
    String scaled =
        exponent == 0 ? ranged : (NumberFormats.powerOfTen(exponent) + " " + ranged).strip();
    String bracketed = scaled.isEmpty() ? "" : "(" + scaled + ")";
    String last = lines.get(lines.size() - 1);
    double both =
        theme.width(last, Theme.Type.HEADING) + GAP + theme.width(bracketed, Theme.Type.UNIT);
    return new Heading(letter, lines, bracketed, both <= room);
  }

  private static double indent(Theme theme, String letter) {
    return letter.isEmpty() ? 0 : theme.width(letter, Theme.Type.LETTER) + 2 * GAP;
  }

  public int lines() {
    boolean blank = letter.isEmpty() && unit.isEmpty() && String.join("", label).isEmpty();
    return blank ? 0 : label.size() + (unitBeside || unit.isEmpty() ? 0 : 1);
  }

  public static double height(Theme theme, int lines) {
    return lines * theme.leading(Theme.Type.HEADING) + GAP;
  }

  public void paint(Painter ink, double x, double top) {
    Theme theme = ink.theme();
    double leading = theme.leading(Theme.Type.HEADING);
    double baseline = top + theme.capital(Theme.Type.HEADING) + 1;
    double start = x + indent(theme, letter);
    ink.text(letter, x, baseline, Theme.Type.LETTER, Painter.Align.LEFT);
    for (String line : label) {
      ink.text(line, start, baseline, Theme.Type.HEADING, Painter.Align.LEFT);
      baseline += leading;
    }
    if (unitBeside) {
      baseline -= leading;
      String last = label.get(label.size() - 1);
      start += theme.width(last, Theme.Type.HEADING) + GAP;
    }
    ink.text(unit, start, baseline, Theme.Type.UNIT, Painter.Align.LEFT);
  }
}
