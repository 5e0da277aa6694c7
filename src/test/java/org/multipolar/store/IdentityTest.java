package org.multipolar.store;

import static org.assertj.core.api.Assertions.assertThat;

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
            "record.states.2: CHN there, nothing now");
  }
}
