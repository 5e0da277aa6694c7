package org.multipolar.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class IdentityTest {
  private static final String SCENARIO =
      """
      run:
        from: 2022-10
        seed: 7
      policies:
      - at: 2023-11-17
        by: USA
        set: {chip-control: {mode: threshold, h100: 0.30}}
      - at: 2024-01-01
        by: CHN
      record:
        states:
          - USA
          - CHN
      """;

  @Test
  void sameTextAndSourcesSameHash() {
    Identity identity = new Identity(SCENARIO, "aa");
    assertThat(identity.hash()).hasSize(64).isEqualTo(new Identity(SCENARIO + "\n", "aa").hash());
    assertThat(identity.hash()).isNotEqualTo(new Identity(SCENARIO, "ab").hash());
    assertThat(identity.differences(identity)).isEmpty();
  }

  @Test
  void differencesAreNamedByTheirPath() {
    Identity theirs = new Identity(SCENARIO, "aa");
    String changed =
        SCENARIO
            .replace("seed: 7", "seed: 8")
            .replace("h100: 0.30", "h100: 0.25")
            .replace("  by: CHN\n", "  by: CHN\n  until: 2025-01-01\n")
            .replace("    - CHN\n", "");
    assertThat(new Identity(changed, "bb").differences(theirs))
        .extracting(Identity.Difference::toString)
        .containsExactly(
            "run.seed: 7 there, 8 now",
            "policies.1.set: {chip-control: {mode: threshold, h100: 0.30}} there,"
                + " {chip-control: {mode: threshold, h100: 0.25}} now",
            "policies.2.until: nothing there, 2025-01-01 now",
            "the program: its sources have changed",
            "record.states: CHN there, nothing now");
  }

  private static List<String> differences(String theirs, String ours) {
    return new Identity(ours, "aa")
        .differences(new Identity(theirs, "aa")).stream()
            .map(Identity.Difference::toString)
            .toList();
  }

  @Test
  void anItemThatIsAddedIsTheOnlyDifference() {
    String policies = "run:\n  seed: 7\npolicies:\n  - {at: 2024-01, by: [A]}\n  - {at: 2024-02}\n";
    assertThat(
            differences(policies, policies.replace("policies:\n", "policies:\n  - {at: 2023}\n")))
        .containsExactly("policies: nothing there, {at: 2023} now");
    assertThat(differences(policies, policies.replace("2024-02", "2024-03")))
        .containsExactly(
            "policies: nothing there, {at: 2024-03} now",
            "policies: {at: 2024-02} there, nothing now");
  }

  @Test
  void itemsInAnotherOrderAreComparedByTheirPlace() {
    assertThat(
            differences(
                "policies:\n  - {at: 1}\n  - {at: 2}", "policies:\n  - {at: 2}\n  - {at: 1}"))
        .containsExactly(
            "policies.1: {at: 1} there, {at: 2} now", "policies.2: {at: 2} there, {at: 1} now");
  }

  @Test
  void aStudyIsNotComparedWithAScenario() {
    assertThat(differences(SCENARIO, "study: 1\nreplications: 2\n"))
        .containsExactly("results: those of a scenario there, a study now");
  }
}
