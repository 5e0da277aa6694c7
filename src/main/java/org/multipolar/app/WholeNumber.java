package org.multipolar.app;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Converts the value of an option to a whole number within a range. */
abstract class WholeNumber implements ITypeConverter<Integer> {
  private final int smallest;
  private final int largest;

  private WholeNumber(int largest) {
    this(1, largest);
  }

  private WholeNumber(int smallest, int largest) {
    this.smallest = smallest;
    this.largest = largest;
  }

  /** Whether a number in the range is allowed. */
  boolean does(int number) {
    return number > 0;
  }

  /** Number of threads; bounded, since each takes memory. */
  static final class Threads extends WholeNumber {
    Threads() {
      super(1024);
    }
  }

  /** Rounds of a class. */
  static final class Rounds extends WholeNumber {
    Rounds() {
      super(40);
    }
  }

  /** Months of a round. */
  static final class Months extends WholeNumber {
    Months() {
      super(240);
    }
  }

  /** A port; lower ones are reserved for the system. */
  static final class Port extends WholeNumber {
    Port() {
      super(1024, 65_535);
    }
  }

  /** The number of a replication, or a number of replications. */
  static final class Replication extends WholeNumber {
    Replication() {
      super(Integer.MAX_VALUE);
    }
  }

  /** Trajectories of a Morris design. */
  static final class Trajectories extends WholeNumber {
    Trajectories() {
      super(2, 100_000);
    }
  }

  /** The size of a Sobol sample. */
  static final class Base extends WholeNumber {
    Base() {
      super(8, 1_000_000);
    }

    @Override
    boolean does(int number) {
      return Integer.bitCount(number) == 1;
    }

    @Override
    public String toString() {
      return "a power of 2 from 8 to 524288";
    }
  }

  @Override
  public Integer convert(String text) {
    try {
      int number = Integer.parseInt(text);
      if (number >= smallest && number <= largest && does(number)) {
        return number;
      }
    } catch (NumberFormatException e) {
      throw new TypeConversionException("must be " + this);
    }
    throw new TypeConversionException("must be " + this);
  }

  @Override
  public String toString() {
    return "a whole number from "
        + smallest
        + (largest < Integer.MAX_VALUE ? " to " + largest : " on");
  }
}
