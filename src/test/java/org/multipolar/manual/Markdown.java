package org.multipolar.manual;

import java.util.List;
import java.util.Locale;
import org.multipolar.text.Columns;
import org.multipolar.text.MarkdownTable;

/** Building blocks of generated manual pages. */
public final class Markdown {
  private static final int WIDTH = 120;
  private static final List<String> WORDS =
      List.of(
          "no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
          "eleven", "twelve");

  private Markdown() {}

  public static String page(String title, String lead) {
    return "# " + title + "\n\n" + prose(lead);
  }

  public static String prose(String text) {
    return Columns.paragraph(text, 0, WIDTH) + "\n\n";
  }

  public static String table(List<String> head, List<List<String>> rows) {
    return MarkdownTable.of(head, rows);
  }

  public static String code(String text) {
    return "`" + text + "`";
  }

  /** A number in a sentence: a word up to twelve. */
  static String inWords(long n) {
    return n >= 0 && n < WORDS.size() ? WORDS.get((int) n) : Long.toString(n);
  }

  static String anchor(String heading) {
    return heading.toLowerCase(Locale.ROOT).replaceAll("[.,]", "").replace(' ', '-');
  }
}
