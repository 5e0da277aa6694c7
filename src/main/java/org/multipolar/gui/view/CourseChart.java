package org.multipolar.gui.view;

import java.awt.Color;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.text.FieldPosition;
import java.text.NumberFormat;
import java.text.ParsePosition;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javax.swing.JComponent;
import org.jfree.chart.ChartRenderingInfo;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.plot.DatasetRenderingOrder;
import org.jfree.chart.plot.IntervalMarker;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.DeviationRenderer;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.Layer;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.xy.DefaultXYDataset;
import org.jfree.data.xy.YIntervalSeries;
import org.jfree.data.xy.YIntervalSeriesCollection;
import org.multipolar.gui.widget.FontScale;
import org.multipolar.gui.widget.Palette;
import org.multipolar.lesson.SeriesSource;
import org.multipolar.lesson.SessionView;
import org.multipolar.metric.Metric;
import org.multipolar.text.NumberFormats;
import org.multipolar.value.RunCalendar;

/**
 * One metric as it grows, in the look of the papers' figures: the run as a line, its untouched twin
 * dashed in grey, the range of runs with other luck light behind, moments as vertical marks, the
 * far future shaded.
 */
public final class CourseChart extends JComponent {
  private static final long serialVersionUID = 1;
  private static final int FAR_YEARS = 5;
  private static final int FEW_RUNS = 10;
  private static final double OUTSIDE = .05;
  private static final double TOUCH = 6;
  private static final String RUN = "this run";
  private static final String TWIN = "twin";

  private final transient SessionView stage;
  private final transient FontScale type;
  private final transient NumberAxis time = new NumberAxis();
  private final transient NumberAxis level = new NumberAxis();
  private final transient DefaultXYDataset runData = new DefaultXYDataset();
  private final transient DefaultXYDataset twinData = new DefaultXYDataset();
  private final transient XYPlot plot = new XYPlot(runData, time, level, null);
  private final transient JFreeChart chart;
  private final transient ChartRenderingInfo info = new ChartRenderingInfo();
  private transient Metric metric;
  private transient String name;
  private transient AxisRange reach;
  private transient BufferedImage image;
  private transient boolean stale = true;
  private transient double[] run = {};
  private transient Optional<double[]> twin = Optional.empty();
  private transient List<SeriesSource.Moment> moments = List.of();
  private transient double[][] band = {};
  private int pointer = -1;

  CourseChart(SessionView stage, FontScale type) {
    this.stage = stage;
    this.type = type;
    plot.setDataset(0, new YIntervalSeriesCollection());
    plot.setDataset(1, twinData);
    plot.setDataset(2, runData);
    plot.setDatasetRenderingOrder(DatasetRenderingOrder.FORWARD);
    DeviationRenderer light = new DeviationRenderer(false, false);
    light.setSeriesFillPaint(0, Palette.RUN);
    light.setAlpha(.14f);
    plot.setRenderer(0, light);
    plot.setBackgroundPaint(Palette.PAPER);
    plot.setOutlineVisible(false);
    plot.setDomainGridlinesVisible(false);
    plot.setRangeGridlinePaint(new Color(0xe8e8e8));
    plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
    chart = new JFreeChart(null, null, plot, false);
    chart.setBackgroundPaint(Palette.PAPER);
    for (NumberAxis axis : List.of(time, level)) {
      axis.setAxisLinePaint(Palette.GREY);
      axis.setTickMarkPaint(Palette.GREY);
      axis.setTickLabelPaint(Palette.GREY);
    }
    level.setAxisLineVisible(false);
    level.setTickMarksVisible(false);
    dress();
    addMouseMotionListener(
        new MouseAdapter() {
          @Override
          public void mouseMoved(MouseEvent e) {
            pointer = e.getX();
            repaint();
          }
        });
    addMouseListener(
        new MouseAdapter() {
          @Override
          public void mouseExited(MouseEvent e) {
            pointer = -1;
            repaint();
          }
        });
  }

  /** Takes up the size of type. */
  void dress() {
    double f = type.factor();
    plot.setRenderer(1, line(Palette.TWIN, Palette.dashed(1.8 * f, 6 * f, 4 * f)));
    plot.setRenderer(2, line(Palette.RUN, Palette.line(2.2 * f)));
    time.setTickLabelFont(type.note());
    level.setTickLabelFont(type.note());
    stale = true;
    repaint();
  }

  private static XYLineAndShapeRenderer line(Color colour, java.awt.Stroke stroke) {
    XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(true, false);
    renderer.setDrawSeriesLineAsPath(true);
    renderer.setSeriesPaint(0, colour);
    renderer.setSeriesStroke(0, stroke);
    return renderer;
  }

  /** Shows a metric of the track. */
  void show(String chosen, Metric what) {
    name = chosen;
    metric = what;
    reach = new AxisRange(bounded() && !logarithmic() ? 1 : Double.POSITIVE_INFINITY);
    refresh();
  }

  String shown() {
    return name;
  }

  private boolean bounded() {
    return metric.unit().equals("0-1") || metric.unit().equals("share");
  }

  /** What grows by orders of magnitude over a run is drawn by powers of ten. */
  private boolean logarithmic() {
    return Metric.byMagnitude(metric.unit()) || metric.unit().startsWith("M H100e");
  }

  private double coordinate(double value) {
    return logarithmic() ? (value > 0 ? Math.log10(value) : Double.NaN) : value;
  }

  /** Takes the track as it is now. */
  void refresh() {
    if (metric == null) {
      return;
    }
    SeriesSource track = stage.series();
    run = track.run(name).clone();
    twin = track.twin(name).map(double[]::clone);
    moments = List.copyOf(track.moments());
    RunCalendar calendar = stage.scenario().run().calendar();
    for (double value : run) {
      reach.cover(coordinate(value));
    }
    twin.ifPresent(values -> Arrays.stream(values).forEach(v -> reach.cover(coordinate(v))));
    set(runData, calendar, run);
    set(twinData, calendar, twin.orElse(new double[0]));
    setBand(calendar, track.band(name).orElse(new double[0][]));
    double first = year(calendar, 0);
    double last = year(calendar, calendar.ticks());
    time.setRange(first, last);
    if (logarithmic()) {
      level.setRange(Math.floor(reach.low()), Math.max(Math.floor(reach.low()) + 1, reach.high()));
    } else {
      level.setRange(reach.low(), reach.high());
    }
    level.setNumberFormatOverride(new LevelFormat(metric.unit(), logarithmic()));
    mark(calendar, last);
    stale = true;
    repaint();
  }

  private void set(DefaultXYDataset data, RunCalendar calendar, double[] values) {
    double[][] points = new double[2][values.length];
    for (int t = 0; t < values.length; t++) {
      points[0][t] = year(calendar, t);
      points[1][t] = coordinate(values[t]);
    }
    data.addSeries(0, points);
  }

  private void setBand(RunCalendar calendar, double[][] replications) {
    if (Arrays.equals(replications, band)) {
      return;
    }
    band = replications.clone();
    YIntervalSeries series = new YIntervalSeries(0);
    for (int t = 0; t < calendar.ticks(); t++) {
      int at = t;
      double[] sorted =
          Arrays.stream(replications)
              .filter(each -> at < each.length)
              .mapToDouble(each -> coordinate(each[at]))
              .filter(Double::isFinite)
              .sorted()
              .toArray();
      if (sorted.length > 1) {
        int cut = sorted.length < FEW_RUNS ? 0 : (int) Math.round(OUTSIDE * (sorted.length - 1));
        double low = sorted[cut];
        double high = sorted[sorted.length - 1 - cut];
        series.add(year(calendar, t), low, low, high);
        reach.cover(low);
        reach.cover(high);
      }
    }
    YIntervalSeriesCollection intervals = new YIntervalSeriesCollection();
    intervals.addSeries(series);
    plot.setDataset(0, intervals);
  }

  /** What the band of so many runs shows. */
  static String band(int replications) {
    return replications < FEW_RUNS
        ? "range of " + replications + " runs with other luck"
        : "9 in 10 of " + replications + " runs with other luck";
  }

  private void mark(RunCalendar calendar, double last) {
    plot.clearDomainMarkers();
    LocalDate far = calendar.branch().plusYears(FAR_YEARS);
    double from = year(calendar, calendar.tickOf(far));
    if (from < last) {
      IntervalMarker shade = new IntervalMarker(from, last, Palette.FAR);
      shade.setAlpha(1);
      plot.addDomainMarker(shade, Layer.BACKGROUND);
    }
    ValueMarker branch =
        new ValueMarker(
            year(calendar, calendar.branchTick()),
            new Color(0x808080),
            Palette.dashed(type.of(1), type.of(2), type.of(2)));
    plot.addDomainMarker(branch, Layer.BACKGROUND);
    for (SeriesSource.Moment moment : moments) {
      plot.addDomainMarker(
          new ValueMarker(
              year(calendar, moment.tick()),
              moment.lever() ? Palette.LEVER : Palette.MARK,
              Palette.line(type.of(moment.lever() ? 1.8 : .8))),
          Layer.BACKGROUND);
    }
  }

  private static double year(RunCalendar calendar, int tick) {
    LocalDate date = calendar.date(tick);
    return date.getYear() + (date.getMonthValue() - 1) / 12.0;
  }

  @Override
  protected void paintComponent(Graphics g) {
    Graphics2D pen = (Graphics2D) g.create();
    Palette.smooth(pen);
    double density = pen.getTransform().getScaleX();
    int width = (int) Math.ceil(getWidth() * density);
    int height = (int) Math.ceil(getHeight() * density);
    if (metric == null || width <= 0 || height <= 0) {
      pen.dispose();
      return;
    }
    if (image == null || image.getWidth() != width || image.getHeight() != height) {
      image =
          pen.getDeviceConfiguration() == null
              ? new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB)
              : pen.getDeviceConfiguration().createCompatibleImage(width, height);
      stale = true;
    }
    if (stale) {
      Graphics2D own = image.createGraphics();
      own.scale(density, density);
      Palette.smooth(own);
      draw(own);
      own.dispose();
      stale = false;
    }
    pen.drawImage(image, 0, 0, getWidth(), getHeight(), null);
    paintPointer(pen);
    pen.dispose();
  }

  private void draw(Graphics2D pen) {
    FontMetrics metrics = getFontMetrics(type.note());
    double room = metrics.stringWidth(RUN) + type.of(9);
    chart.setPadding(new RectangleInsets(type.of(4), type.of(2), type.of(2), room));
    double across = getWidth() - room - metrics.stringWidth("0.000");
    double perYear = across / Math.max(1, time.getUpperBound() - time.getLowerBound());
    int years = 1;
    while (years < 20 && perYear * years < metrics.stringWidth("2000") + type.of(12)) {
      years += years == 1 ? 1 : years == 2 ? 3 : 5;
    }
    time.setTickUnit(new NumberTickUnit(years, new YearFormat()), false, true);
    double step = logarithmic() ? 1 : reach.step();
    double span = level.getUpperBound() - level.getLowerBound();
    double line = (getHeight() - 2.2 * metrics.getHeight()) / Math.max(1e-12, span);
    while (step * line < 1.15 * metrics.getHeight() && step < span) {
      step *= 2;
    }
    level.setTickUnit(new NumberTickUnit(step), false, true);
    chart.draw(pen, new Rectangle2D.Double(0, 0, getWidth(), getHeight()), info);
    paintNames(pen);
  }

  /** Names the lines where they end. */
  private void paintNames(Graphics2D pen) {
    Rectangle2D area = info.getPlotInfo().getDataArea();
    Font font = type.note();
    FontMetrics metrics = getFontMetrics(font);
    int lastOfRun = last(run);
    if (lastOfRun < 0) {
      return;
    }
    double x = x(lastOfRun, area) + type.of(4);
    double y = y(run[lastOfRun], area);
    double other = Double.NaN;
    int lastOfTwin = twin.map(CourseChart::last).orElse(-1);
    if (lastOfTwin >= 0) {
      other = y(twin.get()[lastOfTwin], area);
      double apart = metrics.getHeight() - Math.abs(other - y);
      if (apart > 0) {
        double way = y <= other ? -1 : 1;
        y += way * apart / 2;
        other -= way * apart / 2;
      }
    }
    pen.setFont(font);
    double middle = (metrics.getAscent() - metrics.getDescent()) / 2.0;
    if (Double.isFinite(other)) {
      pen.setPaint(new Color(0x6e6e6e));
      pen.drawString(TWIN, (float) (x(lastOfTwin, area) + type.of(4)), (float) (other + middle));
    }
    pen.setPaint(Palette.RUN);
    pen.drawString(RUN, (float) x, (float) (y + middle));
  }

  private static int last(double[] values) {
    int last = values.length - 1;
    while (last >= 0 && !Double.isFinite(values[last])) {
      last--;
    }
    return last;
  }

  private double x(int tick, Rectangle2D area) {
    return time.valueToJava2D(
        year(stage.scenario().run().calendar(), tick), area, RectangleEdge.BOTTOM);
  }

  private double y(double value, Rectangle2D area) {
    return level.valueToJava2D(coordinate(value), area, RectangleEdge.LEFT);
  }

  /** Says what the pointer points at: a moment, or the values of a month. */
  private void paintPointer(Graphics2D pen) {
    Rectangle2D area = info.getPlotInfo().getDataArea();
    if (pointer < area.getMinX() || pointer > area.getMaxX()) {
      return;
    }
    RunCalendar calendar = stage.scenario().run().calendar();
    String text = null;
    int at = (int) Math.round((pointer - area.getMinX()) / area.getWidth() * calendar.ticks());
    for (SeriesSource.Moment moment : moments) {
      if (Math.abs(x(moment.tick(), area) - pointer) <= TOUCH) {
        text = calendar.month(moment.tick()) + ": " + moment.label();
        at = moment.tick();
      }
    }
    if (text == null && at >= 0 && at < run.length && Double.isFinite(run[at])) {
      int month = at;
      text =
          calendar.month(at)
              + ": "
              + NumberFormats.withUnit(run[at], metric.unit())
              + twin.filter(v -> Double.isFinite(v[month]))
                  .map(
                      v ->
                          ", without your change "
                              + NumberFormats.withUnit(v[month], metric.unit()))
                  .orElse("");
    }
    if (text == null) {
      return;
    }
    double x = x(at, area);
    pen.setPaint(Palette.GREY);
    pen.setStroke(Palette.line(1));
    pen.draw(new Line2D.Double(x, area.getMinY(), x, area.getMaxY()));
    Font font = type.text();
    FontMetrics metrics = getFontMetrics(font);
    double width = metrics.stringWidth(text) + type.of(8);
    double left = Math.max(0, Math.min(getWidth() - width, x - width / 2));
    Rectangle2D box =
        new Rectangle2D.Double(left, area.getMinY(), width, metrics.getHeight() + type.of(2));
    pen.setPaint(new Color(0xfffdf0));
    pen.fill(box);
    pen.setPaint(Palette.MARK);
    pen.draw(box);
    pen.setPaint(Palette.INK);
    pen.setFont(font);
    pen.drawString(
        text,
        (float) (left + type.of(4)),
        (float) (box.getMinY() + metrics.getAscent() + type.of(1)));
  }

  /** Range of the vertical axis, as drawn. */
  double[] range() {
    return new double[] {level.getLowerBound(), level.getUpperBound()};
  }

  /** Numbers of the vertical axis. */
  private static final class LevelFormat extends NumberFormat {
    private static final long serialVersionUID = 1;
    private final boolean percent;
    private final boolean powers;

    LevelFormat(String unit, boolean powers) {
      this.percent = unit.equals("share");
      this.powers = powers;
    }

    @Override
    public StringBuffer format(double value, StringBuffer out, FieldPosition at) {
      double shown = powers ? Math.pow(10, value) : percent ? 100 * value : value;
      double clean = Math.abs(shown) < 1e-12 ? 0 : shown;
      return out.append(NumberFormats.brief(clean)).append(percent ? " %" : "");
    }

    @Override
    public StringBuffer format(long value, StringBuffer out, FieldPosition at) {
      return format((double) value, out, at);
    }

    @Override
    public Number parse(String text, ParsePosition at) {
      throw new UnsupportedOperationException("axes are only written");
    }
  }

  /** Years without a thousands separator. */
  private static final class YearFormat extends NumberFormat {
    private static final long serialVersionUID = 1;

    @Override
    public StringBuffer format(double value, StringBuffer out, FieldPosition at) {
      return out.append(Math.round(value));
    }

    @Override
    public StringBuffer format(long value, StringBuffer out, FieldPosition at) {
      return out.append(value);
    }

    @Override
    public Number parse(String text, ParsePosition at) {
      throw new UnsupportedOperationException("axes are only written");
    }
  }
}
