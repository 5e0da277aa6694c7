package org.multipolar.world;

import java.io.Serializable;

/**
 * How rules for AI are made.
 *
 * @param makers who makes them
 * @param reviews how they are reviewed
 * @param statutes what has been adopted, in force or not
 */
public record Law(LawMakers makers, LawReviews reviews, Statutes statutes) implements Serializable {

  static Law of(WorldTables tables, Statutes statutes) {
    LawMakers makers = new LawMakers(tables);
    return new Law(makers, new LawReviews(makers), statutes);
  }
}
