package org.multipolar.gui.widget;

import java.awt.GridBagConstraints;
import java.awt.GridBagLayout;
import java.awt.Insets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.swing.BorderFactory;
import javax.swing.Box;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JSlider;
import org.multipolar.gui.session.Player;
import org.multipolar.lesson.ClassroomSession;
import org.multipolar.lesson.LeverChoice;
import org.multipolar.lesson.LeverMoves.LeverMove;
import org.multipolar.lesson.PlainWords;
import org.multipolar.scenario.Classroom.Lever;

/**
 * A slider for each lever of the class. A slider shows the lever's current level as states change
 * it and the forecast while the class drags the knob; releasing the knob moves the lever. Clicks do
 * not move the keyboard focus, so that the window's shortcuts keep working.
 */
public final class LeverPanel {
  /** Minimum spacing of a slider's positions, in hundredths. */
  private static final int NOTCH = 5;

  private final ClassroomSession session;
  private final Player player;
  private final List<Row> rows = new ArrayList<>();
  private final Text.Paragraph held = new Text.Paragraph("", false, .9, LookAndFeel.ORANGE);
  private final JScrollPane component;
  private Runnable grown = () -> {};

  public LeverPanel(ClassroomSession session, Player player) {
    this.session = session;
    this.player = player;
    FittedPanel column = new FittedPanel(new GridBagLayout());
    column.setBorder(BorderFactory.createEmptyBorder(2, 12, 2, 12));
    GridBagConstraints at = new GridBagConstraints();
    at.gridx = 0;
    at.weightx = 1;
    at.fill = GridBagConstraints.HORIZONTAL;
    at.insets = new Insets(0, 0, 2, 0);
    column.add(held, at);
    for (Lever lever : LeverChoice.of(session.scenario())) {
      Row row = new Row(lever);
      rows.add(row);
      column.add(row.panel, at);
    }
    at.weighty = 1;
    column.add(Box.createGlue(), at);
    component = new JScrollPane(column);
    component.setBorder(BorderFactory.createEmptyBorder());
    component.setHorizontalScrollBarPolicy(JScrollPane.HORIZONTAL_SCROLLBAR_NEVER);
    component.getVerticalScrollBar().setUnitIncrement(16);
  }

  /** Sets an action that runs when the levers need more height than before. */
  public void whenGrown(Runnable action) {
    grown = action;
  }

  public JScrollPane component() {
    return component;
  }

  /** Number of levers. */
  public int size() {
    return rows.size();
  }

  /** Gives the keyboard focus to a slider. */
  public void focus(int number) {
    if (number >= 0 && number < rows.size()) {
      rows.get(number).slider.requestFocusInWindow();
    }
  }

  /** Moves a slider. */
  public void set(int number, double level) {
    rows.get(number).slider.setValue((int) Math.round(level * 100));
  }

  /** Position of a slider. */
  public double value(int number) {
    return rows.get(number).slider.getValue() / 100.0;
  }

  /** Updates the sliders from the session. */
  public void refresh() {
    Optional<String> why = session.leversLockedBecause();
    int before = height();
    boolean changed = held.isVisible() != why.isPresent();
    held.setVisible(why.isPresent());
    if (why.isPresent() && !held.getText().equals(why.get())) {
      held.setText(why.get());
      changed = true;
    }
    rows.forEach(row -> row.follow(why.isEmpty()));
    if (changed) {
      component.revalidate();
    }
    if (height() > before) {
      grown.run();
    }
  }

  /** Height at which all levers are visible. */
  public int height() {
    return component.getViewport().getView().getPreferredSize().height;
  }

  /** One lever. */
  private final class Row {
    final Lever lever;
    final JPanel panel = new JPanel(new GridBagLayout());
    final JSlider slider;
    final Text.Line value = new Text.Line("0.00", true, 1.15, LookAndFeel.BLUE);
    final Text.Line note = new Text.Line("", false, .85, LookAndFeel.ORANGE);
    boolean following;

    Row(Lever lever) {
      this.lever = lever;
      int min = (int) Math.round(lever.min() * 100);
      int max = (int) Math.round(lever.max() * 100);
      slider = new JSlider(min, max, min);
      slider.setMinorTickSpacing(Math.max(NOTCH, (int) Math.round(100 * lever.step())));
      slider.setMajorTickSpacing(25);
      slider.setSnapToTicks(true);
      slider.setName(lever.label());
      slider.getAccessibleContext().setAccessibleName(lever.label());
      slider.setToolTipText(lever.instrument().summary());
      slider.setRequestFocusEnabled(false);
      slider.addChangeListener(change -> moved());
      GridBagConstraints at = new GridBagConstraints();
      at.anchor = GridBagConstraints.LINE_START;
      at.weightx = 1;
      at.gridy = 0;
      at.fill = GridBagConstraints.HORIZONTAL;
      panel.add(new Text.Paragraph(lever.label(), false, 1, LookAndFeel.INK), at);
      at.weightx = 0;
      at.insets = new Insets(0, 8, 0, 2);
      panel.add(value, at);
      at.gridy = 1;
      at.gridwidth = 2;
      at.weightx = 1;
      at.insets = new Insets(1, 0, 0, 0);
      panel.add(slider, at);
      at.gridy = 2;
      at.insets = new Insets(0, 0, 4, 0);
      panel.add(note, at);
      note.setVisible(false);
    }

    private void moved() {
      value.setText(PlainWords.level(lever.instrument(), slider.getValue() / 100.0));
      if (following) {
        return;
      }
      value.setForeground(LookAndFeel.ORANGE);
      if (slider.getValueIsAdjusting()) {
        session.foresee(lever, slider.getValue() / 100.0);
      } else {
        player.move(lever, slider.getValue() / 100.0);
      }
    }

    void follow(boolean free) {
      slider.setEnabled(free);
      if (slider.getValueIsAdjusting() || player.waits(lever)) {
        return;
      }
      Optional<LeverMove> last =
          session.moves().stream()
              .filter(move -> move.lever().equals(lever))
              .filter(move -> move.tick() <= session.tick() + 1)
              .reduce((a, b) -> a.tick() > b.tick() ? a : b);
      boolean pending = last.filter(move -> move.tick() > session.tick()).isPresent();
      double level =
          pending
              ? last.get().level()
              : LeverChoice.level(lever, session.scenario(), session.world());
      following = true;
      slider.setValue((int) Math.round(level * 100));
      following = false;
      value.setText(PlainWords.level(lever.instrument(), level));
      boolean ours = last.isPresent();
      value.setForeground(ours ? LookAndFeel.ORANGE : LookAndFeel.BLUE);
      String when = last.map(move -> PlainWords.month(session.calendar(), move.tick())).orElse("");
      String text = pending ? "set by the class from " + when : "set by the class in " + when;
      note.setText(text);
      if (note.isVisible() != ours) {
        note.setVisible(ours);
        component.revalidate();
      }
    }
  }
}
