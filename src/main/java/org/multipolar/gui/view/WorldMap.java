package org.multipolar.gui.view;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.multipolar.chart.layout.Outlines;
import org.multipolar.gui.widget.Palette;
import org.multipolar.lesson.EntityRef;
import org.multipolar.lesson.SessionView;
import org.multipolar.metric.MetricCatalogue;
import org.multipolar.metric.StateMetric;
import org.multipolar.scenario.world.LoadedWorld;
import org.multipolar.text.NumberFormats;
import org.multipolar.world.State;
import org.multipolar.world.StateRow;
import org.multipolar.world.World;

/**
 * The map: states as areas coloured by a metric, compute as bubbles, firms as marks at their home.
 * In worlds of blocs a state has the colour of its bloc, and each bloc has one bubble.
 *
 * <p>Shapes are laid out once per size; a new tick changes colours only.
 */
public final class WorldMap extends Picture {
  private static final double POINT = 3.2;
  private static final double SMALL_AREA = 14;
  private static final double MARK = 4.6;
  private static final int MARKS_A_ROW = 4;
  private static final double LABELLED_SHARE = .02;
  private static final double LARGEST_BUBBLE = .2;

  private final FirmMarks firms;

  private LoadedWorld drawn;
  private Atlas atlas;
  private Optional<StateMetric> metric = MetricCatalogue.state("adoption");
  private Shades shades = new Shades(metric.orElseThrow());
  private double[] values = {};
  private double[] compute = {};
  private double[] lag = {};
  private double allCompute;
  private Optional<Atlas.Place> found = Optional.empty();

  private Rectangle2D laidOut;
  private AffineTransform toScreen;
  private Path2D[] shapes = {};
  private boolean[] small = {};
  private CachedMapLayer ground;

  WorldMap(SessionView session, Selection selection) {
    super(session, selection);
    firms = new FirmMarks(selection);
    refresh();
  }

  /** Colours the map by a metric, or by bloc if none is given. */
  void show(Optional<StateMetric> chosen) {
    metric = chosen;
    chosen.ifPresent(m -> shades = new Shades(m));
    refresh();
  }

  Optional<StateMetric> metric() {
    return metric;
  }

  Shades shades() {
    return shades;
  }

  Atlas atlas() {
    return atlas;
  }

  /** Finds the first firm whose name begins with the words. */
  Optional<EntityRef> firm(String words) {
    return firms.find(words);
  }

  /** Highlights a state that was searched for, or none. */
  void point(Optional<Atlas.Place> place) {
    found = place;
  }

  @Override
  void refresh() {
    World world = session().world();
    LoadedWorld loaded = session().scenario().world();
    if (drawn == null || !drawn.spec().equals(loaded.spec())) {
      atlas = new Atlas(loaded);
      laidOut = null;
      found = Optional.empty();
      metric.ifPresent(m -> shades = new Shades(m));
    }
    drawn = loaded;
    int n = world.states().size();
    values = new double[n];
    compute = new double[n];
    lag = new double[n];
    StateMetric months = MetricCatalogue.state("lag").orElseThrow();
    for (State state : world.states()) {
      int j = state.number();
      values[j] = metric.map(m -> m.value().applyAsDouble(world, state)).orElse(Double.NaN);
      compute[j] = state.compute();
      lag[j] = months.value().applyAsDouble(world, state);
    }
    allCompute = world.totals().compute();
    if (!shades.fixed()) {
      metric.flatMap(m -> session().ofStates(m.name())).ifPresent(shades::fix);
    }
    if (metric.isPresent()) {
      shades.cover(values);
    }
    firms.refresh(world);
  }

  /** The colour of an acting state or bloc. */
  Color colour(int entity) {
    return metric.isPresent() ? shades.colour(values[entity]) : Palette.bloc(entity);
  }

  private void lay(Rectangle2D frame) {
    if (frame.equals(laidOut)) {
      return;
    }
    Rectangle2D world = Outlines.FRAME;
    double scale =
        Math.min(frame.getWidth() / world.getWidth(), frame.getHeight() / world.getHeight());
    toScreen =
        new AffineTransform(
            scale,
            0,
            0,
            scale,
            frame.getCenterX() - scale * world.getCenterX(),
            frame.getCenterY() - scale * world.getCenterY());
    List<Atlas.Place> places = atlas.places();
    shapes = new Path2D[places.size()];
    small = new boolean[places.size()];
    Path2D borders = new Path2D.Float();
    List<Path2D> rest = new ArrayList<>();
    for (int i = 0; i < shapes.length; i++) {
      Optional<Outlines.Outline> outline = places.get(i).outline();
      small[i] = true;
      if (outline.isPresent()) {
        shapes[i] = onScreen(outline.get());
        Rectangle2D bounds = shapes[i].getBounds2D();
        small[i] = bounds.getWidth() * bounds.getHeight() < SMALL_AREA;
        borders.append(shapes[i], false);
      }
    }
    for (Outlines.Outline outline : Outlines.all().each()) {
      if (places.stream().noneMatch(p -> p.id().equals(outline.id()))) {
        Path2D shape = onScreen(outline);
        rest.add(shape);
        borders.append(shape, false);
      }
    }
    ground = new CachedMapLayer(shapes, rest, borders);
    laidOut = (Rectangle2D) frame.clone();
  }

  private Path2D onScreen(Outlines.Outline outline) {
    Path2D shape = new Path2D.Float(outline.area(), toScreen);
    shape.setWindingRule(Path2D.WIND_EVEN_ODD);
    return shape;
  }

  private Point2D onScreen(Point2D anchor) {
    return toScreen.transform(anchor, null);
  }

  @Override
  void paint(Graphics2D pen, Rectangle2D frame) {
    lay(frame);
    Color[] colours = new Color[shapes.length];
    for (int i = 0; i < colours.length; i++) {
      colours[i] = colour(atlas.places().get(i).entity());
    }
    ground.paint(pen, frame, colours);
    paintPoints(pen);
    paintSelected(pen);
    paintBubbles(pen, frame);
    firms.paint(pen, marks(), MARK * unit());
    paintLabels(pen);
  }

  private void paintPoints(Graphics2D pen) {
    List<Atlas.Place> places = atlas.places();
    double r = POINT * Math.sqrt(unit());
    pen.setStroke(Palette.line(.8));
    for (int i = 0; i < shapes.length; i++) {
      if (small[i]) {
        Point2D at = onScreen(places.get(i).anchor());
        Shape dot = circle(at, r);
        pen.setPaint(colour(places.get(i).entity()));
        pen.fill(dot);
        pen.setPaint(OUTLINE);
        pen.draw(dot);
      }
    }
  }

  private void paintSelected(Graphics2D pen) {
    List<Atlas.Place> places = atlas.places();
    for (int i = 0; i < shapes.length; i++) {
      Atlas.Place place = places.get(i);
      boolean here = found.isPresent() && found.get().id().equals(place.id());
      String entity = atlas.entities().get(place.entity()).id();
      if (selection().is(EntityRef.state(entity)) || here) {
        Shape shape = small[i] ? circle(onScreen(place.anchor()), 2.2 * POINT * unit()) : shapes[i];
        highlight(pen, shape, (here ? 3.4 : 2.4) * unit(), (here ? 2 : 1.2) * unit());
      }
    }
  }

  private double radius(int entity, Rectangle2D frame) {
    return radius(allCompute > 0 ? compute[entity] / allCompute : 0, frame);
  }

  /** Radius of the bubble for a share of the world's compute. */
  private double radius(double share, Rectangle2D frame) {
    double height = Math.min(frame.getHeight(), frame.getWidth() / 2.2);
    return LARGEST_BUBBLE * height * Math.sqrt(Math.max(0, share));
  }

  private void paintBubbles(Graphics2D pen, Rectangle2D frame) {
    pen.setStroke(Palette.line(1.3));
    for (int j = 0; j < compute.length; j++) {
      double r = radius(j, frame);
      if (r >= 1.5) {
        Shape bubble = circle(onScreen(atlas.anchor(j)), r);
        pen.setPaint(Palette.fade(Palette.BUBBLE, .22));
        pen.fill(bubble);
        pen.setPaint(Palette.fade(Palette.BUBBLE, .9));
        pen.draw(bubble);
      }
    }
  }

  private List<FirmMarks.Placed> marks() {
    List<FirmMarks.Placed> placed = new ArrayList<>();
    for (int j = 0; j < compute.length; j++) {
      placed.addAll(firms.about(j, onScreen(atlas.anchor(j)), MARKS_A_ROW, 2.5 * MARK * unit()));
    }
    return placed;
  }

  private void paintLabels(Graphics2D pen) {
    for (int j = 0; j < compute.length; j++) {
      StateRow entity = atlas.entities().get(j);
      boolean chosen = selection().is(EntityRef.state(entity.id()));
      if (atlas.blocs() || chosen || compute[j] > LABELLED_SHARE * allCompute) {
        double rows = Math.ceil((double) firms.count(j) / MARKS_A_ROW);
        Point2D at = onScreen(atlas.anchor(j));
        label(
            pen,
            chosen ? entity.name() : entity.id(),
            at.getX(),
            at.getY() + 1.25 * rows * MARK * unit() + type().of(12),
            chosen ? type().strong() : type().note());
      }
    }
    found
        .filter(place -> !selection().is(EntityRef.state(place.id())))
        .ifPresent(
            place -> {
              Point2D at = onScreen(place.anchor());
              above(pen, place.name(), at.getX(), at.getY() - 3 * POINT * unit());
            });
    selection()
        .subject()
        .flatMap(s -> marks().stream().filter(m -> m.firm().equals(s)).findFirst())
        .ifPresent(m -> above(pen, m.name(), m.x(), m.y() - 2.4 * MARK * unit()));
  }

  private void above(Graphics2D pen, String text, double x, double baseline) {
    label(pen, text, x, baseline, type().strong());
  }

  @Override
  Optional<Hit> at(double x, double y, Rectangle2D frame) {
    lay(frame);
    return FirmMarks.at(x, y, marks(), MARK * unit())
        .or(() -> placeAt(x, y).map(this::hit))
        .or(() -> bubbleAt(x, y, frame));
  }

  private Optional<Atlas.Place> placeAt(double x, double y) {
    List<Atlas.Place> places = atlas.places();
    double nearest = 2 * POINT * unit();
    Optional<Atlas.Place> hit = Optional.empty();
    for (int i = 0; i < shapes.length; i++) {
      if (small[i]) {
        double distance = onScreen(places.get(i).anchor()).distance(x, y);
        if (distance <= nearest) {
          nearest = distance;
          hit = Optional.of(places.get(i));
        }
      }
    }
    for (int i = 0; hit.isEmpty() && i < shapes.length; i++) {
      if (!small[i] && shapes[i].contains(x, y)) {
        hit = Optional.of(places.get(i));
      }
    }
    return hit;
  }

  private Optional<Hit> bubbleAt(double x, double y, Rectangle2D frame) {
    for (int j = 0; j < compute.length; j++) {
      if (onScreen(atlas.anchor(j)).distance(x, y) <= Math.max(radius(j, frame), 6)) {
        String name = atlas.entities().get(j).name();
        return Optional.of(new Hit(EntityRef.state(atlas.entities().get(j).id()), name, facts(j)));
      }
    }
    return Optional.empty();
  }

  private Hit hit(Atlas.Place place) {
    String entity = atlas.entities().get(place.entity()).name();
    List<String> facts = new ArrayList<>();
    if (!entity.equals(place.name())) {
      facts.add("acts in: " + entity);
    }
    facts.addAll(facts(place.entity()));
    return new Hit(EntityRef.state(atlas.entities().get(place.entity()).id()), place.name(), facts);
  }

  private List<String> facts(int entity) {
    List<String> facts = new ArrayList<>();
    metric
        .filter(m -> !m.name().equals("lag") && !m.name().equals("compute"))
        .ifPresent(
            m -> facts.add(m.label() + ": " + NumberFormats.withUnit(values[entity], m.unit())));
    facts.add("Lag behind the frontier: " + NumberFormats.withUnit(lag[entity], "months"));
    facts.add("Compute: " + NumberFormats.withUnit(compute[entity], "M H100e"));
    return facts;
  }

  @Override
  Optional<double[]> focus(Rectangle2D frame) {
    return found.map(
        place -> {
          lay(frame);
          Point2D at = onScreen(place.anchor());
          return new double[] {
            (at.getX() - frame.getX()) / frame.getWidth(),
            (at.getY() - frame.getY()) / frame.getHeight()
          };
        });
  }

  /** Position of a state's marks in a picture of this size. */
  Point2D where(String id, Rectangle2D frame) {
    lay(frame);
    return onScreen(
        atlas.places().stream().filter(p -> p.id().equals(id)).findFirst().orElseThrow().anchor());
  }
}
