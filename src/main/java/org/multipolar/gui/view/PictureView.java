package org.multipolar.gui.view;

import java.awt.BorderLayout;
import java.util.List;
import javax.swing.JComponent;
import javax.swing.JPanel;
import org.multipolar.gui.widget.Legend;
import org.multipolar.gui.widget.Palette;

/** A picture in the window, with its legend. */
abstract class PictureView implements View {
  private final Picture picture;
  private final Selection selection;
  private final JComponent canvas;
  private final Legend legend;
  private final JPanel panel = new JPanel(new BorderLayout());

  PictureView(Picture picture, Selection selection) {
    this.picture = picture;
    this.selection = selection;
    canvas = Canvas.of(picture, selection);
    legend = new Legend(selection.type());
    panel.setBackground(Palette.PAPER);
    panel.add(canvas, BorderLayout.CENTER);
    panel.add(legend, BorderLayout.SOUTH);
    selection.onChange(canvas::repaint);
    selection.type().onChange(canvas::repaint);
  }

  final Selection selection() {
    return selection;
  }

  final JComponent canvas() {
    return canvas;
  }

  final Legend legend() {
    return legend;
  }

  @Override
  public final JPanel component() {
    return panel;
  }

  @Override
  public final void refresh() {
    picture.refresh();
    legend.update(explained(), this::explain);
    canvas.repaint();
  }

  /** The values on which the legend depends. */
  abstract List<Object> explained();

  /** Fills in the legend. */
  abstract void explain();

  /** Adds the signs of firms to the legend. */
  final void explainFirms() {
    for (FirmSign sign : FirmSign.values()) {
      legend.sign(
          12,
          sign.label(),
          (pen, width, height) -> sign.draw(pen, width / 2, height / 2, .38 * width));
    }
  }
}
