package org.multipolar.study;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.multipolar.scenario.study.Factor;
import org.multipolar.scenario.study.StudySpec.Cell;

/**
 * The space that a search explores. A gene is a number strictly between 0 and 1: the relative
 * position between the lower and the upper end of a range, or a choice, to each of which an equal
 * interval corresponds.
 *
 * @param genes in the order of vectors
 * @param expressed the phenotype of a vector of genes; vectors with the same phenotype are not run
 *     twice
 */
record GeneSpace(List<Gene> genes, Function<double[], List<?>> expressed) {

  /**
   * One gene.
   *
   * @param name by which its draws are keyed
   * @param choices number of choices, in no order; 0 for a range
   */
  record Gene(String name, int choices) {

    /** The choice that a gene encodes. */
    int choice(double gene) {
      return Math.min(choices - 1, (int) (gene * choices));
    }

    /** The gene that encodes a choice. */
    double of(int choice) {
      return (choice + .5) / choices;
    }
  }

  GeneSpace {
    genes = List.copyOf(genes);
  }

  /** A space of k ranges, in which all vectors are distinct. */
  static GeneSpace ranges(int k) {
    return new GeneSpace(
        IntStream.range(0, k).mapToObj(i -> new Gene("x" + i, 0)).toList(),
        genes -> Arrays.stream(genes).boxed().toList());
  }

  /** The space of a study's levers. */
  static GeneSpace of(List<Factor> levers) {
    return new GeneSpace(
        levers.stream().map(lever -> new Gene(lever.name(), lever.levels().size())).toList(),
        genes -> cells(levers, genes));
  }

  /** The values of the levers that a vector of genes encodes. */
  static List<Cell> cells(List<Factor> levers, double... genes) {
    return IntStream.range(0, genes.length)
        .mapToObj(
            i -> {
              Factor lever = levers.get(i);
              return lever
                  .range()
                  .map(range -> Cell.of(range.at(genes[i])))
                  .orElseGet(() -> Cell.of(new Gene("", lever.levels().size()).choice(genes[i])));
            })
        .toList();
  }
}
