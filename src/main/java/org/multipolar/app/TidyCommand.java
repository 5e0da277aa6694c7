package org.multipolar.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.multipolar.store.PackedBlocks;
import org.multipolar.text.Labels;
import org.multipolar.text.NumberFormats;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code multipolar tidy RESULTS …}. */
@Command(
    name = "tidy",
    mixinStandardHelpOptions = true,
    header = "Packs the blocks of finished results into one compressed file.",
    description = {
      "",
      "Tables and figures are unchanged. The blocks, from which the tables are made,"
          + " are packed into blocks.zip; a command that needs them, to add replications or"
          + " to restore a lost table, unpacks them automatically. datapackage.json and"
          + " ro-crate-metadata.json are regenerated.",
      ""
    },
    footer = {
      "",
      "Example:",
      "  ${sys:multipolar.command:-multipolar} tidy results/baseline results/waic-2025"
    })
final class TidyCommand implements Callable<Integer> {

  @Parameters(paramLabel = "RESULTS", arity = "1..*", description = "Results folders.")
  private List<Path> folders;

  @Mixin private ConsoleOutput say;

  @Override
  public Integer call() throws IOException, BadInput {
    for (Path folder : folders) {
      BadInput.unlessFolder(folder);
      PackedBlocks.Saved saved = PackedBlocks.pack(folder);
      Description.write(folder);
      if (!say.quiet()) {
        say.out()
            .println(
                folder
                    + ": "
                    + (saved.blocks() == 0
                        ? "no blocks to pack"
                        : Labels.count(saved.blocks(), "block")
                            + ", "
                            + NumberFormats.size(saved.before())
                            + ", packed into "
                            + NumberFormats.size(saved.after())));
      }
    }
    say.out().flush();
    return CommandLine.ExitCode.OK;
  }
}
