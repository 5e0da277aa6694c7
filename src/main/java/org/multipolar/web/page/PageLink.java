package org.multipolar.web.page;

import java.util.List;
import java.util.stream.Collectors;
import org.multipolar.scenario.Scenario;
import org.multipolar.store.Identity;
import org.multipolar.text.Digits;
import org.multipolar.web.RunRequest;

/**
 * The address fragment with which a page opens at given moves, in the format of {@code address.js}.
 */
public final class PageLink {
  private static final int IDENTITY = 12;
  private static final int MONTH = 7;

  private PageLink() {}

  /** Returns the fragment, with #. */
  public static String fragment(Scenario scenario, List<RunRequest.Move> moves) {
    String identity = Identity.of(scenario.identity()).hash().substring(0, IDENTITY);
    return "#s="
        + identity
        + (moves.isEmpty()
            ? ""
            : "&m="
                + moves.stream()
                    .map(
                        move ->
                            move.lever()
                                + "@"
                                + month(scenario, move.tick())
                                + "="
                                + Digits.text(move.level()))
                    .collect(Collectors.joining(",")));
  }

  private static String month(Scenario scenario, int tick) {
    return scenario.run().calendar().date(tick).toString().substring(0, MONTH);
  }
}
