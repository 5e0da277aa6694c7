package org.multipolar.chart.layout;

import java.util.List;
import java.util.function.IntToDoubleFunction;

/**
 * Labels of the positions on a horizontal axis, upright if they fit, else rotated, and the axis
 * title below them.
 */
public final class AxisNames {
  private static final Theme.Type TYPE = Theme.Type.TICK;
  private static final double SPACE = 3;
  private static final double MOST_WIDE = 1.7;
  private static final int MOST_LINES = 4;

  /** Distance of positions from which labels are shortened rather than rotated. */
  private static final double ENOUGH = 45;

  private final Theme theme;
  private final List<String> names;
  private final String title;
  private final boolean turned;
  private boolean borrowing = true;
  private final LabelFitter upright;
  private final LabelFitter wide;
  private final LabelFitter sideways;
  private final LabelFitter below;

  /**
   * @param slot distance between two positions
   * @param longest maximum length of rotated labels
   * @param width width of the axis
   */
  public AxisNames(
      Theme theme, List<String> names, String title, double slot, double longest, double width) {
    this.theme = theme;
    this.names = names;
    this.title = title;
    upright = new LabelFitter(theme, TYPE, slot - SPACE, MOST_LINES);
    wide = new LabelFitter(theme, TYPE, MOST_WIDE * slot, MOST_LINES);
    borrowing = fit(slot);
    turned = slot < ENOUGH && !borrowing;
    sideways =
        new LabelFitter(
            theme, TYPE, longest, Math.max(1, Math.min(2, (int) (slot / theme.leading(TYPE)))));
    below = new LabelFitter(theme, Theme.Type.UNIT, width, 2);
  }

  /** The fitter for a label; a label wider than its slot may extend into its neighbours'. */
  private LabelFitter fitter(String name) {
    return !borrowing || upright.whole(name) ? upright : wide;
  }

  /** Whether all labels fit without overlapping. */
  private boolean fit(double slot) {
    double before = slot - 2 * SPACE;
    for (String name : names) {
      double width = fitter(name).width(List.of(name));
      if (!fitter(name).whole(name) || (before + width) / 2 + SPACE > slot) {
        return false;
      }
      before = width;
    }
    return before <= slot;
  }

  /** Height of the labels, without the title. */
  private double depth() {
    return turned
        ? sideways.width(names) + 2
        : names.stream().mapToDouble(name -> fitter(name).height(List.of(name))).max().orElse(0);
  }

  /** Height of everything below the ticks. */
  public double height() {
    return 2 + depth() + (title.isEmpty() ? 0 : 2 + below.height(List.of(title)));
  }

  /** Paints the labels below their positions, and the axis title. */
  public void paint(Painter ink, IntToDoubleFunction place, double left, double top) {
    for (int index = 0; index < names.size(); index++) {
      paint(ink, index, place.applyAsDouble(index), top);
    }
    if (!title.isEmpty()) {
      below.paintBelow(ink, title, left, top + 4 + depth(), Painter.Align.LEFT);
    }
  }

  private void paint(Painter ink, int index, double x, double top) {
    String name = names.get(index);
    if (!turned) {
      fitter(name).paintBelow(ink, name, x, top + 2, Painter.Align.CENTRE);
      return;
    }
    List<String> lines = sideways.lines(name);
    double leading = theme.leading(TYPE);
    double baseline = x - (lines.size() - 1) * leading / 2 + theme.capital(TYPE) / 2;
    for (String line : lines) {
      ink.turned(line, baseline, top + 2, TYPE);
      baseline += leading;
    }
  }
}
