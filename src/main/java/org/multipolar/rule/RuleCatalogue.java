package org.multipolar.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.multipolar.policy.ReleaseTier;
import org.multipolar.value.parameter.Parameters;

/** The rules by their names in scenario files. A new rule takes a class and one line here. */
public final class RuleCatalogue {

  /**
   * A named rule of one kind of decision.
   *
   * @param name kebab-case
   * @param summary description in one sentence
   * @param make builds it from the parameters
   */
  public record Entry<R>(String name, String summary, Function<Parameters, R> make) {}

  /** State levers; the first is the default. */
  public static final List<Entry<PolicyRule>> POLICY =
      List.of(
          new Entry<>(
              "quantal-response",
              "moves one rung at a time towards higher perceived payoff, with errors and inertia",
              p -> new QuantalResponse(p)),
          new Entry<>(
              "fixed",
              "keeps every lever at the level set by the record or the scenario",
              p -> new FixedPolicy()),
          new Entry<>(
              "richardson",
              "raises controls in response to controls and to threat",
              p -> new RichardsonReaction(p.richardson())),
          new Entry<>(
              "imitate", "copies the levers of the best-performing peer", p -> new Imitation()),
          new Entry<>(
              "experience-weighted",
              "learns from experience which moves of a lever pay",
              p -> new ExperienceWeightedAttraction(p)));

  /** Release of models; the first is the default. */
  public static final List<Entry<ReleaseRule>> RELEASE =
      List.of(
          new Entry<>(
              "habit-logit",
              "tends to release a generation as before, adjusted for rent, complements, gap and home state",
              p -> new HabitLogit(p.release())),
          new Entry<>(
              "payoff-logit",
              "opens a generation by its payoff: rent, gap, complements, liability and stance",
              p -> new PayoffLogit(p.release())),
          new Entry<>(
              "constant",
              "opens every generation with the same probability",
              p -> new ConstantRate(p.release())),
          new Entry<>(
              "always-open", "opens every generation", p -> new ConstantRelease(ReleaseTier.OPEN)),
          new Entry<>(
              "always-closed", "opens no generation", p -> new ConstantRelease(ReleaseTier.CLOSED)),
          new Entry<>(
              "scripted",
              "changes tier only as set by the record or the scenario's policies",
              p -> new ScriptedRelease()));

  /** Safety share of labs; the first is the default. */
  public static final List<Entry<SafetyRule>> SAFETY =
      List.of(
          new Entry<>(
              "race-public",
              "chooses the safety share in a race for a prize, knowing all capabilities",
              p -> new BoundedSafety(new RaceWithPublicInformation(p.race()), p.safety())),
          new Entry<>("fixed", "keeps the safety share of the world table", p -> new FixedSafety()),
          new Entry<>(
              "race-none",
              "chooses the safety share in a race for a prize, knowing no capability",
              p -> new BoundedSafety(new RaceWithoutInformation(p.race()), p.safety())),
          new Entry<>(
              "race-private",
              "chooses the safety share in a race for a prize, knowing its own capability only",
              p -> new BoundedSafety(new RaceWithPrivateInformation(p.race()), p.safety())),
          new Entry<>(
              "safe-unsafe",
              "develops safely or unsafely, and imitates more successful labs",
              p -> new SafeUnsafe(p.development())));

  /** Membership of bodies; the first is the default. */
  public static final List<Entry<MembershipRule>> MEMBERSHIP =
      List.of(
          new Entry<>(
              "willing-hazard",
              "joins at a rate if its lasting taste makes it want to belong",
              p -> new WillingHazard(p.body())),
          new Entry<>(
              "gain-logit",
              "decides anew at each review whether to belong",
              p -> new GainLogit(p.body())),
          new Entry<>("fixed", "neither joins nor leaves", p -> new FixedMembership()),
          new Entry<>(
              "threshold-cascade",
              "belongs once the output share of the other members reaches its threshold",
              p -> new ThresholdCascade(p.cascade())),
          new Entry<>(
              "public-good",
              "belongs to a coalition for a public good as long as leaving does not pay",
              p -> new PublicGood(true)),
          new Entry<>(
              "symmetric-club",
              "belongs to a club with a tariff as long as the effort costs no more than staying outside",
              p -> new SymmetricClub(p.club())));

  private RuleCatalogue() {}

  /** The rules for state levers with those that are given as tables. */
  public static List<Entry<PolicyRule>> policy(Map<String, List<DecisionTable.Row>> tables) {
    List<Entry<PolicyRule>> all = new ArrayList<>(POLICY);
    tables.forEach(
        (name, rows) ->
            all.add(new Entry<>(name, "a decision table", p -> new DecisionTable(rows, p))));
    return all;
  }

  /** The rule with a name. */
  public static <R> Optional<Entry<R>> named(List<Entry<R>> kind, String name) {
    return kind.stream().filter(e -> e.name().equals(name)).findFirst();
  }

  /** The names of rules of one kind. */
  public static <R> List<String> names(List<Entry<R>> kind) {
    List<String> names = new ArrayList<>();
    kind.forEach(e -> names.add(e.name()));
    return names;
  }
}
