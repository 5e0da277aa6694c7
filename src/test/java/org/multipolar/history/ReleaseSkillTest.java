package org.multipolar.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.multipolar.scenario.Scenario;
import org.multipolar.scenario.ScenarioReader;
import org.multipolar.scenario.study.Observation;

/** Habit predicts the next generation better than a constant rate or the last generation alone. */
class ReleaseSkillTest {

  private static List<ReleaseSkill> skills() {
    Scenario baseline =
        ScenarioReader.read(Path.of("scenarios", "baseline.yaml")).scenario().orElseThrow();
    return ReleaseSkill.of(
        baseline.world().tables(), baseline.parameters().release(), Observation.LAST_TUNED_ON);
  }

  @Test
  void habitBeatsBothRivalsInTheNextGeneration() {
    assertThat(skills().subList(0, 2))
        .allSatisfy(
            skill -> {
              assertThat(skill.n()).isGreaterThan(40);
              assertThat(skill.habit()).isLessThan(skill.constant());
              assertThat(skill.habit()).isLessThan(skill.persistence());
            });
  }

  @Test
  void overAYearItBeatsTheConstantRate() {
    assertThat(skills().subList(2, 4))
        .allSatisfy(skill -> assertThat(skill.habit()).isLessThan(skill.constant()));
  }
}
