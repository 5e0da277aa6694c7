package org.multipolar.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.UnaryOperator;
import org.multipolar.chart.Figure;
import org.multipolar.chart.kind.FigureData;
import org.multipolar.chart.kind.FigureSubject;
import org.multipolar.chart.layout.RowsDrawing;
import org.multipolar.metric.Outcome;
import org.multipolar.study.Samples;

/**
 * The outcomes of a study as panels of figures, as many on a page as are legible.
 *
 * @param samples the outcomes
 * @param names gives the name of a state or firm for its code
 * @param subject the runs, as described in captions
 */
record OutcomePages(Samples samples, UnaryOperator<String> names, FigureSubject subject) {
  private static final int MOST = 4;

  /** The moment of an outcome over replications that factors affect. */
  enum Moment {
    MEAN("", "mean"),
    SPREAD("-spread", "spread");

    private final String suffix;
    private final String word;

    Moment(String suffix, String word) {
      this.suffix = suffix;
      this.word = word;
    }

    /** Suffix of the names of its figures. */
    String suffix() {
      return suffix;
    }

    /** Name of the moment in tables. */
    String word() {
      return word;
    }

    /** The value of the moment at each point of the design. */
    double[] of(Samples samples, int outcome) {
      return this == MEAN ? samples.means(outcome) : samples.spreads(outcome);
    }
  }

  /** The moments that the replications determine: a single one has no spread. */
  List<Moment> moments() {
    return samples.replications() < 2 ? List.of(Moment.MEAN) : List.of(Moment.values());
  }

  /**
   * One figure per page.
   *
   * @param name of the figure, numbered if there are several pages
   * @param title to which the statistic is added if it is the same for all outcomes
   * @param panel the panel of an outcome
   * @param data the panels of a page as a figure
   */
  <P> List<Figure> figures(
      String name, String title, IntFunction<P> panel, Function<List<P>, FigureData> data) {
    return figures(name, title, 1, panel, data);
  }

  /**
   * One figure per page, with few enough outcomes per page that no row is omitted.
   *
   * @param rows number of rows of a panel
   */
  <P> List<Figure> figures(
      String name,
      String title,
      int rows,
      IntFunction<P> panel,
      Function<List<P>, FigureData> data) {
    int outcomes = samples.outcomes().size();
    int most = Math.max(1, Math.min(MOST, RowsDrawing.MOST_ROWS / rows));
    int pages = (outcomes + most - 1) / most;
    List<Figure> figures = new ArrayList<>();
    for (int p = 0; p < pages; p++) {
      List<P> panels = new ArrayList<>();
      for (int o = p * outcomes / pages; o < (p + 1) * outcomes / pages; o++) {
        panels.add(panel.apply(o));
      }
      figures.add(
          new Figure(
              pages == 1 ? name : name + "-" + (p + 1),
              when().map(words -> title + " (" + words + ")").orElse(title),
              List.of(subject),
              data.apply(panels),
              List.of()));
    }
    return figures;
  }

  /** The statistic over months, if it is the same for all outcomes. */
  private Optional<String> when() {
    List<String> words = samples.outcomes().stream().map(Outcome::when).distinct().toList();
    return words.size() == 1 && !words.get(0).isEmpty()
        ? Optional.of(words.get(0))
        : Optional.empty();
  }

  /** The label of an outcome, with the statistic over months if outcomes differ in it. */
  String label(int number) {
    Outcome outcome = samples.outcomes().get(number);
    boolean told = when().isPresent() || outcome.when().isEmpty();
    String label = outcome.label(names);
    return told ? label : label + ", " + outcome.when();
  }

  String unit(int outcome) {
    return samples.outcomes().get(outcome).unit();
  }
}
