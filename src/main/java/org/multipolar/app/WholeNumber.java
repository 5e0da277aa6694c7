package org.multipolar.app;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A whole number from 1 to a largest that makes sense. */
abstract class WholeNumber implements ITypeConverter<Integer> {
  private final int largest;

  private WholeNumber(int largest) {
    this.largest = largest;
  }

  /** Threads; far more than any machine has cores would only use up its memory. */
  static final class Threads extends WholeNumber {
    Threads() {
      super(1024);
    }
  }

  /** The number of one replication. */
  static final class Replication extends WholeNumber {
    Replication() {
      super(Integer.MAX_VALUE);
    }
  }

  @Override
  public Integer convert(String text) {
    try {
      int number = Integer.parseInt(text);
      if (number >= 1 && number <= largest) {
        return number;
      }
    } catch (NumberFormatException e) {
      throw new TypeConversionException("must be " + this);
    }
    throw new TypeConversionException("must be " + this);
  }

  @Override
  public String toString() {
    return "a whole number from 1" + (largest < Integer.MAX_VALUE ? " to " + largest : " on");
  }
}
