package org.multipolar.manual;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.multipolar.kit.Nightly;
import org.multipolar.value.Mechanism;

/** The page on the contribution of each mechanism is generated from runs. */
class AblationPageTest {
  private static final Path PAGE = Path.of("src", "site", "markdown", "ablation.md");
  private static final int REPLICATIONS = 8;

  @Test
  void everyMechanismIsSwitchedAndEveryRuleIsKnown() {
    assertThat(Ablation.variants().stream().map(Ablation.Variant::name))
        .containsAll(Mechanism.ids())
        .doesNotHaveDuplicates();
  }

  @Test
  void thePageNamesEveryChange() throws IOException {
    String page = Files.readString(PAGE);
    for (Ablation.Variant variant : Ablation.variants()) {
      assertThat(page).contains("| `" + variant.name() + "` |");
    }
  }

  @Test
  @Nightly
  void thePageIsUpToDate(@TempDir Path folder) throws IOException, InterruptedException {
    Path made = folder.resolve("ablation.md");
    List<String> command =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("java.class.path"),
            "-Dfile.encoding=UTF-8",
            Ablation.class.getName(),
            Integer.toString(REPLICATIONS),
            made.toString());
    assertThat(new ProcessBuilder(command).inheritIO().start().waitFor()).isZero();
    String text = Files.readString(made);
    if (Boolean.getBoolean("manual.write")) {
      Files.writeString(PAGE, text);
    }
    assertThat(Files.readString(PAGE))
        .as(
            "%s is stale. Renew it: mvn -q -Pnightly test -Dtest=AblationPageTest"
                + " -Dmanual.write=true",
            PAGE)
        .isEqualTo(text);
  }
}
