package org.multipolar.gui.widget;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.event.MouseEvent;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import javax.swing.JSlider;
import org.junit.jupiter.api.Test;
import org.multipolar.lesson.ClassroomSession;
import org.multipolar.lesson.LeverChoice;
import org.multipolar.lesson.ScenarioFile;
import org.multipolar.lesson.UnreadableScenario;

class PolicyStripTest {
  private static final int WIDTH = 900;

  @Test
  void policiesAndMovesAreNamedAboveTheirDates() throws UnreadableScenario {
    ClassroomSession session =
        new ClassroomSession(
            ScenarioFile.read(Path.of("scenarios/classroom/july-2025.yaml"), List.of()), 1);
    session.runTo(39);
    session.move(LeverChoice.of(session.scenario()).get(0), .25);
    JSlider dates = new JSlider(-1, session.calendar().ticks() - 1, -1);
    dates.setSize(WIDTH, 40);
    dates.doLayout();
    PolicyStrip strip = new PolicyStrip(session, dates);
    strip.setSize(WIDTH, 11);
    strip.refresh();
    TreeSet<String> words = new TreeSet<>();
    int move = -1;
    for (int x = 0; x < WIDTH; x++) {
      String tip =
          strip.getToolTipText(new MouseEvent(strip, MouseEvent.MOUSE_MOVED, 0, 0, x, 5, 0, false));
      if (tip != null) {
        words.addAll(List.of(tip.replaceAll("</?html>", "").split("<br>")));
        move = tip.contains("2026-02: US chip controls on China: 0.25") ? x : move;
      }
    }
    assertThat(words).anyMatch(line -> line.startsWith("2022-10: United States: chip controls on"));
    double share = (40 + .5) / (dates.getMaximum() - dates.getMinimum());
    assertThat((double) move / WIDTH).isBetween(share - .03, share + .03);
  }
}
