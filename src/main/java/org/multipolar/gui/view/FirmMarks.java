package org.multipolar.gui.view;

import java.awt.Graphics2D;
import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.multipolar.gui.widget.Palette;
import org.multipolar.lesson.EntityRef;
import org.multipolar.text.NumberFormats;
import org.multipolar.world.ChipMaker;
import org.multipolar.world.Firm;
import org.multipolar.world.Lab;
import org.multipolar.world.World;

/** The firms of a world as marks, arranged in rows around the anchor of their home. */
final class FirmMarks {
  private final Selection selection;
  private List<Mark> marks = List.of();

  /**
   * A firm.
   *
   * @param id its id
   * @param name its name
   * @param home number of its home state or bloc
   * @param sign its sign
   * @param facts facts about it, in one line
   */
  private record Mark(String id, String name, int home, FirmSign sign, String facts) {}

  /** A mark and the position of its centre. */
  record Placed(Mark mark, double x, double y) {
    String name() {
      return mark.name();
    }

    EntityRef firm() {
      return EntityRef.firm(mark.id());
    }
  }

  FirmMarks(Selection selection) {
    this.selection = selection;
  }

  void refresh(World world) {
    marks =
        Stream.concat(world.labs().stream(), world.makers().stream())
            .map(firm -> mark(firm, world.calendar().dt()))
            .toList();
  }

  private static Mark mark(Firm firm, double dt) {
    String facts =
        firm instanceof Lab lab
            ? (lab.open() ? "open models" : "closed models")
                + ", capability "
                + NumberFormats.brief(lab.capability())
                + ", "
                + NumberFormats.withUnit(lab.usage(), "share")
                + " of the world’s use"
            : "chip maker, "
                + NumberFormats.withUnit(((ChipMaker) firm).output() / dt, "M H100e a year")
                + " made";
    return new Mark(firm.id(), firm.name(), firm.home().number(), FirmSign.of(firm), facts);
  }

  /** Number of firms whose home is a state or bloc. */
  int count(int home) {
    return (int) marks.stream().filter(mark -> mark.home() == home).count();
  }

  /** Finds the first firm whose name begins with the words. */
  Optional<EntityRef> find(String words) {
    String wanted = words.strip().toLowerCase(Locale.ROOT);
    return marks.stream()
        .filter(mark -> !wanted.isEmpty())
        .filter(mark -> mark.name().toLowerCase(Locale.ROOT).startsWith(wanted))
        .findFirst()
        .map(mark -> EntityRef.firm(mark.id()));
  }

  /** Places the marks of one home in rows centred on a point. */
  List<Placed> about(int home, Point2D at, int perRow, double step) {
    List<Mark> here = marks.stream().filter(mark -> mark.home() == home).toList();
    int rows = (here.size() + perRow - 1) / perRow;
    List<Placed> placed = new ArrayList<>();
    for (int k = 0; k < here.size(); k++) {
      int row = k / perRow;
      int inRow = Math.min(perRow, here.size() - row * perRow);
      placed.add(
          new Placed(
              here.get(k),
              at.getX() + (k % perRow - (inRow - 1) / 2.0) * step,
              at.getY() + (row - (rows - 1) / 2.0) * step));
    }
    return placed;
  }

  void paint(Graphics2D pen, List<Placed> placed, double size) {
    for (Placed each : placed) {
      if (selection.is(each.firm())) {
        pen.setPaint(Palette.CHOSEN);
        pen.fill(Picture.circle(new Point2D.Double(each.x(), each.y()), 2 * size));
      }
      each.mark().sign().draw(pen, each.x(), each.y(), size);
    }
  }

  /** Finds the firm whose mark, of the given size, lies under a point. */
  static Optional<Picture.Hit> at(double x, double y, List<Placed> placed, double size) {
    return placed.stream()
        .filter(each -> Point2D.distance(x, y, each.x(), each.y()) <= 1.3 * size)
        .findFirst()
        .map(each -> new Picture.Hit(each.firm(), each.name(), List.of(each.mark().facts())));
  }
}
