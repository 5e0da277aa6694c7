package org.multipolar.classroom;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonPrimitive;
import com.google.gson.Strictness;
import java.util.Map;

/** An action sent by a phone or the teacher; each value is validated when it is read. */
final class ClassAct {
  private static final Gson GSON = new GsonBuilder().setStrictness(Strictness.STRICT).create();
  private static final double HUNDRED = 100;

  private final JsonObject json;

  private ClassAct(JsonObject json) {
    this.json = json;
  }

  static ClassAct read(String text) throws Refusal {
    try {
      JsonObject json = GSON.fromJson(text, JsonObject.class);
      if (json != null) {
        return new ClassAct(json);
      }
    } catch (JsonParseException e) {
      throw Refusal.bad("The request must be a JSON object.");
    }
    throw Refusal.bad("The request must be a JSON object.");
  }

  /** The name of the action. */
  String what() throws Refusal {
    return text("do");
  }

  String text(String key) throws Refusal {
    if (json.get(key) instanceof JsonPrimitive value && value.isString()) {
      return value.getAsString();
    }
    throw Refusal.bad("'{key}' must be a text.", Map.of("key", key));
  }

  /** Whether a value is absent or null. */
  boolean lacks(String key) {
    return json.get(key) == null || json.get(key).isJsonNull();
  }

  int whole(String key, int least, int most) throws Refusal {
    double value = number(json.get(key), key);
    if (value != Math.rint(value) || value < least || value > most) {
      throw Refusal.bad(
          "'{key}' must be a whole number from {least} to {most}.",
          Map.of("key", key, "least", least, "most", most));
    }
    return (int) value;
  }

  /** A level of a lever, rounded to hundredths; on its steps where these are wider. */
  double level(String key, PlayPlan.Range range) throws Refusal {
    double value = Math.rint(number(json.get(key), key) * HUNDRED) / HUNDRED;
    if (value < range.min() || value > range.max()) {
      throw Refusal.bad(
          "'{key}' must be a number from {least} to {most}.",
          Map.of("key", key, "least", range.min(), "most", range.max()));
    }
    double steps = (value - range.min()) / range.step();
    if (range.step() * HUNDRED > 1 && steps != Math.rint(steps)) {
      throw Refusal.bad(
          "'{key}' must be {least} or a multiple of {step} more.",
          Map.of("key", key, "least", range.min(), "step", range.step()));
    }
    return value;
  }

  double[] numbers(String key, int count) throws Refusal {
    if (!(json.get(key) instanceof JsonArray array) || array.size() != count) {
      throw Refusal.bad(
          "'{key}' must be a list of {count} numbers.", Map.of("key", key, "count", count));
    }
    double[] values = new double[count];
    for (int i = 0; i < count; i++) {
      values[i] = number(array.get(i), key);
    }
    return values;
  }

  ClassAct inner(String key) throws Refusal {
    if (json.get(key) instanceof JsonObject inner) {
      return new ClassAct(inner);
    }
    throw Refusal.bad("'{key}' must be an object.", Map.of("key", key));
  }

  private static double number(JsonElement element, String key) throws Refusal {
    if (element instanceof JsonPrimitive value && value.isNumber()) {
      double number = value.getAsDouble();
      if (Double.isFinite(number)) {
        return number;
      }
    }
    throw Refusal.bad("'{key}' must be a number.", Map.of("key", key));
  }
}
