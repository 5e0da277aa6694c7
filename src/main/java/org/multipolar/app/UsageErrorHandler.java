package org.multipolar.app;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import org.multipolar.scenario.yaml.Suggestion;
import org.multipolar.text.Quote;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.TypeConversionException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Reports errors in the command line and points to the help of the command. */
final class UsageErrorHandler implements IParameterExceptionHandler {

  @Override
  public int handleParseException(ParameterException misuse, String[] arguments) {
    CommandLine line = misuse.getCommandLine();
    PrintWriter err = line.getErr();
    lines(misuse, line.getCommandSpec()).stream().map(Quote::message).forEach(err::println);
    err.println("See '" + CommandHint.command(helpOf(line.getCommandSpec())) + "'.");
    return CommandLine.ExitCode.USAGE;
  }

  private static Object[] helpOf(CommandSpec spec) {
    return spec.parent() == null ? new Object[] {"--help"} : new Object[] {spec.name(), "--help"};
  }

  private static List<String> lines(ParameterException misuse, CommandSpec spec) {
    if (misuse instanceof UnmatchedArgumentException unmatched) {
      return unmatched(unmatched.getUnmatched(), spec);
    }
    if (misuse.getCause() instanceof TypeConversionException
        && misuse.getArgSpec() instanceof OptionSpec option) {
      String value = misuse.getValue().isBlank() ? "''" : misuse.getValue();
      return List.of(option.longestName() + " " + value + ": " + misuse.getCause().getMessage());
    }
    return List.of(misuse.getMessage());
  }

  /**
   * Messages on unknown words. Words after an unknown option may be its value and are not reported.
   */
  private static List<String> unmatched(List<String> words, CommandSpec spec) {
    List<String> lines = new ArrayList<>();
    for (String word : words) {
      if (word.startsWith("-")) {
        if (word.indexOf(' ') > 0) {
          lines.add(
              "'"
                  + word
                  + "' begins with - like an option; put -- before it to pass it as an argument");
          continue;
        }
        String name = word.replaceFirst("=.*", "");
        List<String> names = new ArrayList<>();
        spec.options().forEach(option -> names.addAll(List.of(option.names())));
        lines.add("unknown option '" + name + "'" + Suggestion.hint(name, names));
      }
    }
    if (lines.isEmpty() && !spec.subcommands().isEmpty()) {
      String word = words.get(0);
      lines.add(
          "unknown command '" + word + "'" + Suggestion.hint(word, spec.subcommands().keySet()));
    } else if (lines.isEmpty()) {
      words.forEach(
          word -> lines.add("unexpected argument '" + word + "' for '" + spec.name() + "'"));
    }
    return lines;
  }
}
