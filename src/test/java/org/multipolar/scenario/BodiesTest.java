package org.multipolar.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.multipolar.policy.BodyLever;
import org.multipolar.scenario.world.LoadedWorld;
import org.multipolar.world.RegimeDesign;
import org.multipolar.world.RegimeDesign.Accession;
import org.multipolar.world.SummitDesign;

/** Regimes and summits of a scenario, and the accessions on record. */
class BodiesTest {
  private static final String BLOCS = ScenarioFolder.TOY.replace("toy", "blocs");
  private static final String TERMS = "kind: club, position: 0.5, stringency: 0.3";

  @TempDir private Path folder;

  private Scenario good(String text) throws IOException {
    return new ScenarioFolder(folder).good(text);
  }

  private List<String> notes(String text) throws IOException {
    good(text);
    return ScenarioReader.read(folder.resolve("x.yaml")).notes();
  }

  private List<String> bad(String text) throws IOException {
    return new ScenarioFolder(folder).bad(text);
  }

  private static RegimeSpec.Accessions at(String day, List<String> signed, List<String> ratified) {
    return new RegimeSpec.Accessions(LocalDate.parse(day), signed, ratified, "");
  }

  /**
   * Output in trillion dollars: Australia 1.7, Canada 2.2, the United Kingdom 3.1, New Zealand .2.
   */
  @Test
  void aBlocHasJoinedOnceMembersWithMoreThanHalfOfItsOutputHave() throws IOException {
    Scenario scenario = good(BLOCS);
    LoadedWorld world = scenario.world();
    Accessions accessions = new Accessions(world, scenario.run().calendar());
    assertThat(
            accessions.of(
                List.of(
                    at("2023-06-30", List.of("NZL"), List.of()),
                    at("2023-02-01", List.of("AUS"), List.of()),
                    at("2023-04-30", List.of("CAN", "USA"), List.of("AUS", "CAN", "USA")),
                    at("2023-04-01", List.of("IND"), List.of()),
                    at("2023-01-01", List.of("GBR"), List.of("IND")))))
        .containsExactly(
            new Accession(3, 6, true),
            new Accession(4, 2, false),
            new Accession(6, 6, false),
            new Accession(6, 11, false),
            new Accession(6, 2, true),
            new Accession(6, 11, true));
    assertThat(accessions.of(List.of(at("2023-02-01", List.of("AUS", "NZL"), List.of()))))
        .isEmpty();
    assertThat(accessions.of(List.of())).isEmpty();
  }

  @Test
  void bodiesComeInTheirOrderAndThoseFoundedAfterTheRunAreLeftOut() throws IOException {
    Scenario scenario =
        good(
            ScenarioFolder.TOY
                + """
                regimes:
                  zeta: {from: 2020-01-01, %1$s, rival: club}
                  alpha: {from: 2022-10-01, %1$s, founders: [B, A, B], listed: [A], lenders: [B]}
                  universal: {from: 2023-01-01, %1$s}
                  inclusive: off
                  club: {from: 2023-01-01, %1$s, rival: universal}
                """
                    .formatted(TERMS));
    assertThat(scenario.regimes())
        .extracting(RegimeSpec::name, r -> r.terms().rival(), r -> r.from().toString())
        .containsExactly(
            tuple("club", "universal", "2023-01-01"),
            tuple("universal", "", "2023-01-01"),
            tuple("alpha", "", "2022-10-01"),
            tuple("zeta", "club", "2020-01-01"));
    RegimeSpec alpha = scenario.regimes().get(2);
    assertThat(alpha.founders()).containsExactly("B", "A");
    assertThat(alpha.listed()).containsExactly("A");
    assertThat(alpha.lenders()).containsExactly("B");
    ReadResult shorter =
        ScenarioReader.read(
            folder.resolve("x.yaml"), Map.of("run.to", "2022-12", "run.branch", "2022-11-01"));
    assertThat(shorter.problems()).isEmpty();
    assertThat(shorter.scenario().orElseThrow().regimes())
        .extracting(RegimeSpec::name, r -> r.terms().rival())
        .containsExactly(tuple("alpha", ""), tuple("zeta", ""));
    assertThat(shorter.notes())
        .containsExactly(
            "left out, since the run ends in 2022-12: regimes.club.from 2023-01-01,"
                + " regimes.universal.from 2023-01-01");
    RegimeDesign design = Blueprints.of(scenario).regimes().get(2);
    assertThat(design.name()).isEqualTo("alpha");
    assertThat(design.from()).isZero();
    assertThat(design.founders()).containsExactly(1, 0);
    assertThat(design.listed()).containsExactly(0);
    assertThat(design.lenders()).containsExactly(1);
  }

  @Test
  void whatIsWrongWithABodyIsReportedInItsPlace() throws IOException {
    assertThat(
            bad(
                ScenarioFolder.TOY
                    + """
                    regimes:
                      one: {from: 2023-01-01, %1$s, rival: one}
                      two: {from: 2023-01-01, %1$s, rival: onne}
                      three: {from: 2023-01-01, %1$s, founders: [C], record: [{at: 2023-01-01, signed: D, ratified: [E]}]}
                      four: {kind: club, position: 0.5, stringency: 0.3}
                    """
                        .formatted(TERMS)))
        .containsExactly(
            "x.yaml:6:78: unknown regime 'one' in regimes.one.rival; allowed: two, three, four",
            "x.yaml:7:78: unknown regime 'onne' in regimes.two.rival, did you mean 'one'?",
            "x.yaml:8:84: unknown state 'C' in regimes.three.founders; allowed: A, B",
            "x.yaml:8:122: unknown state or group 'D' in regimes.three.record.signed; allowed: A,"
                + " B, PAIR",
            "x.yaml:8:136: unknown state or group 'E' in regimes.three.record.ratified; allowed: A,"
                + " B, PAIR",
            "x.yaml:9:9: missing key 'from' in regimes.four");
  }

  @Test
  void theTermsOfABodyChangeByDate() throws IOException {
    String text =
        ScenarioFolder.TOY
            + """
            regimes:
              one: {from: 2023-01-01, %1$s}
              two: {from: 2023-01-01, kind: consensus, position: 0.5, stringency: 0.3}
            policies:
              - {at: 2023-03-15, until: 2023-05-31, by: one, set: {stringency: 0.75}}
              - {at: 2023-02-01, by: [one, two], set: {penalty: 3}}
            """
                .formatted(TERMS);
    List<RegimeDesign> designs = Blueprints.of(good(text)).regimes();
    assertThat(designs.get(0).amendments())
        .containsExactlyInAnyOrder(
            new RegimeDesign.Amendment(LocalDate.of(2023, 3, 15), 5, BodyLever.STRINGENCY, .75),
            new RegimeDesign.Amendment(
                LocalDate.of(2023, 6, 1), 8, BodyLever.STRINGENCY, Double.NaN),
            new RegimeDesign.Amendment(LocalDate.of(2023, 2, 1), 4, BodyLever.PENALTY, 3));
    assertThat(designs.get(1).amendments())
        .containsExactly(
            new RegimeDesign.Amendment(LocalDate.of(2023, 2, 1), 4, BodyLever.PENALTY, 3));
    assertThat(
            bad(
                text
                    + """
                      - {at: 2023-02-01, by: two, set: {stringency: 0.5}}
                      - {at: 2023-02-01, by: thre, against: A, set: {club-good: 0.5}}
                    """))
        .containsExactly(
            "x.yaml:11:26: stringency of two cannot be set: a body of kind consensus asks what the"
                + " least willing veto power accepts",
            "x.yaml:12:26: unknown body 'thre' in policies.by; allowed: one, two",
            "x.yaml:12:41: 'against' cannot be used with club-good");
  }

  @Test
  void inAWorldOfBlocsMembershipBecomesTheSameShare() throws IOException {
    String regimes =
        "regimes:\n  one: {from: 2023-01-01, "
            + TERMS
            + ", founders: [A, B], ultimate: 10, inForce: 3}\n"
            + "  two: {from: 2023-01-01, "
            + TERMS
            + ", founders: [A, B], ultimate: 1}\n";
    List<RegimeSpec> specs = good(ScenarioFolder.TOY + regimes).regimes();
    assertThat(specs.get(0).in(7, 7)).isSameAs(specs.get(0).terms());
    assertThat(specs.get(0).in(5, 20).ultimate()).isEqualTo(4);
    assertThat(specs.get(0).in(5, 20).inForce()).isEqualTo(1);
    assertThat(specs.get(0).in(14, 20).inForce()).isEqualTo(3);
    assertThat(specs.get(0).in(5, 20).position()).isEqualTo(.5);
    assertThat(specs.get(1).in(5, 20).ultimate()).isEqualTo(2);
  }

  @Test
  void whatIsAskedOfABodyThatIsOffIsNoted() throws IOException {
    String parent =
        ScenarioFolder.TOY
            + "regimes: {universal: {from: 2023-01-01, kind: treaty, founders: [A], position: 0.5, stringency: 0.2}}\n"
            + "outcomes: [members-universal.end, lag-open.end]\n"
            + "figures: [{name: treaty, title: T, kind: fan, metrics: [members-universal]}]\n";
    assertThat(notes(parent)).noneMatch(note -> note.contains("members-universal"));
    assertThat(notes(parent.replaceFirst("\\{from.*\\}\\}", "off}")))
        .contains(
            "members-universal.end, figure treaty: without values, since there is no body"
                + " 'universal'");
  }

  @Test
  void summitsComeByNameWithTheirTerms() throws IOException {
    Scenario scenario =
        good(
            ScenarioFolder.TOY
                + """
                summits:
                  second: {at: 2023-11-01, every: 2, host: B, theme: development, ask: 0.25, expected: 21}
                  first: {at: 2023-03-15, host: A, signed: PAIR}
                """);
    assertThat(scenario.summits()).extracting(SummitSpec::name).containsExactly("first", "second");
    SummitSpec first = scenario.summits().get(0);
    assertThat(first.record())
        .isEqualTo(
            new RegimeSpec.Accessions(LocalDate.of(2023, 3, 15), List.of("PAIR"), List.of(), ""));
    SummitSpec second = scenario.summits().get(1);
    assertThat(second.every()).isEqualTo(2);
    assertThat(second.host()).isEqualTo("B");
    assertThat(second.in(4, 4)).isSameAs(second.terms());
    assertThat(second.in(5, 20).expected()).isEqualTo(6);
    assertThat(second.in(5, 20).ask()).isEqualTo(.25);
    assertThat(SummitSpec.tree(scenario.summits())).containsOnlyKeys("first", "second");
    List<SummitDesign> designs = Blueprints.of(scenario).summits();
    assertThat(designs)
        .extracting(
            SummitDesign::name,
            SummitDesign::tick,
            SummitDesign::every,
            SummitDesign::host,
            SummitDesign::record)
        .containsExactly(
            tuple("first", 5, 0, 0, List.of(0, 1)), tuple("second", 13, 24, 1, List.of()));
    assertThat(good(scenario.resolvedYaml()).summits()).isEqualTo(scenario.summits());
  }

  @Test
  void whatIsWrongWithASummitIsReportedInItsPlace() throws IOException {
    assertThat(
            bad(
                ScenarioFolder.TOY
                    + """
                    summits:
                      one: {at: 2022-09-30, host: A, signed: [C]}
                      two: {at: 2023-01-01, host: PAIR}
                      three: {host: A}
                      four: {at: 2023-01-01}
                    """))
        .containsExactly(
            "x.yaml:6:13: summits.one.at 2022-09-30 is before the run, which starts in 2022-10",
            "x.yaml:6:43: unknown state or group 'C' in summits.one.signed; allowed: A, B,"
                + " PAIR",
            "x.yaml:7:31: unknown state 'PAIR' in summits.two.host; allowed: A, B",
            "x.yaml:8:10: missing key 'at' in summits.three",
            "x.yaml:9:9: missing key 'host' in summits.four");
  }
}
