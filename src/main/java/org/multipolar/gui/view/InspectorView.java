package org.multipolar.gui.view;

import java.awt.BorderLayout;
import java.awt.Dimension;
import java.awt.Point;
import javax.swing.BorderFactory;
import javax.swing.JComponent;
import javax.swing.JEditorPane;
import javax.swing.JScrollPane;
import javax.swing.SwingUtilities;
import javax.swing.event.HyperlinkEvent;
import org.multipolar.gui.widget.FontScale;
import org.multipolar.lesson.SessionView;
import sim.portrayal.Inspector;

/** The inspector in the window: a page about the selected state or firm. */
public final class InspectorView implements View {
  private final SessionView session;
  private final Selection selection;
  private final Sheet sheet = new Sheet();

  public InspectorView(SessionView session, Selection selection) {
    this.session = session;
    this.selection = selection;
    selection.onChange(sheet::open);
    selection.type().onChange(sheet::dress);
    sheet.dress();
  }

  @Override
  public JComponent component() {
    return sheet;
  }

  @Override
  public void refresh() {
    sheet.updateInspector();
  }

  /** The current page, as HTML. */
  String text() {
    return InspectorContent.of(session, selection.subject()).html(selection.type());
  }

  /** A MASON inspector that shows a page of text. */
  private final class Sheet extends Inspector {
    private static final long serialVersionUID = 1;
    private final JEditorPane page = new JEditorPane();
    private final JScrollPane scroll = new JScrollPane(page);
    private String shown = "";

    Sheet() {
      setLayout(new BorderLayout());
      page.setContentType("text/html");
      page.setEditable(false);
      FontScale.smooth(page);
      page.putClientProperty(JEditorPane.HONOR_DISPLAY_PROPERTIES, true);
      page.setBorder(BorderFactory.createEmptyBorder(4, 8, 4, 8));
      page.addHyperlinkListener(
          e -> {
            if (e.getEventType() == HyperlinkEvent.EventType.ACTIVATED) {
              selection.choose(InspectorPage.target(e.getDescription()));
            }
          });
      scroll.setBorder(BorderFactory.createEmptyBorder());
      scroll.setHorizontalScrollBarPolicy(JScrollPane.HORIZONTAL_SCROLLBAR_NEVER);
      add(scroll, BorderLayout.CENTER);
      setPreferredSize(new Dimension(320, 420));
    }

    void dress() {
      page.setFont(selection.type().text());
      shown = "";
      updateInspector();
    }

    void open() {
      updateInspector();
      SwingUtilities.invokeLater(() -> scroll.getViewport().setViewPosition(new Point(0, 0)));
    }

    @Override
    public void updateInspector() {
      String text = text();
      if (!text.equals(shown)) {
        shown = text;
        Point at = scroll.getViewport().getViewPosition();
        page.setText(text);
        page.setCaretPosition(0);
        SwingUtilities.invokeLater(() -> scroll.getViewport().setViewPosition(at));
      }
    }
  }
}
