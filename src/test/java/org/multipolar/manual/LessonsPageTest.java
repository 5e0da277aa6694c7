package org.multipolar.manual;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.multipolar.kit.Nightly;
import org.multipolar.lesson.LessonEffects;
import org.multipolar.lesson.UnreadableScenario;

/**
 * The facilitator's pack has its prose from a template, its questions and role cards from the
 * cases, and its numbers from runs made nightly.
 */
class LessonsPageTest {
  private static final Path PAGE = Path.of("src", "site", "markdown", "lessons.md");
  private static final Path TEMPLATE =
      Path.of("src", "test", "resources", "org", "multipolar", "manual", "lessons.md");
  private static final String COMMAND =
      "mvn -q -Pnightly test -Dtest=LessonsPageTest -Dmanual.write=true";

  private static LessonsPage template() throws IOException {
    return new LessonsPage(Files.readString(TEMPLATE));
  }

  /** Lines of the page that do not depend on runs. */
  private static List<String> words(String page) {
    return page.lines()
        .filter(line -> !line.isBlank() && !line.startsWith("|"))
        .filter(line -> !line.startsWith(LessonsPage.NOTHING))
        .toList();
  }

  @Test
  void thePageHasTheWordsOfTheTemplateAndOfTheCases() throws IOException, UnreadableScenario {
    assertThat(words(Files.readString(PAGE)))
        .as("%s is stale. Renew it: %s", PAGE, COMMAND)
        .isEqualTo(words(template().text(false)));
  }

  @Test
  void everyCaseIsInIt() throws IOException {
    for (Path file : LessonEffects.cases()) {
      String name = file.getFileName().toString().replace(".yaml", "");
      assertThat(template().template())
          .contains("{ask " + name + "}", "{levers " + name + "}", "{roles " + name + "}");
    }
  }

  @Test
  @Nightly
  void thePageIsUpToDate() throws IOException, UnreadableScenario {
    String text = template().text(true);
    if (Boolean.getBoolean("manual.write")) {
      Files.writeString(PAGE, text);
    }
    assertThat(Files.readString(PAGE))
        .as("%s is stale. Renew it: %s", PAGE, COMMAND)
        .isEqualTo(text);
  }
}
