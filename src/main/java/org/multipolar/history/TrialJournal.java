package org.multipolar.history;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.multipolar.store.Journal;

/** Trials that are written as soon as they are complete, and read when interrupted work resumes. */
final class TrialJournal implements Closeable {
  private final Path file;
  private final int before;
  private final Journal journal;
  private final int parameters;
  private final int targets;

  private TrialJournal(Path file, int before, Journal journal, int parameters, int targets) {
    this.file = file;
    this.before = before;
    this.journal = journal;
    this.parameters = parameters;
    this.targets = targets;
  }

  /**
   * Opens a journal, or creates it.
   *
   * @param before number of trials before its first one, in other journals
   * @param columns its columns
   * @param parameters number of parameters of a vector
   * @param targets number of targets
   */
  static TrialJournal open(Path file, int before, List<String> columns, int parameters, int targets)
      throws IOException {
    return new TrialJournal(file, before, Journal.open(file, columns), parameters, targets);
  }

  /** The first trials, as many as there are up to a number. */
  List<Trial> first(int most) {
    return trials(journal.rows().subList(0, Math.min(most, journal.rows().size())));
  }

  /** Appends trials and returns them as they will be read. */
  List<Trial> append(List<Trial> trials) throws IOException {
    return trials(journal.append(trials.stream().map(Trial::row).toList()));
  }

  /**
   * Trials of vectors, read as far as the journal goes; the rest is evaluated and appended.
   *
   * @param first number of the first trial
   * @throws IOException if the journal holds trials of other vectors
   */
  List<Trial> of(int first, List<double[]> vectors, Waves.Evaluation evaluation)
      throws IOException {
    int done = first - 1 - before;
    int known = journal.rows().size();
    List<Trial> trials =
        new ArrayList<>(
            trials(
                journal
                    .rows()
                    .subList(Math.min(done, known), Math.min(done + vectors.size(), known))));
    for (int i = 0; i < trials.size(); i++) {
      if (!Arrays.equals(trials.get(i).vector(), vectors.get(i))) {
        throw new IOException(
            file.getFileName()
                + ", trial "
                + trials.get(i).number()
                + ": not the vector that this calibration tries there");
      }
    }
    if (trials.size() < vectors.size()) {
      int next = trials.size();
      trials.addAll(append(evaluation.of(first + next, vectors.subList(next, vectors.size()))));
    }
    return trials;
  }

  private List<Trial> trials(List<double[]> rows) {
    return rows.stream().map(row -> Trial.of(row, parameters, targets)).toList();
  }

  @Override
  public void close() throws IOException {
    journal.close();
  }
}
