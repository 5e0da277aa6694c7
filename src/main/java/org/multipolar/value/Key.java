package org.multipolar.value;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The declaration of one key of a file, on the record component that holds its value. The type of
 * the component determines the kind of value, its name is the name of the key. Checking, defaults,
 * records, JSON Schemas, written files and the list of keys are all derived from it.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Key {

  /** Meaning of the key, in a sentence. */
  String is();

  /** Name of the key where it differs from that of the component. */
  String name() default "";

  /** The default as written in files, or {@code none}. */
  String standard() default "";

  /** What applies without the key, in words, where that is no fixed value. */
  String otherwise() default "";

  /** Whether the key must be present. */
  Required required() default Required.NO;

  /** Minimum of a number. */
  double min() default 0;

  /** Maximum of a number. */
  double max() default 1;

  /** Unit of a number. */
  String unit() default "";

  /** Format of a text. */
  Like like() default Like.TEXT;

  /** Format of the keys of a map. */
  Like names() default Like.NAME;

  /** Words in the order of the constants; for a Boolean, the words for true and for false. */
  String[] words() default {};

  /** Collective name of the words, for messages; where it is empty, messages list the words. */
  String what() default "";

  /** Key of the same section that takes another kind of value for the same purpose. */
  String kin() default "";

  /** Words that may replace a map or a list. */
  String[] or() default {};

  /** Whether a list of one may be written as its single value. */
  boolean single() default false;

  /** Whether a list must have at least one value. */
  boolean some() default false;

  /** Whether an empty list is written to files. */
  boolean written() default false;

  /** A class whose static method {@code codec} defines how the value is written in files. */
  Class<?> as() default void.class;

  /** Whether a key must be present. */
  enum Required {
    /** It may be left out. */
    NO,
    /** Required in the file or in a file that it extends. */
    RESOLVED,
    /** Required in every file. */
    HERE
  }

  /** Format of a text. */
  enum Like {
    /** Free text that is not blank. */
    TEXT("(?s).*\\S.*", "text"),
    /** Any text, blank or not. */
    ANYTHING("(?s).*", "text"),
    /** Ids of states, firms and groups. */
    ID("[A-Za-z0-9_][A-Za-z0-9_.-]*", "an id"),
    /** Names of policies, figures and metrics. */
    NAME("[A-Za-z0-9][A-Za-z0-9_-]*", "a name of letters, digits and -"),
    /** Names of regimes, written without quotes in files. */
    REGIME(NAME.regex, NAME.expected),
    /** Names of result folders. */
    FOLDER("[\\p{L}\\p{N}][\\p{L}\\p{N} ._-]*", "a name of letters and digits"),
    /** Names of factors and bases of a study. */
    LABEL("[\\p{L}\\p{N}][\\p{L}\\p{N} ._+%/@-]*", "a name of letters and digits"),
    /** Names of levels of a study, which may be values: numbers, paths, maps. */
    LEVEL("\\S(.*\\S)?", "a name without spaces at its ends"),
    /** Paths of files. */
    PATH("\\S.*", "a path"),
    /** Worlds, by name or path. */
    WORLD("\\S.*", "the name of a world or a path"),
    /** Dotted paths into a scenario. */
    DOTTED(
        "[A-Za-z][A-Za-z0-9]*(\\.[\\p{L}\\p{N}_-]+)*", "a dotted path such as mechanisms.talent"),
    /** Distributions of a number. */
    DISTRIBUTION("\\S(.*\\S)?", "a distribution such as uniform(100, 500)"),
    /** Outcomes of a study. */
    OUTCOME("\\S(.*\\S)?", "an outcome such as south-access.last12 or compute-share@CHN.end");

    private final String regex;
    private final String expected;

    Like(String regex, String expected) {
      this.regex = regex;
      this.expected = expected;
    }

    /** A regular expression that matches the whole of such a text. */
    public String regex() {
      return regex;
    }

    /** The expected format, in words that follow "must be". */
    public String expected() {
      return expected;
    }
  }
}
