package org.multipolar.api;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.multipolar.analysis.Finding;
import org.multipolar.analysis.FindingTable;
import org.multipolar.analysis.Findings;
import org.multipolar.execution.FolderRun;
import org.multipolar.execution.InvalidInput;
import org.multipolar.execution.PreparedStudy;
import org.multipolar.execution.Shard;
import org.multipolar.scenario.study.Factor;
import org.multipolar.scenario.study.SearchSpec;
import org.multipolar.store.ResultsFolder;
import org.multipolar.store.ResultsReader;
import org.multipolar.store.Run;
import org.multipolar.study.LocalThreads;
import org.multipolar.study.Progress;
import org.multipolar.study.Runner;

/** A study, which can be run: many combinations of factors under common random numbers. */
public final class Study {
  private final PreparedStudy study;
  private final int replications;
  private final Workers workers;

  private Study(PreparedStudy study, int replications, Workers workers) {
    this.study = study;
    this.replications = replications;
    this.workers = workers;
  }

  /** The study of a file, or of a shipped name such as {@code studies/screening}. */
  public static Study of(String study) {
    try {
      return new Study(PreparedStudy.read(Input.argument(study)), 0, Workers.allCores());
    } catch (InvalidInput e) {
      throw refused(e);
    }
  }

  private static SimulationException refused(InvalidInput e) {
    return e.problems().isEmpty()
        ? new SimulationException(e.getMessage())
        : Input.refused(e.problems());
  }

  /** Sets the number of replications of each point, overriding the file. */
  public Study replications(int ofEachPoint) {
    if (ofEachPoint < 1) {
      throw new SimulationException("there must be at least one replication, not " + ofEachPoint);
    }
    return new Study(study, ofEachPoint, workers);
  }

  /** Sets the workers that run the replications; by default, all cores of this machine. */
  public Study workers(Workers others) {
    return new Study(study, replications, others);
  }

  /** The study's name, which is also the default name of its results folder. */
  public String name() {
    return study.name();
  }

  /** The study's title. */
  public String title() {
    return study.spec().title();
  }

  /** The names of the study's factors. */
  public List<String> factors() {
    return Lists.of(study.spec().factors().stream().map(Factor::name));
  }

  /** The number of the study's points. */
  public int points() {
    return study.design().points().size();
  }

  /**
   * Runs the study; the results are deleted when they are closed, unless they were written
   * elsewhere.
   */
  public Results run() {
    return Results.temporary(this::into);
  }

  /** Runs the study into a folder; replications already in the folder are kept and not repeated. */
  public Results run(String folder) {
    return Results.in(Path.of(folder), this::into);
  }

  private void into(Path folder) throws IOException {
    if (study.spec().design() instanceof SearchSpec
        && !(workers.runner() instanceof LocalThreads)) {
      throw new SimulationException(
          "a search runs on threads of this machine: what it runs follows from its results");
    }
    try {
      PreparedStudy.Stage stage = (request, notes) -> stage(folder, request, notes);
      study.run(folder, replications, List.of(Results.CALLER), stage, remark -> {});
    } catch (InvalidInput e) {
      throw refused(e);
    }
    int ok = (int) ResultsReader.open(folder).runs().stream().filter(Run::ok).count();
    if (ok > 0) {
      Path tables = Files.createDirectories(folder.resolve(Results.ANALYSIS));
      for (Finding finding : findings(folder, ok)) {
        for (FindingTable table : finding.tables()) {
          table.write(tables);
        }
      }
    }
  }

  private List<Finding> findings(Path folder, int ok) throws IOException {
    return Findings.of(
        study.search(folder), study.samples(folder), study::named, study.runs().seed(), ok);
  }

  private Runner.Outcome stage(Path folder, ResultsFolder.Request request, List<String> notes)
      throws IOException {
    try (FolderRun run = FolderRun.open(folder, study, request, Shard.ALL)) {
      Runner.Outcome outcome =
          run.missing() > 0
              ? run.run(workers.runner(), Progress.NONE)
              : new Runner.Outcome(0, 0, false);
      run.finish(notes, Progress.NONE);
      return outcome;
    }
  }

  @Override
  public String toString() {
    return "study " + name();
  }
}
