package org.multipolar.gui.view;

import java.awt.Color;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.Stroke;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.swing.JComponent;
import org.multipolar.chart.layout.EndLabels;
import org.multipolar.chart.layout.Painter;
import org.multipolar.chart.layout.PlotArea;
import org.multipolar.chart.layout.Scale;
import org.multipolar.chart.layout.Theme;
import org.multipolar.chart.layout.TimeAxis;
import org.multipolar.chart.layout.TimePlot;
import org.multipolar.gui.widget.FontScale;
import org.multipolar.gui.widget.Palette;
import org.multipolar.lesson.SeriesSource;
import org.multipolar.lesson.SessionView;
import org.multipolar.metric.Metric;
import org.multipolar.text.NumberFormats;
import org.multipolar.value.RunCalendar;

/**
 * A chart of one metric, updated during the run and drawn like the figures: the run as a line, its
 * twin without the class's moves dashed in grey, the forecasts of both in pale colours, the range
 * of runs with other random seeds as a light band, moves as vertical lines, the far future shaded.
 * The axis range is set once from the values of untouched runs, and is extended only for values
 * outside it.
 */
public final class LiveChart extends JComponent {
  private static final long serialVersionUID = 1;
  private static final int FAR_YEARS = 5;
  private static final int FEW_RUNS = 10;

  /** Largest number of ticks that is tried for an axis with fewer than two. */
  private static final int MOST_ROOM = 6;

  /** The largest share, in percent. */
  private static final double ALL = 100;

  private static final double OUTSIDE = .05;
  private static final double TOUCH = 4;
  private static final double EDGE = 2;
  private static final String RUN = "this run";
  private static final String TWIN = "twin";
  private static final Color PAPER = Color.WHITE;
  private static final Color NOTE = new Color(0xfffdf0);
  private static final Stroke POINTER = Theme.stroke(Theme.HAIR);
  private static final Stroke MOVE = Theme.stroke(Theme.LINE);
  private static final Theme THEME = Theme.forScreen();
  private static final EndLabels ENDS = new EndLabels(THEME, Theme.Type.LABEL, 60);

  private final transient SessionView session;
  private final transient FontScale type;
  private transient Metric metric;
  private transient String name;
  private transient DoubleSummaryStatistics seen = new DoubleSummaryStatistics();
  private transient boolean fixed;
  private transient RunCalendar months;
  private transient TimeAxis timeline;
  private transient double[] run = {};
  private transient Optional<double[]> twin = Optional.empty();
  private transient Optional<double[]> ahead = Optional.empty();
  private transient Optional<double[]> twinAhead = Optional.empty();
  private transient List<SeriesSource.Moment> moments = List.of();
  private transient double[][] others;
  private transient double[][] band;
  private transient BufferedImage image;
  private transient TimePlot time;
  private transient PlotArea plot;
  private transient boolean stale = true;
  private int pointer = -1;

  LiveChart(SessionView session, FontScale type) {
    this.session = session;
    this.type = type;
    MouseAdapter mouse =
        new MouseAdapter() {
          @Override
          public void mouseMoved(MouseEvent e) {
            point(e.getX());
          }

          @Override
          public void mouseExited(MouseEvent e) {
            point(-1);
          }
        };
    addMouseMotionListener(mouse);
    addMouseListener(mouse);
  }

  private void point(int x) {
    pointer = x;
    repaint();
  }

  /** Adopts the current type size. */
  void dress() {
    stale = true;
    repaint();
  }

  /** Shows a metric of the run. */
  void show(String chosen, Metric what) {
    name = chosen;
    metric = what;
    seen = new DoubleSummaryStatistics();
    fixed = false;
    refresh();
  }

  String shown() {
    return name;
  }

  /** Whether the axis is logarithmic, for metrics that grow by orders of magnitude over a run. */
  private boolean logarithmic() {
    return Metric.byMagnitude(metric.unit()) || metric.unit().startsWith("M H100e");
  }

  /** Values as plotted: shares in percent, and nothing that a logarithmic axis cannot show. */
  private double[] plotted(double[] values) {
    double factor = metric.unit().equals("share") ? 100 : 1;
    return Arrays.stream(values)
        .map(value -> logarithmic() && !(value > 0) ? Double.NaN : factor * value)
        .toArray();
  }

  /** Reads the current series from the session. */
  void refresh() {
    if (metric == null) {
      return;
    }
    SeriesSource series = session.series();
    RunCalendar calendar = session.scenario().run().calendar();
    if (!calendar.equals(months)) {
      months = calendar;
      timeline = timeline(calendar);
    }
    run = series.run(name).clone();
    twin = series.twin(name).map(double[]::clone);
    ahead = series.ahead(name);
    twinAhead = series.twinAhead(name);
    moments = series.moments().stream().filter(SeriesSource.Moment::lever).toList();
    double[][] replications = series.band(name).orElse(new double[0][]);
    if (!Arrays.equals(replications, others)) {
      others = replications.clone();
      band = band(others, calendar.ticks());
    }
    if (!fixed && series.range(name).isPresent()) {
      fixed = true;
      seen = new DoubleSummaryStatistics();
    }
    Stream.concat(
            Stream.of(run, band[0], band[1]),
            Stream.of(twin, ahead, twinAhead, series.range(name)).flatMap(Optional::stream))
        .flatMapToDouble(values -> Arrays.stream(plotted(values)))
        .filter(Double::isFinite)
        .forEach(seen);
    stale = true;
    repaint();
  }

  private static TimeAxis timeline(RunCalendar calendar) {
    List<LocalDate> dates =
        IntStream.range(0, calendar.ticks())
            .mapToObj(tick -> calendar.month(tick).plusMonths(calendar.step().months() - 1))
            .map(YearMonth::atEndOfMonth)
            .toList();
    LocalDate far = calendar.branch().plusYears(FAR_YEARS);
    return new TimeAxis(dates, List.of(), Optional.of(far));
  }

  /**
   * The monthly range of the replications; from ten replications on, without the outer 5 % at each
   * end.
   */
  private static double[][] band(double[][] replications, int ticks) {
    double[][] band = new double[2][ticks];
    for (int t = 0; t < ticks; t++) {
      int at = t;
      double[] sorted =
          Arrays.stream(replications)
              .filter(each -> at < each.length)
              .mapToDouble(each -> each[at])
              .filter(Double::isFinite)
              .sorted()
              .toArray();
      int n = sorted.length;
      int cut = n < FEW_RUNS ? 0 : (int) Math.round(OUTSIDE * (n - 1));
      band[0][t] = n > 1 ? sorted[cut] : Double.NaN;
      band[1][t] = n > 1 ? sorted[n - 1 - cut] : Double.NaN;
    }
    return band;
  }

  /** Describes what the band of that many runs shows. */
  static String band(int replications) {
    return replications < FEW_RUNS
        ? "range of " + replications + " runs with other random seeds"
        : "9 in 10 of " + replications + " runs with other random seeds";
  }

  private Scale scale(double height) {
    int room = Scale.ticks(height);
    if (seen.getCount() == 0) {
      return Scale.linear(0, 1, room);
    }
    if (logarithmic()) {
      return Scale.powers(seen.getMin(), seen.getMax(), room);
    }
    boolean bounded = metric.unit().equals("0-1");
    Scale scale = Scale.stepped(seen.getMin(), seen.getMax(), room, bounded);
    while (scale.ticks().size() < 2 && room < MOST_ROOM) {
      room++;
      scale = Scale.stepped(seen.getMin(), seen.getMax(), room, bounded);
    }
    boolean beyondAll = metric.unit().equals("share") && seen.getMax() <= ALL && scale.high() > ALL;
    return beyondAll ? Scale.linear(scale.low(), ALL, room) : scale;
  }

  private String unitInWords() {
    return session.scenario().run().calendar().step().inWords(metric.unit());
  }

  /** Pixels per point, such that labels have the size of the window's notes. */
  private double unit() {
    return type.note().getSize2D() / Theme.Type.LABEL.size();
  }

  @Override
  protected void paintComponent(Graphics g) {
    Graphics2D pen = (Graphics2D) g.create();
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
      draw(ink(own));
      own.dispose();
      stale = false;
    }
    pen.drawImage(image, 0, 0, getWidth(), getHeight(), null);
    paintPointer(ink(pen));
    pen.dispose();
  }

  private Painter ink(Graphics2D pen) {
    Palette.smooth(pen);
    pen.scale(unit(), unit());
    return new Painter(THEME, () -> pen);
  }

  private void draw(Painter ink) {
    double width = getWidth() / unit();
    double height = getHeight() / unit();
    double foot = PlotArea.footSpace(THEME) + EDGE;
    Scale scale = scale(height - foot);
    double top = Math.ceil(THEME.leading(Theme.Type.UNIT) / (scale.exponent() == 0 ? 2 : 1) + EDGE);
    double left = Math.ceil(PlotArea.leftSpace(THEME, scale) + EDGE);
    double right = ENDS.space(List.of(RUN));
    Rectangle2D area =
        new Rectangle2D.Double(
            left,
            top,
            Math.max(1, Math.floor(width - left - right)),
            Math.max(1, Math.floor(height - top - foot)));
    time = new TimePlot(THEME, timeline, area.getWidth());
    plot = time.plot(THEME, area, scale);
    ink.fill(new Rectangle2D.Double(0, 0, width + 1, height + 1), PAPER);
    time.paintFuture(ink, plot);
    plot.paintGrid(ink);
    int branch = session.scenario().run().calendar().branchTick();
    paintPole(ink, branch, Theme.BRANCH, Theme.dotted(Theme.THIN));
    for (SeriesSource.Moment moment : moments) {
      paintPole(ink, moment.tick(), Palette.LEVER, MOVE);
    }
    twinAhead.ifPresent(
        values -> time.addLine(plot, plotted(values), pale(Palette.TWIN), Theme.line(1)));
    ahead.ifPresent(
        values -> time.addLine(plot, plotted(values), pale(Palette.RUN), Theme.line(0)));
    time.addBand(plot, plotted(band[0]), plotted(band[1]), Palette.RUN, .14);
    twin.ifPresent(values -> time.addLine(plot, plotted(values), Palette.TWIN, Theme.line(1)));
    time.addLine(plot, plotted(run), Palette.RUN, Theme.line(0));
    plot.paint(ink);
    if (scale.exponent() != 0) {
      ink.text(
          "× " + NumberFormats.powerOfTen(scale.exponent()),
          EDGE,
          THEME.capital(Theme.Type.UNIT) + EDGE,
          Theme.Type.UNIT,
          Painter.Align.LEFT);
    }
    paintNames(ink);
  }

  /**
   * Draws a vertical line at the start of a tick. Values are plotted at the end of their tick, so
   * this is the position of the preceding tick's value.
   */
  private void paintPole(Painter ink, int tick, Color colour, Stroke stroke) {
    if (tick >= 0 && tick < timeline.dates().size()) {
      time.paintPole(ink, plot, Math.max(0, tick - 1), colour, stroke);
    }
  }

  /** The colour of forecasts. */
  static Color pale(Color colour) {
    return Palette.fade(colour, .4);
  }

  /** Labels the lines at their ends. */
  private void paintNames(Painter ink) {
    double[] longest = ahead.filter(values -> last(values) >= 0).orElse(run);
    int end = last(longest);
    if (end < 0) {
      return;
    }
    List<EndLabels.Label> names = new ArrayList<>();
    names.add(new EndLabels.Label(RUN, plot.y(plotted(longest)[end]), Palette.RUN));
    twinAhead
        .filter(values -> last(values) >= 0)
        .or(() -> twin)
        .filter(values -> last(values) >= 0)
        .map(values -> plotted(values)[last(values)])
        .ifPresent(value -> names.add(new EndLabels.Label(TWIN, plot.y(value), Palette.TWIN)));
    Rectangle2D area = plot.area();
    ENDS.paint(ink, names, time.x(plot, end), area.getMinY(), area.getMaxY());
  }

  private static int last(double[] values) {
    int last = values.length - 1;
    while (last >= 0 && !Double.isFinite(values[last])) {
      last--;
    }
    return last;
  }

  /** Annotates the pointer's position: a move of the class, or the values of the month. */
  private void paintPointer(Painter ink) {
    double at = pointer / unit();
    Rectangle2D area = plot.area();
    if (at < area.getMinX() || at > area.getMaxX()) {
      return;
    }
    RunCalendar calendar = session.scenario().run().calendar();
    int last = timeline.dates().size() - 1;
    int tick = (int) Math.round((at - area.getMinX()) / area.getWidth() * last);
    String text = values(tick);
    for (SeriesSource.Moment moment : moments) {
      if (Math.abs(time.x(plot, Math.max(0, moment.tick() - 1)) - at) <= TOUCH) {
        tick = moment.tick();
        text = moment.label();
      }
    }
    if (!text.isEmpty()) {
      time.paintPole(ink, plot, tick, Palette.GREY, POINTER);
      paintNote(ink, calendar.month(tick) + ": " + text, time.x(plot, tick));
    }
  }

  /** The values of a tick in words; empty if there are none yet. */
  private String values(int tick) {
    return value(Optional.of(run), ahead, tick)
            .map(value -> NumberFormats.withUnit(value, unitInWords()))
            .orElse("")
        + value(twin, twinAhead, tick)
            .map(value -> ", without your change " + NumberFormats.withUnit(value, unitInWords()))
            .orElse("");
  }

  private static Optional<Double> value(
      Optional<double[]> past, Optional<double[]> future, int tick) {
    return Stream.of(past, future)
        .flatMap(Optional::stream)
        .filter(values -> tick < values.length && Double.isFinite(values[tick]))
        .map(values -> values[tick])
        .findFirst();
  }

  /** Draws a boxed note at the top, as nearly centred on a position as fits. */
  private void paintNote(Painter ink, String text, double x) {
    double width = THEME.width(text, Theme.Type.LETTER) + 6;
    double height = THEME.leading(Theme.Type.LETTER) + 2;
    double left = Math.max(0, Math.min(getWidth() / unit() - width, x - width / 2));
    Rectangle2D box = new Rectangle2D.Double(left, plot.area().getMinY(), width, height);
    ink.shape(box, NOTE, Palette.MARK, Theme.HAIR);
    ink.centred(text, left + 3, box.getCenterY(), Theme.Type.LETTER, Painter.Align.LEFT);
  }

  /** Labels of the vertical axis. */
  List<String> ticks() {
    return scale(getHeight() / unit()).ticks().stream().map(Scale.Tick::label).toList();
  }

  /** Range of the vertical axis, in the metric's unit. */
  double[] range() {
    Scale scale = scale(getHeight() / unit());
    double factor = metric.unit().equals("share") ? 100 : 1;
    return new double[] {scale.low() / factor, scale.high() / factor};
  }
}
