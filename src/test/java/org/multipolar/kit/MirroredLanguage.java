package org.multipolar.kit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.multipolar.scenario.Scenario;
import org.multipolar.scenario.yaml.Problems;
import org.multipolar.web.page.LanguageTable;
import org.multipolar.web.page.PageLanguage;

/**
 * The English texts in Hebrew letters, which are written from right to left: the language of tests.
 */
public final class MirroredLanguage {
  private static final Pattern TEXT = Pattern.compile("(?m)^( *(?:\".*?\"|[^\"#:]+): )\"(.*)\"$");
  private static final Pattern KEPT = Pattern.compile("\\{\\w+}|\\\\.|[^A-Za-z]");
  private static final String LETTERS = "אבגדהוזחטיכלמנסעפצקרשתאבגד";

  private MirroredLanguage() {}

  /** Reads the language from a file that is written into a folder. */
  public static PageLanguage of(Scenario scenario, Path folder) throws IOException {
    String file =
        TEXT.matcher(LanguageTable.template(scenario))
            .replaceAll(
                text ->
                    Matcher.quoteReplacement(text.group(1) + '"' + letters(text.group(2)) + '"'))
            .replaceFirst("(?m)^language: .*$", "language: he")
            .replaceFirst("(?m)^direction: .*$", "direction: rtl");
    Path path = Files.writeString(folder.resolve("mirrored.yaml"), file);
    Problems problems = new Problems();
    return PageLanguage.of(path.toString(), problems)
        .orElseThrow(() -> new IllegalStateException(problems.sorted().toString()));
  }

  private static String letters(String text) {
    StringBuilder letters = new StringBuilder();
    Matcher kept = KEPT.matcher(text);
    for (int at = 0; at < text.length(); ) {
      if (kept.find(at) && kept.start() == at) {
        letters.append(kept.group());
        at = kept.end();
      } else {
        letters.append(LETTERS.charAt(Character.toLowerCase(text.charAt(at)) - 'a'));
        at++;
      }
    }
    return letters.toString();
  }
}
