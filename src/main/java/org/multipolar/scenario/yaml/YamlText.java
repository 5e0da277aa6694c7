package org.multipolar.scenario.yaml;

import java.math.BigInteger;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.multipolar.text.Quote;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.snakeyaml.engine.v2.schema.CoreSchema;

/**
 * Reads YAML 1.2 (core schema: {@code on}, {@code off} and {@code NO} are text) into {@link
 * YamlNode}s.
 *
 * <p>Refused before any node is built: files that are not text, too large or nested too deeply,
 * aliases (a few lines of them can represent billions of values), tags and duplicate keys.
 */
public final class YamlText {
  private static final int DEEPEST = 20;

  /** Longest value, characters. */
  private static final int LONGEST = 1 << 16;

  /** Most digits of a whole number; longer ones count as infinite. */
  private static final int DIGITS = 400;

  private static final LoadSettings SETTINGS =
      LoadSettings.builder()
          .setSchema(new CoreSchema())
          .setUseMarks(true)
          .setAllowNonScalarKeys(true)
          .setCodePointLimit(SourceText.LARGEST)
          .build();

  private final String origin;
  private final boolean marked;
  private final Problems problems;

  /** Whether a text or a key is not what it should be, so that the file is not checked further. */
  private boolean illegible;

  private YamlText(String origin, boolean marked, Problems problems) {
    this.origin = origin;
    this.marked = marked;
    this.problems = problems;
  }

  /** Reads the map of a file; empty, with the problem reported, if there is none. */
  public static Optional<YamlNode.Fields> file(Path file, Problems problems) {
    return SourceText.of(file, problems)
        .flatMap(text -> new YamlText(file.toString(), true, problems).parse(text))
        .flatMap(tree -> map(tree, problems));
  }

  /** The map that a text of the program's own holds. */
  public static Optional<YamlNode.Fields> text(String origin, String text, Problems problems) {
    return new YamlText(origin, true, problems).parse(text).flatMap(tree -> map(tree, problems));
  }

  /** Reads a value from the command line; its locations name the option and no line. */
  public static Optional<YamlNode> option(String option, String value, Problems problems) {
    YamlText reader = new YamlText(option, false, problems);
    if (value.isBlank()) {
      return Optional.of(new YamlNode.Leaf(SourceLocation.of(option), null, ""));
    }
    if (value.startsWith("---")) {
      problems.add(SourceLocation.of(option), "text that starts with '---' needs quotes");
      return Optional.empty();
    }
    return SourceText.legible(option, value, problems) ? reader.parse(value) : Optional.empty();
  }

  private static Optional<YamlNode.Fields> map(YamlNode tree, Problems problems) {
    if (tree instanceof YamlNode.Fields fields) {
      return Optional.of(fields);
    }
    Optional<KeyFault> key =
        tree instanceof YamlNode.Leaf leaf ? KeyFault.in(leaf.text()) : Optional.empty();
    if (key.isPresent()) {
      key.get().report(tree.at(), problems);
      return Optional.empty();
    }
    problems.add(
        tree.at(),
        "must hold keys and values (title: …), not %s",
        tree.kind() == YamlNode.Kind.LIST ? tree.inWords() : "one text");
    return Optional.empty();
  }

  private Optional<YamlNode> parse(String text) {
    try {
      if (!harmless(text)) {
        return Optional.empty();
      }
      Optional<Node> node = new Compose(SETTINGS).composeString(text);
      if (node.isEmpty() || marked && node.get().getTag().equals(Tag.NULL)) {
        problems.add(SourceLocation.of(origin), "is empty");
        return Optional.empty();
      }
      illegible = false;
      YamlNode tree = tree(node.get());
      return illegible ? Optional.empty() : Optional.of(tree);
    } catch (MarkedYamlEngineException e) {
      Optional<KeyFault> key = KeyFault.of(text, e);
      if (endsWithinQuotes(e)) {
        problems.add(mark(e.getContextMark().get()), "this quote is never closed");
      } else if (key.isPresent()) {
        key.get().report(new SourceLocation(origin, marked ? 1 : 0, 1), problems);
      } else {
        problems.add(
            e.getProblemMark().map(this::mark).orElse(SourceLocation.of(origin)),
            "is not YAML here: %s%s%s",
            inWords(e.getProblem()),
            opened(e),
            sign(text, e));
      }
    } catch (YamlEngineException e) {
      long line = text.lines().takeWhile(each -> !each.startsWith("%YAML")).count() + 1;
      boolean version = text.lines().anyMatch(each -> each.startsWith("%YAML"));
      problems.add(
          version ? new SourceLocation(origin, (int) line, 1) : SourceLocation.of(origin),
          version
              ? "another version of YAML than 1.2; leave the line out"
              : "is not YAML: " + firstLine(e.getMessage()));
    }
    return Optional.empty();
  }

  /** A remark on a sign before the error that only looks like one of YAML; empty if none does. */
  private static String sign(String text, MarkedYamlEngineException e) {
    if (e.getProblemMark().isEmpty()) {
      return "";
    }
    int last = e.getProblemMark().get().getLine();
    int first = e.getContextMark().map(mark -> Math.min(mark.getLine(), last)).orElse(last);
    String lines =
        text.lines().skip(first).limit(last - first + 1L).collect(Collectors.joining("\n"));
    String other = Confusable.signIn(lines);
    boolean semicolon = e.getProblem().startsWith("expected ','") && lines.contains(";");
    return other.isEmpty() && semicolon ? " (';' separates nothing; write ',')" : other;
  }

  private static boolean endsWithinQuotes(MarkedYamlEngineException e) {
    return e.getContextMark().isPresent()
        && String.valueOf(e.getContext()).contains("quoted scalar")
        && e.getProblem().equals("found unexpected end of stream");
  }

  /** Names the line of the list or map that was not closed; empty for other errors. */
  private String opened(MarkedYamlEngineException e) {
    boolean within = String.valueOf(e.getContext()).contains("while parsing a flow");
    return within && marked && e.getContextMark().isPresent()
        ? "; the bracket of line " + (e.getContextMark().get().getLine() + 1) + " is still open"
        : "";
  }

  /** The parser's message, without its jargon. */
  private static String inWords(String problem) {
    return problem
        .replaceFirst("^found character '\\\\t.*", "a tab; indent with spaces")
        .replaceFirst("^but found another document$", "a second document; one is allowed in a file")
        .replaceFirst(
            "^expected <block end>, but found '<block (mapping|sequence) start>'$",
            "this line begins further left or right than those that it belongs to")
        .replaceFirst(
            "^expected <block end>, but found '<scalar>'$",
            "text after the end of a value; put the whole in quotes")
        .replaceFirst("^expected <block end>, but found '([\\]}])'$", "a '$1' that closes nothing")
        .replaceFirst(
            "^expected <block end>, but found '-'$",
            "an entry of a list among keys; indent it below the key that it belongs to")
        .replaceFirst(
            "^found character '(.+)' that cannot start any token.*",
            "text that starts with '$1' needs quotes")
        .replaceFirst(
            "(?s)^(found unknown escape character|expected escape sequence).*",
            "within double quotes '\\\\' starts an escape; write '\\\\\\\\', or single quotes")
        .replaceFirst(
            "^expected chomping or indentation indicators.*",
            "text under '|' or '>' starts in the next line")
        .replace("<stream end>", "the end of the text")
        .replaceFirst(
            "^mapping values are not allowed here$",
            "a ':' too many; text with ': ' in it needs quotes");
  }

  private static String firstLine(String message) {
    return message.lines().findFirst().orElse("");
  }

  private boolean harmless(String text) {
    int depth = 0;
    for (Event event : new Parse(SETTINGS).parseString(text)) {
      switch (event.getEventId()) {
        case MappingStart, SequenceStart -> depth++;
        case MappingEnd, SequenceEnd -> depth--;
        case Alias -> {
          problems.add(
              mark(event),
              "aliases are not allowed: write what *%s stands for",
              ((AliasEvent) event).getAlias());
          return false;
        }
        default -> {}
      }
      if (event instanceof ScalarEvent scalar
          && scalar.isPlain()
          && scalar.getValue().equals("<<")) {
        problems.add(mark(event), "merge keys (<<) are not allowed: write the keys out");
        return false;
      }
      if (event instanceof ScalarEvent scalar && scalar.getValue().length() > LONGEST) {
        problems.add(
            mark(event),
            "this text has %s characters; allowed: up to %s",
            scalar.getValue().length(),
            LONGEST);
        return false;
      }
      Optional<String> tag = tag(event);
      if (tag.isPresent()) {
        String written = tag.get().replaceFirst("^tag:yaml.org,2002:", "!!");
        problems.add(mark(event), "tags are not allowed: '" + written + "'");
        return false;
      }
      if (depth > DEEPEST) {
        problems.add(mark(event), "is nested more than " + DEEPEST + " deep");
        return false;
      }
    }
    return true;
  }

  private static Optional<String> tag(Event event) {
    if (event instanceof ScalarEvent scalar) {
      return scalar.getTag();
    }
    return event instanceof CollectionStartEvent start ? start.getTag() : Optional.empty();
  }

  private SourceLocation mark(Event event) {
    return event.getStartMark().map(this::mark).orElse(SourceLocation.of(origin));
  }

  private SourceLocation mark(org.snakeyaml.engine.v2.exceptions.Mark mark) {
    return marked
        ? new SourceLocation(origin, mark.getLine() + 1, mark.getColumn() + 1)
        : SourceLocation.of(origin);
  }

  private SourceLocation mark(Node node) {
    return node.getStartMark().map(this::mark).orElse(SourceLocation.of(origin));
  }

  private YamlNode tree(Node node) {
    if (node instanceof MappingNode mapping) {
      return fields(mapping);
    }
    if (node instanceof SequenceNode sequence) {
      List<YamlNode> items = new ArrayList<>();
      sequence.getValue().forEach(item -> items.add(tree(item)));
      return new YamlNode.Items(mark(node), items);
    }
    return leaf((ScalarNode) node);
  }

  private YamlNode fields(MappingNode node) {
    Map<String, YamlNode.Entry> entries = new LinkedHashMap<>();
    NodeTuple before = null;
    NodeTuple call = null;
    for (NodeTuple tuple : node.getValue()) {
      if (before != null && isDecimalComma(before, tuple)) {
        problems.add(
            mark(before.getValueNode()),
            "decimals have a point, not a comma: %s.%s",
            ((ScalarNode) before.getValueNode()).getValue(),
            ((ScalarNode) tuple.getKeyNode()).getValue());
        illegible = true;
        continue;
      }
      if (before != null && before == call) {
        continue;
      }
      if (before != null && isCall(before, tuple)) {
        call = before;
        String written =
            ((ScalarNode) before.getValueNode()).getValue()
                + ", "
                + ((ScalarNode) tuple.getKeyNode()).getValue();
        problems.add(
            mark(before.getValueNode()),
            "text with a comma needs quotes within { }: \"%s\"",
            written + (written.endsWith(")") ? "" : ", …)"));
        illegible = true;
        continue;
      }
      before = tuple;
      if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
        problems.add(mark(tuple.getKeyNode()), "a key must be one word, not a list or a map");
        continue;
      }
      legible(key);
      if (tuple.getValueNode().getTag().equals(Tag.NULL) && key.isPlain()) {
        Optional<KeyFault> fault = KeyFault.in(key.getValue());
        if (fault.isPresent()) {
          illegible = true;
          fault.get().report(mark(key), problems);
          continue;
        }
      }
      YamlNode.Entry earlier = entries.get(key.getValue());
      if (earlier != null) {
        problems.add(
            mark(key),
            "duplicate key '%s'%s",
            key.getValue(),
            marked ? ", first in line " + earlier.at().line() : "");
        continue;
      }
      entries.put(key.getValue(), new YamlNode.Entry(mark(key), tree(tuple.getValueNode())));
    }
    return new YamlNode.Fields(mark(node), entries);
  }

  /** Whether an entry is the rest of the number before it, which has a decimal comma. */
  private static boolean isDecimalComma(NodeTuple before, NodeTuple rest) {
    return before.getValueNode().getTag().equals(Tag.INT)
        && rest.getKeyNode().getTag().equals(Tag.INT)
        && rest.getValueNode().getTag().equals(Tag.NULL)
        && rest.getKeyNode().getStartMark().isPresent()
        && before
            .getValueNode()
            .getEndMark()
            .filter(end -> end.getIndex() + 1 == rest.getKeyNode().getStartMark().get().getIndex())
            .isPresent();
  }

  /** Whether an entry is the rest of the value before it, as in {@code uniform(0, 1)}. */
  private static boolean isCall(NodeTuple before, NodeTuple rest) {
    return before.getValueNode() instanceof ScalarNode start
        && rest.getKeyNode() instanceof ScalarNode
        && start.isPlain()
        && start.getValue().matches("[\\w-]+\\([^)]*")
        && rest.getValueNode().getTag().equals(Tag.NULL);
  }

  /** Reports a forbidden character that an escape puts into a text. */
  private void legible(ScalarNode node) {
    String text = node.getValue();
    Quote.forbidden(text)
        .ifPresent(
            at -> {
              illegible = true;
              problems.add(
                  mark(node),
                  "the control character %s is not allowed in text",
                  Quote.codePoint(text.codePointAt(at)));
            });
  }

  private YamlNode leaf(ScalarNode node) {
    legible(node);
    String text = node.getValue();
    Tag tag = node.getTag();
    Object value = text;
    if (tag.equals(Tag.NULL)) {
      value = null;
    } else if (tag.equals(Tag.BOOL)) {
      value = Boolean.valueOf(text.toLowerCase(Locale.ROOT));
    } else if (tag.equals(Tag.INT)) {
      value = whole(text);
    } else if (tag.equals(Tag.FLOAT)) {
      value = decimal(text);
    }
    return new YamlNode.Leaf(mark(node), value, text);
  }

  private static Number whole(String text) {
    if (text.length() > DIGITS) {
      return text.startsWith("-") ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
    }
    BigInteger value =
        text.startsWith("0x")
            ? new BigInteger(text.substring(2), 16)
            : text.startsWith("0o") ? new BigInteger(text.substring(2), 8) : new BigInteger(text);
    return value.bitLength() < Long.SIZE ? (Number) value.longValue() : value;
  }

  private static double decimal(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    if (lower.endsWith(".nan")) {
      return Double.NaN;
    }
    if (lower.endsWith(".inf")) {
      return lower.startsWith("-") ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
    }
    return Double.parseDouble(text);
  }
}
