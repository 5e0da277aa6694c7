package org.multipolar.manual;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleFunction;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Function;
import java.util.function.ToDoubleBiFunction;
import org.apache.commons.math3.util.FastMath;
import org.multipolar.institution.Adoption;
import org.multipolar.institution.Incidents;
import org.multipolar.institution.InstitutionCurves;
import org.multipolar.institution.Investment;
import org.multipolar.institution.ModelMarket;
import org.multipolar.institution.Research;
import org.multipolar.institution.SiteBuilding;
import org.multipolar.institution.TalentMarket;
import org.multipolar.institution.ThreatPerception;
import org.multipolar.institution.ToolChain;
import org.multipolar.kit.WorldKit;
import org.multipolar.manual.Panel.Argument;
import org.multipolar.manual.Panel.Limit;
import org.multipolar.manual.Panel.Line;
import org.multipolar.manual.Panel.Named;
import org.multipolar.manual.Panel.Shape;
import org.multipolar.manual.Panel.Varied;
import org.multipolar.policy.Instrument;
import org.multipolar.policy.ReleaseTier;
import org.multipolar.policy.instrument.ExportControl;
import org.multipolar.policy.instrument.PerceivedPayoff;
import org.multipolar.policy.instrument.RegulatoryStringency;
import org.multipolar.rule.Attractions;
import org.multipolar.rule.Bargain;
import org.multipolar.rule.GainLogit;
import org.multipolar.rule.HabitLogit;
import org.multipolar.rule.LeverReview;
import org.multipolar.rule.MembershipReview;
import org.multipolar.rule.PayoffLogit;
import org.multipolar.rule.PolicyRule;
import org.multipolar.rule.QuantalResponse;
import org.multipolar.rule.ReleaseReview;
import org.multipolar.rule.RichardsonReaction;
import org.multipolar.rule.WillingHazard;
import org.multipolar.value.Mechanism;
import org.multipolar.value.parameter.ParameterCatalogue;
import org.multipolar.value.parameter.Parameters;
import org.multipolar.world.World;

/**
 * The responses of the submodels, each computed by the function that the model itself calls, or by
 * its phase in a world of a few states.
 */
final class Submodels {
  private static final double MONTH = 1 / 12.0;

  /** Values at which a function is computed, and a phase in a world. */
  private static final int FINE = 121;

  private static final int COARSE = 41;

  /** An argument far beyond the range drawn. */
  private static final double FAR = 1e4;

  /** Months after which the response of a stock is shown. */
  private static final int FIVE_YEARS = 60;

  private Submodels() {}

  /**
   * A figure.
   *
   * @param name of its file
   */
  record Group(String name, String title, List<Panel> panels) {}

  static List<Group> all() {
    return List.of(
        new Group(
            "submodels-chips",
            "Making chips, and paying for them",
            List.of(orders(), tools(), matured(), budget(), share(), price())),
        new Group(
            "submodels-labs",
            "Controls, evasion and research",
            List.of(denied(), smuggled(), rented(), progress(), absorbed(), habit())),
        new Group(
            "submodels-use",
            "Release, use and harm",
            List.of(gap(), use(), adoption(), trust(), talent(), harm())),
        new Group(
            "submodels-states",
            "Decisions of states",
            List.of(choice(), deal(), richardson(), regulation(), joining(), threat())));
  }

  private static Function<Map<String, List<Double>>, DoubleUnaryOperator> by(
      Function<Parameters, DoubleUnaryOperator> curve) {
    return values -> curve.apply(ParameterCatalogue.with(values));
  }

  /** A response of a world that has one value of a parameter. */
  private static Function<Map<String, List<Double>>, DoubleUnaryOperator> in(
      DoubleFunction<WorldKit> kit, ToDoubleBiFunction<WorldKit, Double> response) {
    return values ->
        x -> {
          WorldKit world = kit.apply(x);
          values.forEach((name, value) -> world.with(name, value.get(0)));
          return response.applyAsDouble(world, x);
        };
  }

  private static Argument across(String name, String unit, double from, double to) {
    return new Argument(name, unit, from, to, FINE, false);
  }

  private static Argument ratios(String name, double from, double to) {
    return new Argument(name, "", from, to, FINE, true);
  }

  private static Argument coarse(String name, String unit, double from, double to) {
    return new Argument(name, unit, from, to, COARSE, false);
  }

  // 7.1 to 7.3

  private static Panel orders() {
    return new Panel(
        "7.1 Chip production",
        new Named("Orders over capacity", "1/yr"),
        across("Capacity wanted over capacity", "", 0, 3),
        Shape.RISES,
        new Varied("chips.adjustment", "τ_I")
            .lines(
                by(
                    p ->
                        x ->
                            SiteBuilding.wanted(
                                x,
                                1,
                                0,
                                p.chips().wear(),
                                p.chips().leadLogic() / 12,
                                p.chips().adjustment(),
                                MONTH))),
        List.of(new Limit("nothing is wanted", 0, 0)),
        "Orders of a logic site without a pipeline close the gap to the capacity wanted when they"
            + " arrive, and replace wear. Linear, because a builder corrects a stock in proportion"
            + " to its gap; zero from below, because capacity cannot be sold back. A smaller τ_I"
            + " gives steeper orders and so more overshoot.");
  }

  private static Panel tools() {
    return new Panel(
        "7.1 Chip production",
        new Named("Building that is left", ""),
        across("Share of tools denied", "", 0, 1),
        Shape.FALLS,
        new Varied("chips.toolStrength", "χ")
            .lines(by(p -> x -> SiteBuilding.tools(p.chips().toolStrength(), x, 0))),
        List.of(new Limit("no tools are denied", 0, 1)),
        "Largest orders, and growth of performance, of a site whose tools are all foreign. Linear in"
            + " the share denied, since tools of a kind are needed in proportion to capacity; with"
            + " χ below 1 a full denial leaves a part, which stockpiles and older tools serve.");
  }

  private static Panel matured() {
    return new Panel(
        "7.1 Chip production",
        new Named("Yield of logic", ""),
        across("Time", "yr", 0, 10),
        Shape.RISES,
        new Varied("chips.yieldLearning", "λ_η")
            .lines(by(p -> t -> ToolChain.closed(.2, .8, p.chips().yieldLearning(), t))),
        List.of(
            new Limit("the process is new", 0, .2), new Limit("time is without bound", FAR, .8)),
        "A site that starts at a yield of .2 with a limit of .8. Exponential approach: each year"
            + " removes the same part of what is missing, so gains shrink and the limit is never"
            + " passed.");
  }

  private static Panel budget() {
    return new Panel(
        "7.2 Investment",
        new Named("Budget over value of the stock", "1/yr"),
        across("Capital wanted over value of the stock", "", 0, 6),
        Shape.RISES,
        new Varied("investment.adjustment", "τ_B")
            .lines(by(p -> x -> Investment.budget(1, x, 3, p.investment()))),
        List.of(new Limit("expectations are without bound", FAR, 3)),
        "Wear is replaced and the gap to the capital that expected revenue justifies is closed in"
            + " τ_B. Flat on the left, where the budget is a part of wear although less is wanted;"
            + " flat on the right, where cash (here three times the stock a year) binds whatever is"
            + " expected.");
  }

  private static Panel share() {
    return new Panel(
        "7.3 Chip market and evasion",
        new Named("Share of spending", ""),
        ratios("Price relative to an equal rival's", .1, 10),
        Shape.FALLS,
        new Varied("chipMarket.substitutionElasticity", "σ_e")
            .lines(
                by(p -> x -> InstitutionCurves.share(x, p.chipMarket().substitutionElasticity()))),
        List.of(new Limit("prices are equal", 1, .5)),
        "One of two equally good makers. The CES share is logistic in the logarithm of the price:"
            + " the higher σ_e, the sharper the switch, from equal shares at any price (σ_e near 1)"
            + " to all for the cheaper maker (σ_e without bound).");
  }

  private static Panel price() {
    return new Panel(
        "7.3 Chip market and evasion",
        new Named("Price relative to the rival's", ""),
        new Argument("Output relative to the rival's", "", .1, 10, COARSE, true),
        Shape.FALLS,
        new Varied("chipMarket.substitutionElasticity", "σ_e")
            .lines(
                in(
                    x ->
                        WorldKit.empty()
                            .state("A")
                            .state("B")
                            .maker("MA", "A", m -> m.capacity *= x)
                            .maker("MB", "B", m -> {})
                            .eachState(s -> s.subsidy = 0)
                            .deterministic()
                            .months(1),
                    (kit, x) -> {
                      World w = kit.ran(1);
                      return w.makers().get(0).price() / w.makers().get(1).price();
                    })),
        List.of(new Limit("outputs are equal", 1, 1)),
        "Cleared by the market in a world of two states with a maker each and no control. A maker"
            + " that makes more sells it all at a lower price; the closer the substitutes, the less"
            + " its price can leave the rival's.");
  }

  /** A controls B; S makes as many chips, and no other state controls. */
  private static WorldKit controlled(double level) {
    return WorldKit.empty()
        .state("A")
        .state("B")
        .state("S")
        .maker("MA", "A", m -> {})
        .maker("MS", "S", m -> {})
        .eachState(s -> s.subsidy = 0)
        .deterministic()
        .set(0, "A", "B", Instrument.CHIP_CONTROL, level)
        .months(1);
  }

  private static Panel denied() {
    return new Panel(
        "7.3 Chip market and evasion",
        new Named("Chips bought over those of a free state", ""),
        coarse("Level of the control", "", 0, 1),
        Shape.FALLS,
        new Varied("chipMarket.redirection", "rd")
            .lines(
                in(
                    Submodels::controlled,
                    (kit, x) -> {
                      World w = kit.ran(1);
                      return w.state("B").additions() / w.state("A").additions();
                    })),
        List.of(new Limit("there is no control", 0, 1)),
        "Two equal makers sell to three equal states, and the home of one controls one of them."
            + " Nearly linear between the rungs of the ladder of shares, which is steepest in the"
            + " middle; what is denied is spent at the other maker in the part rd, at a price that"
            + " rises.");
  }

  private static Panel smuggled() {
    return new Panel(
        "7.3 Chip market and evasion",
        new Named("Smuggled share of new compute", ""),
        coarse("Level of the control", "", 0, 1),
        Shape.RISES,
        new Varied("smuggling.wanted", "φ_1")
            .lines(
                in(
                    x ->
                        WorldKit.empty()
                            .state("A")
                            .state("B")
                            .state(
                                "H",
                                s -> {
                                  s.throughflow = .5;
                                  s.enforcement = .25;
                                })
                            .maker("M", "A", m -> {})
                            .eachState(s -> s.subsidy = 0)
                            .deterministic()
                            .set(0, "A", "B", Instrument.CHIP_CONTROL, x)
                            .months(1),
                    (kit, x) -> {
                      World w = kit.ran(1);
                      return w.state("B").smuggledIn() / w.state("B").additions();
                    })),
        List.of(new Limit("nothing is denied", 0, 0), new Limit("all is denied", 1, 1)),
        "The only maker's home controls one of two other states, and the third forwards half of the"
            + " world's chips. Those who are denied seek a part φ_1 of their money's worth until the"
            + " forwarded chips are used up; then the share still rises, because lawful imports"
            + " fall.");
  }

  private static Panel rented() {
    return new Panel(
        "7.3 Chip market and evasion",
        new Named("Rented part of missing compute", ""),
        across("Share of spending denied", "", 0, 1),
        Shape.RISES,
        new Varied("smuggling.remoteSlope", "α_r")
            .lines(by(p -> x -> InstitutionCurves.rented(x, p.smuggling()))),
        List.of(new Limit("half is denied", .5, .5)),
        "Logistic in the denied share: firms turn to data centres abroad once denial is the rule"
            + " rather than the exception. The steeper α_r, the closer to a threshold at one half;"
            + " renting never replaces all that is missing. The part that is rented at no denial"
            + " does not count, since nothing is missing then.");
  }

  // 7.4 to 7.6

  private static Panel progress() {
    return new Panel(
        "7.4 Research",
        new Named("Own progress", "points/yr"),
        ratios("Research compute over the largest lab's", .001, 1),
        Shape.RISES,
        new Varied("research.computeElasticity", "ν")
            .lines(by(p -> x -> Research.own(p.research(), 0, 0, FastMath.log(x), 1, 0))),
        List.of(),
        "Algorithmic progress of a lab with the talent of the United States and constant compute."
            + " A power of relative compute: with ν 0 all labs find as much, whatever they run;"
            + " a positive ν is what makes scale pay in ideas. Growth of compute adds k points for"
            + " each tenfold.");
  }

  private static Panel absorbed() {
    return new Panel(
        "7.4 Research",
        new Named("Part of others' results absorbed", ""),
        ratios("Research compute over the largest lab's", .001, 1),
        Shape.RISES,
        new Varied("research.absorption", "h")
            .lines(by(p -> x -> Research.absorbed(FastMath.log(x), p.research().absorption()))),
        List.of(new Limit("a lab has no compute", 0, 0)),
        "Replicating a result takes runs of one's own: half is absorbed at the share h, all but h/(1"
            + " + h) at the largest lab. Saturation is why labs with a tenth of the"
            + " largest compute keep up while much smaller ones do not.");
  }

  private static ReleaseReview release(double habit, double gap) {
    return new ReleaseReview(
        ReleaseTier.CLOSED,
        habit,
        gap,
        HabitLogit.COMPLEMENT_MEAN,
        ReleaseReview.NEUTRAL_STANCE,
        0,
        140,
        0,
        .5,
        .5);
  }

  private static Panel habit() {
    return new Panel(
        "7.5 Release",
        new Named("Probability of opening at once", ""),
        across("Habit", "", -2.5, 2.5),
        Shape.RISES,
        new Varied("release.habit", "β_1")
            .lines(by(p -> x -> new HabitLogit(p.release()).probability(release(x, 6)))),
        List.of(
            new Limit("a lab has always closed", -FAR, 0),
            new Limit("a lab has always opened", FAR, 1)),
        "A lab half a year behind the frontier with average complements in a neutral state. Logistic"
            + " in the weighted count of open less closed generations: labs with a long record repeat"
            + " it almost surely, a lab without one (0) opens at the same rate whatever β_1.");
  }

  private static Panel gap() {
    List<Line> lines =
        new ArrayList<>(
            new Varied("release.gap", "β_4")
                .lines(by(p -> x -> new HabitLogit(p.release()).probability(release(0, x)))));
    PayoffLogit payoff = new PayoffLogit(ParameterCatalogue.defaults().release());
    lines.add(new Line("payoff-logit", false, x -> payoff.probability(release(0, x))));
    return new Panel(
        "7.5 Release",
        new Named("Probability of opening at once", ""),
        across("Gap to the frontier", "months", 0, 18),
        Shape.DEPENDS,
        lines,
        List.of(),
        "A lab without habit under the default rule, and under the second rule `payoff-logit`. A"
            + " leader has a rent to lose, hence the jump where the lead ends; beyond it opening"
            + " grows with the gap, up to the longest gap of the fit, 14 months. The range of β_4"
            + " includes both signs.");
  }

  private static Panel use() {
    return new Panel(
        "7.6 Model market",
        new Named("Open share of use", ""),
        coarse("Lead of the closed model", "points", -15, 30),
        Shape.FALLS,
        new Varied("modelMarket.quality", "α_q")
            .lines(
                in(
                    x ->
                        WorldKit.mirrored()
                            .withoutLabs()
                            .lab(
                                "closed",
                                "A",
                                l -> {
                                  l.released = 130;
                                  l.opened = Double.NaN;
                                })
                            .lab(
                                "open",
                                "B",
                                l -> {
                                  l.released = 130 - x;
                                  l.open();
                                })
                            .off(Mechanism.INCUMBENCY)
                            .with("modelMarket.delay", 0)
                            .deterministic(),
                    (kit, x) -> {
                      World w = kit.world(1);
                      w.frontier().updateCapability();
                      new ModelMarket(w.blueprint()).act(w);
                      return w.services().openShare(0);
                    })),
        List.of(
            new Limit("the open model leads by far", -1000, 1),
            new Limit("the closed model leads by far", 1000, 0)),
        "One closed and one open model, all users free to choose. Logistic in the lead: level models"
            + " do not share the market evenly, because open weights are cheap (α_p) and disliked"
            + " (δ_O); the larger α_q, the faster a lead takes the market.");
  }

  // 7.7 to 7.9

  private static Panel adoption() {
    return new Panel(
        "7.7 Adoption",
        new Named("Users over their ceiling", ""),
        across("Time", "yr", 0, 12),
        Shape.RISES,
        new Varied("adoption.imitation", "q_0")
            .lines(
                by(
                    p ->
                        t ->
                            Adoption.bass(
                                0, p.adoption().innovation(), p.adoption().imitation(), t))),
        List.of(new Limit("time is 0", 0, 0), new Limit("time is without bound", FAR, 1)),
        "The Bass curve at readiness 1. Innovators begin, imitators follow, the last are slow: an S"
            + " that ends at the ceiling. Imitation sets when use takes off, hardly how it begins.");
  }

  private static Panel trust() {
    return new Panel(
        "7.7 Adoption",
        new Named("Factor on imitation", ""),
        coarse("Attention to harm", "", 0, 2),
        Shape.FALLS,
        new Varied("regulation.fear", "κ_A")
            .lines(
                in(
                    x -> WorldKit.mirrored().eachState(s -> s.regulation = 0),
                    (kit, x) -> {
                      World w = kit.world(1);
                      w.state("A").setAttention(x);
                      return w.state("A").trust(w);
                    })),
        List.of(new Limit("there is no attention", 0, 1)),
        "A state without rules for AI. Fear grows with attention and is full at 1, so that a panic"
            + " cannot stop use; rules shield users from a part of it (7.13). The sign is an"
            + " assumption, and κ_A 0 removes it.");
  }

  private static Panel talent() {
    return new Panel(
        "7.8 Talent",
        new Named("Talent after five years", "% of world"),
        coarse("Barrier to entry", "", 0, 1),
        Shape.FALLS,
        new Varied("talent.entry", "β_in")
            .lines(
                in(
                    x ->
                        WorldKit.mirrored()
                            .state("C")
                            .eachState(
                                s -> {
                                  s.talent = 100 / 3.0;
                                  s.talentOrigin = s.toolShare > 0 ? 20 : 60;
                                })
                            .deterministic(),
                    (kit, x) -> {
                      World w = kit.world(1);
                      TalentMarket market = new TalentMarket(w.blueprint());
                      w.levers().move(Instrument.TALENT_ENTRY, 0, 0, x);
                      for (int month = 0; month < FIVE_YEARS; month++) {
                        market.act(w);
                      }
                      return w.state("A").talent();
                    })),
        List.of(new Limit("there is no barrier", 0, 100 / 3.0)),
        "One of three states with equal talent, which employs more than it trains, raises its"
            + " barrier. Exponential in the barrier, as in gravity from random utility: each rung removes the"
            + " same part of the remaining inflow, so the first rungs cost most. Those trained at"
            + " home stay, which bounds the loss.");
  }

  private static Panel harm() {
    return new Panel(
        "7.9 Incidents",
        new Named("Harm per use over the first", ""),
        across("Use so far over that of 2022 to 2024", "", 0, 50),
        Shape.FALLS,
        new Varied("incidents.learning", "b")
            .lines(by(p -> x -> Incidents.learned(x, p.incidents().learning()))),
        List.of(new Limit("nothing is known", 0, 1)),
        "Experience curve: every doubling of 1 + E/E_0 lowers harm per use by the same part; it"
            + " tends to 0, but slower than use grows, so that harm as a whole may rise. With b 0"
            + " nobody learns.");
  }

  // 7.10 to 7.16

  /** The draw below which a rule does not raise a lever, found on its own decisions. */
  private static double raises(PolicyRule rule, PerceivedPayoff sight) {
    double low = 0;
    double high = 1;
    for (int halving = 0; halving < 40; halving++) {
      double draw = (low + high) / 2;
      LeverReview review =
          new LeverReview(
              Instrument.CHIP_CONTROL,
              .5,
              0,
              1,
              1,
              0,
              sight,
              0,
              0,
              Double.NaN,
              Attractions.NONE,
              draw,
              MONTH);
      if (rule.decide(review).level() > .5) {
        high = draw;
      } else {
        low = draw;
      }
    }
    return 1 - high;
  }

  /** A payoff with a given gain and the care of an export control. */
  private record Gain(double gain) implements PerceivedPayoff {
    private static final ExportControl CONTROL = new ExportControl(0, 0, 0, 0, 0, 0, 0, 0, 0, true);

    @Override
    public double gain(Parameters p) {
      return gain;
    }

    @Override
    public Care care(Parameters p) {
      return CONTROL.care(p);
    }

    @Override
    public String rationale(Parameters p) {
      return "";
    }
  }

  private static Panel choice() {
    return new Panel(
        "7.10 Export controls, answers and deals",
        new Named("Probability of raising a control", ""),
        across("Perceived gain of a rung", "utils", -1, 1.5),
        Shape.RISES,
        new Varied("control.precision", "μ")
            .lines(by(p -> x -> raises(new QuantalResponse(p), new Gain(x)))),
        List.of(
            new Limit("the loss is without bound", -FAR, 0),
            new Limit("the gain is without bound", FAR, 1)),
        "At a review of a control at level .5. Quantal response: at precision 0 a coin toss between"
            + " up, keep and down; without bound the best response, a step where the gain exceeds the"
            + " inertia ι. Between them better moves are likelier and errors possible.");
  }

  private static Panel deal() {
    return new Panel(
        "7.10 Export controls, answers and deals",
        new Named("Probability that a deal is struck", ""),
        across("Share of minerals regained", "", 0, 1),
        Shape.RISES,
        new Varied("deal.minerals", "v_R")
            .lines(
                by(
                    p ->
                        x ->
                            new Bargain(x, 1, .1, .5, 1, .05)
                                .probability(p.deal(), p.policy().precision()))),
        List.of(new Limit("the controller regains nothing", 0, 0)),
        "A controller to whom its rung is worth .1 utils meets a state that would regain half of its"
            + " chips. Zero until the surplus of both is positive, then concave in the smaller of the"
            + " two; flat where the other side's surplus binds. With v_R 0 no deal is struck.");
  }

  private static Panel richardson() {
    return new Panel(
        "7.11 Policy",
        new Named("Level of a control", ""),
        across("Time", "yr", 0, 10),
        Shape.RISES,
        new Varied("richardson.fatigue", "α_R")
            .lines(
                by(
                    p ->
                        t ->
                            new RichardsonReaction(p.richardson())
                                .decide(
                                    new LeverReview(
                                        Instrument.CHIP_CONTROL,
                                        0,
                                        0,
                                        1,
                                        1,
                                        0,
                                        new Gain(0),
                                        .5,
                                        p.richardson().tolerance(),
                                        Double.NaN,
                                        Attractions.NONE,
                                        .5,
                                        t))
                                .level())),
        List.of(new Limit("time is 0", 0, 0)),
        "The other side holds a control at .5, and threat is at its tolerance. Reaction against"
            + " fatigue: an exponential approach to k_R .5/α_R; without fatigue a straight rise that"
            + " only the highest level ends. Two such sides settle where fatigue exceeds reaction.");
  }

  private static Panel regulation() {
    return new Panel(
        "7.13 Legislation",
        new Named("Gain of a rung of regulation", "utils"),
        across("Attention to harm", "", 0, 2),
        Shape.RISES,
        new Varied("regulation.diffusion", "c_M")
            .lines(by(p -> x -> new RegulatoryStringency(x, 0, 0, .25, .25, .75, 0, 0).gain(p))),
        List.of(),
        "A state far from the frontier whose rules are at .25, its own norm, among aligned states at"
            + " .75. Attention counts one for one up to a cap, so that a scandal cannot carry rules to"
            + " any level; the example of others raises the gain at every attention; with neither,"
            + " the cost of rules makes it negative.");
  }

  private static Panel joining() {
    WillingHazard willing = new WillingHazard(ParameterCatalogue.defaults().body());
    GainLogit logit = new GainLogit(ParameterCatalogue.defaults().body());
    double rate = .3;
    return new Panel(
        "7.15 Joining, ratifying, leaving",
        new Named("Rate of joining", "1/yr"),
        across("Appeal of the body", "log-odds", -5, 5),
        Shape.RISES,
        List.of(
            new Line("taste u 0.2", false, x -> willing.joining(review(x, .2, rate))),
            new Line("taste u 0.5", true, x -> willing.joining(review(x, .5, rate))),
            new Line("taste u 0.8", false, x -> willing.joining(review(x, .8, rate))),
            new Line("gain-logit", false, x -> logit.joining(review(x, .5, rate)))),
        List.of(
            new Limit("no state wants to belong", -FAR, 0), new Limit("all states do", FAR, rate)),
        "Under the default rule a state is willing or not: a step where its constant taste equals the"
            + " share of such states that want to join, then the rate of the body; low tastes are"
            + " keen. The second rule `gain-logit` is the mean of such steps over tastes, which is"
            + " logistic.");
  }

  private static MembershipReview review(double appeal, double taste, double rate) {
    return new MembershipReview(0, 12, 0, 0, appeal, taste, rate);
  }

  private static Panel threat() {
    return new Panel(
        "7.16 Threat",
        new Named("Perceived threat after five years", ""),
        coarse("Level of the control faced", "", 0, 1),
        Shape.RISES,
        new Varied("threat.controls", "c_x")
            .lines(
                in(
                    x -> WorldKit.mirrored().rivalry("A", "B", .5),
                    (kit, x) -> {
                      World w = kit.world(1);
                      ThreatPerception perception = new ThreatPerception(w.blueprint());
                      w.open(0);
                      perception.act(w);
                      w.open(1);
                      w.levers().move(Instrument.CHIP_CONTROL, 0, 1, x);
                      w.refresh();
                      for (int month = 0; month < FIVE_YEARS; month++) {
                        perception.act(w);
                      }
                      return w.threats().of(1, 0);
                    })),
        List.of(),
        "The state that is controlled, of two rivals with one position. Threat rises linearly with"
            + " the control in excess of that of the first month and adjusts within years; with c_x 0"
            + " it stays at rest.");
  }
}
