package org.multipolar.gui.widget;

import com.formdev.flatlaf.FlatLaf;
import com.formdev.flatlaf.FlatLightLaf;
import java.awt.Color;
import java.awt.Font;
import java.awt.Insets;
import java.awt.Window;
import java.util.Map;
import javax.swing.SwingUtilities;
import javax.swing.UIManager;

/**
 * The look of the window: typefaces and colours of the printed figures, in screen sizes.
 *
 * <p>There are two type sizes: one for a desk, and one for a projector that is legible from the
 * back of a room.
 */
public final class LookAndFeel {
  public static final Color INK = Palette.INK;
  public static final Color GREY = Palette.GREY;
  public static final Color FAINT = new Color(0xd9d9d9);
  public static final Color PAPER = Palette.PAPER;
  static final Color DESK = new Color(0xf4f5f6);
  public static final Color BLUE = Palette.RUN;
  public static final Color ORANGE = Palette.LEVER;
  public static final Color GREEN = new Color(0x00694c);
  public static final Color BROWN = new Color(0x7f4f1b);
  public static final Color PLUM = new Color(0x8f3f6a);
  public static final Color GLOW = new Color(0xfde6d3);

  /** Size of body text on a desk, px. */
  public static final float DESK_SIZE = 14;

  private static final float PROJECTOR_SIZE = 19;

  private static boolean large;

  private LookAndFeel() {}

  /** Installs the look and feel; call it before creating any component. */
  public static void install() {
    UIManager.put("defaultFont", FontScale.REGULAR.deriveFont(size()));
    UIManager.put("Panel.background", DESK);
    UIManager.put("Component.focusWidth", 1);
    UIManager.put("Component.arc", 6);
    UIManager.put("Button.arc", 6);
    UIManager.put("Slider.trackWidth", 4);
    UIManager.put("SplitPane.background", DESK);
    UIManager.put("SplitPaneDivider.gripColor", FAINT);
    UIManager.put("SplitPane.dividerSize", 7);
    UIManager.put("TabbedPane.tabHeight", 28);
    UIManager.put("TabbedPane.tabInsets", new Insets(2, 10, 2, 10));
    UIManager.put("ToolTip.background", PAPER);
    FlatLaf.setGlobalExtraDefaults(Map.of("@accentColor", "#0a4a86"));
    FlatLightLaf.setup();
  }

  /** Whether the large type size is in use. */
  public static boolean large() {
    return large;
  }

  /** Switches between the large and the desk type size in all windows. */
  public static void large(boolean wanted) {
    large = wanted;
    UIManager.put("defaultFont", FontScale.REGULAR.deriveFont(size()));
    UIManager.put("TabbedPane.tabHeight", large ? 34 : 28);
    FlatLaf.updateUI();
    for (Window window : Window.getWindows()) {
      SwingUtilities.invokeLater(window::validate);
    }
  }

  /** Current size of body text, px. */
  public static float size() {
    return large ? PROJECTOR_SIZE : DESK_SIZE;
  }

  /** A length scaled with the type. */
  public static int scaled(int pixels) {
    return Math.round(pixels * size() / DESK_SIZE);
  }

  /** The typeface at a size relative to body text. */
  static Font font(boolean isBold, double relativeSize) {
    return (isBold ? FontScale.BOLD : FontScale.REGULAR)
        .deriveFont((float) (size() * relativeSize));
  }
}
