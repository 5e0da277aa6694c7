package org.multipolar.chart.kind;

import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.multipolar.chart.layout.EndLabels;
import org.multipolar.chart.layout.LabelFitter;
import org.multipolar.chart.layout.Painter;
import org.multipolar.chart.layout.Theme;
import org.multipolar.chart.output.Surface;
import org.multipolar.text.Labels;
import org.multipolar.text.NumberFormats;

/** The part of the range, or the levels, of each restricted factor that a box keeps. */
final class RestrictionBars {
  private static final double NAME_GAP = 4;
  private static final double BAR = 5;
  private static final double BAR_GAP = 2;
  private static final Color KEPT = DiscoveryDrawing.KEPT;
  private static final Theme.Type SMALL = DiscoveryDrawing.SMALL;

  private final List<Discovery.Restriction> restrictions;
  private final Theme theme;
  private final LabelFitter fitter;
  private final List<String> names;
  private final double quasiRoom;

  RestrictionBars(Discovery data, Theme theme, double width) {
    restrictions = data.restrictions();
    this.theme = theme;
    fitter = new LabelFitter(theme, Theme.Type.LABEL, Math.max(70, width * 0.36), 2);
    names = restrictions.stream().map(Discovery.Restriction::factor).toList();
    quasiRoom =
        5
            + restrictions.stream()
                .mapToDouble(r -> theme.width(quasi(r.quasiP()), SMALL))
                .max()
                .orElse(0);
  }

  /** Preferred height of a row. */
  double rowHeight() {
    double bar = BAR + BAR_GAP + theme.leading(SMALL) + 5;
    return Math.max(bar, fitter.height(names) + 3);
  }

  private static String quasi(double p) {
    if (!Double.isFinite(p)) {
      return "";
    }
    return p < 0.001 ? "p < 0.001" : String.format(Locale.ROOT, "p = %.3f", p);
  }

  /**
   * @param box area of the first row
   */
  void paint(Painter ink, Rectangle2D box) {
    if (restrictions.isEmpty()) {
      ink.layer(Surface.Layer.LABELS);
      double baseline = box.getMinY() + theme.capital(SMALL);
      ink.text("no factor is restricted", box.getMinX(), baseline, SMALL, Painter.Align.LEFT);
    }
    double left = box.getMinX() + fitter.width(names) + NAME_GAP;
    double right = box.getMaxX() - quasiRoom;
    for (int row = 0; row < restrictions.size(); row++) {
      double top = box.getMinY() + row * box.getHeight();
      paintRow(
          ink, restrictions.get(row), new Rectangle2D.Double(left, top + 1, right - left, BAR));
    }
  }

  private void paintRow(Painter ink, Discovery.Restriction r, Rectangle2D bar) {
    ink.layer(Surface.Layer.DATA);
    ink.fill(bar, Theme.REST);
    if (r.categorical()) {
      paintLevels(ink, bar, r);
    } else {
      double from = x(bar, r, Math.max(r.low(), r.from()));
      double to = x(bar, r, Math.min(r.high(), r.to()));
      ink.fill(new Rectangle2D.Double(from, bar.getMinY(), Math.max(0.8, to - from), BAR), KEPT);
    }
    ink.layer(Surface.Layer.LABELS);
    double lines = fitter.height(List.of(r.factor()));
    double block = BAR + BAR_GAP + theme.capital(SMALL);
    double middle = bar.getMinY() + Math.max(block, lines - 2) / 2;
    fitter.paintBeside(ink, r.factor(), bar.getMinX() - NAME_GAP, middle);
    ink.centred(quasi(r.quasiP()), bar.getMaxX() + 4, bar.getCenterY(), SMALL, Painter.Align.LEFT);
    double baseline = bar.getMaxY() + BAR_GAP + theme.capital(SMALL);
    if (r.categorical()) {
      paintLevelNames(ink, bar, r, baseline);
    } else {
      paintLimits(ink, bar, r, baseline);
    }
  }

  private static double x(Rectangle2D bar, Discovery.Restriction r, double value) {
    double part =
        r.logarithmic()
            ? StrictMath.log(value / r.low()) / StrictMath.log(r.high() / r.low())
            : (value - r.low()) / (r.high() - r.low());
    return bar.getMinX() + bar.getWidth() * part;
  }

  private static void paintLevels(Painter ink, Rectangle2D bar, Discovery.Restriction r) {
    double width = bar.getWidth() / r.levels().size();
    for (int level = 0; level < r.levels().size(); level++) {
      double x = bar.getMinX() + level * width;
      if (r.kept().contains(r.levels().get(level))) {
        ink.fill(new Rectangle2D.Double(x, bar.getMinY(), width, BAR), KEPT);
      }
      if (level > 0) {
        ink.line(x, bar.getMinY(), x, bar.getMaxY(), Color.WHITE, Theme.stroke(1));
      }
    }
  }

  /** Labels all levels, those outside the box in grey; if they do not fit, only those inside. */
  private void paintLevelNames(
      Painter ink, Rectangle2D bar, Discovery.Restriction r, double baseline) {
    double slot = bar.getWidth() / r.levels().size();
    if (r.levels().stream().anyMatch(level -> theme.width(level, SMALL) > slot - 3)) {
      String kept = r.kept().isEmpty() ? "none" : String.join(", ", r.kept());
      ink.text(
          LabelFitter.shorten(theme, kept, SMALL, bar.getWidth()),
          bar.getMinX(),
          baseline,
          SMALL,
          Painter.Align.LEFT,
          Theme.INK);
      return;
    }
    for (int level = 0; level < r.levels().size(); level++) {
      String name = r.levels().get(level);
      Color colour = r.kept().contains(name) ? Theme.INK : Theme.BRANCH;
      double x = bar.getMinX() + (level + 0.5) * slot;
      ink.text(name, x, baseline, SMALL, Painter.Align.CENTRE, colour);
    }
  }

  /** Labels the limits of the box in black, and those of the range in grey where they fit. */
  private void paintLimits(Painter ink, Rectangle2D bar, Discovery.Restriction r, double baseline) {
    List<String> texts = new ArrayList<>();
    List<Double> wanted = new ArrayList<>();
    if (r.from() > r.low()) {
      texts.add(NumberFormats.scientific(r.from()));
      wanted.add(x(bar, r, r.from()));
    }
    if (r.to() < r.high()) {
      texts.add(NumberFormats.scientific(r.to()));
      wanted.add(x(bar, r, r.to()));
    }
    if (!texts.isEmpty() && !r.unit().isEmpty()) {
      texts.add(Labels.quantity(texts.remove(texts.size() - 1), r.unit()));
    }
    double[] room = texts.stream().mapToDouble(t -> theme.width(t, SMALL) + 4).toArray();
    double[] centres =
        EndLabels.spread(
            wanted.stream().mapToDouble(w -> w).toArray(),
            room,
            bar.getMinX() - 2,
            bar.getMaxX() + 2);
    double first = bar.getMaxX();
    double last = bar.getMinX();
    for (int t = 0; t < centres.length; t++) {
      ink.text(texts.get(t), centres[t], baseline, SMALL, Painter.Align.CENTRE, Theme.INK);
      first = Math.min(first, centres[t] - room[t] / 2);
      last = Math.max(last, centres[t] + room[t] / 2);
    }
    String low = NumberFormats.scientific(r.low());
    String high = NumberFormats.scientific(r.high());
    if (bar.getMinX() + theme.width(low, SMALL) + 2 <= first) {
      ink.text(low, bar.getMinX(), baseline, SMALL, Painter.Align.LEFT, Theme.BRANCH);
    }
    if (bar.getMaxX() - theme.width(high, SMALL) - 2 >= last) {
      ink.text(high, bar.getMaxX(), baseline, SMALL, Painter.Align.RIGHT, Theme.BRANCH);
    }
  }
}
