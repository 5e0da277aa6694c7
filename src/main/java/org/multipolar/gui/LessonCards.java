package org.multipolar.gui;

import java.awt.KeyboardFocusManager;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JScrollPane;
import javax.swing.JTextArea;
import org.multipolar.gui.session.Player;
import org.multipolar.gui.widget.Listeners;
import org.multipolar.gui.widget.LookAndFeel;
import org.multipolar.gui.widget.Overlay;
import org.multipolar.gui.widget.Overlay.Card;
import org.multipolar.gui.widget.Text;
import org.multipolar.lesson.ClassroomSession;
import org.multipolar.lesson.Ending;
import org.multipolar.scenario.Classroom;
import org.multipolar.scenario.Scenario;
import org.multipolar.scenario.StopRule;

/**
 * The cards in front of a lesson: the question, the answer, the teacher's note and the keyboard
 * shortcuts.
 */
final class LessonCards {
  private static final String LEFT_KEYS =
      """
      Space   play or pause
      →   one month on
      ←   one month back
      Home, End   to the start, to the end
      + −   faster, slower
      R   reset: to the start, without moves
      S   replay with the same seed
      N   replay with a new seed
      Alt-1, Alt-2 …   a lever; then ← and →
      Esc   close a card, leave a lever or a text
      Ctrl-Z, Ctrl-Y   undo, redo a move""";
  private static final String RIGHT_KEYS =
      """
      B   band of twenty other runs
      T   the twin: the run without your change
      M   map, network, charts
      I   story or inspector
      Q   question and prediction
      F   large type, for a projector
      Ctrl-F   filter of the story
      Ctrl-O   open a scenario
      Ctrl-S   save the run as a scenario
      Ctrl-P   screenshot""";

  private static final String TO_TEACHER = "For the teacher";
  private static final String WARNING =
      "The note is for your eyes: it says what to expect and what to ask. If this screen is"
          + " projected, the class reads it too. It is also in the scenario file, under"
          + " classroom, and 'multipolar class' shows it on your own phone.";

  private final ClassroomSession session;
  private final Player player;
  private final JComponent root;
  private final Overlay overlay = new Overlay();

  /** Whether the open card belongs to the current stage of the run. */
  private boolean ofStage;

  /**
   * @param root receives the keyboard focus when a card is closed
   */
  LessonCards(ClassroomSession session, Player player, JComponent root) {
    this.session = session;
    this.player = player;
    this.root = root;
  }

  Overlay overlay() {
    return overlay;
  }

  /** Shows the question, with a text field for a prediction. */
  void ask() {
    ofStage = true;
    overlay.show(this::questionCard);
  }

  /** Shows the prediction next to the outcome. */
  void answer() {
    ofStage = true;
    overlay.show(this::answerCard);
  }

  /** Shows the teacher's note, after asking: on a projector the class would read it too. */
  void teachersNote() {
    if (note().isEmpty()) {
      show(TO_TEACHER, () -> List.of(ink("This scenario has no note.", false, 1.1)));
      return;
    }
    JButton here =
        Overlay.button(
            "Show it here", () -> show(TO_TEACHER, () -> List.of(ink(note(), false, 1.1))));
    show(TO_TEACHER, () -> List.of(ink(WARNING, false, 1.1)), here);
  }

  void help() {
    show(
        "Keys",
        () ->
            List.of(
                Overlay.beside(ink(LEFT_KEYS, false, 1), ink(RIGHT_KEYS, false, 1)),
                new Text.Paragraph(
                    "A lever that is moved acts from the next month on. The dashed line is the run"
                        + " without your change, with the same random seed: the difference is the"
                        + " effect of the change.",
                    false,
                    1,
                    LookAndFeel.GREY)));
  }

  /** Closes a card that belonged to the previous stage of the run. */
  void stageChanged() {
    if (overlay.open() && ofStage) {
      close();
    }
  }

  /** Closes the card and returns the keyboard focus to the lesson. */
  void close() {
    overlay.close();
    root.requestFocusInWindow();
  }

  private void show(String title, Supplier<List<JComponent>> content, JButton... more) {
    ofStage = false;
    overlay.show(
        () -> {
          List<JComponent> parts = new ArrayList<>();
          parts.add(new Text.Line(title, true, 1.2, LookAndFeel.BLUE));
          parts.addAll(content.get());
          List<JButton> buttons = new ArrayList<>(List.of(more));
          buttons.add(closing("Close"));
          return new Card(parts, buttons);
        });
  }

  private Card questionCard() {
    Scenario scenario = session.scenario();
    String predict = scenario.classroom().map(Classroom::predict).orElse("").strip();
    List<JComponent> parts = new ArrayList<>();
    parts.add(new Text.Line(scenario.title(), false, 1, LookAndFeel.GREY));
    if (!scenario.question().isEmpty()) {
      parts.add(ink(scenario.question(), true, 1.35));
    }
    parts.add(ink(scenario.description().strip(), false, 1));
    if (scenario.stop().isPresent()) {
      parts.add(new Text.Paragraph("Note: " + StopRule.NOTE + ".", false, 1, LookAndFeel.GREY));
    }
    if (!predict.isEmpty()) {
      parts.add(new Text.Paragraph("Predict first. " + predict, false, 1.1, LookAndFeel.BLUE));
    }
    parts.add(new JScrollPane(prediction()));
    JButton keep =
        Overlay.button(
            session.tick() < 0 ? "Keep it and play" : "Keep it",
            () -> {
              close();
              if (session.tick() < 0 && !player.playing()) {
                player.toggle();
              }
            });
    return new Card(parts, List.of(closing("Later"), keep));
  }

  private JTextArea prediction() {
    JTextArea area = new JTextArea(session.prediction(), 4, 20);
    area.setLineWrap(true);
    area.setWrapStyleWord(true);
    area.putClientProperty("JTextField.placeholderText", "What do you expect?");
    area.getAccessibleContext().setAccessibleName("Prediction");
    area.setFocusTraversalKeys(KeyboardFocusManager.FORWARD_TRAVERSAL_KEYS, null);
    Listeners.onEdit(area, () -> session.predict(area.getText()));
    area.setCaretPosition(area.getDocument().getLength());
    return area;
  }

  private Card answerCard() {
    String prediction = session.prediction();
    List<JButton> buttons = new ArrayList<>();
    if (!note().isEmpty()) {
      buttons.add(Overlay.button("Teacher's note", this::teachersNote));
    }
    buttons.add(Overlay.button("New seed", () -> player.replay(session.replication() + 1)));
    buttons.add(closing("Close"));
    return new Card(
        List.of(
            ink(session.scenario().question(), true, 1.25),
            Overlay.beside(
                column(
                    "You predicted",
                    List.of(prediction.isEmpty() ? "Nothing was written down." : prediction)),
                column(
                    "What happened",
                    Ending.of(session).stream().map(Ending.Answer::text).toList()))),
        buttons);
  }

  private static JComponent column(String title, List<String> texts) {
    List<JComponent> parts = new ArrayList<>();
    parts.add(new Text.Line(title, true, 1, LookAndFeel.BLUE));
    texts.forEach(text -> parts.add(ink(text, false, 1)));
    return Overlay.column(parts, Overlay.half());
  }

  private static Text.Paragraph ink(String text, boolean bold, double size) {
    return new Text.Paragraph(text, bold, size, LookAndFeel.INK);
  }

  private String note() {
    return session.scenario().classroom().map(Classroom::note).orElse("").strip();
  }

  private JButton closing(String words) {
    return Overlay.button(words, this::close);
  }
}
