package org.multipolar.rule;

import java.util.ArrayList;
import java.util.List;
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
              "climbs the perceived payoff a rung at a time, with errors and inertia",
              p -> new QuantalResponse(p)),
          new Entry<>(
              "fixed",
              "leaves every lever where the record or the scenario put it",
              p -> new FixedPolicy()),
          new Entry<>(
              "richardson",
              "answers controls with controls, in proportion to threat",
              p -> new RichardsonReaction(p.richardson())),
          new Entry<>(
              "imitate", "copies the levers of the best-performing peer", p -> new Imitation()),
          new Entry<>(
              "experience-weighted",
              "learns which moves of a lever have paid",
              p -> new ExperienceWeightedAttraction(p)));

  /** Release of models; the first is the default. */
  public static final List<Entry<ReleaseRule>> RELEASE =
      List.of(
          new Entry<>(
              "habit-logit",
              "does with a generation as with those before it, unless rent, complements, gap or state say otherwise",
              p -> new HabitLogit(p.release())),
          new Entry<>(
              "payoff-logit",
              "opens a generation when rent, gap, complements, liability and stance make it pay",
              p -> new PayoffLogit(p.release())),
          new Entry<>(
              "constant",
              "opens a generation with the same probability always",
              p -> new ConstantRate(p.release())),
          new Entry<>(
              "always-open", "opens every generation", p -> new ConstantRelease(ReleaseTier.OPEN)),
          new Entry<>("always-closed", "opens none", p -> new ConstantRelease(ReleaseTier.CLOSED)),
          new Entry<>(
              "scripted",
              "changes only where the record or the scenario's policies say so",
              p -> new ScriptedRelease()));

  /** Safety share of labs; the first is the default. */
  public static final List<Entry<SafetyRule>> SAFETY =
      List.of(
          new Entry<>(
              "race-public",
              "races for a prize knowing everybody's capability",
              p -> new BoundedSafety(new RaceWithPublicInformation(p.race()), p.safety())),
          new Entry<>("fixed", "keeps the share of the world table", p -> new FixedSafety()),
          new Entry<>(
              "race-none",
              "races for a prize without knowing anybody's capability",
              p -> new BoundedSafety(new RaceWithoutInformation(p.race()), p.safety())),
          new Entry<>(
              "race-private",
              "races for a prize knowing its own capability",
              p -> new BoundedSafety(new RaceWithPrivateInformation(p.race()), p.safety())),
          new Entry<>(
              "safe-unsafe",
              "develops safely or not, and imitates those who do better",
              p -> new SafeUnsafe(p.development())));

  /** Membership of bodies; the first is the default. */
  public static final List<Entry<MembershipRule>> MEMBERSHIP =
      List.of(
          new Entry<>(
              "willing-hazard",
              "joins in time if it wants to belong, by a taste that lasts",
              p -> new WillingHazard(p.body())),
          new Entry<>(
              "gain-logit",
              "decides afresh at each review whether to belong",
              p -> new GainLogit(p.body())),
          new Entry<>("fixed", "neither joins nor leaves", p -> new FixedMembership()),
          new Entry<>(
              "threshold-cascade",
              "belongs once the share of the others in it reaches a threshold",
              p -> new ThresholdCascade(p.cascade())),
          new Entry<>(
              "public-good",
              "belongs to a coalition for a public good while leaving does not pay",
              p -> new PublicGood(true)),
          new Entry<>(
              "symmetric-club",
              "belongs to a club with a tariff while its effort costs no more than being outside",
              p -> new SymmetricClub(p.club())));

  private RuleCatalogue() {}

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
