package org.multipolar.study;

import java.util.List;

/**
 * Proposes vectors of genes, generation by generation, from the values of earlier ones. A function
 * of its seed and of the values it has received: the same values lead to the same proposals.
 */
public interface SearchMethod {

  /**
   * The vectors of the next generation.
   *
   * @return genes of each vector, numbers strictly between 0 and 1
   */
  List<double[]> next();

  /**
   * Receives the values of the vectors of that generation.
   *
   * @param values of each vector, in the order in which they were proposed; NaN where a value is
   *     missing
   */
  void learn(List<double[]> values);
}
