package org.multipolar.store;

import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * Writes {@code datapackage.json}: the tables of a folder with the types, units and meanings of
 * their columns, by the <a href="https://specs.frictionlessdata.io/data-package/">Data Package</a>
 * and Table Schema specifications, version 1.
 */
final class DataPackage {
  static final String FILE = "datapackage.json";

  private DataPackage() {}

  static String json(
      Path folder, FolderDescription of, List<DescribedTable> tables, Map<String, String> hashes)
      throws IOException {
    JsonObject json = new JsonObject();
    json.addProperty("profile", "data-package");
    json.addProperty("name", of.name());
    json.addProperty("title", of.title());
    if (!of.text().isEmpty()) {
      json.addProperty("description", of.text());
    }
    if (!of.sources().isEmpty()) {
      JsonArray sources = new JsonArray();
      for (String source : of.sources()) {
        JsonObject one = new JsonObject();
        one.addProperty("title", source);
        sources.add(one);
      }
      json.add("sources", sources);
    }
    JsonArray resources = new JsonArray();
    for (DescribedTable table : tables) {
      resources.add(resource(folder, table, tables, hashes));
    }
    json.add("resources", resources);
    return new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create().toJson(json) + "\n";
  }

  private static JsonObject resource(
      Path folder, DescribedTable table, List<DescribedTable> all, Map<String, String> hashes)
      throws IOException {
    JsonObject json = new JsonObject();
    json.addProperty("name", table.name());
    json.addProperty("profile", table.isParquet() ? "data-resource" : "tabular-data-resource");
    List<String> paths = table.paths(folder);
    if (paths.size() == 1) {
      json.addProperty("path", paths.get(0));
    } else {
      json.add("path", texts(paths));
    }
    ColumnMeaning row = DataDictionary.table(table.kind()).orElseThrow();
    json.addProperty("title", row.label());
    json.addProperty("description", row.text());
    json.addProperty("format", table.isParquet() ? "parquet" : "csv");
    json.addProperty(
        "mediatype", table.isParquet() ? "application/vnd.apache.parquet" : "text/csv");
    if (!table.isParquet()) {
      json.addProperty("encoding", "utf-8");
    }
    json.addProperty("bytes", table.size());
    if (paths.size() == 1 && hashes.containsKey(paths.get(0))) {
      json.addProperty("hash", "sha256:" + hashes.get(paths.get(0)));
    }
    json.add("schema", schema(table, all));
    return json;
  }

  private static JsonObject schema(DescribedTable table, List<DescribedTable> all) {
    JsonArray fields = new JsonArray();
    for (ColumnMeaning column : table.columns()) {
      JsonObject field = new JsonObject();
      field.addProperty("name", column.column());
      field.addProperty("type", column.type().id());
      field.addProperty("title", column.label());
      if (!column.text().isEmpty()) {
        field.addProperty("description", column.text());
      }
      if (!column.unit().isEmpty()) {
        field.addProperty("unit", column.unit());
      }
      if (!column.written().isEmpty()) {
        field.addProperty("written", column.written());
      }
      fields.add(field);
    }
    JsonObject schema = new JsonObject();
    schema.add("fields", fields);
    schema.add("missingValues", texts(List.of("")));
    if (!table.key().isEmpty()) {
      schema.add("primaryKey", texts(table.key()));
    }
    JsonArray references = new JsonArray();
    table
        .references()
        .forEach(
            (columns, other) -> {
              if (all.stream().anyMatch(each -> each.name().equals(other))) {
                JsonObject target = new JsonObject();
                target.addProperty("resource", other);
                target.add("fields", texts(columns));
                JsonObject reference = new JsonObject();
                reference.add("fields", texts(columns));
                reference.add("reference", target);
                references.add(reference);
              }
            });
    if (!references.isEmpty()) {
      schema.add("foreignKeys", references);
    }
    return schema;
  }

  private static JsonArray texts(List<String> texts) {
    JsonArray array = new JsonArray();
    texts.forEach(array::add);
    return array;
  }
}
