package org.multipolar.app;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.multipolar.scenario.yaml.Suggestion;
import org.multipolar.text.Quote;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.TypeConversionException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Reports errors in the command line and points to the help of the command. */
final class UsageErrorHandler implements IParameterExceptionHandler {

  @Override
  public int handleParseException(ParameterException misuse, String[] arguments) {
    CommandLine line = misuse.getCommandLine();
    PrintWriter err = line.getErr();
    lines(misuse, arguments, line.getCommandSpec()).stream()
        .map(Quote::message)
        .forEach(err::println);
    err.println("See '" + CommandHint.command(helpOf(line.getCommandSpec())) + "'.");
    return CommandLine.ExitCode.USAGE;
  }

  private static Object[] helpOf(CommandSpec spec) {
    return spec.parent() == null ? new Object[] {"--help"} : new Object[] {spec.name(), "--help"};
  }

  private static List<String> lines(
      ParameterException misuse, String[] arguments, CommandSpec spec) {
    List<String> strange = strange(arguments, spec);
    if (misuse instanceof MissingParameterException && !strange.isEmpty()) {
      return unmatched(strange, spec);
    }
    if (misuse instanceof UnmatchedArgumentException unmatched) {
      return unmatched(unmatched.getUnmatched(), spec);
    }
    if (misuse.getArgSpec() instanceof OptionSpec option && option.arity().max() == 0) {
      return List.of(name(option) + " takes no value");
    }
    if (misuse.getCause() instanceof TypeConversionException && misuse.getArgSpec() != null) {
      String value = misuse.getValue().isBlank() ? "''" : misuse.getValue();
      return List.of(
          name(misuse.getArgSpec()) + " " + value + ": " + misuse.getCause().getMessage());
    }
    if (misuse instanceof OverwrittenOptionException twice) {
      return List.of(name(twice.getOverwritten()) + " can be given only once");
    }
    if (misuse instanceof MissingParameterException missing && missing.getMissing().size() == 1) {
      ArgSpec argument = missing.getMissing().get(0);
      return List.of(
          argument instanceof PositionalParamSpec words
              ? tooFew(words, spec)
              : name(argument) + " needs a value, " + argument.paramLabel());
    }
    return List.of(misuse.getMessage());
  }

  /** Words that look like options and are none of a command's. */
  private static List<String> strange(String[] arguments, CommandSpec spec) {
    return Arrays.stream(arguments)
        .takeWhile(word -> !word.equals("--"))
        .filter(word -> word.matches("--?[A-Za-z][\\w-]*(=.*)?"))
        .filter(word -> spec.findOption(word.replaceFirst("=.*", "")) == null)
        .filter(word -> word.startsWith("--") || spec.findOption(word.substring(0, 2)) == null)
        .toList();
  }

  /** Name of an option or an argument in messages. */
  private static String name(ArgSpec argument) {
    return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
  }

  /** Message on missing arguments; several are described, so that their number makes sense. */
  private static String tooFew(PositionalParamSpec words, CommandSpec spec) {
    if (words.arity().min() < 2) {
      return "'" + spec.name() + "' needs " + words.paramLabel();
    }
    String what = words.description()[0].replaceFirst("[;.].*", "");
    return "'"
        + spec.name()
        + "' needs at least "
        + words.arity().min()
        + " "
        + what.substring(0, 1).toLowerCase(Locale.ROOT)
        + what.substring(1);
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
