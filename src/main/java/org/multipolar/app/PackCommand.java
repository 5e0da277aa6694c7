package org.multipolar.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.multipolar.store.ParquetFile;
import org.multipolar.store.ResultsReader;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code multipolar pack RESULTS}. */
@Command(
    name = "pack",
    mixinStandardHelpOptions = true,
    header = "Writes the tables of results as Parquet files.",
    description = {
      "",
      "Parquet is smaller and faster to read than CSV and stores the types of columns. The contents"
          + " are the same; existing files are replaced.",
      ""
    },
    footer = {"", "Example:", "  ${sys:multipolar.command:-multipolar} pack results/waic-2025"})
final class PackCommand implements Callable<Integer> {

  @Parameters(paramLabel = "RESULTS", description = "A results folder.")
  private Path folder;

  @Option(
      names = "--out",
      paramLabel = "FOLDER",
      converter = OutputFolder.class,
      description = "Output folder (default: RESULTS/parquet).")
  private Path out;

  @Mixin private ConsoleOutput say;

  @Override
  public Integer call() throws IOException, BadInput {
    Path place = out == null ? folder.resolve("parquet") : out;
    ResultsReader.open(folder);
    OutputFolder.make(place);
    for (Path file : ParquetFile.pack(folder, place)) {
      if (!say.quiet()) {
        say.out().println(file);
      }
    }
    say.out().flush();
    return CommandLine.ExitCode.OK;
  }
}
