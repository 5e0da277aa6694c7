package org.multipolar.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TerminalTest {
  private static final boolean[] TEXT = {true, false, true};

  @Test
  void theWidestTextGivesWayFirst() {
    assertThat(Terminal.fit(new int[] {30, 10, 20}, TEXT, 2, 64)).hasValue(new int[] {30, 10, 20});
    assertThat(Terminal.fit(new int[] {30, 10, 20}, TEXT, 2, 58)).hasValue(new int[] {24, 10, 20});
    assertThat(Terminal.fit(new int[] {30, 10, 20}, TEXT, 2, 50)).hasValue(new int[] {18, 10, 18});
  }

  @Test
  void numbersAreNeverCut() {
    assertThat(Terminal.fit(new int[] {30, 40, 20}, TEXT, 2, 60)).isEmpty();
    assertThat(Terminal.fit(new int[] {30, 40, 20}, TEXT, 2, Terminal.UNLIMITED)).isPresent();
  }

  @Test
  void theLastColumnOfAListGoesOnBelowItself() {
    Topic topic =
        new Topic()
            .table(
                List.of("one two three four five six seven"),
                List.of(Topic.column("name", 6, row -> "name"), Topic.last("is", row -> row)));
    assertThat(topic.plain(33)).isEqualTo("name  one two three four five six\n      seven\n");
    assertThat(topic.plain(Terminal.UNLIMITED))
        .isEqualTo("name  one two three four five six seven\n");
  }
}
