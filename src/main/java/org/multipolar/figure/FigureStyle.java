package org.multipolar.figure;

import static org.multipolar.value.Key.Like.LABEL;
import static org.multipolar.value.Key.Like.NAME;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.multipolar.figure.FigureSpec.Kind;
import org.multipolar.value.Key;

/** An author's choices of a figure's style; whatever is absent follows from the data. */
public record FigureStyle(
    @Key(
            is = "events to mark: names of policies and bodies, 'branch', days",
            otherwise = "all dated events",
            like = NAME,
            or = NONE,
            written = true)
        Optional<List<String>> marks,
    @Key(is = "first month shown", otherwise = "that of the run") Optional<YearMonth> from,
    @Key(is = "last month shown", otherwise = "that of the run") Optional<YearMonth> to,
    @Key(
            is = "minimum and maximum of the value axis",
            otherwise = "those of the data",
            min = -1e300,
            max = 1e300)
        List<Double> range,
    @Key(
            is = "scale of the value axis",
            otherwise = "logarithmic where values span three powers of ten")
        Optional<Axis> axis,
    @Key(
            is = "central shares of the runs drawn as bands, per cent",
            otherwise = "90 and 50 around one line, 50 around two to four, none around more",
            or = NONE,
            written = true,
            min = 1,
            max = 99)
        Optional<List<Integer>> bands,
    @Key(
            is = "maximum number of single runs drawn as thin lines",
            otherwise = "30 where runs end in two groups, else none",
            max = 1000)
        Optional<Integer> runs,
    @Key(
            is = "dimension shown in separate panels",
            otherwise = "each metric; of several scenarios also each state or firm")
        Optional<Panels> panels,
    @Key(
            is = "order of states and firms, and which are omitted where there are too many",
            otherwise = "as listed; largest where the figure lists none")
        Optional<Order> order,
    @Key(
            is =
                "labels in place of the names of metrics, states, firms, policies, bodies and days",
            names = LABEL)
        Map<String, String> labels,
    @Key(is = "label in place of the unit", otherwise = "that of the metric") Optional<String> unit,
    @Key(is = "how states and firms are named", standard = "name") Naming naming,
    @Key(
            is = "width, in place of one and of two columns",
            otherwise = "85 and 175",
            min = 60,
            max = 250,
            unit = "mm")
        Optional<Double> width,
    @Key(is = "height of a plot", otherwise = "by width", min = 12, max = 180, unit = "mm")
        Optional<Double> height,
    @Key(is = "whether the title appears above the figure", standard = "false") boolean titled,
    @Key(is = "note below the figure; none omits it", otherwise = "how to read it")
        Optional<String> note) {

  /** The keyword for none. */
  public static final String NONE = "none";

  /** The keyword for the day from which states choose. */
  public static final String BRANCH = "branch";

  /** The default style. */
  public static final FigureStyle PLAIN =
      new FigureStyle(
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          List.of(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Map.of(),
          Optional.empty(),
          Naming.NAME,
          Optional.empty(),
          Optional.empty(),
          false,
          Optional.empty());

  /** The spacing of values on their axis. */
  public enum Axis {
    LINEAR,
    LOG
  }

  /** The items that have panels of their own. */
  public enum Panels {
    METRIC,
    ENTITY,
    SCENARIO
  }

  /** The order of states and firms. */
  public enum Order {
    LISTED,
    LARGEST
  }

  /** How states and firms are labelled. */
  public enum Naming {
    NAME,
    CODE
  }

  /** Whether a key has an effect in figures of a kind. */
  public static boolean suits(String key, Kind kind) {
    boolean lines = kind == Kind.FAN || kind == Kind.COMPARISON;
    boolean rows = kind == Kind.FOREST || kind == Kind.DUMBBELL;
    return switch (key) {
      case "marks" -> kind.timed() || kind == Kind.TIMELINE;
      case "range", "axis" -> kind.timed() && kind != Kind.SHARES || kind == Kind.DISTRIBUTION;
      case "runs", "panels" -> lines;
      case "bands" -> lines || kind == Kind.MEMBERSHIP;
      case "order" -> lines || rows;
      case "height" ->
          kind.timed()
              || kind.repeats()
              || kind == Kind.PLANE
              || kind == Kind.PATH
              || kind == Kind.LORENZ;
      case "unit" ->
          kind != Kind.TIMELINE && kind != Kind.PLANE && kind != Kind.PATH && !kind.repeats();
      default -> true;
    };
  }

  /** Returns the author's label for a name, or else the given one. */
  public String label(String name, String otherwise) {
    return labels.getOrDefault(name, otherwise);
  }
}
