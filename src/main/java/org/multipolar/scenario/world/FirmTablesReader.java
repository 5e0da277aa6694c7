package org.multipolar.scenario.world;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.multipolar.policy.ReleaseTier;
import org.multipolar.scenario.yaml.CsvTable;
import org.multipolar.scenario.yaml.Problems;
import org.multipolar.scenario.yaml.SourceLocation;
import org.multipolar.value.ChipInput;
import org.multipolar.world.ChainRow;
import org.multipolar.world.DeliveryRow;
import org.multipolar.world.InvestorRow;
import org.multipolar.world.LabRow;
import org.multipolar.world.MakerRow;
import org.multipolar.world.ReleaseRow;
import org.multipolar.world.SiteRow;

/** Reads the tables of makers, chains, labs, investors, sites, deliveries and releases. */
final class FirmTablesReader {
  /** Columns by table. */
  static final Map<String, List<String>> COLUMNS = columns();

  private static final double LARGE = 1e6;
  private static final double EXACT = 1e-9;

  private final Collection<String> states;
  private final Problems problems;
  private final Set<String> ids = new LinkedHashSet<>();

  /**
   * @param states ids of the states
   */
  FirmTablesReader(Collection<String> states, Problems problems) {
    this.states = states;
    this.problems = problems;
  }

  List<MakerRow> makers(CsvTable table) {
    List<MakerRow> makers = new ArrayList<>();
    Map<String, Double> shares = new TreeMap<>();
    for (CsvTable.Row row : table.rows()) {
      MakerRow maker =
          new MakerRow(
              id(row),
              row.text("name"),
              home(row),
              row.number("share", 0, 1),
              row.number("quality", 1e-6, LARGE));
      makers.add(maker);
      atMostAll(row, "share", shares, maker.home(), maker.share(), "the makers of %s make");
    }
    return makers;
  }

  /**
   * Reads chains: performance by day, and sales at the first day. Every home of makers needs one.
   */
  List<ChainRow> chains(CsvTable table, List<MakerRow> makers) {
    Map<String, List<ChainRow.Performance>> record = new TreeMap<>();
    Map<String, Double> sales = new TreeMap<>();
    for (CsvTable.Row row : table.rows()) {
      String home = home(row);
      LocalDate day = day(row, "day");
      List<ChainRow.Performance> known = record.computeIfAbsent(home, h -> new ArrayList<>());
      if (known.isEmpty()) {
        sales.put(home, row.number("sales", 0, LARGE));
      } else {
        row.empty("sales", "after the first day of a chain");
        if (!day.isAfter(known.get(known.size() - 1).day())) {
          row.weigh(List.of("day"), "the days of a chain must be in ascending order");
        }
      }
      known.add(new ChainRow.Performance(day, row.number("performance", 1e-6, LARGE)));
      row.text("source");
    }
    for (MakerRow maker : makers) {
      if (maker.share() > 0 && !record.containsKey(maker.home())) {
        problems.add(
            table.rows().isEmpty()
                ? SourceLocation.of("chains.csv")
                : table.rows().get(0).at("home"),
            "no chain for the makers of " + maker.home());
      }
    }
    return record.keySet().stream()
        .map(home -> new ChainRow(home, sales.get(home), record.get(home)))
        .toList();
  }

  List<LabRow> labs(CsvTable table) {
    List<LabRow> labs = new ArrayList<>();
    for (CsvTable.Row row : table.rows()) {
      LabRow lab =
          new LabRow(
              id(row),
              row.text("name"),
              home(row),
              day(row, "from"),
              row.raw("host"),
              row.number("potential", -LARGE, LARGE),
              row.numberOrNone("released", -LARGE, LARGE),
              row.numberOrNone("opened", -LARGE, LARGE),
              row.number("computeLog", -LARGE, LARGE),
              row.number("talentMultiplier", 0, LARGE),
              row.number("complement", 0, 1),
              row.number("safetyShare", 0, 1));
      if (lab.opened() > lab.released()) {
        row.weigh(List.of("opened", "released"), "opened exceeds released");
      }
      labs.add(lab);
    }
    return labs;
  }

  /** Reads investors, each with the labs that name it as their host. */
  List<InvestorRow> investors(CsvTable table, CsvTable labs) {
    List<String> known = table.rows().stream().map(row -> row.raw("id")).toList();
    Map<String, List<String>> served = new TreeMap<>();
    for (CsvTable.Row lab : labs.rows()) {
      WorldTablesReader.requireKnown(lab, "host", lab.raw("host"), "investor", known, problems);
      served.computeIfAbsent(lab.raw("host"), h -> new ArrayList<>()).add(lab.raw("id"));
    }
    List<InvestorRow> investors = new ArrayList<>();
    Map<String, Double> parts = new TreeMap<>();
    for (CsvTable.Row row : table.rows()) {
      InvestorRow investor =
          new InvestorRow(
              id(row),
              row.text("name"),
              home(row),
              day(row, "from"),
              row.number("weight", 0, 1),
              row.number("cashLimit", 0, LARGE),
              row.number("stock", 0, 1),
              row.number("homeShare", 0, 1),
              served.getOrDefault(row.raw("id"), List.of()),
              WorldTablesReader.list(row, "hosts", "state", states, problems));
      Set<String> hosts = new LinkedHashSet<>(investor.hosts());
      if (hosts.contains(investor.home()) || hosts.size() < investor.hosts().size()) {
        row.weigh(
            List.of("hosts", "home"), "hosts are states other than the home, each named once");
      }
      investors.add(investor);
      atMostAll(row, "weight", parts, "weight", investor.weight(), "%ss make");
      atMostAll(row, "stock", parts, "stock", investor.stock(), "%ss make");
    }
    return investors;
  }

  List<SiteRow> sites(CsvTable table) {
    Map<String, SiteRow> sites = new LinkedHashMap<>();
    for (CsvTable.Row row : table.rows()) {
      boolean logic = row.raw("input").equals(ChipInput.LOGIC.word());
      if (!logic) {
        row.empty("yield", "but for logic");
        row.empty("yieldMax", "but for logic");
      }
      WorldTablesReader.requireKnown(row, "state", row.id("state"), "state", states, problems);
      SiteRow site =
          new SiteRow(
              input(row),
              row.raw("state"),
              row.number("capacity", 0, LARGE),
              row.number("arriving", 0, LARGE),
              logic ? row.number("yield", 1e-6, 1) : 1,
              logic ? row.number("yieldMax", 1e-6, 1) : 1,
              row.number("indigenisation", 0, 1),
              WorldTablesReader.list(row, "serves", "state", states, problems));
      orderOfYields(row, site.yield(), site.yieldMax());
      if (sites.putIfAbsent(site.id(), site) != null) {
        row.weigh(List.of("input"), "duplicate site " + site.id());
      }
      row.text("source");
    }
    return List.copyOf(sites.values());
  }

  List<DeliveryRow> deliveries(CsvTable table) {
    List<DeliveryRow> deliveries = new ArrayList<>();
    for (CsvTable.Row row : table.rows()) {
      WorldTablesReader.requireKnown(row, "chain", row.id("chain"), "state", states, problems);
      DeliveryRow delivery =
          new DeliveryRow(
              row.raw("chain"),
              input(row),
              day(row, "from"),
              day(row, "to"),
              row.number("total", 0, LARGE));
      if (delivery.to().isBefore(delivery.from())) {
        row.weigh(List.of("to", "from"), "to is before from");
      }
      row.word("provenance", "S", "B", "A");
      row.text("source");
      deliveries.add(delivery);
    }
    return deliveries;
  }

  /** Reads releases of labs; a lab has at most one per day. */
  List<ReleaseRow> releases(CsvTable table, CsvTable labs) {
    List<String> known = labs.rows().stream().map(row -> row.raw("id")).toList();
    Map<String, ReleaseRow> releases = new LinkedHashMap<>();
    for (CsvTable.Row row : table.rows()) {
      WorldTablesReader.requireKnown(row, "lab", row.id("lab"), "lab", known, problems);
      String tier = row.word("tier", ReleaseTier.ids().toArray(String[]::new));
      ReleaseRow release =
          new ReleaseRow(
              row.raw("lab"),
              day(row, "date"),
              row.text("model"),
              ReleaseTier.named(tier).orElseThrow(),
              row.numberOrNone("level", -LARGE, LARGE));
      if (releases.putIfAbsent(release.lab() + " " + release.date(), release) != null) {
        row.weigh(List.of("date", "lab"), "duplicate date of " + release.lab());
      }
      row.word("provenance", "S", "B", "A");
      row.text("source");
    }
    return List.copyOf(releases.values());
  }

  private String id(CsvTable.Row row) {
    String id = row.id("id");
    if (!ids.add(id)) {
      problems.add(row.at("id"), "duplicate id '" + id + "'");
    } else if (states.contains(id)) {
      problems.add(row.at("id"), "'" + id + "' is already the id of a state");
    }
    row.text("source");
    return id;
  }

  private String home(CsvTable.Row row) {
    String home = row.id("home");
    WorldTablesReader.requireKnown(row, "home", home, "state", states, problems);
    return home;
  }

  private static ChipInput input(CsvTable.Row row) {
    String[] words = Arrays.stream(ChipInput.values()).map(ChipInput::word).toArray(String[]::new);
    return ChipInput.valueOf(row.word("input", words).toUpperCase(Locale.ROOT));
  }

  private static LocalDate day(CsvTable.Row row, String column) {
    return row.day(column).orElse(LocalDate.EPOCH);
  }

  private void orderOfYields(CsvTable.Row row, double yield, double yieldMax) {
    if (yield > yieldMax) {
      row.weigh(List.of("yield", "yieldMax"), "yield exceeds yieldMax");
    }
  }

  private void atMostAll(
      CsvTable.Row row,
      String column,
      Map<String, Double> sums,
      String of,
      double part,
      String who) {
    if (sums.merge(of, part, Double::sum) > 1 + EXACT) {
      row.weigh(List.of(column), who + " more than all of it", of);
    }
  }

  private static Map<String, List<String>> columns() {
    Map<String, List<String>> columns = new LinkedHashMap<>();
    columns.put("makers", words("id name home share quality source"));
    columns.put(
        "labs",
        words(
            "id name home from host potential released opened computeLog talentMultiplier"
                + " complement safetyShare source"));
    columns.put(
        "investors", words("id name home from weight cashLimit stock homeShare hosts source"));
    columns.put(
        "sites",
        words("input state capacity arriving yield yieldMax indigenisation serves source"));
    columns.put("chains", words("home day performance sales source"));
    columns.put("deliveries", words("chain input from to total provenance source"));
    columns.put("releases", words("lab date model tier level provenance source"));
    return columns;
  }

  private static List<String> words(String text) {
    return List.of(text.split(" "));
  }
}
