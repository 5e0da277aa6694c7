package org.multipolar.recipe;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each recipe works with the code that its page shows, in exactly the files that it names. The
 * build compiles recipes together, as far as they change different lines; the nightly run compiles
 * each on its own.
 */
class RecipesTest {
  private static final Path PAGE = Path.of("src", "site", "markdown", "recipes.md");
  private static final Pattern FILES = Pattern.compile("\\*Files:\\* ([\\s\\S]*?)\\n\\n");
  private static final Pattern NAME = Pattern.compile("`([^`]+\\.java)`");
  private static final Pattern BLOCK = Pattern.compile(" *```java\\n([\\s\\S]*?) *```");

  @TempDir Path folder;

  @ParameterizedTest
  @EnumSource
  void aRecipeNamesTheFilesThatItChanges(Recipe recipe) throws IOException {
    assertThat(files(section(recipe)))
        .containsExactlyElementsOf(
            recipe.edits().stream().map(Recipe.Edit::file).distinct().toList());
  }

  @ParameterizedTest
  @MethodSource("compatible")
  void recipesWorkTogether(List<Recipe> recipes) throws Exception {
    assertWork(recipes);
  }

  @ParameterizedTest
  @EnumSource
  @Tag("nightly")
  void aRecipeWorksAlone(Recipe recipe) throws Exception {
    assertWork(List.of(recipe));
  }

  /** All recipes, in groups whose members replace different lines. */
  static List<List<Recipe>> compatible() {
    List<List<Recipe>> groups = new ArrayList<>();
    for (Recipe recipe : Recipe.values()) {
      groups.stream()
          .filter(group -> group.stream().noneMatch(recipe::replacesLinesOf))
          .findFirst()
          .orElseGet(
              () -> {
                groups.add(new ArrayList<>());
                return groups.get(groups.size() - 1);
              })
          .add(recipe);
    }
    return groups;
  }

  private void assertWork(List<Recipe> recipes) throws Exception {
    try (ChangedProgram program = new ChangedProgram(folder)) {
      for (Recipe recipe : recipes) {
        List<String> code =
            BLOCK.matcher(section(recipe)).results().map(m -> m.group(1).stripIndent()).toList();
        assertThat(code).as("blocks of code, one an edit").hasSameSizeAs(recipe.edits());
        for (int i = 0; i < code.size(); i++) {
          program.change(recipe.edits().get(i), code.get(i));
        }
      }
      program.compile();
      for (Recipe recipe : recipes) {
        List<String> proof = words(recipe);
        int before =
            ChangedProgram.type(RecipesTest.class.getClassLoader(), proof, new StringWriter());
        assertThat(before).as("without the recipe: %s", proof).isEqualTo(2);
        program.type(proof);
      }
    }
  }

  /** The command that proves a recipe, shortened if it is a run. */
  private List<String> words(Recipe recipe) {
    List<String> words = new ArrayList<>(recipe.proof());
    if (words.get(0).equals("run")) {
      words.addAll(List.of("scenarios/classroom/two-blocs.yaml", "--set", "run.to=2022-12"));
      boolean drawn = words.toString().contains("figures=");
      if (!drawn) {
        words.add("--no-figures");
      }
      words.addAll(
          List.of("-n", "1", "--quiet", "--out", folder.resolve(recipe.name()).toString()));
    }
    return words;
  }

  private static String section(Recipe recipe) throws IOException {
    String heading = "\n## " + recipe.title() + "\n";
    String[] parts = Files.readString(PAGE).split(Pattern.quote(heading), 2);
    assertThat(parts).as("a section %s of %s", recipe.title(), PAGE).hasSize(2);
    return parts[1].split("\n## ", 2)[0];
  }

  private static List<String> files(String section) {
    Matcher files = FILES.matcher(section);
    assertThat(files.find()).as("a list of files").isTrue();
    return NAME.matcher(files.group(1)).results().map(m -> m.group(1)).toList();
  }
}
