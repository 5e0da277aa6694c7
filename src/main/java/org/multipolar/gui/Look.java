package org.multipolar.gui;

import com.formdev.flatlaf.FlatLaf;
import com.formdev.flatlaf.FlatLightLaf;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Insets;
import java.awt.Window;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import javax.swing.SwingUtilities;
import javax.swing.UIManager;

/**
 * The look of the window: typefaces and colours of the printed figures, on screen sizes.
 *
 * <p>There are two sizes: one for a desk and one for a projector, read from the last row.
 */
final class Look {
  static final Color INK = new Color(0x1a1a1a);
  static final Color GREY = new Color(0x555555);
  static final Color FAINT = new Color(0xd9d9d9);
  static final Color PAPER = Color.WHITE;
  static final Color DESK = new Color(0xf4f5f6);
  static final Color BLUE = new Color(0x0a4a86);
  static final Color ORANGE = new Color(0xd55e00);
  static final Color SKY = new Color(0x56b4e9);
  static final Color GREEN = new Color(0x00694c);
  static final Color PINK = new Color(0xcc79a7);
  static final Color BROWN = new Color(0x7f4f1b);
  static final Color PLUM = new Color(0x8f3f6a);
  static final Color GLOW = new Color(0xfde6d3);

  private static final String FONTS = "/org/multipolar/chart/fonts/";

  /** Size of ordinary text on a desk, px. */
  static final float DESK_SIZE = 14;

  private static final float PROJECTOR_SIZE = 19;

  private static Font regular;
  private static Font bold;
  private static boolean large;

  private Look() {}

  /** Sets the look up; before any component is made. */
  static void install() {
    if (regular == null) {
      regular = typeface("SourceSans3-Regular.ttf");
      bold = typeface("SourceSans3-Bold.ttf");
    }
    UIManager.put("defaultFont", regular.deriveFont(size()));
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

  private static Font typeface(String file) {
    try (InputStream in = Look.class.getResourceAsStream(FONTS + file)) {
      return Font.createFont(Font.TRUETYPE_FONT, in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (FontFormatException e) {
      throw new IllegalStateException("the bundled typeface " + file + " cannot be used", e);
    }
  }

  /** Whether everything is in large type. */
  static boolean large() {
    return large;
  }

  /** Large type or not, in all windows. */
  static void large(boolean wanted) {
    large = wanted;
    UIManager.put("defaultFont", regular.deriveFont(size()));
    UIManager.put("TabbedPane.tabHeight", large ? 34 : 28);
    FlatLaf.updateUI();
    for (Window window : Window.getWindows()) {
      SwingUtilities.invokeLater(window::validate);
    }
  }

  /** Size of ordinary text, px. */
  static float size() {
    return large ? PROJECTOR_SIZE : DESK_SIZE;
  }

  /** A length that grows with the type. */
  static int scaled(int pixels) {
    return Math.round(pixels * size() / DESK_SIZE);
  }

  /** The typeface, relative to ordinary text. */
  static Font font(boolean isBold, double relativeSize) {
    return (isBold ? bold.deriveFont(Font.BOLD) : regular)
        .deriveFont((float) (size() * relativeSize));
  }
}
