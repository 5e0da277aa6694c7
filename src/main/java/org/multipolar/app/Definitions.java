package org.multipolar.app;

import java.lang.reflect.RecordComponent;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.multipolar.figure.FigureCatalogue;
import org.multipolar.figure.FigureSpec;
import org.multipolar.history.OperatorCatalogue;
import org.multipolar.metric.Metric;
import org.multipolar.metric.MetricCatalogue;
import org.multipolar.policy.Instrument;
import org.multipolar.rule.RuleCatalogue;
import org.multipolar.scenario.world.LoadedWorld;
import org.multipolar.text.Columns;
import org.multipolar.text.NumberFormats;
import org.multipolar.value.Mechanism;
import org.multipolar.value.parameter.ParameterCatalogue;
import org.multipolar.value.parameter.Quantity;
import org.multipolar.world.StateFigure;
import org.multipolar.world.StateFigures;

/** Definitions of names for the terminal; an ambiguous name has all its definitions. */
final class Definitions {

  private Definitions() {}

  /** Definitions of the names in the catalogues. */
  static Map<String, String> ofCatalogues() {
    Map<String, String> known = new LinkedHashMap<>();
    ParameterCatalogue.entries().forEach((name, entry) -> known.put(name, parameter(entry)));
    for (Metric metric : MetricCatalogue.all()) {
      known.merge(metric.name(), metric(metric), String::concat);
    }
    for (Instrument i : Instrument.values()) {
      known.put(i.id(), i.id() + "   " + i.symbol() + "\n  " + i.summary() + "\n");
    }
    for (Mechanism m : Mechanism.values()) {
      String kind = " (mechanism, " + (m.on() ? "on" : "off") + " by default)\n  ";
      known.merge(m.id(), m.id() + kind + m.summary() + "\n", String::concat);
    }
    Stream.of(
            RuleCatalogue.POLICY,
            RuleCatalogue.RELEASE,
            RuleCatalogue.SAFETY,
            RuleCatalogue.MEMBERSHIP)
        .flatMap(rules -> rules.stream())
        .forEach(
            rule ->
                known.merge(
                    rule.name(),
                    rule.name() + " (rule)\n  " + rule.summary() + "\n",
                    String::concat));
    for (FigureSpec figure : FigureCatalogue.all()) {
      known.merge(figure.name(), figure(figure), String::concat);
    }
    for (OperatorCatalogue.Entry entry : OperatorCatalogue.all()) {
      known.put(entry.name(), operator(entry));
    }
    return known;
  }

  private static String parameter(ParameterCatalogue.Entry entry) {
    Quantity q = entry.quantity();
    return entry.name()
        + (q.symbol().isEmpty() ? "" : "   " + q.symbol())
        + "\n"
        + paragraph(q.is())
        + "  default     "
        + NumberFormats.plain(entry.defaults())
        + " "
        + q.unit()
        + "\n  range       "
        + Topics.allowed(q)
        + "\n  provenance  "
        + Topics.lower(q.from())
        + (q.contested() ? "; contested" : "")
        + "\n"
        + (q.source().isEmpty() ? "" : paragraph("source: " + q.source()));
  }

  private static String metric(Metric metric) {
    return metric.name()
        + " (metric of a "
        + Topics.lower(metric.scope())
        + ", "
        + metric.unit()
        + (metric.standard() ? ", recorded by default)" : ")")
        + "\n"
        + paragraph(metric.label() + ". " + metric.summary());
  }

  private static String figure(FigureSpec figure) {
    return figure.name()
        + " (figure, "
        + Topics.lower(figure.kind())
        + ")\n  "
        + figure.title()
        + ": "
        + String.join(", ", figure.metrics())
        + "\n";
  }

  private static String operator(OperatorCatalogue.Entry entry) {
    return entry.name()
        + " (observation operator, of "
        + entry.asked()
        + ", "
        + entry.unit()
        + ")\n"
        + paragraph(entry.label() + ". " + entry.summary())
        + paragraph("Reads " + String.join(", ", entry.reads()) + ".")
        + paragraph("Compared with: " + entry.source() + ".");
  }

  private static String paragraph(String text) {
    return Columns.paragraph(text, 2, Topic.WIDTH) + "\n";
  }

  /** Descriptions of the states and firms of a world at the start of a run. */
  static Map<String, String> of(LoadedWorld world) {
    Map<String, String> agents = new LinkedHashMap<>();
    world
        .tables()
        .states()
        .forEach(s -> agents.put(s.id(), agent(s.id(), "state", "states", s, world)));
    world
        .tables()
        .makers()
        .forEach(m -> agents.put(m.id(), agent(m.id(), "chip maker", "makers", m, world)));
    world
        .tables()
        .investors()
        .forEach(v -> agents.put(v.id(), agent(v.id(), "investor", "investors", v, world)));
    world.tables().labs().forEach(l -> agents.put(l.id(), agent(l.id(), "lab", "labs", l, world)));
    return agents;
  }

  private static String agent(String id, String kind, String table, Record row, LoadedWorld world) {
    StringBuilder text = new StringBuilder(id + ", " + kind + ", at the start of the run\n");
    Map<String, LoadedWorld.Column> columns = new LinkedHashMap<>();
    if (!world.blocs()) {
      world.columns().stream()
          .filter(c -> c.table().equals(table))
          .forEach(c -> columns.put(c.name().equals("release") ? "open" : c.name(), c));
    }
    Map<String, String> values = new LinkedHashMap<>();
    for (RecordComponent component : row.getClass().getRecordComponents()) {
      Object value = value(component, row);
      if (value instanceof StateFigures figures) {
        for (StateFigure figure : StateFigure.values()) {
          values.put(figure.column(), words(figures.of(figure)));
        }
      } else {
        values.put(component.getName(), words(value));
      }
    }
    values.forEach(
        (name, value) ->
            text.append("  ")
                .append(Columns.left(name, 20))
                .append(origin(value, columns.get(name), id))
                .append('\n'));
    return text.toString();
  }

  private static Object value(RecordComponent component, Record row) {
    try {
      return component.getAccessor().invoke(row);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(component + " cannot be read", e);
    }
  }

  private static String words(Object value) {
    return value instanceof Double d
        ? Double.isNaN(d) ? "-" : NumberFormats.plain(d)
        : value.toString();
  }

  /** A figure with its provenance and source, if they are known. */
  private static String origin(String value, LoadedWorld.Column column, String id) {
    if (column == null || value.equals("-")) {
      return value;
    }
    Optional<LoadedWorld.Cell> cell = column.cell(id);
    return Columns.left(value, 26)
        + Columns.left(
            "[" + cell.map(LoadedWorld.Cell::provenance).orElse(column.provenance()) + "]", 4)
        + (cell.map(LoadedWorld.Cell::later).orElse(column.later()) ? "* " : "  ")
        + cell.map(LoadedWorld.Cell::source).orElse(column.source());
  }
}
