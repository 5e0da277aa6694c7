package org.multipolar.gui.view;

import java.awt.BorderLayout;
import java.awt.Color;
import java.awt.event.MouseEvent;
import java.util.ArrayList;
import java.util.List;
import javax.swing.BorderFactory;
import javax.swing.JPanel;
import javax.swing.JScrollBar;
import javax.swing.JScrollPane;
import javax.swing.JTextField;
import javax.swing.JTextPane;
import javax.swing.SwingUtilities;
import javax.swing.ToolTipManager;
import javax.swing.text.BadLocationException;
import javax.swing.text.DefaultCaret;
import javax.swing.text.SimpleAttributeSet;
import javax.swing.text.StyleConstants;
import javax.swing.text.StyledDocument;
import org.multipolar.gui.widget.Listeners;
import org.multipolar.gui.widget.LookAndFeel;
import org.multipolar.lesson.ClassroomSession;
import org.multipolar.lesson.Story;
import org.multipolar.lesson.Story.Kind;
import org.multipolar.lesson.Story.Line;

/** The story in the window: the newest line at the bottom, moves highlighted, with a filter. */
public final class StoryPanel {
  /** Maximum number of lines shown; older ones are reachable through the filter. */
  private static final int MOST = 400;

  private final ClassroomSession session;
  private final Story story;
  private final List<Line> shown = new ArrayList<>();
  private final JTextField filter = new JTextField();
  private final Pane pane = new Pane();
  private final JScrollPane scroll = new JScrollPane(pane);
  private final JPanel component = new JPanel(new BorderLayout(0, 4));
  private List<Line> all = List.of();
  private float typeSize;

  /** Whether lines before the first shown one are left out. */
  private boolean trimmed;

  public StoryPanel(ClassroomSession session) {
    this.session = session;
    story = new Story(session.scenario());
    filter.putClientProperty("JTextField.placeholderText", "Filter: a state, a lever, 2026 …");
    filter.putClientProperty("JTextField.showClearButton", true);
    filter.getAccessibleContext().setAccessibleName("Filter of the story");
    Listeners.onEdit(filter, this::rewrite);
    pane.setEditable(false);
    pane.setFocusable(false);
    pane.getAccessibleContext().setAccessibleName("Story");
    pane.setBorder(BorderFactory.createEmptyBorder(4, 8, 4, 8));
    ToolTipManager.sharedInstance().registerComponent(pane);
    scroll.setHorizontalScrollBarPolicy(JScrollPane.HORIZONTAL_SCROLLBAR_NEVER);
    ((DefaultCaret) pane.getCaret()).setUpdatePolicy(DefaultCaret.NEVER_UPDATE);
    Listeners.onResize(scroll.getViewport(), this::toTheEnd);
    component.setBorder(BorderFactory.createEmptyBorder(6, 8, 6, 8));
    component.add(filter, BorderLayout.NORTH);
    component.add(scroll, BorderLayout.CENTER);
  }

  public JPanel component() {
    return component;
  }

  /** Gives the keyboard focus to the filter. */
  public void focusFilter() {
    filter.requestFocusInWindow();
  }

  /** The lines shown. */
  public List<String> text() {
    return shown.stream().map(line -> line.month() + ": " + line.text()).toList();
  }

  public void filter(String words) {
    filter.setText(words);
  }

  /** Updates the story from the session. */
  public void refresh() {
    boolean sizeChanged = typeSize != LookAndFeel.size();
    typeSize = LookAndFeel.size();
    if (!story.update(session.world(), session.moves()) && !sizeChanged) {
      return;
    }
    List<Line> now = story.lines();
    int same = 0;
    while (same < Math.min(all.size(), now.size()) && all.get(same).equals(now.get(same))) {
      same++;
    }
    int gone = (int) all.subList(same, all.size()).stream().filter(this::wanted).count();
    all = now;
    if (sizeChanged || gone > 0 && (trimmed || gone >= shown.size())) {
      rewrite();
      return;
    }
    JScrollBar bar = scroll.getVerticalScrollBar();
    boolean atEnd =
        bar.getValue() + bar.getVisibleAmount() > bar.getMaximum() - LookAndFeel.scaled(60);
    cut(gone);
    now.subList(same, now.size()).stream().filter(this::wanted).forEach(this::append);
    trim();
    if (atEnd) {
      toTheEnd();
    }
  }

  /** Removes the last lines, but never all. */
  private void cut(int many) {
    if (many > 0) {
      int left = shown.size() - many;
      remove(start(left) - 1, pane.getDocument().getLength());
      shown.subList(left, shown.size()).clear();
    }
  }

  /** Removes the oldest lines once there are too many. */
  private void trim() {
    if (shown.size() > MOST + MOST / 4) {
      int many = shown.size() - MOST;
      remove(0, start(many));
      shown.subList(0, many).clear();
      trimmed = true;
    }
  }

  private int start(int line) {
    return pane.getDocument().getDefaultRootElement().getElement(line).getStartOffset();
  }

  private void remove(int from, int to) {
    try {
      pane.getDocument().remove(from, to - from);
    } catch (BadLocationException e) {
      throw new IllegalStateException(e);
    }
  }

  private boolean wanted(Line line) {
    return line.contains(filter.getText());
  }

  private void rewrite() {
    pane.setText("");
    shown.clear();
    List<Line> lines = all.stream().filter(this::wanted).toList();
    trimmed = lines.size() > MOST;
    lines.subList(Math.max(0, lines.size() - MOST), lines.size()).forEach(this::append);
    toTheEnd();
  }

  private void append(Line line) {
    StyledDocument document = pane.getStyledDocument();
    boolean lever = line.kind() == Kind.LEVER;
    if (document.getLength() > 0) {
      append("\n", null);
    }
    int start = document.getLength();
    append(line.month() + "  ", style(LookAndFeel.GREY, false, lever));
    append(line.text(), style(colour(line.kind()), lever, lever));
    SimpleAttributeSet paragraph = new SimpleAttributeSet();
    StyleConstants.setSpaceBelow(paragraph, 3);
    document.setParagraphAttributes(start, document.getLength() - start, paragraph, false);
    shown.add(line);
  }

  private void append(String text, SimpleAttributeSet style) {
    try {
      pane.getDocument().insertString(pane.getDocument().getLength(), text, style);
    } catch (BadLocationException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Scrolls to the newest line, once the layout is done. */
  private void toTheEnd() {
    SwingUtilities.invokeLater(
        () -> {
          scroll.validate();
          JScrollBar bar = scroll.getVerticalScrollBar();
          bar.setValue(bar.getMaximum());
        });
  }

  private static SimpleAttributeSet style(Color colour, boolean bold, boolean glow) {
    SimpleAttributeSet style = new SimpleAttributeSet();
    StyleConstants.setForeground(style, colour);
    StyleConstants.setBold(style, bold);
    if (glow) {
      StyleConstants.setBackground(style, LookAndFeel.GLOW);
    }
    return style;
  }

  private static Color colour(Kind kind) {
    return switch (kind) {
      case LEVER -> LookAndFeel.ORANGE;
      case INCIDENT -> LookAndFeel.PLUM;
      case SCRIPT -> LookAndFeel.GREY;
      case CONTROL -> LookAndFeel.INK;
      case POLICY -> LookAndFeel.BROWN;
      case MODEL -> LookAndFeel.BLUE;
      case REGIME -> LookAndFeel.GREEN;
    };
  }

  /** A text pane whose tooltip is the reason for the line under the pointer. */
  private final class Pane extends JTextPane {
    private static final long serialVersionUID = 1;

    @Override
    public void updateUI() {
      super.updateUI();
      setBackground(LookAndFeel.PAPER);
    }

    @Override
    public String getToolTipText(MouseEvent event) {
      int paragraph =
          getDocument().getDefaultRootElement().getElementIndex(viewToModel2D(event.getPoint()));
      return paragraph < shown.size() && !shown.get(paragraph).because().isEmpty()
          ? "because: " + shown.get(paragraph).because()
          : null;
    }
  }
}
