package org.multipolar.study;

import java.util.List;

/**
 * Proposes vectors of genes, generation by generation, from what earlier ones came to. A function
 * of its seed and of what it was told: told the same again, it proposes the same.
 */
public interface SearchMethod {

  /**
   * The vectors of the next generation.
   *
   * @return genes of each vector, numbers strictly between 0 and 1
   */
  List<double[]> next();

  /**
   * Takes note of what the vectors of that generation came to.
   *
   * @param values of each vector, in the order in which they were proposed; NaN where there is none
   */
  void learn(List<double[]> values);
}
