package org.multipolar.classroom;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.multipolar.lesson.ScenarioFile;
import org.multipolar.lesson.UnreadableScenario;
import org.multipolar.text.Digits;
import org.multipolar.text.WholeFile;
import org.multipolar.value.RunCalendar;
import org.multipolar.web.page.ClassPages;
import org.multipolar.web.page.PageFile;
import org.multipolar.web.page.PageLink;

/**
 * The folder in which lessons are saved, each in a new subfolder: the scenario with the moves, the
 * bets, a report, and a page that opens with the moves. None of these contains ids, addresses or
 * times.
 */
public final class ClassFolder {
  private static final int MOST = 10_000;
  private static final int PAIRS = 20;

  private final Lesson lesson;
  private final ClassPages pages;
  private final Path parent;
  private final int pairs;

  public ClassFolder(Lesson lesson, ClassPages pages, Path parent) {
    this(lesson, pages, parent, PAIRS);
  }

  /**
   * @param pairs number of paired replications in the report
   */
  ClassFolder(Lesson lesson, ClassPages pages, Path parent, int pairs) {
    this.lesson = lesson;
    this.pages = pages;
    this.parent = parent;
    this.pairs = pairs;
  }

  /** Saves a lesson and returns its folder. */
  Path save(ClassRecord kept) throws IOException {
    String name = lesson.scenario().name() + "-class";
    String report = ClassReport.of(lesson, kept, pairs);
    Path folder = fresh(name);
    try {
      ScenarioFile.write(lesson.moved(kept.moves()), name, folder.resolve("class.yaml"));
    } catch (UnreadableScenario e) {
      throw new IOException("the scenario with the moves cannot be read: " + e.getMessage(), e);
    }
    WholeFile.write(folder.resolve("bets.csv"), bets(kept.bets()));
    WholeFile.write(folder.resolve("report.html"), report);
    WholeFile.write(
        folder.resolve("page.html"),
        pages.kept(PageLink.fragment(lesson.scenario(), LessonOutcome.moves(kept.moves()))));
    return folder;
  }

  private Path fresh(String name) throws IOException {
    Files.createDirectories(parent);
    for (int n = 1; n < MOST; n++) {
      try {
        return Files.createDirectory(parent.resolve(n == 1 ? name : name + "-" + n));
      } catch (FileAlreadyExistsException e) {
        // An earlier lesson is saved here; try the next number.
        continue;
      }
    }
    throw new IOException(parent + " holds too many lessons");
  }

  private String bets(List<double[]> bets) {
    RunCalendar calendar = lesson.scenario().run().calendar();
    PlayPlan plan = PlayPlan.of(lesson.scenario(), lesson.terms(), lesson.assumptions().size());
    String metric = PageFile.opening(lesson.scenario()).get(0);
    StringBuilder table = new StringBuilder("bet,metric,date,value\n");
    for (int bet = 0; bet < bets.size(); bet++) {
      for (int i = 0; i < plan.bets().size(); i++) {
        table.append(bet + 1).append(',').append(metric).append(',');
        table.append(calendar.date(plan.bets().get(i))).append(',');
        table.append(Digits.text(bets.get(bet)[i])).append('\n');
      }
    }
    return table.toString();
  }
}
