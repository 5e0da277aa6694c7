package org.multipolar.world;

import static org.multipolar.value.Key.Like.REGIME;
import static org.multipolar.value.Key.Required.RESOLVED;

import java.io.Serializable;
import org.multipolar.policy.BodyLever;
import org.multipolar.value.Key;

/**
 * The terms of a body: requirements, benefits and eligibility.
 *
 * @param kind kind of body
 * @param eligible eligible states
 * @param slopes estimate of membership that applies
 * @param ultimate number of states that eventually want to be members, founders included
 * @param joinRate κ_r, rate at which willing states join, 1/yr
 * @param ratifyRate ρ_r, rate at which signatories ratify, 1/yr; 0 where a signature binds
 * @param inForce number of ratifications with which it enters into force
 * @param region continent that counts as its own if it has no founder; possibly empty
 * @param position z_r, place on the axis of positions, [0, 1]
 * @param stringency regulation that it requires, [0, 1]
 * @param clubGood market access and exemption from the leader's chip controls, [0, 1]
 * @param sharedCompute compute that its leader lends through it, in multiples of {@code pool.share}
 * @param allocation key for dividing lent compute among Southern members
 * @param verification strength of verification, [0, 1]
 * @param penalty penalty on non-members, at least 0
 * @param rival name of the rival body, empty if there is none
 * @param rivalsWelcome whether the rival's leader and its treaty allies may join a development body
 * @param equalVoice whether each member has one voice; otherwise voice goes by output
 * @param alignControls whether members take the leader's controls as a floor
 */
public record RegimeTerms(
    @Key(is = "kind of body", required = RESOLVED) Kind kind,
    @Key(is = "who may join", standard = "un") Eligible eligible,
    @Key(is = "kind of body whose estimated effects on joining apply", standard = "kind")
        Slopes slopes,
    @Key(
            is = "number of states that eventually want to belong, founders included",
            max = 1000,
            otherwise = "its founders")
        double ultimate,
    @Key(
            is = "rate at which states that want to join do so",
            max = 1000,
            unit = "1/yr",
            standard = "0.3")
        double joinRate,
    @Key(
            is = "rate at which signatories ratify; 0: a signature binds",
            max = 1000,
            unit = "1/yr",
            standard = "0")
        double ratifyRate,
    @Key(is = "number of ratifications at which it enters into force", max = 1000, standard = "0")
        int inForce,
    @Key(is = "continent that counts as its own if it has no founders") String region,
    @Key(is = "position on the scale of states' positions", required = RESOLVED) double position,
    @Key(is = "stringency of the regulation that it asks for", required = RESOLVED)
        double stringency,
    @Key(is = "club good: market access and exemption from the leader's controls", standard = "0")
        double clubGood,
    @Key(is = "compute lent through it, in multiples of pool.share", max = 10, standard = "0")
        double sharedCompute,
    @Key(is = "criterion by which lent compute is shared among Southern members", standard = "head")
        Allocation allocation,
    @Key(is = "strength of verification", standard = "0") double verification,
    @Key(is = "penalty on non-members", max = 10, standard = "0") double penalty,
    @Key(is = "rival body", like = REGIME, standard = "none") String rival,
    @Key(
            name = "rivals",
            is = "whether the rival's leader and its treaty allies may join a development body",
            words = {"welcome", "barred"},
            standard = "barred")
        boolean rivalsWelcome,
    @Key(
            name = "voice",
            is = "whether members have equal voice or voice by output",
            words = {"equal", "gdp"},
            standard = "equal")
        boolean equalVoice,
    @Key(
            is = "whether members take the leader's controls as a floor",
            words = {"on", "off"},
            standard = "off")
        boolean alignControls)
    implements Serializable {

  /** Kinds of bodies. */
  public enum Kind {
    /** A small group that invites others. */
    CLUB,
    /** A loose network of states or their institutes. */
    NETWORK,
    /** A treaty that binds those who have ratified it, once enough have. */
    TREATY,
    /** A development organisation, with a charter to ratify. */
    DEVELOPMENT,
    /** A forum of all, with a text that the least willing of the five veto powers accepts. */
    CONSENSUS
  }

  /** Eligibility criteria. */
  public enum Eligible {
    /** All states of the world. */
    ALL,
    /** Member states of the United Nations. */
    UN,
    /** States with a security tie and a role in the supply of chips, on invitation. */
    GATE,
    /** The states that the scenario lists. */
    LISTED
  }

  /** Classes of bodies with an estimate of membership. */
  public enum Slopes {
    /** The class of the body's kind. */
    KIND,
    STATEMENT,
    CLUB,
    TREATY,
    DEVELOPMENT
  }

  /** The level of a term that a policy can change. */
  public double level(BodyLever lever) {
    return switch (lever) {
      case STRINGENCY -> stringency;
      case CLUB_GOOD -> clubGood;
      case SHARED_COMPUTE -> sharedCompute;
      case VERIFICATION -> verification;
      case PENALTY -> penalty;
    };
  }

  /** Returns the terms with one of them changed. */
  RegimeTerms with(BodyLever lever, double level) {
    return new RegimeTerms(
        kind,
        eligible,
        slopes,
        ultimate,
        joinRate,
        ratifyRate,
        inForce,
        region,
        position,
        lever == BodyLever.STRINGENCY ? level : stringency,
        lever == BodyLever.CLUB_GOOD ? level : clubGood,
        lever == BodyLever.SHARED_COMPUTE ? level : sharedCompute,
        allocation,
        lever == BodyLever.VERIFICATION ? level : verification,
        lever == BodyLever.PENALTY ? level : penalty,
        rival,
        rivalsWelcome,
        equalVoice,
        alignControls);
  }

  /** The estimate of membership that applies. */
  public Slopes estimate() {
    if (slopes != Slopes.KIND) {
      return slopes;
    }
    return switch (kind) {
      case CLUB, NETWORK -> Slopes.CLUB;
      case TREATY -> Slopes.TREATY;
      case DEVELOPMENT, CONSENSUS -> Slopes.DEVELOPMENT;
    };
  }
}
