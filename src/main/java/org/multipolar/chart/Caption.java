package org.multipolar.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.multipolar.chart.kind.CaptionText;
import org.multipolar.chart.kind.FigureSubject;
import org.multipolar.chart.layout.TimeAxis;
import org.multipolar.text.Labels;
import org.multipolar.text.MarkdownText;

/** The caption written next to a figure. */
final class Caption {
  private Caption() {}

  /** Returns the caption as Markdown. */
  static String markdown(Figure figure) {
    List<String> parts = new ArrayList<>();
    parts.add("# " + MarkdownText.of(figure.title()));
    parts.add(MarkdownText.of(figure.description()));
    if (!figure.data().judged().isEmpty()) {
      parts.add(MarkdownText.of(figure.data().judged()));
    }
    for (FigureSubject subject : figure.subjects()) {
      parts.add(
          "**"
              + MarkdownText.of(subject.title())
              + "** ("
              + Labels.count(subject.runs(), "run")
              + ", seed "
              + subject.seed()
              + ")"
              + (subject.question().isBlank() ? "" : ": " + MarkdownText.of(subject.question())));
    }
    List<TimeAxis.Mark> marks = figure.data().marks();
    if (!marks.isEmpty()) {
      parts.add(
          marks.stream()
              .map(
                  mark ->
                      "* "
                          + CaptionText.month(mark.date())
                          + (mark.label().isEmpty() ? "" : ": " + MarkdownText.of(mark.label())))
              .collect(Collectors.joining("\n", "Marked events:\n\n", "")));
    }
    if (!figure.sources().isEmpty()) {
      parts.add(
          figure.sources().stream()
              .map(source -> "* " + MarkdownText.of(source))
              .collect(Collectors.joining("\n", "Observed points:\n\n", "")));
    }
    return String.join("\n\n", parts) + "\n";
  }
}
