package org.multipolar.chart;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.multipolar.text.Labels;
import org.multipolar.text.NumberFormats;

/** What is said about a figure: the note under it and the caption beside it. */
final class Caption {
  private static final DateTimeFormatter MONTH =
      DateTimeFormatter.ofPattern("MMMM yyyy", Locale.ENGLISH);

  private Caption() {}

  /** The caption, as Markdown. */
  static String markdown(Figure figure) {
    List<String> parts = new ArrayList<>();
    parts.add("# " + figure.title());
    parts.add(shown(figure.data()) + " " + note(figure));
    for (FigureSubject subject : figure.subjects()) {
      parts.add(
          "**"
              + subject.title()
              + "** ("
              + Labels.count(subject.runs(), "run")
              + ", seed "
              + subject.seed()
              + "): "
              + subject.question());
    }
    List<TimeAxis.Mark> marks = marks(figure.data());
    if (!marks.isEmpty()) {
      parts.add(
          marks.stream()
              .map(mark -> "* " + MONTH.format(mark.date()) + ": " + mark.label())
              .collect(Collectors.joining("\n", "Marked events:\n\n", "")));
    }
    if (!figure.sources().isEmpty()) {
      parts.add(
          figure.sources().stream()
              .map(source -> "* " + source)
              .collect(Collectors.joining("\n", "Observed points:\n\n", "")));
    }
    return String.join("\n\n", parts) + "\n";
  }

  private static List<TimeAxis.Mark> marks(FigureData data) {
    if (data instanceof TimeSeries lines) {
      return lines.timeline().marks();
    }
    return data instanceof Shares shares ? shares.timeline().marks() : List.of();
  }

  private static String shown(FigureData data) {
    if (data instanceof TimeSeries lines) {
      return sentence(lines.panels().stream().map(p -> named(p.label(), p.unit())).toList());
    }
    if (data instanceof Shares shares) {
      return sentence(List.of(named(shares.label(), shares.unit())));
    }
    if (data instanceof Distributions distributions) {
      return sentence(
          distributions.panels().stream().map(p -> named(p.label(), p.unit())).toList());
    }
    if (data instanceof Pairs pairs) {
      return sentence(
          pairs.variables().stream()
              .map(v -> named(v.name(), v.unit() + (v.logarithmic() ? ", logarithmic" : "")))
              .toList());
    }
    if (data instanceof Interaction interaction) {
      return sentence(interaction.panels().stream().map(p -> named(p.label(), p.unit())).toList());
    }
    if (data instanceof HeatMap map) {
      return sentence(map.panels().stream().map(p -> named(p.label(), p.unit())).toList());
    }
    if (data instanceof Tornado tornado) {
      return sentence(tornado.panels().stream().map(p -> named(p.label(), p.unit())).toList());
    }
    if (data instanceof Screening screening) {
      return sentence(screening.panels().stream().map(p -> named(p.label(), p.unit())).toList());
    }
    if (data instanceof IndexBars bars) {
      return sentence(bars.panels().stream().map(IndexBars.Panel::label).toList());
    }
    if (data instanceof Discovery) {
      return sentence(DiscoveryDrawing.PARTS);
    }
    Plane plane = (Plane) data;
    return named(plane.up().label(), plane.up().unit())
        + " against "
        + named(plane.across().label(), plane.across().unit())
        + ".";
  }

  private static String named(String label, String unit) {
    return unit.isEmpty() ? label : label + " (" + unit + ")";
  }

  private static String sentence(List<String> panels) {
    if (panels.size() == 1) {
      return panels.get(0) + ".";
    }
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < panels.size(); i++) {
      out.append(i == 0 ? "" : "; ").append((char) ('a' + i)).append(", ").append(panels.get(i));
    }
    return out.append('.').toString();
  }

  /** A line or a few under the plots: number of runs, and how to read lines and bands. */
  static String note(Figure figure) {
    FigureData data = figure.data();
    if (data instanceof Pairs pairs) {
      return pairs(pairs);
    }
    if (data instanceof Interaction interaction) {
      return interaction(interaction);
    }
    if (data instanceof HeatMap map) {
      return map(map);
    }
    if (data instanceof Tornado tornado) {
      return tornado(tornado);
    }
    if (data instanceof Screening screening) {
      return screening(screening);
    }
    if (data instanceof IndexBars bars) {
      return bars(bars);
    }
    if (data instanceof Discovery discovery) {
      return discovery(discovery);
    }
    String n = counted(figure.subjects(), "run");
    if (data instanceof TimeSeries lines) {
      return lines(lines, figure.subjects(), n);
    }
    if (data instanceof Shares shares) {
      return "Means over " + n + "." + far(shares.timeline(), false);
    }
    if (data instanceof Distributions distributions) {
      return MONTH.format(distributions.date()) + ", " + n + ". " + distributions(distributions);
    }
    Plane plane = (Plane) data;
    return MONTH.format(plane.date())
        + ", "
        + n
        + ". Markers: medians; thick and thin bars: middle 50\u2009% and 90\u2009% of runs;"
        + " dots: single runs"
        + (plane.outside() == 0 ? "." : ", " + plane.outside() + " of them outside the frame.");
  }

  private static String interaction(Interaction data) {
    IntSummaryStatistics runs =
        data.panels().stream()
            .flatMap(panel -> panel.lines().stream())
            .flatMap(line -> line.means().stream())
            .filter(mean -> mean.estimate().known())
            .mapToInt(Interaction.Mean::runs)
            .summaryStatistics();
    return "Points: means at the levels of "
        + data.across()
        + ", a line for each level of "
        + data.between()
        + (runs.getCount() == 0 ? "" : ", n = " + range(runs) + " a point")
        + "; whiskers: 95\u2009% confidence interval of the mean. Points stand"
        + " side by side to be legible. Runs are paired: differences between points are known better"
        + " than the whiskers say. Parallel lines mean no interaction.";
  }

  private static String range(IntSummaryStatistics runs) {
    return runs.getMin() == runs.getMax()
        ? Labels.count(runs.getMin(), "run")
        : runs.getMin() + " to " + Labels.count(runs.getMax(), "run");
  }

  private static String map(HeatMap data) {
    boolean missing =
        data.panels().stream()
            .flatMap(panel -> Arrays.stream(panel.values()))
            .flatMapToDouble(Arrays::stream)
            .anyMatch(value -> !Double.isFinite(value));
    String reference = NumberFormats.minus(FigureTable.cell(data.reference()));
    return "Cells: "
        + data.cell()
        + (data.diverging()
            ? "; blue: above " + reference + ", orange (with a dash where no number stands): below"
            : "; the darker, the greater")
        + (data.mark().isEmpty() ? "" : "; corner: " + data.mark())
        + (missing ? "; cross: no value" : "")
        + ".";
  }

  private static String tornado(Tornado data) {
    return "Line: base; bars: one factor set low (dark) or high (light), with the setting’s name,"
        + " n = "
        + Labels.count(data.runs(), "run")
        + " a setting; whiskers: 95\u2009% confidence interval of the paired difference from the"
        + " base. Two bars on one side: the name across the base belongs to the shorter."
        + leftOut(data.leftOut(), "swing");
  }

  private static String leftOut(int factors, String measure) {
    return factors == 0
        ? ""
        : " Left out: " + Labels.count(factors, "factor") + " of less " + measure + " a panel.";
  }

  private static String screening(Screening data) {
    int most = data.panels().stream().mapToInt(panel -> panel.factors().size()).max().orElse(0);
    return "Dots: "
        + Labels.count(most, "factor")
        + "; μ*: mean of absolute elementary effects, with 95\u2009% confidence interval; σ: their"
        + " standard deviation with sign; n = "
        + Labels.count(data.trajectories(), "trajectory", "trajectories")
        + (most > data.named()
            ? "; dark: the " + data.named() + " most influential, with names where they have room"
            : "")
        + ". The higher above the lines, the less linear or the more dependent on others.";
  }

  private static String bars(IndexBars data) {
    boolean clipped =
        data.panels().stream()
            .flatMap(panel -> data.shown(panel).stream())
            .flatMap(factor -> List.of(factor.first(), factor.total()).stream())
            .anyMatch(index -> index.bounded() && index.low() < 0);
    return "Filled: total index, with all interactions; hollow: first-order index, alone; whiskers:"
        + " 95\u2009% confidence interval"
        + (clipped ? ", with an arrow where it goes on below the axis" : "")
        + "; base sample n = "
        + data.samples()
        + "."
        + leftOut(data.leftOut(), "total index");
  }

  private static String discovery(Discovery data) {
    Discovery.Step chosen = data.steps().get(data.chosen());
    return "Of interest: "
        + data.interest()
        + ", "
        + data.cases().interesting()
        + " of n = "
        + Labels.count(data.cases().count(), "case")
        + ". Numbers and shades: restricted factors of the boxes on the way; ring: the box shown,"
        + " coverage "
        + NumberFormats.fixed(chosen.coverage(), 2)
        + ", density "
        + NumberFormats.fixed(chosen.density(), 2)
        + ". Dark bars: what the box keeps of a factor’s range; p: chance of such a restriction"
        + " without effect (quasi-p-value). Filled points: cases of interest; frame: the box.";
  }

  private static String pairs(Pairs pairs) {
    return "n = "
        + pairs.vectors()
        + " of "
        + pairs.drawn()
        + " vectors. Axes: range of the prior; dots: vectors; bars: their distribution, dotted: the"
        + " prior; numbers: correlation"
        + (pairs.hasBest() ? "; crosses and strokes: best vector." : ".");
  }

  private static String distributions(Distributions data) {
    boolean few = data.panels().stream().flatMap(p -> p.samples().stream()).anyMatch(s -> s.few());
    boolean many =
        data.panels().stream().flatMap(p -> p.samples().stream()).anyMatch(s -> !s.few());
    return "Stroke: median"
        + (many ? "; box: middle 50\u2009%; line: middle 90\u2009%; shape: density of runs" : "")
        + (few ? "; circles: single runs" : "")
        + ".";
  }

  private static String lines(TimeSeries lines, List<FigureSubject> subjects, String n) {
    String bands =
        lines.percents().stream()
            .map(percent -> percent + "\u2009%")
            .collect(Collectors.joining(" and "));
    String reading =
        switch (lines.kind()) {
          case DIFFERENCE ->
              "Lines: mean difference to “"
                  + subjects.get(0).title()
                  + "”, "
                  + counted(subjects.subList(1, subjects.size()), "seed-matched pair")
                  + "; bands: "
                  + bands
                  + " confidence interval of the mean.";
          default ->
              "Lines: medians of "
                  + n
                  + (bands.isEmpty() ? "." : "; bands: middle " + bands + " of runs.");
        };
    boolean observed = lines.panels().stream().anyMatch(p -> !p.observed().isEmpty());
    return reading
        + (observed ? " Circles: observed, with plausible range where known" : "")
        + (judging(lines) ? "; filled: later than what may be tuned on" : "")
        + (observed ? "." : "")
        + references(lines)
        + far(lines.timeline(), true);
  }

  private static boolean judging(TimeSeries lines) {
    return lines.panels().stream().flatMap(p -> p.observed().stream()).anyMatch(o -> o.judging());
  }

  private static String references(TimeSeries lines) {
    List<String> names = lines.references();
    if (names.isEmpty()) {
      return "";
    }
    StringBuilder out = new StringBuilder(" Thin lines: ");
    for (int i = 0; i < names.size(); i++) {
      out.append(i == 0 ? "" : ", ")
          .append(names.get(i))
          .append(i == 0 ? " (dashed)" : " (dotted)");
    }
    return out.append('.').toString();
  }

  private static String far(TimeAxis timeline, boolean shaded) {
    return timeline
        .farFrom()
        .filter(from -> shaded && from.isBefore(timeline.last()))
        .map(from -> " Shaded: far future, from " + MONTH.format(from) + ".")
        .orElse("");
  }

  private static String counted(List<FigureSubject> subjects, String unit) {
    List<Integer> counts = subjects.stream().map(FigureSubject::runs).distinct().toList();
    if (counts.size() == 1) {
      return "n = "
          + Labels.count(counts.get(0), unit)
          + (subjects.size() > 1 ? " a scenario" : "")
          + vectors(subjects);
    }
    return subjects.stream()
            .map(
                subject ->
                    "n = " + Labels.count(subject.runs(), unit) + " (" + subject.title() + ")")
            .collect(Collectors.joining(", "))
        + vectors(subjects);
  }

  /** Bands mean more than chance where runs differ in parameters. */
  private static String vectors(List<FigureSubject> subjects) {
    int most = subjects.stream().mapToInt(FigureSubject::vectors).max().orElse(0);
    return most == 0 ? "" : ", on " + most + " vectors of parameters";
  }
}
