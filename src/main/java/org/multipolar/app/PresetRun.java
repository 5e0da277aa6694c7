package org.multipolar.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.multipolar.chart.ObservedPoint;
import org.multipolar.execution.Descriptions;
import org.multipolar.preset.Preset;
import org.multipolar.preset.Presets;
import org.multipolar.preset.ReproducedValue;
import org.multipolar.scenario.ReadResult;
import org.multipolar.scenario.Scenario;
import org.multipolar.store.ResultsReader;
import org.multipolar.study.Runner;
import org.multipolar.text.Columns;
import org.multipolar.text.NumberFormats;
import org.multipolar.text.WholeFile;

/** Runs the cases of a preset and compares their results with published or derived values. */
final class PresetRun {
  private static final String TABLE = "preset.csv";

  private final Path file;
  private final ScenarioOptions options;
  private final Scenario scenario;
  private final Preset preset;
  private final Path folder;

  /**
   * @param scenario a scenario that names a preset
   * @param folder for the results of all cases
   */
  PresetRun(Path file, ScenarioOptions options, Scenario scenario, Path folder) throws BadInput {
    this.file = file;
    this.options = options;
    this.scenario = scenario;
    this.folder = folder;
    this.preset =
        Presets.named(scenario.preset())
            .orElseThrow(() -> new BadInput(Presets.unknown(scenario.preset())));
  }

  /** Runs all cases; returns an exit code. */
  int run(Threads threads, Destination destination, FigureChoice choice, ConsoleOutput say)
      throws IOException, BadInput {
    Instant start = Instant.now();
    Map<String, ResultsReader> results = new LinkedHashMap<>();
    int failed = 0;
    for (Preset.Case each : preset.cases()) {
      Map<String, String> settings = new LinkedHashMap<>();
      settings.put("title", '"' + each.title() + '"');
      settings.put("preset", "");
      settings.putAll(each.settings());
      ReadResult reading = options.read(file, settings);
      Scenario varied = ScenarioOptions.scenario(reading);
      Path at = folder.resolve(each.name());
      destination.clear(at, say);
      Runner.Outcome outcome =
          Execution.of(varied, ScenarioOptions.notes(reading), at, threads.number(), say);
      if (outcome.stopped()) {
        return 130;
      }
      failed += outcome.failed();
      Descriptions.of(varied).write(at);
      ResultsReader read = ResultsReader.open(at);
      Reproduction.tellFailed(read, file, options, settings, say);
      results.put(each.name(), read);
    }
    List<ReproducedValue> findings = preset.table().rows(scenario, results);
    write(findings);
    boolean drawn =
        choice.draw(
            say,
            () ->
                Gallery.of(List.copyOf(results.values()), this::published)
                    .draw(scenario.figures(), folder.resolve("figures"), say),
            ConsoleOutput.AGAIN,
            folder.resolve("figures"),
            results.keySet().stream().map(folder::resolve).toList());
    Description.write(folder, scenario.title(), scenario.sources(), start, say);
    if (!say.quiet()) {
      PrintWriter print = say.out();
      table(findings, print);
      print.println();
      print.println("Table:   " + folder.resolve(TABLE));
      print.println("Results: " + folder);
      print.flush();
    }
    return failed == 0 && drawn && findings.stream().allMatch(ReproducedValue::agrees) ? 0 : 1;
  }

  /** The published values of a case, as points of figures. */
  private List<ObservedPoint> published(int number, Scenario varied) {
    return preset.cases().get(number).known().values(varied).stream()
        .map(
            value ->
                ObservedPoint.published(
                    value.metric(),
                    value.entity(),
                    varied.run().calendar().from().plusMonths(value.months() - 1L).atEndOfMonth(),
                    value.value(),
                    String.join("; ", scenario.sources())))
        .toList();
  }

  private void write(List<ReproducedValue> findings) throws IOException {
    StringBuilder csv = new StringBuilder("quantity,basis,expected,ours,difference,tolerance\n");
    for (ReproducedValue f : findings) {
      csv.append('"')
          .append(f.quantity().replace("\"", "\"\""))
          .append("\",")
          .append(f.basis().name().toLowerCase(Locale.ROOT));
      for (double value : List.of(f.expected(), f.ours(), f.difference(), f.tolerance())) {
        csv.append(',').append(NumberFormats.plain(value));
      }
      csv.append('\n');
    }
    WholeFile.write(folder.resolve(TABLE), csv.toString());
  }

  private void table(List<ReproducedValue> findings, PrintWriter print) {
    print.println();
    print.println(scenario.title());
    print.println(Columns.paragraph(preset.compared(), 0, 100));
    print.println();
    print.println(
        Columns.left("quantity", 44)
            + Columns.left("basis", 11)
            + Columns.right("expected", 13)
            + Columns.right("ours", 16)
            + Columns.right("difference", 13));
    for (ReproducedValue f : findings) {
      print.println(
          Columns.left(f.quantity(), 44)
              + Columns.left(f.basis().name().toLowerCase(Locale.ROOT), 11)
              + Columns.right(NumberFormats.plain(f.expected()), 13)
              + Columns.right(NumberFormats.plain(f.ours()), 16)
              + Columns.right(String.format(Locale.ROOT, "%.1e", f.difference()), 13)
              + (f.agrees() ? "" : "  beyond " + NumberFormats.plain(f.tolerance())));
    }
    long agree = findings.stream().filter(ReproducedValue::agrees).count();
    print.println(
        agree + " of " + findings.size() + " agree within what rounding and chance allow");
  }
}
