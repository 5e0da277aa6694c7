package org.multipolar.scenario;

import java.util.ArrayList;
import java.util.List;
import org.multipolar.text.Digits;

/** The keys of study files, as their format declares them, for whoever explains them. */
public final class StudyKeys {

  /**
   * A key.
   *
   * @param path dotted, with names in capitals where a file chooses them
   * @param value what it may be
   * @param required whether it must be there, where the map is in which it stands
   * @param is what it means
   */
  public record Key(String path, String value, boolean required, String is) {}

  private StudyKeys() {}

  /** All keys, in the order of the format. */
  public static List<Key> all() {
    List<Key> all = new ArrayList<>();
    below("", StudyShape.FILE, all);
    return List.copyOf(all);
  }

  private static void below(String path, Schema shape, List<Key> all) {
    if (shape instanceof Schema.Keys keys) {
      for (Schema.Field field : keys.fields()) {
        String own = path.isEmpty() ? field.name() : path + "." + field.name();
        all.add(new Key(own, value(field.shape()), field.required(), field.is()));
        below(own, field.shape(), all);
      }
    } else if (shape instanceof Schema.Named named) {
      below(path + ".NAME", named.value(), all);
    } else if (shape instanceof Schema.ListOf list) {
      below(path, list.item(), all);
    } else if (shape instanceof Schema.Either either) {
      either.shapes().stream()
          .filter(each -> each.kind() == YamlNode.Kind.MAP)
          .forEach(each -> below(path, each, all));
    }
  }

  private static String value(Schema shape) {
    if (shape instanceof Schema.Whole whole) {
      String most = whole.max() == Long.MAX_VALUE ? " on" : " to " + whole.max();
      return whole.min() == whole.max()
          ? Long.toString(whole.min())
          : "whole number from " + whole.min() + most;
    } else if (shape instanceof Schema.Decimal number) {
      boolean any = number.max() >= 1e300;
      String unit = number.unit().isEmpty() ? "" : " " + number.unit();
      return any
          ? number.min() < 0 ? "number" : "number from " + Digits.text(number.min()) + " on"
          : "number from " + Digits.text(number.min()) + " to " + Digits.text(number.max()) + unit;
    } else if (shape instanceof Schema.ListOf list) {
      return "list: " + value(list.item());
    } else if (shape instanceof Schema.Named named) {
      return "map by name: " + value(named.value());
    } else if (shape instanceof Schema.Keys) {
      return "map";
    } else if (shape instanceof Schema.Either) {
      return shape.expected();
    }
    return shape.expected().replaceFirst("^an? (?=map|value|number)", "");
  }
}
