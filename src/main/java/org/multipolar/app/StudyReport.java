package org.multipolar.app;

import java.io.IOException;
import java.nio.file.Path;

/** What the results of a study say. */
final class StudyReport {
  private final StudyRun study;
  private final Path folder;
  private final Presentation say;

  StudyReport(StudyRun study, Path folder, Presentation say) {
    this.study = study;
    this.folder = folder;
    this.say = say;
  }

  boolean write(FigureChoice choice) throws IOException, BadInput {
    say.remark(study.samples(folder).points() + " points");
    return choice.draw(say, java.util.List::of, "");
  }
}
