package org.multipolar.scenario.world;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.multipolar.scenario.Shipped;

/** A copy of the toy world, damaged in one place at a time. */
class WorldReaderTest {
  private static final Path WORLDS = Shipped.SCENARIOS.resolve("worlds");

  @TempDir Path folder;

  @BeforeEach
  void copy() throws IOException {
    Files.createDirectories(folder.resolve("worlds/toy"));
    Files.copy(WORLDS.resolve("toy.yaml"), folder.resolve("worlds/toy.yaml"));
    for (String table : Shipped.tables("toy")) {
      Files.copy(WORLDS.resolve("toy").resolve(table), folder.resolve("worlds/toy").resolve(table));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"toy", "states", "blocs"})
  void shippedWorldsAreGoodAndDocumentTheirColumns(String name) {
    WorldReader.WorldReading reading =
        WorldReader.read(name, Shipped.SCENARIOS.resolve("baseline.yaml"));
    assertThat(reading.problems()).isEmpty();
    assertThat(reading.world().orElseThrow().columns()).isNotEmpty();
  }

  @Test
  void theOrderOfRowsDoesNotMatter() throws IOException {
    LoadedWorld before = read().world().orElseThrow();
    for (String table : Shipped.tables("toy")) {
      Path file = folder.resolve("worlds/toy").resolve(table);
      List<String> lines = Files.readAllLines(file);
      Stream<String> turned =
          Stream.concat(
              Stream.of(lines.get(0)),
              Stream.iterate(lines.size() - 1, i -> i > 0, i -> i - 1).map(lines::get));
      Files.writeString(file, String.join("\n", turned.toList()) + "\n");
    }
    assertThat(read().world().orElseThrow().tables()).isEqualTo(before.tables());
  }

  @Test
  void headersAreStrict() throws IOException {
    damage("toy/states.csv", "latitude", "lattitude");
    damage("toy/ties.csv", "since", "group");
    assertThat(problems())
        .containsExactly(
            "toy/states.csv:1:26: unknown column 'lattitude', did you mean 'latitude'?",
            "toy/ties.csv:1:1: missing column 'since'",
            "toy/ties.csv:1:13: duplicate column 'group'");
  }

  @Test
  void numbersAreStrict() throws IOException {
    damage(
        "toy/states.csv", "A,State A,Toy,Toy,0,-30,20,800", "A,\"State, A\",Toy,Toy,0,-30,NaN,8oo");
    damage(
        "toy/states.csv",
        "B,State B,Toy,Toy,0,30,20,800,0.65,no,0.7",
        "B,State B,Toy,Toy,91,30,20,,0.65,nope,1.7");
    assertThat(problems())
        .containsExactly(
            "toy/states.csv:2:28: gdp must be a number, not 'NaN'",
            "toy/states.csv:2:32: population must be a number, not '8oo'",
            "toy/states.csv:3:19: latitude is 91; allowed: -90 to 90",
            "toy/states.csv:3:28: population must be a number, not ''",
            "toy/states.csv:3:34: south must be no or yes or china, not 'nope'",
            "toy/states.csv:3:39: preparedness is 1.7; allowed: 0 to 1");
  }

  @Test
  void rowsAreAsLongAsTheHeader() throws IOException {
    damage("toy/ties.csv", "PAIR,B,,A", "PAIR,B,A");
    assertThat(problems())
        .containsExactly("toy/ties.csv:3:1: this row has 3 fields; the header has 4");
  }

  @Test
  void idsAreUniqueAndKnown() throws IOException {
    damage("toy/states.csv", "B,State B", "A,State B");
    damage("toy/labs.csv", "LabA,Lab A,A", "A,Lab A,C");
    damage("toy/makers.csv", "MakerA,", "LabB,");
    damage("toy/ties.csv", "PAIR,B,,A", "PAIR,A,yesterday,X");
    assertThat(problems())
        .containsExactly(
            "toy/states.csv:3:1: duplicate id 'A'",
            "toy/makers.csv:3:16: unknown state 'B' in home; allowed: A",
            "toy/chains.csv:3:1: unknown state 'B' in home; allowed: A",
            "toy/labs.csv:2:1: 'A' is already the id of a state",
            "toy/labs.csv:2:9: unknown state 'C' in home; allowed: A",
            "toy/labs.csv:3:1: duplicate id 'LabB'",
            "toy/labs.csv:3:12: unknown state 'B' in home; allowed: A",
            "toy/sites.csv:3:7: unknown state 'B' in state; allowed: A",
            "toy/sites.csv:3:25: unknown state 'B' in serves; allowed: A",
            "toy/sites.csv:5:8: unknown state 'B' in state; allowed: A",
            "toy/sites.csv:5:26: unknown state 'B' in serves; allowed: A",
            "toy/sites.csv:7:11: unknown state 'B' in state; allowed: A",
            "toy/sites.csv:7:29: unknown state 'B' in serves; allowed: A",
            "toy/investors.csv:3:16: unknown state 'B' in home; allowed: A",
            "toy/rivalries.csv:2:3: unknown state 'B' in b; allowed: A",
            "toy/ties.csv:3:6: duplicate member 'A' of PAIR",
            "toy/ties.csv:3:8: since must be a date (YYYY-MM-DD or YYYY-MM), not 'yesterday'",
            "toy/ties.csv:3:18: provenance must be S or B or A, not 'X'");
  }

  @Test
  void sharesAndStepsAreChecked() throws IOException {
    damage("toy/makers.csv", "MakerB,Maker B,B,1", "MakerB,Maker B,A,1");
    damage(
        "toy/chains.csv",
        "B,2022-10-01,0.32,8.5,As in states.yaml",
        "B,2022-10-01,0.32,8.5,Assumed\nB,2022-10-01,0.4,9,Assumed");
    damage(
        "toy/labs.csv",
        "LabB,Lab B,B,2022-10-01,CloudB,117,116",
        "LabB,Lab B,B,2022-10-01,Cloud,117,106");
    damage(
        "toy/investors.csv",
        "CloudB,Cloud B,B,2022-10-01,0.4,70,0.3,0.85,",
        "CloudB,Cloud B,B,soon,0.7,70,0.8,0.85,B");
    damage("toy/sites.csv", "logic,B,5,0,0.8,0.8", "logic,B,5,0,0.9,0.8");
    damage("toy/sites.csv", "memory,B,0.55,0.03,,", "memory,A,0.55,0.03,0.5,");
    damage("toy/sites.csv", "packaging,B,", "substrate,B,");
    damage("toy/rivalries.csv", "A,B,1,A,Assumed", "A,B,2,A,Assumed\nB,A,1,A,Assumed\nA,A,1,A,");
    Files.writeString(
        folder.resolve("worlds/toy/deliveries.csv"),
        """
        chain,input,from,to,total,provenance,source
        C,logic,2023-07-01,2023-06-30,1,A,Assumed
        """);
    Files.writeString(
        folder.resolve("worlds/toy/releases.csv"),
        """
        lab,date,model,tier,level,provenance,source
        LabA,2023-01-02,One,open,,A,Assumed
        LabA,2023-01-02,Two,closed,,A,Assumed
        LabC,soon,,ajar,high,X,
        """);
    assertThat(problems())
        .containsExactly(
            "toy/makers.csv:3:18: the makers of A make more than all of it",
            "toy/chains.csv:4:3: the days of a chain must be in ascending order",
            "toy/chains.csv:4:18: sales must be empty after the first day of a chain, not '9'",
            "toy/labs.csv:3:25: unknown investor 'Cloud' in host, did you mean 'CloudA'?",
            "toy/labs.csv:3:39: opened exceeds released",
            "toy/sites.csv:3:13: yield exceeds yieldMax",
            "toy/sites.csv:5:1: duplicate site M.A",
            "toy/sites.csv:5:20: yield must be empty but for logic, not '0.5'",
            "toy/sites.csv:7:1: input must be logic or memory or packaging, not 'substrate'",
            "toy/investors.csv:3:18: from must be a date (YYYY-MM-DD or YYYY-MM), not 'soon'",
            "toy/investors.csv:3:23: weights make more than all of it",
            "toy/investors.csv:3:30: stocks make more than all of it",
            "toy/investors.csv:3:39: hosts are states other than the home, each named once",
            "toy/deliveries.csv:2:1: unknown state 'C' in chain; allowed: A, B",
            "toy/deliveries.csv:2:20: to is before from",
            "toy/releases.csv:3:6: duplicate date of LabA",
            "toy/releases.csv:4:1: unknown lab 'LabC' in lab, did you mean 'LabA'?",
            "toy/releases.csv:4:6: date must be a date (YYYY-MM-DD or YYYY-MM), not 'soon'",
            "toy/releases.csv:4:11: model is empty",
            "toy/releases.csv:4:12: tier must be withheld or closed or later or open, not 'ajar'",
            "toy/releases.csv:4:17: level must be a number, not 'high'",
            "toy/releases.csv:4:22: provenance must be S or B or A, not 'X'",
            "toy/releases.csv:4:24: source is empty",
            "toy/rivalries.csv:2:5: strength is 2; allowed: 0 to 1",
            "toy/rivalries.csv:3:1: duplicate pair A B",
            "toy/rivalries.csv:4:3: A cannot be a rival of itself",
            "toy/rivalries.csv:4:9: source is empty");
  }

  @Test
  void singleFiguresHaveTheirOwnProvenance() throws IOException {
    Path apart = folder.resolve("worlds/toy/provenance.csv");
    Files.writeString(
        apart,
        """
        table,id,column,provenance,later,fill,source
        states,B,gdp,S,yes,gdp,a census
        """);
    LoadedWorld.Column gdp =
        read().world().orElseThrow().columns().stream()
            .filter(c -> c.name().equals("gdp"))
            .findFirst()
            .orElseThrow();
    assertThat(gdp.cell("A")).isEmpty();
    assertThat(gdp.cell("B"))
        .contains(new LoadedWorld.Cell("B", "S", true, List.of("gdp"), "a census"));
    Files.writeString(
        apart,
        """
        table,id,column,provenance,later,fill,source
        states,B,gdp,S,yes,gdp,a census
        states,B,gdp,S,yes,,a census
        states,C,gpd,X,perhaps,,
        labs,LabA,potential,A,no,,guessed
        """);
    assertThat(problems())
        .containsExactly(
            "toy/provenance.csv:3:8: duplicate cell B gdp",
            "toy/provenance.csv:4:8: unknown row 'C' in id; allowed: A, B",
            "toy/provenance.csv:4:10: unknown column 'gpd' in column, did you mean 'gdp'?",
            "toy/provenance.csv:4:14: provenance must be S or B or A or D, not 'X'",
            "toy/provenance.csv:4:16: later must be no or yes, not 'perhaps'",
            "toy/provenance.csv:4:25: source is empty");
  }

  @Test
  void aMissingFolderOfTablesIsOneProblem() throws IOException {
    Files.move(folder.resolve("worlds/toy"), folder.resolve("worlds/moved"));
    assertThat(problems())
        .containsExactly(
            "toy: no such folder; it holds the tables of the world: states.csv, makers.csv,"
                + " labs.csv, investors.csv, sites.csv, chains.csv, deliveries.csv, releases.csv,"
                + " ties.csv, rivalries.csv, control-groups.csv");
  }

  @Test
  void missingTablesAndEmptyOnesAreNamed() throws IOException {
    Files.delete(folder.resolve("worlds/toy/ties.csv"));
    Files.writeString(folder.resolve("worlds/toy/labs.csv"), "");
    assertThat(problems()).containsExactly("toy/labs.csv: is empty", "toy/ties.csv: no such file");
  }

  @Test
  void worldFilesAreStrict() throws IOException {
    damage("toy.yaml", "usageReference: 120", "usageReference: -1\nusage: 3");
    damage("toy.yaml", "    gdp:", "    gpd:");
    assertThat(problems())
        .containsExactly(
            "toy.yaml:7:17: usageReference is -1; allowed: 0.000001 to 1000000 (million)",
            "toy.yaml:8:1: unknown key 'usage'; allowed: multipolar, title, description, sources,"
                + " usageReference, columns, notAgents, aggregate, blocs",
            "toy.yaml:11:5: unknown column 'gpd' in columns.states, did you mean 'gdp'?");
  }

  @Test
  void blocsCoverEveryStateOnce() throws IOException {
    Files.writeString(
        folder.resolve("worlds/two.yaml"),
        """
        multipolar: 1
        title: Two
        sources: []
        usageReference: 20
        aggregate: toy
        blocs:
          - {id: X, name: X, members: [A, C]}
          - {id: Y, name: Y, members: [A], rest: true}
          - {id: A, name: A, members: [D]}
        """);
    assertThat(shown(WorldReader.read("two", folder.resolve("x.yaml"))))
        .containsExactly(
            "two.yaml:7:3: bloc A has the id of a state of another bloc",
            "two.yaml:7:35: unknown state 'C' in members; allowed: A, B",
            "two.yaml:8:5: a bloc has either members or rest: true, and one bloc takes the rest",
            "two.yaml:8:32: A already belongs to X",
            "two.yaml:9:32: unknown state 'D' in members; allowed: A, B");
  }

  @Test
  void blocsBesideAScenarioAddUpAShippedWorldAndAreCarriedWithIt() throws IOException {
    Path apart = Files.createDirectories(folder.resolve("apart"));
    Files.writeString(
        apart.resolve("two.yaml"),
        """
        multipolar: 1
        title: Two
        sources: []
        usageReference: 20
        aggregate: toy
        blocs:
          - {id: ALL, name: Both, rest: true}
        """);
    WorldReader.WorldReading read = WorldReader.read("two.yaml", apart.resolve("x.yaml"));
    assertThat(read.problems()).isEmpty();
    LoadedWorld world = read.world().orElseThrow();
    assertThat(world.tables().states()).hasSize(1);
    assertThat(world.files().keySet())
        .allMatch(
            file -> file.matches("inputs/world-[0-9a-f]{8}/(two|toy)(/[a-z-]+)?\\.(yaml|csv)"));

    Path carried = Files.createDirectories(folder.resolve("carried"));
    for (Map.Entry<String, String> file : world.files().entrySet()) {
      Path to = carried.resolve(file.getKey());
      Files.createDirectories(to.getParent());
      Files.writeString(to, file.getValue());
    }
    WorldReader.WorldReading again =
        WorldReader.read(world.spec().text(), carried.resolve("scenario.yaml"));
    assertThat(again.problems()).isEmpty();
    assertThat(again.world().orElseThrow().digest()).isEqualTo(world.digest());
    assertThat(shown(WorldReader.read("three.yaml", apart.resolve("x.yaml")))).hasSize(1);
  }

  private WorldReader.WorldReading read() {
    return WorldReader.read("toy", folder.resolve("x.yaml"));
  }

  private List<String> problems() {
    WorldReader.WorldReading reading = read();
    assertThat(reading.world()).isEmpty();
    return shown(reading);
  }

  private List<String> shown(WorldReader.WorldReading reading) {
    String worlds = folder.resolve("worlds").toString();
    return reading.problems().stream()
        .map(p -> p.toString().replace(worlds, "").replace('\\', '/').substring(1))
        .toList();
  }

  private void damage(String file, String from, String to) throws IOException {
    Path path = folder.resolve("worlds").resolve(file);
    String text = Files.readString(path);
    assertThat(text).contains(from);
    int at = text.indexOf(from);
    Files.writeString(path, text.substring(0, at) + to + text.substring(at + from.length()));
  }
}
