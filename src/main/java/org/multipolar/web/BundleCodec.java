package org.multipolar.web;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.multipolar.policy.BodyLever;
import org.multipolar.policy.CompositeLever;
import org.multipolar.policy.ControlMode;
import org.multipolar.policy.FirmLever;
import org.multipolar.policy.FirmMeasure;
import org.multipolar.policy.Instrument;
import org.multipolar.policy.Measure;
import org.multipolar.policy.ReachTerms;
import org.multipolar.policy.ReleaseAct;
import org.multipolar.policy.ReleaseMeasure;
import org.multipolar.policy.ReleaseTier;
import org.multipolar.policy.ReleaseTimeline;
import org.multipolar.policy.Setting;
import org.multipolar.rule.DecisionTable;
import org.multipolar.value.ChipInput;
import org.multipolar.value.Forms;
import org.multipolar.value.GlobalSouth;
import org.multipolar.value.Mechanism;
import org.multipolar.value.RunCalendar;
import org.multipolar.value.Step;
import org.multipolar.world.Allocation;
import org.multipolar.world.BlueprintParts;
import org.multipolar.world.ChainRow;
import org.multipolar.world.ControlGroup;
import org.multipolar.world.DeliveryRow;
import org.multipolar.world.InvestorRow;
import org.multipolar.world.LabRow;
import org.multipolar.world.MakerRow;
import org.multipolar.world.OpeningRow;
import org.multipolar.world.RegimeDesign;
import org.multipolar.world.RegimeTerms;
import org.multipolar.world.ReleaseRow;
import org.multipolar.world.RivalryRow;
import org.multipolar.world.SiteRow;
import org.multipolar.world.StateFigure;
import org.multipolar.world.StateFigures;
import org.multipolar.world.StateRow;
import org.multipolar.world.SummitDesign;
import org.multipolar.world.SummitTerms;
import org.multipolar.world.WorldTables;

/**
 * Encodes a bundle as bytes: each value is written with its kind; a record as the index of its type
 * followed by its components. The JVM writes bundles and the browser reads them with the same
 * classes; there are no versions, since data and model are in the same page.
 */
public final class BundleCodec {

  /** All types of records and enums in a bundle; any other is rejected when a bundle is written. */
  private static final List<Class<?>> TYPES =
      List.of(
          ModelBundle.class,
          ModelBundle.Vectors.class,
          ModelBundle.MovableLever.class,
          ModelBundle.MovableRelease.class,
          ModelBundle.MovableFirms.class,
          ModelBundle.MovableTerm.class,
          ModelBundle.Target.class,
          ParameterVector.class,
          BlueprintParts.class,
          WorldTables.class,
          StateRow.class,
          MakerRow.class,
          ChainRow.class,
          ChainRow.Performance.class,
          LabRow.class,
          SiteRow.class,
          OpeningRow.class,
          InvestorRow.class,
          DeliveryRow.class,
          ReleaseRow.class,
          RivalryRow.class,
          ControlGroup.class,
          ControlGroup.Watch.class,
          RunCalendar.class,
          Step.class,
          Mechanism.class,
          Forms.class,
          Forms.Chips.class,
          Forms.Yield.class,
          GlobalSouth.class,
          ChipInput.class,
          CompositeLever.class,
          CompositeLever.Part.class,
          CompositeLever.Act.class,
          Measure.class,
          ReleaseTimeline.class,
          ReleaseAct.class,
          ReleaseMeasure.class,
          ReleaseTier.class,
          FirmMeasure.class,
          FirmLever.class,
          Setting.class,
          Instrument.class,
          ControlMode.class,
          ReachTerms.class,
          ReachTerms.Word.class,
          RegimeDesign.class,
          RegimeDesign.Accession.class,
          RegimeDesign.Amendment.class,
          BodyLever.class,
          RegimeTerms.class,
          RegimeTerms.Kind.class,
          RegimeTerms.Eligible.class,
          RegimeTerms.Slopes.class,
          Allocation.class,
          SummitDesign.class,
          SummitTerms.class,
          SummitTerms.Theme.class,
          DecisionTable.Row.class,
          DecisionTable.Condition.class,
          DecisionTable.Quantity.class,
          DecisionTable.Move.class,
          DecisionTable.Level.class);

  /** Kinds of values; their order defines the format. */
  private enum Kind {
    TEXT,
    KNOWN_TEXT,
    NUMBER,
    INTEGER,
    LONG,
    TRUE,
    FALSE,
    DAY,
    MONTH,
    ENUM,
    RECORD,
    LIST,
    SET,
    MAP,
    FIGURES
  }

  private static final Kind[] KINDS = Kind.values();

  private BundleCodec() {}

  /** Whether bundles contain values of the class with this name. */
  public static boolean holds(String name) {
    return TYPES.stream().anyMatch(type -> type.getName().equals(name));
  }

  /** Reads a bundle. */
  public static ModelBundle read(byte[] bytes) {
    try {
      return (ModelBundle) new Reader(bytes).value();
    } catch (IOException e) {
      throw new UncheckedIOException("a bundle that ends too early", e);
    }
  }

  /**
   * Writes a bundle.
   *
   * @param components returns the components of a record, in order
   */
  public static byte[] write(ModelBundle bundle, Components components) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      new Writer(bytes, components).value(bundle);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /** Decomposes a record. */
  public interface Components {
    List<Object> of(Object value);
  }

  private static final class Writer {
    private final DataOutputStream out;
    private final Components components;
    private final Map<String, Integer> texts = new LinkedHashMap<>();

    Writer(ByteArrayOutputStream bytes, Components components) {
      out = new DataOutputStream(bytes);
      this.components = components;
    }

    private void kind(Kind kind) throws IOException {
      out.writeByte(kind.ordinal());
    }

    void value(Object value) throws IOException {
      if (value instanceof String text) {
        text(text);
      } else if (value instanceof Double number) {
        kind(Kind.NUMBER);
        out.writeDouble(number);
      } else if (value instanceof Integer number) {
        kind(Kind.INTEGER);
        out.writeInt(number);
      } else if (value instanceof Long number) {
        kind(Kind.LONG);
        out.writeLong(number);
      } else if (value instanceof Boolean yes) {
        kind(yes ? Kind.TRUE : Kind.FALSE);
      } else if (value instanceof LocalDate day) {
        kind(Kind.DAY);
        date(day.getYear(), day.getMonthValue(), day.getDayOfMonth());
      } else if (value instanceof YearMonth month) {
        kind(Kind.MONTH);
        date(month.getYear(), month.getMonthValue(), 1);
      } else if (value instanceof Enum<?> constant) {
        kind(Kind.ENUM);
        type(constant.getDeclaringClass());
        out.writeByte(constant.ordinal());
      } else if (value instanceof StateFigures figures) {
        kind(Kind.FIGURES);
        for (StateFigure figure : StateFigure.values()) {
          out.writeDouble(figures.of(figure));
        }
      } else if (value instanceof List<?> list) {
        kind(Kind.LIST);
        values(list);
      } else if (value instanceof Set<?> set) {
        kind(Kind.SET);
        values(List.copyOf(set));
      } else if (value instanceof Map<?, ?> map) {
        kind(Kind.MAP);
        values(List.copyOf(map.keySet()));
        values(List.copyOf(map.values()));
      } else {
        kind(Kind.RECORD);
        type(value.getClass());
        for (Object component : components.of(value)) {
          value(component);
        }
      }
    }

    private void date(int year, int month, int day) throws IOException {
      out.writeShort(year);
      out.writeByte(month);
      out.writeByte(day);
    }

    private void type(Class<?> type) throws IOException {
      int number = TYPES.indexOf(type);
      if (number < 0) {
        throw new IllegalStateException(type.getName() + " is not among the types of a bundle");
      }
      out.writeByte(number);
    }

    private void values(List<?> values) throws IOException {
      out.writeInt(values.size());
      for (Object value : values) {
        value(value);
      }
    }

    private void text(String text) throws IOException {
      Integer known = texts.get(text);
      if (known != null) {
        kind(Kind.KNOWN_TEXT);
        out.writeShort(known);
        return;
      }
      kind(Kind.TEXT);
      out.writeUTF(text);
      texts.put(text, texts.size());
    }
  }

  private static final class Reader {
    private final DataInputStream in;
    private final List<String> texts = new ArrayList<>();
    private final List<RecordFactory> forms = new ArrayList<>();

    Reader(byte[] bytes) {
      in = new DataInputStream(new ByteArrayInputStream(bytes));
      TYPES.forEach(type -> forms.add(type.isEnum() ? null : RecordFactory.of(type)));
    }

    Object value() throws IOException {
      return switch (KINDS[in.readByte()]) {
        case TEXT -> {
          String text = in.readUTF();
          texts.add(text);
          yield text;
        }
        case KNOWN_TEXT -> texts.get(in.readUnsignedShort());
        case NUMBER -> in.readDouble();
        case INTEGER -> in.readInt();
        case LONG -> in.readLong();
        case TRUE -> true;
        case FALSE -> false;
        case DAY -> LocalDate.of(in.readShort(), in.readByte(), in.readByte());
        case MONTH -> {
          YearMonth month = YearMonth.of(in.readShort(), in.readByte());
          in.readByte();
          yield month;
        }
        case ENUM -> TYPES.get(in.readByte()).getEnumConstants()[in.readByte()];
        case RECORD -> {
          RecordFactory form = forms.get(in.readByte());
          Object[] components = new Object[form.types().size()];
          for (int i = 0; i < components.length; i++) {
            components[i] = value();
          }
          yield form.make(components);
        }
        case LIST -> values();
        case SET -> new LinkedHashSet<>(keys());
        case MAP -> {
          List<Comparable<?>> keys = keys();
          List<Object> values = values();
          Map<Comparable<?>, Object> map = new LinkedHashMap<>();
          for (int i = 0; i < keys.size(); i++) {
            map.put(keys.get(i), values.get(i));
          }
          yield map;
        }
        case FIGURES -> {
          double[] figures = new double[StateFigure.values().length];
          for (int i = 0; i < figures.length; i++) {
            figures[i] = in.readDouble();
          }
          yield StateFigures.of(figure -> figures[figure.ordinal()]);
        }
      };
    }

    /**
     * Reads the elements of a set or the keys of a map. They are texts and constants only, so that
     * the compiler can drop the hash methods of records.
     */
    private List<Comparable<?>> keys() throws IOException {
      int size = in.readInt();
      List<Comparable<?>> keys = new ArrayList<>(size);
      for (int i = 0; i < size; i++) {
        keys.add((Comparable<?>) value());
      }
      return keys;
    }

    private List<Object> values() throws IOException {
      int size = in.readInt();
      List<Object> values = new ArrayList<>(size);
      for (int i = 0; i < size; i++) {
        values.add(value());
      }
      return List.copyOf(values);
    }
  }
}
