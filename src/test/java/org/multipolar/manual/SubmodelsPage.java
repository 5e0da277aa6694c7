package org.multipolar.manual;

import static org.multipolar.manual.Markdown.code;
import static org.multipolar.manual.Markdown.page;
import static org.multipolar.manual.Markdown.prose;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import org.multipolar.chart.layout.Page;
import org.multipolar.chart.layout.Theme;
import org.multipolar.chart.output.OutputPage;
import org.multipolar.chart.output.PageWidth;
import org.multipolar.text.Labels;
import org.multipolar.text.NumberFormats;

/**
 * The manual page that shows the submodels over the range of their arguments.
 *
 * @param groups one figure each
 * @param sections headings of all submodels on the page of the model
 */
record SubmodelsPage(List<Submodels.Group> groups, List<String> sections) {

  String text() {
    int panels = groups.stream().mapToInt(group -> group.panels().size()).sum();
    StringBuilder page =
        new StringBuilder(
            page(
                "The submodels, drawn",
                "Responses of "
                    + panels
                    + " parts of [the model](model.md#7-submodels) over the range of one argument, as"
                    + " evidence that they have the shape and the limits that the description states."
                    + " Every curve is computed by the function that the model itself calls, or by its"
                    + " phase in a world of a few states; nothing is drawn from a copy of a formula."));
    page.append(
        prose(
            "Dark blue: the defaults of [all parameters](parameters.md). The other lines: the low and"
                + " the high end of the sweep of one parameter, named at the end of the line; two"
                + " lines where the default is an end. Each paragraph gives the section of the model"
                + " with the equation, what the panel shows and why the form was chosen, and the limits"
                + " that every line must meet. A test computes the curves again and checks their"
                + " shapes and limits. What the order in which these parts act decides is under"
                + " [order of the phases](order.md)."));
    page.append(
        prose(
            "Not drawn are "
                + String.join(", ", missing())
                + ": they apply dates, law or bookkeeping as written, or a logit or a saturation of"
                + " the kinds drawn here."));
    for (Submodels.Group group : groups) {
      page.append("## ").append(group.title()).append("\n\n");
      page.append("![%s](images/%s.svg)\n\n".formatted(description(group), group.name()));
      for (int i = 0; i < group.panels().size(); i++) {
        page.append(prose(paragraph((char) ('a' + i), group.panels().get(i))));
      }
    }
    return page.toString().stripTrailing() + "\n";
  }

  private List<String> missing() {
    List<String> drawn =
        groups.stream().flatMap(group -> group.panels().stream()).map(Panel::section).toList();
    return sections.stream().filter(section -> !drawn.contains(section)).map(Panel::link).toList();
  }

  private static String description(Submodels.Group group) {
    return group.title()
        + ": "
        + String.join(
            "; ",
            group.panels().stream()
                .map(
                    panel ->
                        panel.outcome().name().toLowerCase(Locale.ROOT)
                            + " against "
                            + panel.argument().name().toLowerCase(Locale.ROOT))
                .toList());
  }

  private static String paragraph(char letter, Panel panel) {
    Panel.Argument argument = panel.argument();
    return "**"
        + letter
        + " "
        + panel.outcome().name()
        + "** ("
        + Panel.link(panel.section())
        + panel.parameter().map(name -> "; " + code(name)).orElse("")
        + "). "
        + panel.why()
        + " At the defaults it "
        + (panel.shape() == Panel.Shape.FALLS ? "falls" : "rises")
        + " from "
        + NumberFormats.scientific(panel.standard().first())
        + " at "
        + NumberFormats.threeDigits(argument.from())
        + " to "
        + NumberFormats.scientific(panel.standard().last())
        + " at "
        + NumberFormats.threeDigits(argument.to())
        + unit(argument)
        + "."
        + limits(panel);
  }

  private static String unit(Panel.Argument argument) {
    return argument.unit().isEmpty() || argument.unit().equals("share")
        ? ""
        : " " + argument.unit();
  }

  private static String limits(Panel panel) {
    if (panel.limits().isEmpty()) {
      return "";
    }
    return " On every line: "
        + Labels.list(
            panel.limits().stream()
                .map(limit -> NumberFormats.threeDigits(limit.value()) + " where " + limit.words())
                .toList())
        + ".";
  }

  /** The figure of a group, as SVG. */
  static byte[] figure(Theme theme, Submodels.Group group) throws IOException {
    Page page =
        new Page(
            theme,
            PageWidth.WIDE,
            new Page.Text(group.title(), false, "", description(group)),
            OptionalDouble.empty());
    return page.render(new SubmodelsDrawing(group.panels(), page), OutputPage.Format.SVG);
  }
}
