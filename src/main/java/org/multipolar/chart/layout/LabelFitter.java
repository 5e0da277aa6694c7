package org.multipolar.chart.layout;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * Fits labels next to or below an item: they are broken at the starts of their words ({@code
 * research.publicationSpillover} has three) and, if necessary, shortened in the middle.
 *
 * @param type their type style
 * @param room available width
 * @param most maximum number of lines
 */
public record LabelFitter(Theme theme, Theme.Type type, double room, int most) {
  private static final String WORD_STARTS = "(?<= )|(?<=[._/:-])(?=\\p{L})|(?<=\\p{Ll})(?=\\p{Lu})";

  /** Returns the lines of a label. */
  public List<String> lines(String name) {
    List<String> lines = new ArrayList<>();
    String line = "";
    int taken = 0;
    for (String word : name.split(WORD_STARTS)) {
      if (!line.isEmpty() && lines.size() < most - 1 && !fits(line + word)) {
        lines.add(shorten(theme, line.strip(), type, room));
        line = "";
      }
      line += word;
      taken += word.length();
    }
    lines.add(shorten(theme, (line + name.substring(taken)).strip(), type, room));
    return lines;
  }

  /** Whether a label is shown in full. */
  public boolean whole(String name) {
    return lines(name).stream().noneMatch(line -> line.contains("…"));
  }

  private boolean fits(String line) {
    return theme.width(line.strip(), type) <= room;
  }

  /** Shortens a text to a width, with an ellipsis in the middle if it is cut. */
  public static String shorten(Theme theme, String text, Theme.Type type, double room) {
    String shown = text;
    for (int kept = text.length() - 1; theme.width(shown, type) > room && kept > 0; kept--) {
      int head = (kept + 1) / 2;
      shown =
          text.substring(0, head).stripTrailing()
              + "…"
              + text.substring(text.length() - kept + head).stripLeading();
    }
    return shown;
  }

  /** Width of the widest label. */
  public double width(Collection<String> names) {
    return names.stream()
        .flatMap(name -> lines(name).stream())
        .mapToDouble(line -> theme.width(line, type))
        .max()
        .orElse(0);
  }

  /** Height of the highest label. */
  public double height(Collection<String> names) {
    return names.stream().mapToInt(name -> lines(name).size()).max().orElse(1)
        * theme.leading(type);
  }

  /** Paints a label that ends at a position, with its lines centred on a height. */
  public void paintBeside(Painter ink, String name, double right, double centre) {
    List<String> lines = lines(name);
    double leading = theme.leading(type);
    double baseline = centre - (lines.size() - 1) * leading / 2 + theme.capital(type) / 2;
    for (String line : lines) {
      ink.text(line, right, baseline, type, Painter.Align.RIGHT);
      baseline += leading;
    }
  }

  /** Paints a label from its top downwards. */
  public void paintBelow(Painter ink, String name, double x, double top, Painter.Align align) {
    double baseline = top + theme.capital(type);
    for (String line : lines(name)) {
      ink.text(line, x, baseline, type, align);
      baseline += theme.leading(type);
    }
  }
}
