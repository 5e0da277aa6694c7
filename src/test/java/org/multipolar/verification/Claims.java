package org.multipolar.verification;

import java.util.ArrayList;
import java.util.List;

/**
 * Claims that the program makes about itself, by group. Tests that prove a claim name it in {@link
 * org.multipolar.kit.Claim}; the verification page is generated from both.
 */
public final class Claims {

  /**
   * A claim.
   *
   * @param id id by which tests refer to it
   * @param text the claim
   * @param without reason why no test proves it; empty if a test must
   */
  public record Entry(String id, String text, String without) {}

  /**
   * Claims of one kind.
   *
   * @param title heading
   * @param about common subject of the claims
   */
  public record Group(String title, String about, List<Entry> entries) {}

  private static final List<Group> ALL = new ArrayList<>();

  static {
    group(
        "Exact values",
        "Values computed by hand beforehand; tolerances allow for the printed digits, for"
            + " rounding of exact values, and for chance in random ones. The tested classes are"
            + " those that every run uses.",
        claim(
            "V1",
            "One maker, a share denied: p = (ΣB − xB_j)/S. Budgets 60, 25, 15, supply 50: price"
                + " 2, units 30, 12.5, 7.5; .8 denied to the second: price 1.6, units 37.5,"
                + " 3.125, 9.375."),
        claim(
            "V2",
            "Chips, money and shares are conserved in every tick: units bought equal units sold,"
                + " which equal output less stock; smuggled chips that arrive are a fixed fraction"
                + " of"
                + " those that left; stocks change by additions and depreciation; no buyer"
                + " spends more than its budget, and spends all of it if nothing is denied;"
                + " revenue is spending; shares of use with the outside good sum to 1."),
        claim(
            "V3",
            "Two makers, elasticity 4, qualities 1 and .6, supplies 45 and 5: prices 1.964483,"
                + " 2.319650; the second buyer denied the first maker: 1.654530, 5.109227, units"
                + " 36, 0, 9 and .085513, 4.893108, .021378."),
        claim(
            "V4",
            "A stock with additions of 9 a year and a loss rate of .18 a year converges to 50, at"
                + " any"
                + " length of a tick."),
        claim(
            "V5",
            "Wright's curve at a learning rate of .2: exponent .321928, factor .8 per doubling,"
                + " .476510 per factor of ten."),
        claim(
            "V6",
            "Without controls, spillovers and noise, with equal growth: potential rises by k(g_R"
                + " + g_a) a year; all gaps and ranks stay."),
        claim(
            "V8",
            "Logit of 1, 0, −1: .665241, .244728, .090031; with an outside good of 0: .534447,"
                + " .196612, .072329, and .196612 outside."),
        claim(
            "V9",
            "Nested logit of two and one, all worth 1, dissimilarity .5: .254164 each of two,"
                + " .359442, .132231 outside; dissimilarity 1: .296923 each, .109232 outside."),
        claim("V10", "One closed against one open model at a tenth of its price: open share .300."),
        claim(
            "V11",
            "Bass, p .03, q .38: F(1) .035758, F(5) .331199, F(10) .812803, steepest at 6.192619"
                + " years, F .460526, .110592 a year; the map does not depend on the step."),
        claim("V12", "Hulten: .046 of tasks times .144 of cost saved is .006624 of output."),
        claim(
            "V13",
            "Without any gain a lever changes with probability .423883 (μι = 1), .666667 (ι ="
                + " 0), .213014 (μ = 8, ι = .25); without precision one third for each move,"
                + " with full precision always the best move."),
        claim(
            "V14",
            "Richardson: equilibrium at 2/3 and 7/9 with eigenvalues −.2 and −.9; the textbook"
                + " case at 2.272727, 3.181818; unstable if and only if mn < ab, then +.147214."),
        claim(
            "V15",
            "Granovetter: with thresholds 0 … 99 all 100 join, with 1 changed to 2 only 1;"
                + " normal around .25: .0402 (spread .12), .0548 (.122), almost all (.1225);"
                + " critical .122221 at .062003."),
        claim(
            "V16",
            "Barrett: gains of the second to fifth member 1, 0, −3, −8; three are stable for any"
                + " number of states, two if indifferent states stay out."),
        claim(
            "V17",
            "Symmetric club: κ .0138889; below a tariff of .0231481 no member, up to .0237103"
                + " none or all, above it all, up to .976290."),
        claim(
            "S1",
            "Inputs of 12, 3 and 5 M packages a year, 1.2 of memory in stock: .126193 drawn in a"
                + " month, .376193 made, 1.073807 left."),
        claim(
            "S2",
            "Without a stock 3 a year; with a CES of sharpness 8 2.993755, and 3 as it grows."),
        claim(
            "S3",
            "An order of 1 a year placed in a month is capacity after the lead time and not"
                + " before; in every tick orders equal arrivals plus the pipeline."),
        claim(
            "S4",
            "Capacity of 10 that wears at .07 a year is 9.941836 after a month; arrivals of .7 a"
                + " year keep it constant at any length of a tick."),
        claim("S5", "Sales of 100 at a price of content of 10: target 10, 20 at growth ln 2."),
        claim("S6", "Tools fully denied, one fifth domestic, strength .7: factor .44."),
        claim(
            "S7",
            "A room of .5, public money 1, cost 2: .316060 bought, at most .5, initially 1/2 per"
                + " dollar."),
        claim(
            "S8",
            "In equilibrium output is spending over the price of content, within 1.5 %; twice"
                + " the spending gives twice the output and capacity at the same price."),
        claim(
            "S9",
            "With all tools and memory denied, capacity only falls, and output is 0 at once; a"
                + " stock declines gradually and never ends on a date."),
        claim(
            "S10",
            "A ban of .98 of supply, .3 rerouted: shortage .686, .252365 after a year; .01372"
                + " years of output are lost for good."),
        claim("S11", "A full shortage costs 3.40 of 25 740 bn USD."),
        claim("S24", "A quarterly step orders the same as three monthly ones."),
        claim(
            "S25",
            "Public money adds capacity in a state with sites, and compute in a state without."),
        claim(
            "V18",
            "Incidents: mean and variance are the rate times time; mean severity 2.858579,"
                + " winsorised at 200."),
        claim(
            "V19",
            "Attention decays to .7100 in a quarter and .8921 in a month; a half-life of two"
                + " quarters loses 29.289 % in one."),
        claim(
            "V20",
            "Two-way migration at .02 and .05 a month converges to .714286; talent is conserved."),
        claim(
            "V21",
            "Metrics at known inputs: HHI 1/n and .060760 (Zipf 100), CR4 .401616, Gini .624449,"
                + " .75, .25, modularity .5 and .423077, exclusive game 0 and 1, South access 1,"
                + " r equal regimes count r, fragmentation 0 with all in one, a year of growth"
                + " behind is a lag of 12.0 months."),
        claim(
            "V22",
            "With equal labs and everything open all capabilities are equal, research HHI is"
                + " 1/n, and the open lag is 0; a follower that builds on open weights with the"
                + " same own progress v closes any gap, finally by G ← (v/κ) ln(1 + κ G/v) a"
                + " tick."),
        claim(
            "S16",
            "Behind a leader at +12 points a year a follower with 5 of its own and catch-up .7"
                + " converges to a gap of 10 points, 10.0 months; with unlimited catch-up there"
                + " is no gap, without catch-up it grows by 7 a year."),
        claim(
            "S17",
            "Behind a constant frontier, 15.7 points ahead, the same follower is 6.369958 behind"
                + " after nine months."),
        claim(
            "S18",
            "A generation whose step suffices appears with probability .188064 a month at a mean"
                + " wait of .4 years; otherwise never."),
        claim(
            "S19",
            "Weights at once: a leader .059524, an open follower .774692, an open lab that has"
                + " caught up .526226, a closed follower .317562, a new lab .521237."),
        claim(
            "S20", "With all terms 0, probability one half; with habit alone no lab ever changes."),
        claim(
            "S21",
            "A closed at the front, B closed three behind, C open six behind: open share"
                + " .243382; after A opens .590549; it rises for any weight of quality."),
        claim(
            "S22",
            "The price of a given capability falls by a factor of .825404 a month, .1 a year."),
        claim(
            "V23",
            "The order of rows changes no bit; mirrored states have the same paths without"
                + " chance and the same distributions with it."),
        claim(
            "V24",
            "A mechanism that is off is as if its code were absent; parts without effect in a"
                + " world change no bit of it."),
        claim(
            "V25",
            "Quarterly and monthly steps give the same results in a deterministic world: to 1e−9"
                + " where flows are exact, to 2 % in composites."),
        claim(
            "V26",
            "The same seed gives the same bits in one thread and in eight; nothing in the code"
                + " depends on clock, locale, hash order or platform arithmetic."),
        claim(
            "V27",
            "Sensitivity tooling on the Ishigami function: S .3139, .4424, 0; total .5576,"
                + " .4424, .2437."),
        claim(
            "V28",
            "Worlds with missing parts (one state, no firms, empty regimes, no budgets,"
                + " everything blocked …) run to the end with finite numbers."),
        without(
            "V29",
            "Hegselmann–Krause clusters of 625 stances: 1, 3, 5, 9 at ε .25, .15, .10, .05.",
            "averaging of stances is not implemented"));
    group(
        "Properties",
        "Properties of any world, tested with random worlds, rules, switches and parameters.",
        claim(
            "P1",
            "The accounting checks (chips, money, talent, shares, levers) hold after every"
                + " phase."),
        claim(
            "P2",
            "Shares, levers and indices stay in range; no metric is infinite, and none is empty"
                + " if it is defined."),
        claim("P3", "A change of the unit of money changes no real quantity."),
        claim(
            "P4",
            "Responses of the submodels rise or fall throughout the range of their argument and"
                + " meet their limits, at the defaults and at both ends of the range of a parameter"
                + " ([the submodels, drawn](submodels.md))."));
    group(
        "Twin worlds",
        "Pairs of worlds that must agree to the last bit.",
        claim("T1", "An additional inert firm changes no other agent's path."),
        claim("T2", "A policy dated after the end changes nothing."),
        claim("T3", "A policy does not change the months before it."),
        claim("T4", "A longer run begins like a shorter one; recording events changes nothing."),
        claim(
            "T5",
            "Metrics that do not depend on a switch by the equations are unchanged when it is"
                + " switched."),
        claim(
            "T6",
            "Swapping two neighbouring phases of which neither reads what the other writes changes"
                + " nothing ([order of the phases](order.md))."));
    group(
        "Direction and reach",
        "Levers and mechanisms matter, and in the direction that their equations say.",
        claim(
            "D1",
            "Every mechanism that is on, every regime and every rule of policy moves a metric"
                + " that the baseline records."),
        claim(
            "D2",
            "Each lever and mechanism moves its outcome with the sign fixed before the runs, by"
                + " at least .2 standard deviations, with a paired 95 % interval that excludes"
                + " 0; every expectation that fails is named."),
        claim(
            "D3",
            "Every class of outcome (relaxing and tightening, opening and closing, each regime"
                + " growing and failing, incidents, retaliation) occurs in 5 to 95 % of the"
                + " replications of a shipped scenario, or is named as out of reach."));
    group(
        "Reproducibility",
        "",
        claim(
            "G1", "Every shipped scenario, over a short horizon, gives exactly the stored values."),
        claim("G2", "Results do not depend on the number of threads."),
        claim("G3", "Results do not depend on interruptions, not even of a killed program."),
        claim(
            "G4",
            "A world saved between two ticks and restored continues unchanged; a restarted world"
                + " gives the same run."));
    group(
        "Published models",
        "The page on [presets](presets.md) compares their known results with those of the"
            + " model's rules.",
        claim("R1", "Racing to the precipice (Armstrong, Bostrom and Shulman 2016)."),
        claim("R2", "To regulate or not (Han, Pereira, Santos and Lenaerts 2020)."),
        claim("R3", "Threshold cascades (Granovetter 1978)."),
        claim("R4", "Coalitions for a public good (Barrett 1994), clubs (Nordhaus 2015)."),
        claim("R5", "Arms races (Richardson 1960)."),
        claim("R6", "Diffusion (Bass 1969)."));
    group(
        "The record",
        "[History](history.md) compares the model with observations.",
        claim("C1", "In the baseline every target used for tuning lies in its band."));
  }

  private Claims() {}

  /** All claims, by group. */
  public static List<Group> all() {
    return List.copyOf(ALL);
  }

  private static void group(String title, String about, Entry... entries) {
    ALL.add(new Group(title, about, List.of(entries)));
  }

  private static Entry claim(String id, String text) {
    return new Entry(id, text, "");
  }

  private static Entry without(String id, String text, String why) {
    return new Entry(id, text, why);
  }
}
