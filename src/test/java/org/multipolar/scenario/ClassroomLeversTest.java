package org.multipolar.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.multipolar.policy.BodyLever;
import org.multipolar.policy.FirmLever;
import org.multipolar.policy.Instrument;
import org.multipolar.policy.ReleaseLever;
import org.multipolar.policy.ReleaseTier;
import org.multipolar.scenario.Classroom.Lever;

/** Sliders of a classroom, in the toy world with two bodies. */
class ClassroomLeversTest {
  private static final String TEXT =
      ScenarioFolder.TOY
          + """
          regimes:
            body: {from: 2023-01-01, kind: club, position: 0.5, stringency: 0.3}
            all: {from: 2023-01-01, kind: consensus, position: 0.5, stringency: 0.3}
          classroom:
            predict: Which?
            note: Wait.
            levers:
          """;

  @TempDir private Path folder;

  private List<String> bad(String... levers) throws IOException {
    return new ScenarioFolder(folder)
        .bad(TEXT + "    - {" + String.join("}\n    - {", levers) + "}\n");
  }

  @Test
  void leversOfStatesBodiesAndLabsAreReadWithTheirSteps() throws IOException {
    Classroom classroom =
        new ScenarioFolder(folder)
            .good(
                TEXT
                    + """
                        - {by: A, instrument: openness, min: 0.25, label: Open}
                        - {by: body, instrument: penalty, max: 10, label: Penalty}
                        - {by: LabA, instrument: release, min: -0.5, label: Release}
                        - {by: LabA, instrument: pledge, label: Pledge}
                        - {by: LabA, against: B, instrument: withhold, label: Withhold}
                        - {by: A, against: [B, B], instrument: tool-control, label: Tools}
                    """)
            .classroom()
            .orElseThrow();
    assertThat(classroom.predict()).isEqualTo("Which?");
    assertThat(classroom.note()).isEqualTo("Wait.");
    assertThat(classroom.roles()).isEmpty();
    assertThat(classroom.levers())
        .containsExactly(
            new Lever("A", List.of(), Instrument.OPENNESS, .25, 1, "Open"),
            new Lever(List.of("body"), List.of(), BodyLever.PENALTY, 0, 10, "Penalty"),
            new Lever(List.of("LabA"), List.of(), ReleaseLever.RELEASE, -.5, 1, "Release"),
            new Lever(List.of("LabA"), List.of(), FirmLever.PLEDGE, 0, 1, "Pledge"),
            new Lever(List.of("LabA"), List.of("B"), FirmLever.WITHHOLD, 0, 1, "Withhold"),
            new Lever("A", List.of("B"), Instrument.TOOL_CONTROL, 0, 1, "Tools"));
    assertThat(classroom.levers())
        .extracting(Lever::step)
        .containsExactly(.01, .01, .5, 1.0, .01, .01);
    assertThat(classroom.levers().get(0).act(.75))
        .isEqualTo(new Policy.Lever(Policy.Act.plain(Instrument.OPENNESS, .75)));
    assertThat(classroom.levers().get(1).act(4)).isEqualTo(new Policy.Ranged(BodyLever.PENALTY, 4));
    assertThat(classroom.levers().get(2).act(-.5))
        .isEqualTo(new Policy.Release(ReleaseTier.WITHHELD));
    assertThat(classroom.levers().get(0).same(classroom.levers().get(5))).isFalse();
    assertThat(
            classroom
                .levers()
                .get(5)
                .same(new Lever("A", List.of("B"), Instrument.TOOL_CONTROL, .5, .6, "Other")))
        .isTrue();
  }

  @Test
  void theEndsOfASliderLieInTheRangeOfTheLever() throws IOException {
    assertThat(
            bad(
                "by: A, instrument: openness, max: 1.5, label: L",
                "by: body, instrument: club-good, max: 1.5, label: L",
                "by: B, instrument: openness, min: 0.5, max: 0.5, label: L",
                "by: LabA, instrument: release, min: 0.2, label: L",
                "by: A, instrument: openness, min: -0.5, label: L",
                "by: LabA, instrument: pledge, max: 0.5, label: L"))
        .containsExactly(
            "x.yaml:12:42: classroom.levers.max is 1.5; allowed: 0 to 1",
            "x.yaml:13:46: classroom.levers.max is 1.5; allowed: 0 to 1",
            "x.yaml:14:52: classroom.levers.max must be above min",
            "x.yaml:15:44: classroom.levers.min of release is -0.5 (withheld), 0 (closed), 0.5"
                + " (later) or 1 (open)",
            "x.yaml:16:42: classroom.levers.min is -0.5; allowed: 0 to 1",
            "x.yaml:17:43: classroom.levers.max of pledge is 0 or 1");
  }

  @Test
  void aTermIsMovedByOneBodyThatExists() throws IOException {
    assertThat(
            bad(
                "by: [body, all], instrument: penalty, label: L",
                "by: boddy, instrument: penalty, label: L",
                "by: body, against: A, instrument: verification, label: L",
                "by: all, instrument: stringency, label: L"))
        .containsExactly(
            "x.yaml:12:12: classroom.levers.by names 2, but penalty is a term of one body",
            "x.yaml:13:12: unknown body 'boddy' in classroom.levers.by, did you mean 'body'?",
            "x.yaml:14:27: 'against' cannot be used with verification",
            "x.yaml:15:12: stringency of all cannot be set: a body of kind consensus asks what the"
                + " least willing veto power accepts");
  }

  @Test
  void aLeverOfAStateIsMovedByOneAndAimedWhereItMustBe() throws IOException {
    assertThat(
            bad(
                "by: [A, B], instrument: openness, label: L",
                "by: A, label: L",
                "by: A, against: C, instrument: tool-control, label: L"))
        .containsExactly(
            "x.yaml:12:12: classroom.levers.by names 2, but openness is moved by one state or bloc",
            "x.yaml:13:7: missing key 'instrument' in classroom.levers",
            "x.yaml:14:24: unknown state 'C' in classroom.levers.against; allowed: A, B");
  }
}
