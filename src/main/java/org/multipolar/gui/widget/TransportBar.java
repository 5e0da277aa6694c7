package org.multipolar.gui.widget;

import java.awt.BorderLayout;
import java.awt.Component;
import java.awt.Dimension;
import java.awt.FlowLayout;
import java.awt.FontMetrics;
import java.util.Hashtable;
import java.util.function.Consumer;
import javax.swing.AbstractButton;
import javax.swing.BorderFactory;
import javax.swing.Box;
import javax.swing.BoxLayout;
import javax.swing.Icon;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JSlider;
import javax.swing.JToggleButton;
import org.multipolar.gui.session.Player;
import org.multipolar.lesson.ClassroomSession;
import org.multipolar.value.RunCalendar;

/**
 * Buttons and sliders that control a session's playback: date, speed, replication, band and twin.
 */
public final class TransportBar {
  private final ClassroomSession session;
  private final Player player;
  private final JPanel component = new JPanel(new BorderLayout());
  private final JButton play;
  private final JButton step;
  private final JSlider date;
  private final PolicyStrip policies;

  /** Puts the two rows of buttons beside each other, or below where they do not fit. */
  private final Runnable arrange;

  private final JSlider speed = new JSlider(0, Player.SPEEDS.size() - 1);
  private final Text.Line speedWords = new Text.Line("", false, .9, LookAndFeel.GREY);
  private final Text.Line replication = new Text.Line("", false, 1, LookAndFeel.INK);
  private final JToggleButton band;
  private final JToggleButton twin;
  private boolean following;

  public TransportBar(ClassroomSession session, Player player) {
    this.session = session;
    this.player = player;
    RunCalendar calendar = session.calendar();
    play = button("Play", Glyph.PLAY, "Play or pause (space)", player::toggle);
    play.setFont(LookAndFeel.font(true, 1));
    step = button("Step", Glyph.STEP, "One month (right arrow)", player::stepOnce);
    JButton reset = button("Reset", Glyph.RESET, "To the start, without moves (R)", player::reset);
    JButton same =
        button(
            "Same seed",
            Glyph.REPLAY,
            "Replay from the start with the same random seed and the moves (S)",
            () -> player.replay(session.replication()));
    JButton other =
        button(
            "New seed",
            Glyph.DICE,
            "Replay with a new random seed: the next replication (N)",
            () -> player.replay(session.replication() + 1));
    band = toggle("Band", "Twenty quick runs with other random seeds (B)", session::showBand);
    twin = toggle("Twin", "The run without your change, dashed (T)", session::showTwin);
    twin.setSelected(true);
    date = new JSlider(-1, calendar.ticks() - 1, -1);
    date.getAccessibleContext().setAccessibleName("Date");
    date.setToolTipText("Jump to a date");
    date.setRequestFocusEnabled(false);
    date.addChangeListener(change -> jump());
    policies = new PolicyStrip(session, date);
    speed.getAccessibleContext().setAccessibleName("Speed");
    speed.setToolTipText("Months a second (+ and −)");
    speed.setRequestFocusEnabled(false);
    speed.setSnapToTicks(true);
    speed.setMajorTickSpacing(1);
    speed.addChangeListener(
        change -> {
          if (!following) {
            player.speed(speed.getValue());
          }
        });

    JPanel left =
        row(FlowLayout.LEADING, reset, play, step, Box.createHorizontalStrut(6), speed, speedWords);
    JPanel right =
        row(
            FlowLayout.TRAILING,
            replication,
            same,
            other,
            Box.createHorizontalStrut(6),
            band,
            twin);
    JPanel buttons = new JPanel();
    buttons.setLayout(new BoxLayout(buttons, BoxLayout.X_AXIS));
    buttons.add(left);
    buttons.add(right);
    arrange =
        () -> {
          int both = left.getPreferredSize().width + right.getPreferredSize().width;
          boolean beside = both < component.getWidth() - 16;
          buttons.setLayout(new BoxLayout(buttons, beside ? BoxLayout.X_AXIS : BoxLayout.Y_AXIS));
          component.revalidate();
        };
    Listeners.onResize(component, arrange);
    component.setBorder(
        BorderFactory.createCompoundBorder(
            BorderFactory.createMatteBorder(1, 0, 0, 0, LookAndFeel.FAINT),
            BorderFactory.createEmptyBorder(2, 8, 4, 8)));
    JPanel dates = new JPanel(new BorderLayout());
    dates.add(policies, BorderLayout.NORTH);
    dates.add(date, BorderLayout.CENTER);
    component.add(dates, BorderLayout.NORTH);
    component.add(buttons, BorderLayout.SOUTH);
    size();
  }

  public JComponent component() {
    return component;
  }

  /** Sets the lengths that depend on the type size. */
  public void size() {
    play.setFont(LookAndFeel.font(true, 1));
    speed.setPreferredSize(
        new Dimension(LookAndFeel.scaled(90), new JSlider().getPreferredSize().height));
    date.setLabelTable(years(session.calendar()));
    date.setPaintLabels(true);
    FontMetrics metrics = speedWords.getFontMetrics(speedWords.getFont());
    speedWords.setPreferredSize(
        new Dimension(metrics.stringWidth("60 quarters/s "), metrics.getHeight()));
    arrange.run();
  }

  private static Hashtable<Integer, JComponent> years(RunCalendar calendar) {
    Hashtable<Integer, JComponent> labels = new Hashtable<>();
    for (int tick = 0; tick < calendar.ticks(); tick++) {
      if (calendar.month(tick).getMonthValue() == 1) {
        JLabel label = new JLabel(Integer.toString(calendar.year(tick)));
        label.setFont(LookAndFeel.font(false, .82));
        label.setForeground(LookAndFeel.GREY);
        labels.put(tick, label);
      }
    }
    return labels;
  }

  private static JPanel row(int alignment, Component... parts) {
    JPanel row = new JPanel(new FlowLayout(alignment, 4, 2));
    for (Component part : parts) {
      row.add(part);
    }
    return row;
  }

  private static JButton button(String words, Icon icon, String tip, Runnable action) {
    JButton button = new JButton(words, icon);
    dress(button, tip);
    button.addActionListener(event -> action.run());
    return button;
  }

  private JToggleButton toggle(String words, String tip, Consumer<Boolean> action) {
    JToggleButton button = new JToggleButton(words);
    dress(button, tip);
    button.addItemListener(
        event -> {
          action.accept(button.isSelected());
          player.touch();
        });
    return button;
  }

  /**
   * Sets a button's tooltip and makes it unfocusable, so that the window's shortcuts keep working.
   */
  private static void dress(AbstractButton button, String tip) {
    button.setFocusable(false);
    button.setToolTipText(tip);
  }

  public void toggleBand() {
    band.doClick();
  }

  public void toggleTwin() {
    twin.doClick();
  }

  private void jump() {
    if (!following) {
      player.jump(date.getValue());
    }
  }

  /** Updates the controls from the session. */
  public void refresh() {
    following = true;
    if (!date.getValueIsAdjusting()) {
      date.setValue(session.tick());
    }
    speed.setValue(player.speed());
    following = false;
    policies.refresh();
    speedWords.setText(
        Player.SPEEDS.get(player.speed())
            + (session.calendar().step().months() == 1 ? " months/s" : " quarters/s"));
    String words = player.playing() ? "Pause" : session.ended() ? "Again" : "Play";
    if (!play.getText().equals(words)) {
      play.setText(words);
      play.setIcon(player.playing() ? Glyph.PAUSE : session.ended() ? Glyph.REPLAY : Glyph.PLAY);
    }
    step.setEnabled(!session.ended());
    replication.setText("Replication " + session.replication());
    band.setSelected(session.bandShown());
    twin.setEnabled(!session.moves().isEmpty());
  }
}
