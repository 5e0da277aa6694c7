package org.multipolar.gui.view;

import java.awt.BorderLayout;
import java.util.Optional;
import java.util.function.Supplier;
import javax.swing.JComponent;
import javax.swing.JPanel;
import org.multipolar.gui.widget.Palette;

/** A view that is created when it is first shown, so that the window opens sooner. */
public final class Deferred implements View {
  private final JPanel place = new JPanel(new BorderLayout());
  private final Supplier<View> made;
  private Optional<View> view = Optional.empty();

  public Deferred(Supplier<View> made) {
    this.made = made;
    place.setBackground(Palette.PAPER);
  }

  @Override
  public JComponent component() {
    return place;
  }

  @Override
  public void refresh() {
    if (view.isEmpty()) {
      view = Optional.of(made.get());
      place.add(view.get().component());
      place.validate();
    }
    view.get().refresh();
  }
}
