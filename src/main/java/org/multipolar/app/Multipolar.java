package org.multipolar.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static picocli.CommandLine.Model.UsageMessageSpec.SECTION_KEY_FOOTER;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.multipolar.store.Build;
import org.multipolar.store.ResultsException;
import org.multipolar.store.ResultsUnwritten;
import org.multipolar.text.Quote;
import picocli.AutoComplete.GenerateCompletion;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.IHelpSectionRenderer;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.UsageMessageSpec;
import picocli.CommandLine.Spec;

/** The program: {@code multipolar COMMAND …}. */
@Command(
    name = "multipolar",
    mixinStandardHelpOptions = true,
    versionProvider = Multipolar.Version.class,
    synopsisSubcommandLabel = "COMMAND",
    header = "An agent-based simulation of global AI governance.",
    description = {
      "",
      "States and firms react to chip controls and open-sharing policies; a scenario file drives"
          + " the run, and figures show the results.",
      ""
    },
    footerHeading = "%nFirst steps:%n",
    footer = {
      "  ${sys:multipolar.command:-multipolar} run scenarios/waic-2025.yaml      runs it and draws its figures",
      "  ${sys:multipolar.command:-multipolar} describe schedule                 the model on one page",
      "  ${sys:multipolar.command:-multipolar} new my-scenario                   a commented scenario",
      "",
      "Exit codes: 0 done; 1 a replication failed or figures are missing, results are kept; 2"
          + " invalid input, no runs were started; 130 interrupted; rerun the same command to"
          + " resume."
    },
    subcommands = {
      RunCommand.class,
      StudyCommand.class,
      MergeCommand.class,
      SensitivityCommand.class,
      CompareCommand.class,
      GuiCommand.class,
      PageCommand.class,
      ClassCommand.class,
      HistoryCommand.class,
      CalibrateCommand.class,
      PatternsCommand.class,
      ChartCommand.class,
      QueryCommand.class,
      PackCommand.class,
      TidyCommand.class,
      ValidateCommand.class,
      DescribeCommand.class,
      NewCommand.class,
      GenerateCompletion.class,
      HelpCommand.class
    })
public final class Multipolar implements Callable<Integer> {

  private static final String HEADLESS = "java.awt.headless";
  private static final int LONGEST_EXAMPLE = 1000;

  @Spec private CommandSpec spec;

  /** Runs a command and exits with its exit code. Only the classroom window needs a display. */
  public static void main(String[] arguments) {
    if (System.getProperty(HEADLESS) == null
        && !(arguments.length > 0 && arguments[0].equals("gui"))) {
      System.setProperty(HEADLESS, "true");
    }
    AnswerStream answer = new AnswerStream();
    PrintWriter out =
        new PrintWriter(new OutputStreamWriter(new BufferedOutputStream(answer), UTF_8), true);
    CommandLine line = commandLine().setOut(out);
    System.exit(execute(line, answer, arguments));
  }

  /** Runs a command; the exit code is at least 1 if its output could not be written. */
  static int execute(CommandLine line, AnswerStream answer, String... arguments) {
    PrintWriter err = line.getErr();
    int code;
    try {
      code = line.execute(arguments);
    } catch (OutOfMemoryError e) {
      err.println(
          "out of memory in '"
              + asked(arguments)
              + "'; give Java more, MULTIPOLAR_JAVA_OPTS=-Xmx8g, or ask for less");
      code = CommandLine.ExitCode.SOFTWARE;
    } catch (StackOverflowError e) {
      err.println("an input of '" + asked(arguments) + "' is nested too deeply to be read");
      code = CommandLine.ExitCode.SOFTWARE;
    }
    line.getOut().flush();
    if (answer.loss().isPresent()) {
      err.println("the answer could not be written: " + answer.loss().get());
      err.flush();
      return Math.max(code, CommandLine.ExitCode.SOFTWARE);
    }
    err.flush();
    return code;
  }

  private static String asked(String... arguments) {
    return Quote.shortened(Quote.escaped(String.join(" ", arguments)));
  }

  /** The command line with all commands. */
  static CommandLine commandLine() {
    CommandLine line =
        new CommandLine(new Multipolar())
            .setParameterExceptionHandler(new UsageErrorHandler())
            .setExecutionExceptionHandler(new Failure())
            .setUsageHelpAutoWidth(true)
            .setAbbreviatedSubcommandsAllowed(false);
    Map<String, IHelpSectionRenderer> sections = new HashMap<>(line.getHelpSectionMap());
    sections.put(SECTION_KEY_FOOTER, Multipolar::footer);
    line.setHelpSectionMap(sections);
    line.getSubcommands().get("generate-completion").getCommandSpec().usageMessage().hidden(false);
    return line;
  }

  /** The last section of a help text; examples stay on one line, so that they can be copied. */
  private static String footer(Help help) {
    UsageMessageSpec usage = help.commandSpec().usageMessage();
    StringBuilder text = new StringBuilder();
    for (String line : usage.footer()) {
      text.append(
          Help.join(
              help.ansi(),
              line.startsWith("  ") ? LONGEST_EXAMPLE : usage.width(),
              usage.adjustLineBreaksForWideCJKCharacters(),
              new String[] {line},
              new StringBuilder()));
    }
    return text.toString();
  }

  @Override
  public Integer call() {
    spec.commandLine().usage(spec.commandLine().getErr());
    return CommandLine.ExitCode.USAGE;
  }

  /** Reports a failure, without a stack trace if the cause is the input or the machine. */
  private static final class Failure implements CommandLine.IExecutionExceptionHandler {
    @Override
    public int handleExecutionException(
        Exception failure, CommandLine line, CommandLine.ParseResult result) {
      PrintWriter err = line.getErr();
      if (failure instanceof BadInput bad) {
        bad.lines().stream().map(Quote::message).forEach(err::println);
        return CommandLine.ExitCode.USAGE;
      }
      if (failure instanceof ResultsUnwritten) {
        failure.getMessage().lines().map(Quote::message).forEach(err::println);
        return CommandLine.ExitCode.SOFTWARE;
      }
      if (failure instanceof ResultsException) {
        failure.getMessage().lines().map(Quote::message).forEach(err::println);
        return CommandLine.ExitCode.USAGE;
      }
      if (failure instanceof IOException unread) {
        err.println(ResultsException.reason(unread));
        return CommandLine.ExitCode.SOFTWARE;
      }
      err.println("This is a bug in the program; please report it with the lines below.");
      failure.printStackTrace(err);
      return CommandLine.ExitCode.SOFTWARE;
    }
  }

  /** Version and commit of the program. */
  static final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
      Build build = Build.current();
      return new String[] {
        "multipolar " + build.version(),
        "commit " + build.commit(),
        "Java " + System.getProperty("java.version")
      };
    }
  }
}
