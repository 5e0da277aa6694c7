package org.multipolar.app;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.multipolar.execution.InvalidInput;
import org.multipolar.scenario.study.StudyText;
import org.multipolar.scenario.yaml.FileKind;
import org.multipolar.scenario.yaml.Problem;
import org.multipolar.scenario.yaml.Suggestion;
import org.multipolar.store.Manifest;
import org.multipolar.store.ResultsException;
import org.multipolar.store.ResultsFolder;
import org.multipolar.text.Quote;

/** Thrown for invalid input; nothing has been run or written. */
final class BadInput extends Exception {
  private static final long serialVersionUID = 1;

  /** Most problems listed; further ones are only counted. */
  private static final int MOST = 200;

  private final transient List<String> lines;
  private final transient List<Problem> problems;

  BadInput(List<Problem> problems) {
    this(problems, "nothing was run");
  }

  BadInput(List<Problem> problems, String consequence) {
    this(problems, problems.get(0).toString(), consequence);
  }

  private BadInput(List<Problem> problems, String message, String consequence) {
    super(Quote.message(message));
    this.problems = List.copyOf(problems);
    if (problems.isEmpty()) {
      lines = List.of(getMessage());
      return;
    }
    lines = new ArrayList<>(problems.stream().limit(MOST).map(Problem::toString).toList());
    if (problems.size() > MOST) {
      lines.add("… and " + (problems.size() - MOST) + " more.");
    }
    if (problems.size() > 1) {
      lines.add(problems.size() + " problems; " + consequence + ".");
    }
  }

  BadInput(InvalidInput invalid) {
    this(invalid.problems(), invalid.getMessage(), "nothing was run");
  }

  /** Results that cannot be used, whose message may have several lines, and what to do. */
  BadInput(ResultsException results, String advice) {
    super(Quote.message(results.getMessage()), results);
    lines = Stream.concat(results.getMessage().lines(), Stream.of(advice)).toList();
    problems = List.of();
  }

  BadInput(String line) {
    super(Quote.message(line));
    lines = List.of(getMessage());
    problems = List.of();
  }

  /**
   * Checks that a file is of the kind that a command takes.
   *
   * @throws BadInput with the command for its kind
   */
  static void unless(Path file, FileKind expected) throws BadInput {
    Optional<String> results = results(file, "a " + expected.title());
    if (results.isPresent()) {
      throw new BadInput(file + " " + results.get());
    }
    FileKind kind = FileKind.of(file);
    if (kind != expected && Files.isRegularFile(file)) {
      throw new BadInput(
          file
              + " is a "
              + kind.title()
              + ", not a "
              + expected.title()
              + (kind.command().isEmpty() || kind == FileKind.WORLD
                  ? ""
                  : "; its command is: " + CommandHint.command(kind.command(), file)));
    }
  }

  /**
   * Checks that there is a folder, which may hold results.
   *
   * @throws BadInput with the nearest name, or with the command that makes results of a file
   */
  static void unlessFolder(Path folder) throws BadInput {
    if (!Files.exists(folder)) {
      throw new BadInput(folder + ": no such folder" + Suggestion.file(folder));
    }
    if (Files.isRegularFile(folder)) {
      FileKind kind = FileKind.of(folder);
      boolean runs = kind != FileKind.WORLD && kind != FileKind.TABLE;
      throw new BadInput(
          folder
              + " is a "
              + kind.title()
              + ", not a results folder"
              + (runs ? "; its command is: " + CommandHint.command(kind.command(), folder) : ""));
    }
  }

  /** What a folder of results given in place of a file is; empty for any other path. */
  static Optional<String> results(Path path, String expected) {
    return Manifest.at(path)
        ? Stream.of(ResultsFolder.SCENARIO, StudyText.FILE)
            .map(path::resolve)
            .filter(Files::exists)
            .findFirst()
            .map(own -> "is a results folder, not " + expected + "; its own file is " + own)
        : Optional.empty();
  }

  /** The problems; lines without a known position count as problems of the given file. */
  List<Problem> problems(Path file) {
    String known = file + ": ";
    return problems.isEmpty()
        ? lines.stream()
            .map(line -> line.startsWith(known) ? line.substring(known.length()) : line)
            .map(message -> new Problem(file.toString(), 0, 0, message))
            .toList()
        : problems;
  }

  /** The lines to print. */
  List<String> lines() {
    return lines;
  }
}
