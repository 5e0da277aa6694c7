package org.multipolar.value;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The declaration of one key of a file, on the component of the record that holds its value. The
 * component's type says what kind of value it is, its name is the name of the key. Checking,
 * defaults, records, JSON Schemas, written files and the list of keys all come from it.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Key {

  /** What it means, in a sentence. */
  String is();

  /** Its name, where the component has another one. */
  String name() default "";

  /** The default as files write it, or {@code none}. */
  String standard() default "";

  /** What holds without the key, in words, where that is no fixed value. */
  String otherwise() default "";

  /** Whether the key must be there. */
  Required required() default Required.NO;

  /** Least number. */
  double min() default 0;

  /** Greatest number. */
  double max() default 1;

  /** Unit of a number. */
  String unit() default "";

  /** What a text looks like. */
  Like like() default Like.TEXT;

  /** What the keys of a map look like. */
  Like names() default Like.NAME;

  /** Words in the order of the constants; of a truth value, those for true and for false. */
  String[] words() default {};

  /** What the words are, for messages; where this is empty messages list them. */
  String what() default "";

  /** Words that may stand in place of a map or a list. */
  String[] or() default {};

  /** Whether one value may stand in place of a list of one. */
  boolean single() default false;

  /** Whether a list must have a value. */
  boolean some() default false;

  /** Whether an empty list is written out. */
  boolean written() default false;

  /** A class whose static method {@code codec} says how the value stands in files. */
  Class<?> as() default void.class;

  /** Whether a key must be there. */
  enum Required {
    /** It may be left out. */
    NO,
    /** In the file, or in one that it extends. */
    RESOLVED,
    /** In every file. */
    HERE
  }

  /** What a text looks like. */
  enum Like {
    /** Words for people: anything that is not blank. */
    TEXT("(?s).*\\S.*", "text"),
    /** Anything, blank or not. */
    ANYTHING("(?s).*", "text"),
    /** Ids of states, firms and groups. */
    ID("[A-Za-z0-9_][A-Za-z0-9_.-]*", "an id"),
    /** Names of policies, figures and metrics. */
    NAME("[A-Za-z0-9][A-Za-z0-9_-]*", "a name of letters, digits and -"),
    /** Names of regimes, which files write without quotes. */
    REGIME(NAME.regex, NAME.expected),
    /** Names of folders of results. */
    FOLDER("[\\p{L}\\p{N}][\\p{L}\\p{N} ._-]*", "a name of letters and digits"),
    /** Names of factors, levels and bases of a study. */
    LABEL("[\\p{L}\\p{N}][\\p{L}\\p{N} ._+%/@-]*", "a name of letters and digits"),
    /** Paths of files. */
    PATH("\\S.*", "a path"),
    /** Worlds by name or path. */
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

    /** A regular expression that such texts match as a whole. */
    public String regex() {
      return regex;
    }

    /** Words that follow "must be". */
    public String expected() {
      return expected;
    }
  }
}
