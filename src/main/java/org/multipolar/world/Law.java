package org.multipolar.world;

import java.io.Serializable;

/**
 * Lawmaking on AI.
 *
 * @param makers the lawmakers
 * @param reviews their reviews of the rules
 * @param statutes adopted rules, in force or not
 */
public record Law(LawMakers makers, LawReviews reviews, Statutes statutes) implements Serializable {

  static Law of(WorldTables tables, Statutes statutes) {
    LawMakers makers = new LawMakers(tables);
    return new Law(makers, new LawReviews(makers), statutes);
  }
}
