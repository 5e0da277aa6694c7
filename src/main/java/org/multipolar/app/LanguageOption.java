package org.multipolar.app;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.multipolar.scenario.yaml.Problems;
import org.multipolar.text.Labels;
import org.multipolar.web.page.PageLanguage;
import picocli.CommandLine.Option;

/** The option that names the language of a page. */
final class LanguageOption {
  /** Missing texts that are named; further ones are counted. */
  private static final int NAMED = 5;

  @Option(
      names = "--language",
      paramLabel = "FILE",
      defaultValue = "en",
      description =
          "The language of the page: de, en (default), fr, zh, or a file of texts; 'describe language'"
              + " prints one to translate.")
  private String given;

  /** The language, once its file has been checked. */
  PageLanguage read() throws BadInput, IOException {
    Problems problems = new Problems();
    Optional<PageLanguage> language = PageLanguage.of(given, problems);
    return language.orElseThrow(() -> new BadInput(problems.sorted()));
  }

  /** Says which texts the pages show in English because the file lacks them. */
  void tellMissing(PageLanguage language, ConsoleOutput say) {
    List<String> missing = language.missing();
    if (missing.isEmpty()) {
      return;
    }
    int more = missing.size() - NAMED;
    say.remark(
        "note: "
            + given
            + " lacks "
            + Labels.count(missing.size(), "text")
            + ", which stay English: "
            + String.join(", ", missing.subList(0, Math.min(NAMED, missing.size())))
            + (more > 0 ? " and " + more + " more" : ""));
  }
}
