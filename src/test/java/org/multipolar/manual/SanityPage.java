package org.multipolar.manual;

import static org.multipolar.manual.Markdown.code;
import static org.multipolar.manual.Markdown.page;
import static org.multipolar.manual.Markdown.prose;
import static org.multipolar.manual.Markdown.table;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.multipolar.history.Target;
import org.multipolar.scenario.study.Observation;
import org.multipolar.study.Summary;
import org.multipolar.text.NumberFormats;

/**
 * The manual page that puts claims of the baseline beside the record.
 *
 * @param views views of the replications by date
 * @param record the observations
 */
record SanityPage(Map<YearMonth, List<SanityView>> views, List<Target> record) {
  private static final int DYADS = 10;
  private static final List<String> STATES =
      List.of(
          "USA", "CHN", "GBR", "FRA", "DEU", "NLD", "JPN", "KOR", "TWN", "SGP", "IND", "ARE", "SAU",
          "ISR", "CAN", "BRA", "ZAF", "NGA", "IDN", "RUS");

  String text() {
    int runs = views.values().iterator().next().size();
    return page(
            "Sanity",
            "The claims of the baseline, beside the record, so that a reader who knows the field"
                + " sees absurdities at a glance. From "
                + runs
                + " replications of "
                + code("scenarios/baseline.yaml")
                + " with its own parameters: medians, and states of the world that hold in most of"
                + " them; dates after June 2025 have no record. A nightly test generates the page.")
        + "[Controls](#who-controls-whom) · [Bodies](#bodies) ·"
        + " [Chips](#chips-and-spending) · [States](#states) · [Dyads](#hottest-dyads) ·"
        + " [Labs](#labs)\n\n"
        + "## Who controls whom\n\n"
        + prose(
            "Levels above a tenth in most replications: rungs from 0 to 1, and their cause. *Law*:"
                + " the floor of a list; *script*: the record until the branch; *choice*: a"
                + " decision of the state.")
        + table(
            List.of("date", "controller", "what", "level", "why", "against"),
            views.entrySet().stream().flatMap(at -> controls(at).stream()).toList())
        + "\n## Bodies\n\n"
        + prose("Members in most replications, by name.")
        + table(
            List.of("date", "body", "number", "middle 90 %", "members"),
            views.entrySet().stream().flatMap(at -> bodies(at).stream()).toList())
        + "\n## Chips and spending\n\n"
        + prose("In brackets the last observation: revenue is that of the last fiscal year.")
        + table(
            List.of(
                "date",
                "maker",
                "output, M H100e a year",
                "price, k$/H100e",
                "revenue, bn USD a year"),
            views.entrySet().stream().flatMap(at -> makers(at).stream()).toList())
        + "\n"
        + table(
            List.of("date", "world", "value"),
            views.entrySet().stream().flatMap(at -> world(at).stream()).toList())
        + "\n## States\n\n"
        + prose(
            "In brackets the last observation up to the date, if there is one: talent from"
                + " MacroPolo, use by people aged 15 to 64 from the Microsoft AI Economy"
                + " Institute, regulation from our own coding of the laws, compute in known"
                + " clusters from Epoch AI.")
        + table(
            List.of("date", "state", "talent, %", "use", "regulation", "compute, % of world"),
            views.entrySet().stream().flatMap(at -> states(at).stream()).toList())
        + "\n## Hottest dyads\n\n"
        + table(
            List.of("date", "dyads and perceived threat, from the hottest"),
            views.entrySet().stream().map(SanityPage::dyads).toList())
        + "\n## Labs\n\n"
        + prose(
            "Capability of the best released model, and the share of replications in which it is"
                + " open.")
        + table(
            List.of("date", "lab", "capability", "open", "on record"),
            views.entrySet().stream().flatMap(at -> labs(at).stream()).toList());
  }

  private static String range(double low, double high) {
    return Double.isNaN(low) ? "–" : NumberFormats.report(low) + "–" + NumberFormats.report(high);
  }

  /** Rows by controller, lever, median level and reason, with the targets of each. */
  private static List<List<String>> controls(Map.Entry<YearMonth, List<SanityView>> at) {
    Map<SanityView.Control, List<Double>> levels = new LinkedHashMap<>();
    Map<SanityView.Control, List<String>> reasons = new LinkedHashMap<>();
    for (SanityView view : at.getValue()) {
      view.controls()
          .forEach(
              (control, level) -> {
                levels.computeIfAbsent(control, c -> new ArrayList<>()).add(level);
                reasons
                    .computeIfAbsent(control, c -> new ArrayList<>())
                    .add(view.reasons().get(control));
              });
    }
    Map<List<String>, List<String>> rows = new TreeMap<>(Comparator.comparing(List::toString));
    int runs = at.getValue().size();
    levels.forEach(
        (control, some) -> {
          double[] all = new double[runs];
          for (int i = 0; i < some.size(); i++) {
            all[i] = some.get(i);
          }
          double median = Summary.of(all).median();
          if (median > .1) {
            rows.computeIfAbsent(
                    List.of(
                        control.by(),
                        control.lever(),
                        NumberFormats.fixed(median, 2),
                        most(reasons.get(control))),
                    key -> new ArrayList<>())
                .add(control.against());
          }
        });
    List<List<String>> table = new ArrayList<>();
    rows.forEach(
        (key, targets) -> {
          List<String> row = new ArrayList<>(List.of(at.getKey().toString()));
          row.addAll(key);
          row.add(String.join(" ", targets));
          table.add(row);
        });
    return table;
  }

  private static String most(List<String> words) {
    return words.stream()
        .collect(Collectors.groupingBy(word -> word, TreeMap::new, Collectors.counting()))
        .entrySet()
        .stream()
        .max(Map.Entry.comparingByValue())
        .orElseThrow()
        .getKey();
  }

  private static List<List<String>> bodies(Map.Entry<YearMonth, List<SanityView>> at) {
    List<List<String>> rows = new ArrayList<>();
    for (String body : at.getValue().get(0).members().keySet()) {
      Summary size = summary(at.getValue(), view -> view.members().get(body).size());
      Map<String, Long> members =
          at.getValue().stream()
              .flatMap(view -> view.members().get(body).stream())
              .collect(Collectors.groupingBy(id -> id, TreeMap::new, Collectors.counting()));
      List<String> most =
          members.entrySet().stream()
              .filter(each -> 2 * each.getValue() > at.getValue().size())
              .map(Map.Entry::getKey)
              .toList();
      rows.add(
          List.of(
              at.getKey().toString(),
              body,
              NumberFormats.report(size.median()),
              range(size.q05(), size.q95()),
              most.size() > 100 ? "all but a few" : String.join(" ", most)));
    }
    return rows;
  }

  private static Summary summary(List<SanityView> views, ToDoubleFunction<SanityView> value) {
    return Summary.of(views.stream().mapToDouble(value).toArray());
  }

  private static String median(List<SanityView> views, String name) {
    return NumberFormats.report(
        summary(views, view -> view.values().getOrDefault(name, Double.NaN)).median());
  }

  private List<List<String>> makers(Map.Entry<YearMonth, List<SanityView>> at) {
    return at.getValue().get(0).makers().stream()
        .map(
            maker ->
                List.of(
                    at.getKey().toString(),
                    maker,
                    median(at.getValue(), maker + " output"),
                    median(at.getValue(), maker + " price")
                        + observed("price-per-h100e", maker, at.getKey()),
                    median(at.getValue(), maker + " revenue")
                        + observed("yearly-revenue", maker, at.getKey())))
        .toList();
  }

  private static List<List<String>> world(Map.Entry<YearMonth, List<SanityView>> at) {
    return at.getValue().get(0).values().keySet().stream()
        .filter(name -> name.startsWith("world "))
        .map(
            name ->
                List.of(
                    at.getKey().toString(),
                    name.substring("world ".length()),
                    median(at.getValue(), name)))
        .toList();
  }

  private List<List<String>> states(Map.Entry<YearMonth, List<SanityView>> at) {
    return STATES.stream()
        .map(
            state ->
                List.of(
                    at.getKey().toString(),
                    state,
                    median(at.getValue(), state + " talent")
                        + observed("talent", state, at.getKey()),
                    median(at.getValue(), state + " use")
                        + observed("people-using", state, at.getKey()),
                    median(at.getValue(), state + " regulation")
                        + observed("regulation", state, at.getKey()),
                    median(at.getValue(), state + " compute") + clusters(state, at.getKey())))
        .toList();
  }

  /** Observed share of known clusters, in percent. */
  private String clusters(String state, YearMonth date) {
    return last("cluster-share", state, date)
        .map(o -> " (" + NumberFormats.report(100 * o.value()) + ")")
        .orElse("");
  }

  /** Last observation up to a date, in brackets; none after the end of the record. */
  private String observed(String metric, String entity, YearMonth date) {
    return last(metric, entity, date)
        .map(o -> " (" + NumberFormats.report(o.value()) + ")")
        .orElse("");
  }

  private Optional<Observation> last(String metric, String entity, YearMonth date) {
    return date.isAfter(YearMonth.from(Observation.LAST_DAY))
        ? Optional.empty()
        : record.stream()
            .map(Target::observation)
            .filter(o -> o.metric().equals(metric) && o.entity().equals(entity))
            .filter(o -> !YearMonth.from(o.date()).isAfter(date))
            .max(Comparator.comparing(Observation::date));
  }

  private static List<String> dyads(Map.Entry<YearMonth, List<SanityView>> at) {
    Map<String, List<Double>> heat = new TreeMap<>();
    for (SanityView view : at.getValue()) {
      view.dyads()
          .forEach((pair, value) -> heat.computeIfAbsent(pair, p -> new ArrayList<>()).add(value));
    }
    String text =
        heat.entrySet().stream()
            .filter(each -> 2 * each.getValue().size() > at.getValue().size())
            .map(
                each ->
                    Map.entry(
                        each.getKey(),
                        Summary.of(
                                each.getValue().stream().mapToDouble(Double::doubleValue).toArray())
                            .median()))
            .sorted(Map.Entry.<String, Double>comparingByValue().reversed())
            .limit(DYADS)
            .map(each -> each.getKey() + " " + NumberFormats.fixed(each.getValue(), 2))
            .collect(Collectors.joining(", "));
    return List.of(at.getKey().toString(), text);
  }

  private List<List<String>> labs(Map.Entry<YearMonth, List<SanityView>> at) {
    return at.getValue().get(0).labs().stream()
        .map(
            lab ->
                List.of(
                    at.getKey().toString(),
                    lab,
                    median(at.getValue(), lab + " capability"),
                    NumberFormats.fixed(
                        summary(at.getValue(), view -> view.values().get(lab + " open")).mean(), 2),
                    observed("release", lab, at.getKey()).replaceAll("[ ()]", "")))
        .toList();
  }
}
