package org.multipolar.manual;

import static org.multipolar.manual.Markdown.code;
import static org.multipolar.manual.Markdown.page;
import static org.multipolar.manual.Markdown.prose;
import static org.multipolar.manual.Markdown.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.DoublePredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.multipolar.history.Identifiability;
import org.multipolar.history.Prior;
import org.multipolar.scenario.ParameterSet;
import org.multipolar.scenario.study.CalibrationSpec;
import org.multipolar.scenario.study.CalibrationSpec.Free;
import org.multipolar.text.NumberFormats;

/** The manual page that compares each parameter of the accepted set with its prior. */
final class AcceptedPage {
  private static final List<String> HEAD =
      List.of(
          "parameter",
          "unit",
          "prior, middle 90 %",
          "accepted, median",
          "accepted, middle 90 %",
          "width over width",
          "goes with most",
          "the range of the prior");

  /** Width of the outer part of a range, and the share of vectors there that is worth a remark. */
  private static final double END = .1;

  private static final double MANY = .3;

  private final CalibrationSpec spec;
  private final ParameterSet set;
  private final Prior prior;
  private final List<Identifiability> known;

  /**
   * @param set set accepted by the calibration
   */
  AcceptedPage(CalibrationSpec spec, ParameterSet set) {
    this.spec = spec;
    this.set = set;
    this.prior = new Prior(spec.free()).and(spec.uncertain());
    this.known =
        Identifiability.of(
            prior,
            set.rows().stream()
                .map(row -> row.stream().mapToDouble(Double::doubleValue).toArray())
                .toList());
  }

  String text() {
    int free = spec.free().size();
    return page(
            "The accepted set",
            "The information in the record to "
                + spec.to().orElseThrow()
                + " about each parameter, based on "
                + code("scenarios/parameters/accepted.csv")
                + ": "
                + set.rows().size()
                + " vectors, which the "
                + spec.waves()
                + " waves of "
                + code("./multipolar calibrate")
                + " moved towards the record from the nearest of "
                + spec.vectors()
                + " vectors of the prior. This page is generated from that table and from "
                + code("scenarios/studies/calibration.yaml")
                + ".")
        + prose(
            "*Width over width*: width of the accepted range over that of the prior, both from"
                + " quantile .05 to .95 and on the scale of the prior; near 1, the record contains"
                + " no information. *Goes with most*: the parameter with the highest correlation"
                + " among the accepted vectors. With this number of vectors a correlation of up to "
                + NumberFormats.fixed(2 / Math.sqrt(set.rows().size()), 2)
                + " can be due to chance.")
        + "## Free: the search moves them, the sample draws them\n\n"
        + rows(0, free)
        + "\n## Uncertain: the sample draws them\n\n"
        + rows(free, prior.size())
        + "\n## At the end of their range\n\n"
        + prose(
            "More than three tenths of the vectors lie in the outer tenth of the range of the prior: "
                + IntStream.range(0, prior.size())
                    .mapToObj(this::atAnEnd)
                    .flatMap(Optional::stream)
                    .collect(Collectors.joining(", "))
                + ". Either these ranges are too narrow, or the model would need such values to make"
                + " up for something that it lacks.");
  }

  /** A parameter with the share of its vectors at an end of its range, if this is large. */
  private Optional<String> atAnEnd(int parameter) {
    double low = part(parameter, position -> position < END);
    double high = part(parameter, position -> position > 1 - END);
    return Math.max(low, high) > MANY
        ? Optional.of(
            code(prior.names().get(parameter))
                + String.format(
                    Locale.ROOT,
                    " (%.2f at the %s end)",
                    Math.max(low, high),
                    low > high ? "lower" : "upper"))
        : Optional.empty();
  }

  private double part(int parameter, DoublePredicate where) {
    return (double)
            set.rows().stream()
                .mapToDouble(row -> prior.position(parameter, row.get(parameter)))
                .filter(where)
                .count()
        / set.rows().size();
  }

  private String rows(int from, int to) {
    List<List<String>> rows = new ArrayList<>();
    for (int k = from; k < to; k++) {
      Identifiability each = known.get(k);
      Free range = prior.free().get(k);
      rows.add(
          List.of(
              code(each.name()),
              range.unit(),
              three(each.priorLow()) + " to " + three(each.priorHigh()),
              three(each.median()),
              three(each.low()) + " to " + three(each.high()),
              NumberFormats.fixed(each.ratio(), 2),
              code(each.partner()) + String.format(Locale.ROOT, " (%.2f)", each.correlation()),
              three(range.low())
                  + " to "
                  + three(range.high())
                  + (range.logarithmic() ? ", logarithmic: " : ": ")
                  + range.reason()));
    }
    return table(HEAD, rows);
  }

  /** Three significant digits; a year in full. */
  private static String three(double value) {
    return value > 1000 ? NumberFormats.fixed(value, 2) : String.format(Locale.ROOT, "%.3g", value);
  }
}
