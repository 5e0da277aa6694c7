package org.multipolar.gui;

import java.awt.BorderLayout;
import java.awt.Component;
import java.awt.Container;
import java.awt.Dimension;
import java.awt.FontMetrics;
import java.awt.Graphics;
import java.awt.KeyboardFocusManager;
import java.awt.event.ActionEvent;
import java.awt.event.ComponentAdapter;
import java.awt.event.ComponentEvent;
import java.awt.event.KeyEvent;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.swing.AbstractAction;
import javax.swing.BorderFactory;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JSplitPane;
import javax.swing.JTabbedPane;
import javax.swing.JTextArea;
import javax.swing.KeyStroke;
import javax.swing.SwingConstants;
import javax.swing.SwingUtilities;
import javax.swing.text.JTextComponent;
import org.multipolar.gui.session.ClassroomState;
import org.multipolar.gui.session.Player;
import org.multipolar.gui.view.ChartsView;
import org.multipolar.gui.view.Deferred;
import org.multipolar.gui.view.InspectorView;
import org.multipolar.gui.view.MapView;
import org.multipolar.gui.view.NetworkView;
import org.multipolar.gui.view.Selection;
import org.multipolar.gui.view.StoryPanel;
import org.multipolar.gui.view.View;
import org.multipolar.gui.widget.ChangeListener;
import org.multipolar.gui.widget.LeverPanel;
import org.multipolar.gui.widget.LookAndFeel;
import org.multipolar.gui.widget.Overlay;
import org.multipolar.gui.widget.Text;
import org.multipolar.gui.widget.TransportBar;
import org.multipolar.lesson.ClassroomSession;
import org.multipolar.lesson.Ending;
import org.multipolar.lesson.SessionView;
import org.multipolar.scenario.Classroom;
import org.multipolar.scenario.Scenario;

/**
 * One lesson in the window: the map and the network above the charts, the levers above the story,
 * and the transport at the bottom; in front of them, when asked for, the question, the answer or
 * the teacher's note.
 */
final class LessonPanel {
  private static final DateTimeFormatter MONTH =
      DateTimeFormatter.ofPattern("MMMM yyyy", Locale.ENGLISH);
  private static final int RIGHT = 350;

  private final ClassroomSession lesson;
  private final ClassroomState state;
  private final Player player;
  private final Views views;
  private final LeverPanel levers;
  private final StoryPanel story;
  private final TransportBar transport;
  private final Overlay overlay = new Overlay();
  private final Root root = new Root();
  private final JTabbedPane stageTabs = new JTabbedPane();
  private final JTabbedPane storyTabs = new JTabbedPane();
  private final JSplitPane across = new JSplitPane(JSplitPane.HORIZONTAL_SPLIT);
  private final JSplitPane left = new JSplitPane(JSplitPane.VERTICAL_SPLIT);
  private final JSplitPane right = new JSplitPane(JSplitPane.VERTICAL_SPLIT);
  private final Text.Line month = new Text.Line("", true, 1.6, LookAndFeel.BLUE);
  private final JButton question;
  private boolean answered;

  private final Selection selection = new Selection();

  /** What shows the stage. */
  private record Views(View map, View network, View charts, View inspector) {
    List<View> all() {
      return List.of(map, network, charts, inspector);
    }
  }

  LessonPanel(ClassroomSession lesson) {
    this.lesson = lesson;
    state = new ClassroomState(lesson);
    player = new Player(state, this::refresh);
    views = views(lesson, selection);
    selection.onChange(this::showSelected);
    levers = new LeverPanel(lesson, player);
    story = new StoryPanel(lesson);
    transport = new TransportBar(lesson, player);
    levers.whenGrown(this::giveLeversRoom);
    question = new JButton("Question");
    question.setFocusable(false);
    question.setToolTipText("The question and your prediction (Q)");
    question.addActionListener(event -> ask());
    lay();
    keys();
  }

  /** The views of the stage: here they are plugged in. */
  private static Views views(SessionView stage, Selection selection) {
    return new Views(
        new MapView(stage, selection),
        new Deferred(() -> new NetworkView(stage, selection)),
        new ChartsView(stage, selection),
        new Deferred(() -> new InspectorView(stage, selection)));
  }

  private void lay() {
    stageTabs.addTab("Map", views.map().component());
    stageTabs.addTab("Network", views.network().component());
    storyTabs.addTab("Story", story.component());
    storyTabs.addTab("Inspector", views.inspector().component());
    stageTabs.addChangeListener(change -> player.touch());
    storyTabs.addChangeListener(change -> player.touch());
    stageTabs.setFocusable(false);
    storyTabs.setFocusable(false);
    left.setTopComponent(stageTabs);
    left.setBottomComponent(views.charts().component());
    left.setResizeWeight(.55);
    JPanel leverBox = new JPanel(new BorderLayout());
    Text.Line title = new Text.Line("Levers", true, 1.05, LookAndFeel.INK);
    title.setBorder(BorderFactory.createEmptyBorder(6, 12, 4, 12));
    leverBox.add(title, BorderLayout.NORTH);
    leverBox.add(levers.component(), BorderLayout.CENTER);
    right.setTopComponent(leverBox);
    right.setBottomComponent(storyTabs);
    right.setResizeWeight(.2);
    across.setLeftComponent(left);
    across.setRightComponent(right);
    across.setResizeWeight(1);
    for (JSplitPane pane : List.of(across, left, right)) {
      pane.setBorder(null);
      pane.setFocusable(false);
      pane.setContinuousLayout(true);
    }
    root.add(header(), BorderLayout.NORTH);
    root.add(across, BorderLayout.CENTER);
    root.add(transport.component(), BorderLayout.SOUTH);
    root.addComponentListener(
        new ComponentAdapter() {
          @Override
          public void componentResized(ComponentEvent event) {
            divide();
          }
        });
  }

  private JPanel header() {
    Scenario scenario = lesson.scenario();
    JPanel words = new JPanel(new BorderLayout());
    words.setOpaque(false);
    words.add(new Text.Line(scenario.title(), false, .9, LookAndFeel.GREY), BorderLayout.NORTH);
    String asked = scenario.question().isEmpty() ? scenario.title() : scenario.question();
    words.add(new Text.Paragraph(asked, true, 1.2, LookAndFeel.INK), BorderLayout.CENTER);
    JPanel side = new JPanel();
    side.setOpaque(false);
    side.add(question);
    side.add(month);
    JPanel header = new JPanel(new BorderLayout(16, 0));
    header.setBackground(LookAndFeel.PAPER);
    header.setBorder(
        BorderFactory.createCompoundBorder(
            BorderFactory.createMatteBorder(0, 0, 1, 0, LookAndFeel.FAINT),
            BorderFactory.createEmptyBorder(5, 12, 5, 12)));
    header.add(words, BorderLayout.CENTER);
    header.add(side, BorderLayout.EAST);
    header.addComponentListener(
        new ComponentAdapter() {
          @Override
          public void componentResized(ComponentEvent event) {
            SwingUtilities.invokeLater(header::revalidate);
          }
        });
    return header;
  }

  /** Shares the room out, as the size of the type asks. */
  private void divide() {
    int width = Math.min(LookAndFeel.scaled(RIGHT), root.getWidth() * 2 / 5);
    across.setDividerLocation(root.getWidth() - width - across.getDividerSize());
    month.setPreferredSize(null);
    FontMetrics metrics = month.getFontMetrics(month.getFont());
    month.setPreferredSize(
        new Dimension(metrics.stringWidth("September 2026 "), metrics.getHeight()));
    month.setHorizontalAlignment(SwingConstants.TRAILING);
    month.invalidate();
    overlay.keepFree(width);
    root.validate();
    left.setDividerLocation(.56);
    right.setDividerLocation(leverRoom());
  }

  /** What the levers need, and no more than half of the column and a bit. */
  private int leverRoom() {
    int title = ((Container) right.getTopComponent()).getComponent(0).getPreferredSize().height;
    return Math.min(levers.height() + title + 2, right.getHeight() * 55 / 100);
  }

  private void giveLeversRoom() {
    SwingUtilities.invokeLater(
        () -> right.setDividerLocation(Math.max(right.getDividerLocation(), leverRoom())));
  }

  // Keys

  private void keys() {
    key("SPACE", player::toggle);
    key("RIGHT", player::stepOnce);
    key("LEFT", () -> player.jump(Math.max(-1, lesson.tick() - 1)));
    key("HOME", () -> player.jump(-1));
    key("END", () -> player.jump(lesson.calendar().ticks() - 1));
    key("R", player::reset);
    key("S", () -> player.replay(lesson.replication()));
    key("N", () -> player.replay(lesson.replication() + 1));
    for (String plus : List.of("typed +", "ADD")) {
      key(plus, () -> player.speed(player.speed() + 1));
    }
    for (String minus : List.of("typed -", "SUBTRACT")) {
      key(minus, () -> player.speed(player.speed() - 1));
    }
    key("B", transport::toggleBand);
    key("T", transport::toggleTwin);
    key("F", () -> largeType(!LookAndFeel.large()));
    key("Q", this::ask);
    key("M", () -> stageTabs.setSelectedIndex(1 - stageTabs.getSelectedIndex()));
    key("I", () -> storyTabs.setSelectedIndex(1 - storyTabs.getSelectedIndex()));
    key("ctrl F", story::focusFilter);
    key("F1", this::help);
    key(
        "ESCAPE",
        () -> {
          overlay.close();
          root.requestFocusInWindow();
        });
    for (int n = 0; n < Math.min(9, levers.size()); n++) {
      int number = n;
      key("alt " + (n + 1), () -> levers.focus(number));
    }
  }

  private void key(String stroke, Runnable action) {
    KeyStroke keys = KeyStroke.getKeyStroke(stroke);
    boolean plain = (keys.getModifiers() & ~KeyEvent.SHIFT_DOWN_MASK) == 0;
    boolean writes = plain && keys.getKeyCode() != KeyEvent.VK_F1;
    boolean leaves = keys.getKeyCode() == KeyEvent.VK_ESCAPE;
    root.getInputMap(JComponent.WHEN_IN_FOCUSED_WINDOW).put(keys, stroke);
    root.getActionMap()
        .put(
            stroke,
            new AbstractAction() {
              private static final long serialVersionUID = 1;

              @Override
              public boolean accept(Object sender) {
                return !writes || leaves || !writing();
              }

              @Override
              public void actionPerformed(ActionEvent event) {
                action.run();
              }
            });
  }

  /** Whether somebody is typing words, which keys must not disturb. */
  private static boolean writing() {
    Component owner = KeyboardFocusManager.getCurrentKeyboardFocusManager().getFocusOwner();
    return owner instanceof JTextComponent text && text.isEditable();
  }

  // Cards

  /** The question, with room for a prediction. */
  void ask() {
    overlay.show(this::questionCard);
  }

  private Overlay.Card questionCard() {
    Scenario scenario = lesson.scenario();
    String predict = scenario.classroom().map(Classroom::predict).orElse("").strip();
    List<JComponent> parts = Overlay.parts();
    parts.add(new Text.Line(scenario.title(), false, 1, LookAndFeel.GREY));
    if (!scenario.question().isEmpty()) {
      parts.add(new Text.Paragraph(scenario.question(), true, 1.35, LookAndFeel.INK));
    }
    parts.add(new Text.Paragraph(scenario.description().strip(), false, 1, LookAndFeel.INK));
    if (!predict.isEmpty()) {
      parts.add(new Text.Paragraph("Predict first. " + predict, false, 1.1, LookAndFeel.BLUE));
    }
    JTextArea answer = new JTextArea(lesson.prediction(), 4, 20);
    answer.setLineWrap(true);
    answer.setWrapStyleWord(true);
    answer.putClientProperty("JTextField.placeholderText", "What do you expect?");
    answer.getAccessibleContext().setAccessibleName("Prediction");
    answer.setFocusTraversalKeys(KeyboardFocusManager.FORWARD_TRAVERSAL_KEYS, null);
    answer
        .getDocument()
        .addDocumentListener(new ChangeListener(() -> lesson.predict(answer.getText())));
    answer.setCaretPosition(answer.getDocument().getLength());
    JScrollPane box = new JScrollPane(answer);
    parts.add(box);
    JButton keep =
        Overlay.button(
            lesson.tick() < 0 ? "Keep it and play" : "Keep it",
            () -> {
              overlay.close();
              root.requestFocusInWindow();
              if (lesson.tick() < 0 && !player.playing()) {
                player.toggle();
              }
            });
    return new Overlay.Card(parts, List.of(closing("Later"), keep), answer);
  }

  /** The prediction beside what happened. */
  void answer() {
    overlay.show(this::answerCard);
  }

  private Overlay.Card answerCard() {
    List<JComponent> happened = new ArrayList<>();
    happened.add(new Text.Line("What happened", true, 1, LookAndFeel.BLUE));
    for (Ending.Answer each : Ending.of(lesson)) {
      happened.add(new Text.Paragraph(each.text(), false, 1, LookAndFeel.INK));
    }
    List<JComponent> predicted = new ArrayList<>();
    predicted.add(new Text.Line("You predicted", true, 1, LookAndFeel.BLUE));
    String text = lesson.prediction();
    predicted.add(
        new Text.Paragraph(
            text.isEmpty() ? "Nothing was written down." : text, false, 1, LookAndFeel.INK));
    List<JComponent> parts = Overlay.parts();
    parts.add(new Text.Paragraph(lesson.scenario().question(), true, 1.25, LookAndFeel.INK));
    parts.add(
        Overlay.beside(
            Overlay.column(predicted, Overlay.half()), Overlay.column(happened, Overlay.half())));
    List<JButton> buttons = new ArrayList<>();
    if (!note().isEmpty()) {
      buttons.add(Overlay.button("Teacher's note", this::teachersNote));
    }
    buttons.add(Overlay.button("Other luck", () -> player.replay(lesson.replication() + 1)));
    buttons.add(closing("Close"));
    return new Overlay.Card(parts, buttons, null);
  }

  private String note() {
    return lesson.scenario().classroom().map(Classroom::note).orElse("").strip();
  }

  /** What the teacher should know. */
  void teachersNote() {
    overlay.show(
        () ->
            new Overlay.Card(
                List.of(
                    new Text.Line("For the teacher", true, 1.2, LookAndFeel.BLUE),
                    new Text.Paragraph(
                        note().isEmpty() ? "This scenario has no note." : note(),
                        false,
                        1.1,
                        LookAndFeel.INK)),
                List.of(closing("Close")),
                null));
  }

  /** What the keys do. */
  void help() {
    overlay.show(
        () ->
            new Overlay.Card(
                List.of(
                    new Text.Line("Keys", true, 1.2, LookAndFeel.BLUE),
                    Overlay.beside(
                        new Text.Paragraph(
                            """
                            Space   play or pause
                            →   one month on
                            ←   one month back
                            Home, End   to the start, to the end
                            + −   faster, slower
                            R   reset: to the start, without moves
                            S   replay with the same luck
                            N   replay with other luck
                            Alt-1, Alt-2 …   a lever; then ← and →
                            Esc   close a card""",
                            false,
                            1,
                            LookAndFeel.INK),
                        new Text.Paragraph(
                            """
                            B   band of twenty other runs
                            T   the untouched twin
                            M   map or network
                            I   story or inspector
                            Q   question and prediction
                            F   large type, for a projector
                            Ctrl-F   filter of the story
                            Ctrl-O   open a scenario
                            Ctrl-S   save the run as a scenario
                            Ctrl-P   screenshot""",
                            false,
                            1,
                            LookAndFeel.INK)),
                    new Text.Paragraph(
                        "A lever that is moved acts from the next month on. The dashed line is the"
                            + " untouched run with the same luck: the difference is what the move"
                            + " did.",
                        false,
                        1,
                        LookAndFeel.GREY)),
                List.of(closing("Close")),
                null));
  }

  private JButton closing(String words) {
    return Overlay.button(
        words,
        () -> {
          overlay.close();
          root.requestFocusInWindow();
        });
  }

  // For the window

  /** Shows the lesson, with the question in front. */
  void open() {
    root.getRootPane().setGlassPane(overlay);
    overlay.close();
    root.setFocusable(true);
    root.requestFocusInWindow();
    divide();
    refresh();
    if (lesson.scenario().classroom().isPresent()) {
      ask();
    }
    player.open();
  }

  void close() {
    overlay.close();
    player.close();
  }

  JComponent component() {
    return root;
  }

  ClassroomSession lesson() {
    return lesson;
  }

  ClassroomState state() {
    return state;
  }

  Player player() {
    return player;
  }

  LeverPanel levers() {
    return levers;
  }

  StoryPanel story() {
    return story;
  }

  Overlay overlay() {
    return overlay;
  }

  TransportBar transport() {
    return transport;
  }

  /** When the window was first painted, ms since 1970; 0 before. */
  long firstPaint() {
    return root.firstPaint;
  }

  /** Who is clicked on is told of. */
  private void showSelected() {
    if (selection.subject().isPresent()) {
      storyTabs.setSelectedComponent(views.inspector().component());
    }
    player.touch();
  }

  /** Large type or not. */
  void largeType(boolean large) {
    LookAndFeel.large(large);
    selection.type().scale(LookAndFeel.size() / LookAndFeel.DESK_SIZE);
    transport.size();
    overlay.rebuild();
    root.validate();
    divide();
    player.touch();
    SwingUtilities.invokeLater(this::divide);
  }

  /** Shows the stage as it is now. */
  private void refresh() {
    month.setText(
        lesson.tick() < 0
            ? "Before the start"
            : MONTH.format(lesson.calendar().month(lesson.tick())));
    views.all().stream().filter(view -> view.component().isShowing()).forEach(View::refresh);
    levers.refresh();
    story.refresh();
    transport.refresh();
    if (lesson.ended() && !answered && lesson.scenario().classroom().isPresent()) {
      answer();
    }
    answered = lesson.ended();
  }

  /** The whole of it; it knows when it was first seen. */
  private static final class Root extends JPanel {
    private static final long serialVersionUID = 1;
    private long firstPaint;

    Root() {
      super(new BorderLayout());
    }

    @Override
    public void paint(Graphics g) {
      super.paint(g);
      if (firstPaint == 0) {
        firstPaint = System.currentTimeMillis();
      }
    }
  }
}
