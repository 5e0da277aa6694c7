package org.multipolar.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.multipolar.store.DerivedFiles;
import org.multipolar.store.FolderDescription;
import org.multipolar.store.ParquetFile;
import org.multipolar.store.ResultsReader;
import org.multipolar.store.Spreadsheet;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code multipolar pack RESULTS}. */
@Command(
    name = "pack",
    mixinStandardHelpOptions = true,
    header = "Writes the tables of results as Parquet files, or as a workbook.",
    description = {
      "",
      "Parquet is smaller and faster to read than CSV and stores the types of columns. A workbook, for"
          + " spreadsheet programs, has a sheet for each table (several if it has more rows than a"
          + " sheet can have), one that says what all are and one that says what each column holds. The contents are the same; existing files are replaced.",
      ""
    },
    footer = {
      "",
      "Examples:",
      "  ${sys:multipolar.command:-multipolar} pack results/waic-2025",
      "  ${sys:multipolar.command:-multipolar} pack results/waic-2025 --xlsx"
    })
final class PackCommand implements Callable<Integer> {

  @Parameters(paramLabel = "RESULTS", description = "A results folder.")
  private Path folder;

  @Option(
      names = "--out",
      paramLabel = "FOLDER",
      converter = OutputFolder.class,
      description = "Output folder (default: RESULTS/parquet; of the workbook RESULTS).")
  private Path out;

  @Option(
      names = "--xlsx",
      description = "Writes one workbook, tables.xlsx, instead of Parquet files.")
  private boolean workbook;

  @Mixin private ConsoleOutput say;

  @Override
  public Integer call() throws IOException, BadInput {
    BadInput.unlessFolder(folder);
    if (workbook) {
      return workbook();
    }
    Path place = out == null ? folder.resolve(DerivedFiles.PARQUET) : out;
    ResultsReader.open(folder);
    OutputFolder.make(place);
    for (Path file : ParquetFile.pack(folder, place)) {
      if (!say.quiet()) {
        say.out().println(file);
      }
    }
    describe(place);
    say.out().flush();
    return CommandLine.ExitCode.OK;
  }

  /** Describes the folder with the files that were added to it. */
  private void describe(Path place) throws IOException, BadInput {
    if (place.toAbsolutePath().normalize().startsWith(folder.toAbsolutePath().normalize())) {
      Description.write(folder);
    }
  }

  private int workbook() throws IOException, BadInput {
    FolderDescription description = Description.of(folder);
    Path place = out == null ? folder : out;
    OutputFolder.make(place);
    Path file = place.resolve(Spreadsheet.FILE);
    Spreadsheet.write(folder, description, file).forEach(note -> say.remark("note: " + note));
    if (!say.quiet()) {
      say.out().println(file);
    }
    describe(place);
    say.out().flush();
    return CommandLine.ExitCode.OK;
  }
}
