package org.multipolar.institution;

import java.util.List;
import org.multipolar.world.Blueprint;
import org.multipolar.world.Phase;

/**
 * The model on one page: the phases of a tick, in order.
 *
 * <p>Decisions read the world as the previous phase left it. Agents of one phase move
 * simultaneously, so their order never matters; the order of the phases is part of the model.
 */
public final class Schedule {

  private Schedule() {}

  /** The phases of one replication, each with its own scratch space. */
  public static List<Phase> phases(Blueprint blueprint) {
    return List.of(
        new Timeline(blueprint), // dated measures of the record and the scenario come into force
        new ChipProduction(blueprint), // makers build capacity, replace tools, learn, make chips
        new Investment(blueprint), // investors set budgets and choose where to build
        new ChipMarket(blueprint), // chips clear under controls; denied ones are smuggled or rented
        new Research(blueprint), // labs turn compute, talent and knowledge into capability
        new ReleaseDecisions(), // labs decide whether to open
        new ModelMarket(blueprint), // adopters choose among models
        new Adoption(blueprint), // AI diffuses, output grows
        new TalentMarket(blueprint), // researchers move
        new Incidents(blueprint), // harm occurs and draws attention
        new Bargaining(), // states answer controls; leaders trade controls for answers
        new PolicyDecisions(), // states decide on their levers
        new ControlLaw(), // lists of embargoes change; legal floors are enforced
        new Legislation(blueprint), // states review their rules for AI; laws come into force
        new Summits(blueprint), // states sign at summits
        new MembershipDecisions(), // states join, ratify and leave bodies
        new ThreatPerception(blueprint), // states revise their threat perceptions
        new FrontierUpdate()); // the frontier enters the public record
  }
}
