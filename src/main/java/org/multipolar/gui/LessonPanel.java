package org.multipolar.gui;

import java.awt.BorderLayout;
import java.awt.Component;
import java.awt.Container;
import java.awt.Dimension;
import java.awt.FontMetrics;
import java.awt.Graphics;
import java.awt.KeyboardFocusManager;
import java.awt.event.ActionEvent;
import java.awt.event.KeyEvent;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import javax.swing.AbstractAction;
import javax.swing.BorderFactory;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JPanel;
import javax.swing.JSplitPane;
import javax.swing.JTabbedPane;
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
import org.multipolar.gui.widget.LeverPanel;
import org.multipolar.gui.widget.Listeners;
import org.multipolar.gui.widget.LookAndFeel;
import org.multipolar.gui.widget.Overlay;
import org.multipolar.gui.widget.Text;
import org.multipolar.gui.widget.TransportBar;
import org.multipolar.lesson.ClassroomSession;
import org.multipolar.lesson.SessionView;
import org.multipolar.scenario.Scenario;

/**
 * The content of the window for one lesson: on the left the map and the network above the charts
 * (all three as tabs if the window is low), on the right the levers above the story, at the bottom
 * the transport bar, and cards in front.
 */
final class LessonPanel {
  private static final DateTimeFormatter MONTH =
      DateTimeFormatter.ofPattern("MMMM yyyy", Locale.ENGLISH);
  private static final int RIGHT = 350;

  /** Height from which the map and the charts fit above each other, at the desk type size. */
  private static final int BOTH = 640;

  private final ClassroomSession session;
  private final ClassroomState state;
  private final Player player;
  private final Views views;
  private final LeverPanel levers;
  private final StoryPanel story;
  private final TransportBar transport;
  private final Root root = new Root();
  private final LessonCards cards;
  private final JTabbedPane viewTabs = new JTabbedPane();
  private final JTabbedPane storyTabs = new JTabbedPane();
  private final JSplitPane across = new JSplitPane(JSplitPane.HORIZONTAL_SPLIT);
  private final JSplitPane left = new JSplitPane(JSplitPane.VERTICAL_SPLIT);
  private final JSplitPane right = new JSplitPane(JSplitPane.VERTICAL_SPLIT);
  private final Text.Line month = new Text.Line("", true, 1.6, LookAndFeel.BLUE);
  private final JButton question;
  private Stage stage = Stage.BEFORE;
  private boolean stacked;

  private final Selection selection = new Selection();

  /** The stage of a run. */
  private enum Stage {
    BEFORE,
    RUNNING,
    OVER
  }

  private record Views(View map, View network, View charts, View inspector) {
    List<View> all() {
      return List.of(map, network, charts, inspector);
    }
  }

  LessonPanel(ClassroomSession session) {
    this.session = session;
    state = new ClassroomState(session);
    player = new Player(state, this::refresh);
    cards = new LessonCards(session, player, root);
    views = views(session, selection);
    selection.onChange(this::showSelected);
    levers = new LeverPanel(session, player);
    story = new StoryPanel(session);
    transport = new TransportBar(session, player);
    levers.whenGrown(this::giveLeversRoom);
    question = new JButton("Question");
    question.setFocusable(false);
    question.setToolTipText("The question and your prediction (Q)");
    question.addActionListener(event -> cards.ask());
    lay();
    keys();
  }

  private static Views views(SessionView session, Selection selection) {
    return new Views(
        new MapView(session, selection),
        new Deferred(() -> new NetworkView(session, selection)),
        new ChartsView(session, selection),
        new Deferred(() -> new InspectorView(session, selection)));
  }

  private void lay() {
    viewTabs.addTab("Map", views.map().component());
    viewTabs.addTab("Network", views.network().component());
    storyTabs.addTab("Story", story.component());
    storyTabs.addTab("Inspector", views.inspector().component());
    viewTabs.addChangeListener(change -> player.touch());
    storyTabs.addChangeListener(change -> player.touch());
    viewTabs.setFocusable(false);
    storyTabs.setFocusable(false);
    left.setTopComponent(viewTabs);
    left.setBottomComponent(views.charts().component());
    left.setResizeWeight(.5);
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
    Listeners.onResize(root, this::divide);
  }

  private JPanel header() {
    Scenario scenario = session.scenario();
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
    Listeners.onResize(header, () -> SwingUtilities.invokeLater(header::revalidate));
    return header;
  }

  /**
   * Moves the charts into the tabs of the map and the network if the window is low, else below
   * them.
   */
  private void stack(boolean low) {
    if (low == stacked) {
      return;
    }
    stacked = low;
    JComponent charts = views.charts().component();
    if (low) {
      left.setTopComponent(null);
      left.setBottomComponent(null);
      viewTabs.insertTab("Charts", null, charts, null, 0);
      viewTabs.setSelectedIndex(0);
      across.setLeftComponent(viewTabs);
    } else {
      viewTabs.remove(charts);
      left.setTopComponent(viewTabs);
      left.setBottomComponent(charts);
      across.setLeftComponent(left);
    }
    player.touch();
  }

  /** Sets the dividers according to the window's height and the type size. */
  private void divide() {
    stack(across.getHeight() < LookAndFeel.scaled(BOTH));
    int width = Math.min(LookAndFeel.scaled(RIGHT), root.getWidth() * 2 / 5);
    across.setDividerLocation(root.getWidth() - width - across.getDividerSize());
    month.setPreferredSize(null);
    FontMetrics metrics = month.getFontMetrics(month.getFont());
    month.setPreferredSize(
        new Dimension(metrics.stringWidth("September 2026 "), metrics.getHeight()));
    month.setHorizontalAlignment(SwingConstants.TRAILING);
    month.invalidate();
    cards.overlay().keepFree(width);
    root.validate();
    if (!stacked) {
      left.setDividerLocation(.5);
    }
    right.setDividerLocation(leverRoom());
  }

  /** Height for the levers: what they need, but at most 55 % of the column. */
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
    key("LEFT", player::stepBack);
    key("HOME", () -> player.jump(-1));
    key("END", () -> player.jump(session.calendar().ticks() - 1));
    key("R", player::reset);
    key("S", () -> player.replay(session.replication()));
    key("N", () -> player.replay(session.replication() + 1));
    for (String plus : List.of("typed +", "ADD")) {
      key(plus, () -> player.speed(player.speed() + 1));
    }
    for (String minus : List.of("typed -", "SUBTRACT")) {
      key(minus, () -> player.speed(player.speed() - 1));
    }
    key("B", transport::toggleBand);
    key("T", transport::toggleTwin);
    key("F", () -> largeType(!LookAndFeel.large()));
    key("Q", cards::ask);
    key(
        "M",
        () ->
            viewTabs.setSelectedIndex((viewTabs.getSelectedIndex() + 1) % viewTabs.getTabCount()));
    key("I", () -> storyTabs.setSelectedIndex(1 - storyTabs.getSelectedIndex()));
    key("ctrl F", story::focusFilter);
    key("ctrl Z", player::undo);
    key("ctrl Y", player::redo);
    key("ctrl shift Z", player::redo);
    key("F1", cards::help);
    key("ESCAPE", cards::close);
    for (int n = 0; n < Math.min(9, levers.size()); n++) {
      int number = n;
      key("alt " + (n + 1), () -> levers.focus(number));
    }
  }

  private void key(String stroke, Runnable action) {
    KeyStroke keys = KeyStroke.getKeyStroke(stroke);
    boolean plain = (keys.getModifiers() & ~KeyEvent.SHIFT_DOWN_MASK) == 0;
    boolean edits = List.of(KeyEvent.VK_Z, KeyEvent.VK_Y).contains(keys.getKeyCode());
    boolean writes = edits || plain && keys.getKeyCode() != KeyEvent.VK_F1;
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

  /**
   * Whether an editable text has the keyboard focus, so that keys are input rather than shortcuts.
   */
  private static boolean writing() {
    Component owner = KeyboardFocusManager.getCurrentKeyboardFocusManager().getFocusOwner();
    return owner instanceof JTextComponent text && text.isEditable();
  }

  // Interface to the window

  /** Shows the lesson, with the question in front if the scenario is a classroom scenario. */
  void open() {
    root.getRootPane().setGlassPane(cards.overlay());
    cards.overlay().close();
    root.setFocusable(true);
    root.requestFocusInWindow();
    divide();
    refresh();
    if (session.scenario().classroom().isPresent()) {
      cards.ask();
    }
    player.open();
  }

  void close() {
    cards.overlay().close();
    player.close();
  }

  JComponent component() {
    return root;
  }

  ClassroomSession session() {
    return session;
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

  LessonCards cards() {
    return cards;
  }

  Overlay overlay() {
    return cards.overlay();
  }

  TransportBar transport() {
    return transport;
  }

  /** Time at which the window was first painted, ms since 1970; 0 if it has not been painted. */
  long firstPaint() {
    return root.firstPaint;
  }

  /** Shows the inspector when something is selected. */
  private void showSelected() {
    if (selection.subject().isPresent()) {
      storyTabs.setSelectedComponent(views.inspector().component());
    }
    player.touch();
  }

  /** Switches between the large and the desk type size. */
  void largeType(boolean large) {
    LookAndFeel.large(large);
    selection.type().scale(LookAndFeel.size() / LookAndFeel.DESK_SIZE);
    transport.size();
    cards.overlay().rebuild();
    root.validate();
    divide();
    player.touch();
    SwingUtilities.invokeLater(this::divide);
  }

  /** Updates all components from the session. */
  private void refresh() {
    month.setText(
        session.tick() < 0
            ? "Before the start"
            : MONTH.format(session.calendar().month(session.tick())));
    views.all().stream().filter(view -> view.component().isShowing()).forEach(View::refresh);
    levers.refresh();
    story.refresh();
    transport.refresh();
    Stage now = session.tick() < 0 ? Stage.BEFORE : session.ended() ? Stage.OVER : Stage.RUNNING;
    if (now != stage) {
      stage = now;
      cards.stageChanged();
      if (now == Stage.OVER && session.scenario().classroom().isPresent()) {
        cards.answer();
      }
    }
  }

  /** The root panel, which records when it was first painted. */
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
