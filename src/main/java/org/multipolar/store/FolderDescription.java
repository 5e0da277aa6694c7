package org.multipolar.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.multipolar.study.RecordSchema;

/**
 * Describes a results folder to archives and other programs in {@code datapackage.json} and {@code
 * ro-crate-metadata.json}. Both are derived from the contents of the folder, and rewritten whenever
 * a command has written to it.
 *
 * @param title of the results
 * @param text description of the results; possibly empty
 * @param sources sources of the results
 * @param dictionary meanings of the columns
 */
public record FolderDescription(
    String title, String text, List<String> sources, DataDictionary dictionary) {

  public FolderDescription {
    sources = List.copyOf(sources);
  }

  /** Its name in a data package. */
  String name() {
    return DescribedTable.slug(title);
  }

  /** Whether a file of a folder is one of the two descriptions. */
  public static boolean is(String path) {
    return path.equals(DataPackage.FILE) || path.equals(ResearchCrate.FILE);
  }

  /**
   * Describes a results folder, or once more a folder without a manifest that has been described,
   * whose calls are kept.
   */
  public void write(Path folder) throws IOException {
    if (!Files.exists(folder.resolve(Manifest.FILE))) {
      if (Files.exists(folder.resolve(ResearchCrate.FILE))) {
        write(folder, Optional.empty(), Map.of(), ResearchCrate.calls(folder));
      }
      return;
    }
    Manifest manifest = Manifest.of(folder);
    if (!manifest.history().isEmpty()) {
      write(folder, Optional.of(manifest.schema()), manifest.files(), manifest.history());
    }
  }

  /** Describes a folder without a manifest, such as a comparison, made by a single call. */
  public void write(Path folder, Invocation call) throws IOException {
    write(folder, Optional.empty(), Map.of(), List.of(call));
  }

  private void write(
      Path folder, Optional<RecordSchema> schema, Map<String, String> known, List<Invocation> calls)
      throws IOException {
    List<DescribedTable> tables = DescribedTable.of(folder, schema, dictionary);
    DerivedFiles.renew(folder, this, tables);
    Map<String, String> hashes = new TreeMap<>(known);
    for (DescribedTable table : tables) {
      for (Path file : table.files()) {
        String path = DescribedTable.path(folder, file);
        if (!hashes.containsKey(path)) {
          hashes.put(path, Hash.of(file));
        }
      }
    }
    write(folder.resolve(DataPackage.FILE), DataPackage.json(folder, this, tables, hashes));
    write(
        folder.resolve(ResearchCrate.FILE),
        ResearchCrate.json(folder, this, tables, hashes, calls));
  }

  private static void write(Path file, String text) throws IOException {
    if (Files.exists(file) && StoredText.is(file, text)) {
      return;
    }
    try (NewFile draft = new NewFile(file)) {
      draft.write(text.getBytes(UTF_8));
      draft.seal();
      draft.publish();
    }
  }
}
