package org.multipolar.app;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.multipolar.figure.FigureCatalogue;
import org.multipolar.figure.FigureSpec;
import org.multipolar.scenario.ScenarioReader;
import org.multipolar.scenario.yaml.FileKey;
import org.multipolar.value.Mechanism;
import org.multipolar.value.parameter.ParameterCatalogue;

/** Candidates for shell completion of arguments, exactly as the commands accept them. */
final class Completion {
  private Completion() {}

  /** Words of an enumeration. */
  private static List<String> words(Enum<?>... constants) {
    return Stream.of(constants).map(each -> each.name().toLowerCase(Locale.ROOT)).toList();
  }

  /** Designs of a sensitivity analysis. */
  static final class Methods implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return words(SensitivityCommand.Method.values()).iterator();
    }
  }

  /** Formats of an answer. */
  static final class Formats implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return words(AnswerFormat.values()).iterator();
    }
  }

  /** Figures of the catalogue, and all. */
  static final class Figures implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return Stream.concat(Stream.of("all"), FigureCatalogue.all().stream().map(FigureSpec::name))
          .iterator();
    }
  }

  /** Parameters. */
  static final class Parameters implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return ParameterCatalogue.entries().keySet().iterator();
    }
  }

  /** Settings of a scenario, up to their value. */
  static final class Settings implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return Stream.of(
              FileKey.of(ScenarioReader.schema()).stream()
                  .map(FileKey::path)
                  .filter(path -> path.equals("world") || path.startsWith("run.")),
              Stream.of(Mechanism.values()).map(mechanism -> "mechanisms." + mechanism.id()),
              ParameterCatalogue.entries().keySet().stream().map(name -> "parameters." + name))
          .flatMap(keys -> keys)
          .map(key -> key + "=")
          .iterator();
    }
  }

  /** Everything that can be described without a world. */
  static final class Descriptions implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      List<String> all = new ArrayList<>(DescribeCommand.TOPICS);
      all.addAll(Definitions.ofCatalogues().keySet());
      return all.iterator();
    }
  }
}
