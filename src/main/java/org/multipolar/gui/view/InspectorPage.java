package org.multipolar.gui.view;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.multipolar.gui.widget.FontScale;
import org.multipolar.gui.widget.Text;
import org.multipolar.lesson.EntityRef;

/**
 * A page of the inspector.
 *
 * @param title its subject
 * @param below a line about the subject
 * @param sections its sections, of which empty ones are not shown
 */
record InspectorPage(String title, Line below, List<Section> sections) {
  private static final String FIRM = "firm:";
  private static final String LINK = "<a href='%s%s'>%s</a>";
  private static final String TWIN = "<td align='right' style='color:#777777'>%s</td>";
  private static final String COLUMNS =
      "<tr style='color:#777777'><td></td><td align='right'>this run</td>"
          + "<td align='right'>without your change</td></tr>";

  /** A heading and the blocks below it. */
  record Section(String heading, List<Block> blocks) {
    Section(String heading, Block... blocks) {
      this(heading, Arrays.asList(blocks));
    }

    private boolean empty() {
      return blocks.stream().allMatch(block -> block instanceof Table t && t.rows().isEmpty());
    }
  }

  /** A part of a section. */
  sealed interface Block permits Line, Table {}

  /**
   * A line of text.
   *
   * @param before text before the link
   * @param link link text, the name of a state or firm; null for none
   * @param to the state or firm whose page the link opens; null for none
   * @param after text after the link
   * @param grey whether the line is less important and appears in grey
   */
  record Line(String before, String link, EntityRef to, String after, boolean grey)
      implements Block {
    static Line of(String text) {
      return new Line(text, null, null, "", false);
    }

    static Line grey(String text) {
      return new Line(text, null, null, "", true);
    }
  }

  /** Rows of values, with a line of column names if they are compared with the twin's. */
  record Table(boolean compared, List<Row> rows) implements Block {}

  /** A named value and the twin's value. */
  record Row(String name, String value, Optional<String> twin) {}

  /** The page as HTML. */
  String html(FontScale type) {
    return filled(
        "<html><body><div style='font-size:%dpx'><b>%s</b></div>%s%s</body></html>",
        type.whole(18),
        Text.escaped(title),
        html(below),
        join(sections.stream().filter(s -> !s.empty()).map(s -> html(s, type))));
  }

  private static String html(Section section, FontScale type) {
    return filled(
        "<div style='margin-top:%dpx; color:#0a4a86'><b>%s</b></div>%s",
        type.whole(7),
        Text.escaped(section.heading()),
        join(
            section.blocks().stream()
                .map(each -> each instanceof Line line ? html(line) : html((Table) each))));
  }

  private static String html(Line line) {
    String link =
        line.link() == null
            ? ""
            : filled(
                LINK,
                line.to().kind() == EntityRef.Kind.FIRM ? FIRM : "state:",
                line.to().id(),
                Text.escaped(line.link()));
    return filled(
        "<div%s>%s%s%s</div>",
        line.grey() ? " style='color:#555555'" : "",
        Text.escaped(line.before()),
        link,
        Text.escaped(line.after()));
  }

  private static String html(Table table) {
    return filled(
        "<table cellpadding='1' cellspacing='0' width='100%%'>%s%s</table>",
        table.compared() ? COLUMNS : "", join(table.rows().stream().map(InspectorPage::html)));
  }

  private static String html(Row row) {
    return filled(
        "<tr valign='top'><td>%s</td><td align='right'><b>%s</b></td>%s</tr>",
        Text.escaped(row.name()),
        Text.escaped(row.value()),
        row.twin().map(Text::escaped).map(twin -> filled(TWIN, twin)).orElse(""));
  }

  private static String filled(String pattern, Object... values) {
    return String.format(Locale.ROOT, pattern, values);
  }

  private static String join(Stream<String> parts) {
    return parts.collect(Collectors.joining());
  }

  /** Returns the state or firm to which a link of the HTML leads. */
  static EntityRef target(String link) {
    String id = link.substring(link.indexOf(':') + 1);
    return link.startsWith(FIRM) ? EntityRef.firm(id) : EntityRef.state(id);
  }
}
