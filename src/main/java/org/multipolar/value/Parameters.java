package org.multipolar.value;

import static org.multipolar.value.Provenance.ASSUMPTION;
import static org.multipolar.value.Provenance.BACKGROUND;
import static org.multipolar.value.Provenance.DERIVED;
import static org.multipolar.value.Provenance.SOURCED;

import java.io.Serializable;
import java.util.List;

/**
 * Every number of the world that is not a fact about one state or firm, in the order of the model's
 * processes. A parameter is named {@code group.component} in scenario files.
 *
 * @see ParameterCatalogue
 */
public record Parameters(
    Initial initial,
    Chips chips,
    ChipMarket chipMarket,
    Controls controls,
    Smuggling smuggling,
    Research research,
    Race race,
    Development development,
    Release release,
    ModelMarket modelMarket,
    Adoption adoption,
    Economy economy,
    Talent talent,
    Incidents incidents,
    Attention attention,
    Policy policy,
    Experience experience,
    Richardson richardson,
    Membership membership,
    Club club,
    Threat threat,
    Indices indices,
    Synthetic synthetic)
    implements Serializable {

  /**
   * Corrections of what the world tables say of the start; 1 leaves the tables as they are. Worlds
   * without these states do not notice.
   */
  public record Initial(
      @Quantity(
              value = 1,
              min = .1,
              max = 10,
              unit = "1",
              from = ASSUMPTION,
              is = "factor on the chip budget of USA in the world table",
              source = "the split of world spending in the table is assumed; range .7-1.3")
          double chipBudgetUsa,
      @Quantity(
              value = 1,
              min = .1,
              max = 10,
              unit = "1",
              from = ASSUMPTION,
              is = "factor on the chip budget of CHN in the world table",
              source = "the split of world spending in the table is assumed; range .5-1.5")
          double chipBudgetChn,
      @Quantity(
              value = 1,
              min = .1,
              max = 10,
              unit = "1",
              from = ASSUMPTION,
              is = "factor on the capacity of makers at home in CHN in the world table",
              source = "their part of world capacity, .04, is assumed; range .5-2.5")
          double chipCapacityChn)
      implements Serializable {}

  /** Chip production, substitution, indigenisation and yield learning. */
  public record Chips(
      @Quantity(
              value = 1.15,
              min = 0,
              max = 2,
              unit = "1/yr",
              symbol = "g_0",
              from = DERIVED,
              later = true,
              is = "growth of chip capacity at the start",
              source =
                  "so that the world stock of AI compute grows about 3.0, 2.7 and 2.4 times in the first three years; range .8-1.4")
          double initialGrowth,
      @Quantity(
              value = .25,
              min = 0,
              max = 1,
              unit = "1/yr",
              symbol = "g_inf",
              from = ASSUMPTION,
              is = "growth of chip capacity in the long run",
              source = "range .1-.5")
          double finalGrowth,
      @Quantity(
              value = 3,
              min = .1,
              max = 20,
              unit = "yr",
              symbol = "h_K",
              from = ASSUMPTION,
              is = "half-life of the excess growth of capacity",
              source = "range 1-6")
          double growthHalfLife,
      @Quantity(
              value = .7,
              min = 0,
              max = 1,
              unit = "1",
              symbol = "chi",
              from = ASSUMPTION,
              later = true,
              is = "how far denied tools choke capacity and performance",
              source =
                  "memory and lithography as binding bottlenecks (SemiAnalysis 2025); range .3-1")
          double toolChoke,
      @Quantity(
              value = .30,
              min = 0,
              max = 1,
              unit = "1/yr",
              symbol = "g_s",
              from = ASSUMPTION,
              later = true,
              is = "capacity growth from a full subsidy",
              source =
                  "bounded above by reports of a doubling of 7 nm capacity in 2026 (SemiAnalysis); range 0-.6")
          double subsidyGrowth,
      @Quantity(
              value = .5,
              min = 0,
              max = 5,
              unit = "1",
              symbol = "psi",
              from = ASSUMPTION,
              is = "how far denial at home strengthens substitution",
              source = "range 0-2")
          double denialSubstitution,
      @Quantity(
              value = .15,
              min = 0,
              max = 1,
              unit = "1/yr",
              symbol = "m",
              from = ASSUMPTION,
              is = "capacity growth lost to full denial of minerals",
              source =
                  "gap filled: about a seventh of initial growth, since gallium and germanium are small inputs with stocks; range 0-.4")
          double mineralChoke,
      @Quantity(
              value = .3,
              min = 0,
              max = 1,
              unit = "1",
              symbol = "lambda_m",
              from = ASSUMPTION,
              later = true,
              is = "share of denied minerals that reaches its user through third countries",
              source = "re-routing through Belgium was reported in 2024; range 0-.8")
          double mineralLeak,
      @Quantity(
              value = .06,
              min = 0,
              max = .5,
              unit = "1/yr",
              symbol = "gamma_0",
              from = ASSUMPTION,
              is = "indigenisation of tools under a full subsidy",
              source = "range .02-.15")
          double indigenisation,
      @Quantity(
              value = .10,
              min = 0,
              max = .5,
              unit = "1/yr",
              symbol = "gamma_1",
              from = ASSUMPTION,
              contested = true,
              is = "indigenisation induced by denial of tools",
              source =
                  "positive response of research spending (Shen et al. 2024), no significant effect for the group as a whole (He and Lyu 2025); range 0-.25")
          double inducedIndigenisation,
      @Quantity(
              value = .20,
              min = 0,
              max = .5,
              unit = "1",
              symbol = "LR",
              from = SOURCED,
              is = "learning rate: shortfall of yield removed by a doubling of cumulative output",
              source =
                  "Irwin and Klenow 1994, Journal of Political Economy 102(6): 20 %; range .1-.3")
          double learningRate,
      @Quantity(
              value = .333,
              min = 0,
              max = 1,
              unit = "1",
              symbol = "s",
              from = SOURCED,
              is = "worth of a unit made by others for one's own learning",
              source = "Irwin and Klenow 1994: an own unit is worth about three foreign ones")
          double learningSpillover,
      @Quantity(
              value = 1.35,
              min = 1,
              max = 2,
              unit = "x/yr",
              symbol = "g_pi",
              from = SOURCED,
              is = "growth of performance per chip",
              source = "Epoch AI hardware trends, through AI Safety Atlas 2025; range 1.2-1.5")
          double performanceGrowth,
      @Quantity(
              value = 2100,
              min = 2022,
              max = 2100,
              unit = "calendar year",
              from = ASSUMPTION,
              is = "year from which makers of a controlled state export",
              source = "never within the run: until then their output is absorbed at home")
          double exportFrom)
      implements Serializable {}

  /** The market for AI chips. */
  public record ChipMarket(
      @Quantity(
              value = 4,
              min = 1.1,
              max = 16,
              unit = "1",
              symbol = "sigma_e",
              from = ASSUMPTION,
              is = "elasticity of substitution between chips of different makers",
              source = "range 2-8")
          double substitutionElasticity,
      @Quantity(
              value = 1,
              min = 0,
              max = 1,
              unit = "1",
              symbol = "rd",
              from = ASSUMPTION,
              is = "share of denied spending that turns to other makers",
              source = "range 0-1")
          double redirection,
      @Quantity(
              value = .9,
              min = 0,
              max = 5,
              unit = "1",
              symbol = "phi",
              from = ASSUMPTION,
              later = true,
              is = "home bias of buyers at a full subsidy",
              source =
                  "chosen so that bias times subsidy is about .54 for China, which a search over the record to 2025 found; range 0-2")
          double homeBias,
      @Quantity(
              value = .18,
              min = .01,
              max = 1,
              unit = "1/yr",
              symbol = "delta",
              from = ASSUMPTION,
              later = true,
              is = "depreciation of installed compute",
              source = "hardware lasts several years (Epoch AI 2026); range .12-.30")
          double depreciation,
      @Quantity(
              value = .01,
              min = 1e-6,
              max = 10,
              unit = "k$/H100e",
              from = ASSUMPTION,
              is = "price below which unsold chips are kept",
              source = "gap filled: far below any cleared price")
          double priceFloor,
      @Quantity(
              value = 2.8,
              min = 1,
              max = 5,
              unit = "x/yr",
              from = ASSUMPTION,
              later = true,
              is = "growth of chip budgets to the end of 2024",
              source =
                  "so that Nvidia's data-centre sales of the year to January 2025 come out right; range 2-3.5")
          double budgetGrowthEarly,
      @Quantity(
              value = 1.7,
              min = 1,
              max = 3,
              unit = "x/yr",
              from = ASSUMPTION,
              later = true,
              is = "growth of chip budgets in 2025 and 2026",
              source = "between the early and the late pace; range 1.2-2.2")
          double budgetGrowthMiddle,
      @Quantity(
              value = 1.25,
              min = .8,
              max = 2,
              unit = "x/yr",
              from = ASSUMPTION,
              is = "growth of chip budgets from 2027",
              source = "range 1-1.5")
          double budgetGrowthLate,
      @Quantity(
              value = 2025,
              min = 2022,
              max = 2100,
              unit = "calendar year",
              from = ASSUMPTION,
              later = true,
              is = "end of early budget growth",
              source = "where that growth is taken to end; range 2024.5-2026")
          double budgetMiddleFrom,
      @Quantity(
              value = 2027,
              min = 2022,
              max = 2100,
              unit = "calendar year",
              from = ASSUMPTION,
              is = "end of middle budget growth")
          double budgetLateFrom)
      implements Serializable {}

  /** How a control level translates into denial. */
  public record Controls(
      @Quantity(
              value = {1.33, .60, .30, .15},
              min = 0,
              max = 100,
              unit = "H100 per chip",
              symbol = "theta",
              from = SOURCED,
              later = true,
              is = "performance thresholds at levels .25, .5, .75 and 1 of a chip control",
              source =
                  "TPP below 21000 (91 FR 1684, 2026) is 1.33 H100; TPP 4800 (rule of October 2023) is .30; an H20 is about .15; .60 lies between; range .1-1.6")
          List<Double> thresholdLadder,
      @Quantity(
              value = .5,
              min = 0,
              max = 2,
              unit = "1",
              symbol = "zeta",
              from = ASSUMPTION,
              is = "exponent of the value of a cut-down chip",
              source = "range .3-1")
          double cutDownValue,
      @Quantity(
              value = .10,
              min = 0,
              max = 1,
              unit = "1",
              symbol = "rho_min",
              from = ASSUMPTION,
              is = "smallest ratio of threshold to performance at which a cut-down chip is sold",
              source = "range 0-.3")
          double cutDownFloor,
      @Quantity(
              value = .85,
              min = 0,
              max = 1,
              unit = "1",
              from = ASSUMPTION,
              is = "level of a weight control above which closed services are blocked")
          double serviceBlockLevel)
      implements Serializable {}

  /** Smuggling of denied chips through hub states. */
  public record Smuggling(
      @Quantity(
              value = .22,
              min = 0,
              max = 1,
              unit = "1",
              symbol = "phi_max",
              from = ASSUMPTION,
              later = true,
              is = "largest share of denied value that smugglers seek",
              source = "a search over the record to 2025 found .22; range 0-.4")
          double reach,
      @Quantity(
              value = 0,
              min = -5,
              max = 5,
              unit = "1",
              symbol = "alpha_0",
              from = ASSUMPTION,
              is = "logit intercept of smuggling effort",
              source = "gap filled: half of the reach when nothing is denied and nothing enforced")
          double effortIntercept,
      @Quantity(
              value = 2,
              min = 0,
              max = 10,
              unit = "1",
              symbol = "alpha_1",
              from = ASSUMPTION,
              is = "response of effort to the share of demand denied",
              source = "gap filled: full denial raises effort from .5 to .88 of the reach")
          double effortDenial,
      @Quantity(
              value = 2,
              min = 0,
              max = 10,
              unit = "1",
              symbol = "alpha_2",
              from = ASSUMPTION,
              is = "deterrence by enforcement in the hubs",
              source = "gap filled: symmetric to the response to denial")
          double effortDeterrence,
      @Quantity(
              value = .50,
              min = 0,
              max = 3,
              unit = "1",
              symbol = "mu_g",
              from = SOURCED,
              is = "mark-up of smuggled chips",
              source = "Financial Times, 24 July 2025; range .2-1",
              later = true)
          double markup,
      @Quantity(
              value = .8,
              min = 0,
              max = 1,
              unit = "1",
              symbol = "eta_s",
              from = ASSUMPTION,
              is = "effectiveness of a smuggled chip",
              source = "no support, broken clusters; range .5-1")
          double effectiveness)
      implements Serializable {}

  /** Research and capability. */
  public record Research(
      @Quantity(
              value = .17,
              min = .05,
              max = 1.8,
              unit = "OOM/yr",
              symbol = "g_a",
              from = SOURCED,
              later = true,
              is =
                  "algorithmic progress of a lab with all the talent and compute, before the change",
              source =
                  "average .48 (3x a year; Ho et al. 2024, arXiv 2403.05812: .26-.72); split so that the capability index rises 8.3 points a year before 2024-04; range .05-.6")
          double progressEarly,
      @Quantity(
              value = .70,
              min = .05,
              max = 1.8,
              unit = "OOM/yr",
              symbol = "g_a",
              from = SOURCED,
              later = true,
              is = "algorithmic progress from the change on",
              source =
                  "split so that the capability index rises 15.5 points a year after 2024-04 (Epoch AI 2025); range .1-1")
          double progressLate,
      @Quantity(
              value = 2024.25,
              min = 2022,
              max = 2100,
              unit = "calendar year",
              from = SOURCED,
              later = true,
              is = "when progress changes pace",
              source =
                  "Epoch AI 2025, acceleration of the capability index in April 2024; range 2023.75-2025")
          double progressChange,
      @Quantity(
              value = 13.7,
              min = 5,
              max = 25,
              unit = "points/OOM",
              symbol = "k",
              from = DERIVED,
              later = true,
              is = "capability per tenfold effective compute",
              source = "15.5 / (log10 4.5 + log10 3); range 10-18")
          double pointsPerOom,
      @Quantity(
              value = 116,
              min = 80,
              max = 140,
              unit = "points",
              symbol = "Z_0",
              from = DERIVED,
              later = true,
              is = "capability index of the frontier at 2022-10",
              source = "130 in mid-2024 less 8.3 points a year (Epoch AI); range 110-120")
          double initialFrontier,
      @Quantity(
              value = 8.3,
              min = 0,
              max = 40,
              unit = "points/yr",
              from = SOURCED,
              later = true,
              is = "slope of the frontier before the run",
              source =
                  "Epoch AI 2025, Capabilities Index before April 2024; its scale rests on later models too; range 5-12")
          double initialSlope,
      @Quantity(
              value = 4,
              min = .1,
              max = 20,
              unit = "points/yr",
              from = ASSUMPTION,
              is =
                  "slope below which the frontier counts as standing still when gaps are put in years")
          double slopeFloor,
      @Quantity(
              value = .5,
              min = 0,
              max = 1,
              unit = "1",
              symbol = "epsilon",
              from = ASSUMPTION,
              is = "elasticity of algorithmic progress in talent",
              source = "range .2-.8")
          double talentElasticity,
      @Quantity(
              value = .25,
              min = 0,
              max = 1,
              unit = "1",
              symbol = "nu",
              from = ASSUMPTION,
              is = "elasticity of algorithmic progress in relative compute",
              source = "range 0-.5")
          double computeElasticity,
      @Quantity(
              value = 1.2,
              min = 0,
              max = 5,
              unit = "1/yr",
              symbol = "omega",
              from = ASSUMPTION,
              is = "pull of the open commons on algorithmic efficiency",
              source = "range .3-3")
          double openSpillover,
      @Quantity(
              value = .45,
              min = 0,
              max = 3,
              unit = "1/yr",
              symbol = "ell",
              from = ASSUMPTION,
              later = true,
              is = "pull of published methods on algorithmic efficiency",
              source =
                  "final runs are 10-30 % of research compute, so copying is cheap (Epoch AI 2025); range .1-1")
          double publicationSpillover,
      @Quantity(
              value = 1,
              min = 0,
              max = 1,
              unit = "1",
              symbol = "pub",
              from = ASSUMPTION,
              is = "share of frontier methods that gets known",
              source = "gap filled: scales the spillover; 1 leaves the whole strength in it")
          double publication,
      @Quantity(
              value = 0,
              min = 0,
              max = .5,
              unit = "1",
              symbol = "psi_a",
              from = ASSUMPTION,
              contested = true,
              is = "gain of algorithmic progress from denial of chips at home",
              source =
                  "constraint-induced efficiency; 0 by default, so that any such effect is imposed only on request")
          double constraintEfficiency,
      @Quantity(
              value = .5,
              min = .05,
              max = 3,
              unit = "yr",
              symbol = "tau_R",
              from = ASSUMPTION,
              is = "lag from potential to capability",
              source = "range .25-1")
          double trainingLag,
      @Quantity(
              value = .04,
              min = 0,
              max = .5,
              unit = "OOM/yr^.5",
              symbol = "sigma_Z",
              from = ASSUMPTION,
              is = "research noise",
              source = "gap filled: about half a point of capability over a year; range 0-.15")
          double noise,
      @Quantity(
              value = 3,
              min = 0,
              max = 30,
              unit = "points",
              symbol = "d_ft",
              from = ASSUMPTION,
              is = "shortfall of a model built on the best open one",
              source = "gap filled: a few months at the pace of 2023; range 1-8")
          double openBaseShortfall,
      @Quantity(
              value = .6,
              min = 0,
              max = 3,
              unit = "OOM",
              symbol = "p_lag",
              from = ASSUMPTION,
              is =
                  "distance at which the open state of knowledge follows the frontier by publication")
          double publicationLag,
      @Quantity(
              value = 2.7e24,
              min = 1e23,
              max = 1e26,
              unit = "FLOP",
              from = SOURCED,
              is = "largest training run at 2022-10",
              source = "Epoch AI: Minerva 540B, June 2022, 2.74e24")
          double initialRun,
      @Quantity(
              value = 3.4,
              min = 1,
              max = 10,
              unit = "x/yr",
              from = ASSUMPTION,
              is = "growth of the share of research compute in the largest run",
              source =
                  "gap filled: growth of the stock alone explains 4 of the observed 18 times to December 2023; range 1-5")
          double runShareGrowth,
      @Quantity(
              value = .3,
              min = .01,
              max = 1,
              unit = "1",
              from = SOURCED,
              later = true,
              is = "largest share of research compute in one run",
              source = "Epoch AI 2025: final runs are 10-30 % of research compute; range .1-.5")
          double runShareCap,
      @Quantity(
              value = 989e12,
              min = 1e13,
              max = 1e16,
              unit = "FLOP/s",
              from = SOURCED,
              is = "peak of one H100, dense 16-bit",
              source = "Nvidia H100 data sheet")
          double h100Flops,
      @Quantity(
              value = .35,
              min = .05,
              max = 1,
              unit = "1",
              from = ASSUMPTION,
              is = "utilisation of a training run",
              source = "usual reports 30-45 %")
          double utilisation,
      @Quantity(
              value = 90,
              min = 10,
              max = 365,
              unit = "d",
              from = ASSUMPTION,
              is = "length of the largest run",
              source = "usual reports two to four months")
          double runDays)
      implements Serializable {}

  /** A race for a prize, an alternative way to choose safety. */
  public record Race(
      @Quantity(
              value = .4,
              min = .01,
              max = 1,
              unit = "1",
              symbol = "e",
              from = ASSUMPTION,
              is = "enmity: what is lost when another one wins, 1 as much as by disaster",
              source = "rules race-*; Armstrong, Bostrom and Shulman 2016 take 0 to 1")
          double enmity,
      @Quantity(
              value = 1,
              min = .01,
              max = 100,
              unit = "1",
              symbol = "mu",
              from = ASSUMPTION,
              is = "spread of capabilities in the race, where a safety share of one is the unit",
              source = "rules race-*; Armstrong, Bostrom and Shulman 2016")
          double spread,
      @Quantity(
              value = 10,
              min = .1,
              max = 1000,
              unit = "points",
              from = ASSUMPTION,
              is = "points of capability that make up for a safety share of one",
              source = "rules race-*: about a year of progress before 2024")
          double unit)
      implements Serializable {}

  /** Safe or unsafe development, an alternative way to choose safety. */
  public record Development(
      @Quantity(
              value = 4,
              min = 0,
              max = 1000,
              unit = "1",
              symbol = "b",
              from = ASSUMPTION,
              is = "benefit of a round",
              source = "rule safe-unsafe; Han et al. 2020, as known in general")
          double benefit,
      @Quantity(
              value = 1,
              min = 0,
              max = 1000,
              unit = "1",
              symbol = "c",
              from = ASSUMPTION,
              is = "cost of safety in a round",
              source = "rule safe-unsafe; Han et al. 2020, as known in general")
          double cost,
      @Quantity(
              value = 10000,
              min = 0,
              max = 1e9,
              unit = "1",
              symbol = "B",
              from = ASSUMPTION,
              is = "prize",
              source = "rule safe-unsafe; Han et al. 2020, as known in general")
          double prize,
      @Quantity(
              value = 100,
              min = 1,
              max = 1e6,
              unit = "1",
              symbol = "W",
              from = ASSUMPTION,
              is = "rounds that a safe lab needs for the prize",
              source = "rule safe-unsafe; Han et al. 2020, as known in general")
          double rounds,
      @Quantity(
              value = 1.5,
              min = 1,
              max = 100,
              unit = "1",
              symbol = "s",
              from = ASSUMPTION,
              is = "speed of unsafe development",
              source = "rule safe-unsafe; Han et al. 2020 take 1.5 among others")
          double speed,
      @Quantity(
              value = .6,
              min = 0,
              max = 1,
              unit = "1",
              symbol = "p_r",
              from = ASSUMPTION,
              is = "risk that unsafe development ends in disaster",
              source = "rule safe-unsafe; swept from 0 to 1 by Han et al. 2020")
          double disaster,
      @Quantity(
              value = .1,
              min = 0,
              max = 100,
              unit = "1",
              symbol = "beta",
              from = ASSUMPTION,
              is = "strength of imitation",
              source = "rule safe-unsafe; Han et al. 2020, as known in general")
          double selection,
      @Quantity(
              value = .001,
              min = 0,
              max = 1,
              unit = "1",
              from = ASSUMPTION,
              is = "probability per tick to try the other way unasked",
              source = "rule safe-unsafe; small")
          double exploration)
      implements Serializable {}

  /** Whether a lab opens its model. */
  public record Release(
      @Quantity(
              value = 2.77,
              min = 0,
              max = 50,
              unit = "1/yr",
              from = ASSUMPTION,
              is = "rate of release reviews",
              source = "one half of the labs in a quarter")
          double reviewRate,
      @Quantity(
              value = 3,
              min = 0,
              max = 100,
              unit = "1",
              symbol = "lambda_r",
              from = ASSUMPTION,
              is = "precision of the release choice",
              source = "range 1-8")
          double precision,
      @Quantity(
              value = 1.8,
              min = -5,
              max = 10,
              unit = "utils",
              symbol = "v_0",
              from = ASSUMPTION,
              later = true,
              is = "worth of the closed business itself",
              source =
                  "without it every lab three months behind opens within the year and the open lag is 4-6 months, with it 12-16 as observed to 2024; range 1-2.5")
          double closedBusiness,
      @Quantity(
              value = 1.2,
              min = 0,
              max = 10,
              unit = "utils",
              symbol = "v_1",
              from = ASSUMPTION,
              is = "weight of the rent from a closed interface")
          double rent,
      @Quantity(
              value = .8,
              min = 0,
              max = 10,
              unit = "utils",
              symbol = "v_2",
              from = ASSUMPTION,
              is = "weight of income from complements")
          double complement,
      @Quantity(
              value = .9,
              min = 0,
              max = 10,
              unit = "utils/yr",
              symbol = "v_3",
              from = ASSUMPTION,
              is = "weight of the gap to the frontier")
          double gap,
      @Quantity(
              value = 1.0,
              min = 0,
              max = 10,
              unit = "utils",
              symbol = "v_4",
              from = ASSUMPTION,
              is = "weight of the home state's stance on openness")
          double stance,
      @Quantity(
              value = .4,
              min = 0,
              max = 1,
              unit = "1",
              from = ASSUMPTION,
              is = "stance at which the home state neither asks for opening nor against it")
          double neutralStance,
      @Quantity(
              value = .6,
              min = 0,
              max = 10,
              unit = "utils",
              symbol = "v_5",
              from = ASSUMPTION,
              is = "weight of liability: regulation times risk")
          double liability,
      @Quantity(
              value = .3,
              min = 0,
              max = 10,
              unit = "utils",
              symbol = "v_6",
              from = ASSUMPTION,
              is = "weight of unserved demand in the South")
          double reach,
      @Quantity(
              value = 0,
              min = 0,
              max = 10,
              unit = "utils",
              symbol = "v_7",
              from = ASSUMPTION,
              contested = true,
              is = "direct effect of chip controls faced at home",
              source =
                  "0 by default, so that any effect of controls on opening is emergent (Jin et al. 2026, arXiv 2606.15999, describe an association)")
          double directControl,
      @Quantity(
              value = 0,
              min = 0,
              max = 10,
              unit = "utils",
              symbol = "v_8",
              from = ASSUMPTION,
              is = "weight of a sharing obligation of the home state's regime",
              source = "0 by default")
          double obligation,
      @Quantity(
              value = .5,
              min = .05,
              max = 5,
              unit = "yr",
              from = ASSUMPTION,
              is = "gap at which the rent of a closed interface vanishes",
              source = "six months behind the frontier")
          double rentHorizon,
      @Quantity(
              value = 1.5,
              min = .1,
              max = 10,
              unit = "yr",
              from = ASSUMPTION,
              is = "largest gap that still counts")
          double gapCap,
      @Quantity(
              value = 150,
              min = 100,
              max = 300,
              unit = "points",
              from = ASSUMPTION,
              is = "capability from which release is thought risky")
          double riskFrom,
      @Quantity(
              value = 30,
              min = 1,
              max = 100,
              unit = "points",
              from = ASSUMPTION,
              is = "capability over which risk rises by one unit")
          double riskScale)
      implements Serializable {}

  /** The market for models. */
  public record ModelMarket(
      @Quantity(
              value = .12,
              min = 0,
              max = 2,
              unit = "1/point",
              symbol = "alpha_q",
              from = ASSUMPTION,
              is = "worth of a point of capability to an adopter")
          double quality,
      @Quantity(
              value = 1.2,
              min = 0,
              max = 10,
              unit = "1",
              symbol = "alpha_p",
              from = DERIVED,
              is = "price response",
              source = "own-price elasticity -1.11 (Nagle and Yue 2025); range .5-2.5",
              later = true)
          double price,
      @Quantity(
              value = .10,
              min = .001,
              max = 1,
              unit = "1",
              from = SOURCED,
              is = "price of an open model relative to a closed one",
              source = "about 90 % cheaper (Nagle and Yue 2025); range .03-.4",
              later = true)
          double openPriceRatio,
      @Quantity(
              value = -2.6,
              min = -10,
              max = 5,
              unit = "utils",
              symbol = "delta_O",
              from = ASSUMPTION,
              later = true,
              is = "dislike of open models beyond price and quality: switching, trust, service",
              source =
                  "-3.61 gives a 30 % open share for one closed against one open model; fewer negative with several labs a nest; range -4 to -1")
          double openDislike,
      @Quantity(
              value = 1.2,
              min = 0,
              max = 10,
              unit = "utils",
              symbol = "b",
              from = ASSUMPTION,
              is = "dislike of models from states that are not aligned")
          double alignment,
      @Quantity(
              value = .6,
              min = .05,
              max = 1,
              unit = "1",
              symbol = "lambda_n",
              from = ASSUMPTION,
              is = "dissimilarity inside the nests of closed and of open models")
          double nestDissimilarity)
      implements Serializable {}

  /** Diffusion of AI inside a state. */
  public record Adoption(
      @Quantity(
              value = .0134,
              min = 0,
              max = .2,
              unit = "1/yr",
              symbol = "p_0",
              from = ASSUMPTION,
              later = true,
              is = "innovation rate of the Bass curve",
              source =
                  "chosen so that United States firms reach the Census figures of 2023-24, and the North a hazard about 2.4 times the South's (Microsoft 2026); textbook mean .03 (Sultan, Farley and Lehmann 1990); range .008-.02")
          double innovation,
      @Quantity(
              value = .5,
              min = 0,
              max = 2,
              unit = "1/yr",
              symbol = "q_0",
              from = ASSUMPTION,
              later = true,
              is = "imitation rate of the Bass curve",
              source = "as innovation; textbook mean .38; range .4-.65")
          double imitation,
      @Quantity(
              value = .6,
              min = .1,
              max = 1,
              unit = "1",
              from = ASSUMPTION,
              is = "preparedness at which the rates hold as they stand")
          double referencePreparedness,
      @Quantity(
              value = .5,
              min = 0,
              max = 1,
              unit = "1",
              from = ASSUMPTION,
              is = "part of imitation that does not depend on preparedness")
          double imitationFloor,
      @Quantity(
              value = .25,
              min = 0,
              max = 1,
              unit = "1",
              from = ASSUMPTION,
              is = "ceiling of adoption without preparedness")
          double ceilingFloor,
      @Quantity(
              value = .75,
              min = 0,
              max = 1,
              unit = "1",
              from = ASSUMPTION,
              is = "rise of the ceiling with preparedness")
          double ceilingSlope,
      @Quantity(
              value = .8,
              min = .1,
              max = 1,
              unit = "1",
              from = ASSUMPTION,
              is = "preparedness of full access")
          double fullPreparedness,
      @Quantity(
              value = .01,
              min = 0,
              max = .5,
              unit = "1",
              from = ASSUMPTION,
              is = "adoption at 2022-10 per unit of preparedness")
          double initial,
      @Quantity(
              value = .5,
              min = 0,
              max = 5,
              unit = "1",
              symbol = "c_o",
              from = ASSUMPTION,
              is = "how far cheap open models speed up diffusion where preparedness is low",
              source =
                  "gap filled: a market served wholly by open models diffuses up to half as fast again; range 0-1.5")
          double openAccess,
      @Quantity(
              value = .3,
              min = 0,
              max = 5,
              unit = "1",
              symbol = "c_r",
              from = ASSUMPTION,
              is =
                  "how far the pooled means of a development regime speed up diffusion among its Southern members",
              source = "gap filled: less than open access; range 0-1")
          double pooledAccess)
      implements Serializable {}

  /** Growth and dependence. */
  public record Economy(
      @Quantity(
              value = .02,
              min = 0,
              max = .2,
              unit = "1",
              symbol = "psi_Y",
              from = SOURCED,
              is = "log gain of output from full use of fully capable AI",
              source =
                  "between Acemoglu 2024 (.0066 over ten years) and the 7 % of Goldman Sachs quoted there; range .0066-.07")
          double outputGain,
      @Quantity(
              value = 155,
              min = 100,
              max = 300,
              unit = "points",
              from = ASSUMPTION,
              is = "capability at which AI is half as useful as it can be")
          double usefulCapability,
      @Quantity(
              value = 12,
              min = 1,
              max = 60,
              unit = "points",
              from = ASSUMPTION,
              is = "spread of usefulness over capability")
          double usefulSpread,
      @Quantity(
              value = .3,
              min = 0,
              max = 1,
              unit = "1",
              symbol = "d_o",
              from = ASSUMPTION,
              is = "dependence left by a self-hosted open model")
          double openDependence)
      implements Serializable {}

  /** Movement of researchers. */
  public record Talent(
      @Quantity(
              value = .06,
              min = 0,
              max = 1,
              unit = "1/yr",
              symbol = "m_0",
              from = ASSUMPTION,
              is = "rate at which researchers consider moving",
              source =
                  "gap filled: one career move in about 16 years crosses a border choice; range .02-.15")
          double mobility,
      @Quantity(
              value = .5,
              min = 0,
              max = 5,
              unit = "1",
              symbol = "beta_w",
              from = ASSUMPTION,
              is = "pull of income per head",
              source = "gap filled; range .2-1")
          double income,
      @Quantity(
              value = .25,
              min = 0,
              max = 5,
              unit = "1",
              symbol = "beta_C",
              from = ASSUMPTION,
              is = "pull of compute per researcher",
              source = "gap filled; range 0-.6")
          double compute,
      @Quantity(
              value = 1,
              min = 0,
              max = 10,
              unit = "1",
              symbol = "beta_d",
              from = ASSUMPTION,
              is = "cost of political distance",
              source = "gap filled; range .3-3")
          double distance,
      @Quantity(
              value = 2,
              min = 0,
              max = 10,
              unit = "1",
              symbol = "beta_tau",
              from = ASSUMPTION,
              is = "cost of a full talent barrier, on entry and on exit",
              source = "gap filled: a full barrier cuts a flow to an eighth; range .5-4")
          double barrier,
      @Quantity(
              value = 6,
              min = 0,
              max = 20,
              unit = "1",
              symbol = "s_0",
              from = DERIVED,
              is = "worth of staying",
              source =
                  "so that at least .80 of researchers trained in the United States stay (MacroPolo 2.0, CSET 2019); range 4-8")
          double staying)
      implements Serializable {}

  /** Incidents and their harm. */
  public record Incidents(
      @Quantity(
              value = 3.6,
              min = 0,
              max = 100,
              unit = "1/yr",
              symbol = "lambda_0",
              from = ASSUMPTION,
              is = "major incidents at the use of 2025-09 and a capability of 150",
              source =
                  "1 % of the 362 incidents reported in 2025 (Stanford AI Index 2026); range .5-15",
              later = true)
          double rate,
      @Quantity(
              value = .22,
              min = 0,
              max = 1,
              unit = "1",
              from = DERIVED,
              is = "elasticity of incidents in total use",
              source = "a linear term gives 54 a year in 2025 and thousands by 2036; range 0-.6",
              later = true)
          double useElasticity,
      @Quantity(
              value = 150,
              min = 100,
              max = 300,
              unit = "points",
              from = ASSUMPTION,
              later = true,
              is = "capability at which the rate holds",
              source =
                  "the frontier of mid-2025 (Epoch AI, Capabilities Index), where the rate is stated; range 140-160")
          double referenceCapability,
      @Quantity(
              value = .02,
              min = 0,
              max = .2,
              unit = "1/point",
              symbol = "beta_c",
              from = DERIVED,
              is = "growth of the hazard with capability",
              source = "ln 1.55 per 15.5 points less the growth of adoption; range 0-.06",
              later = true)
          double capability,
      @Quantity(
              value = .3,
              min = 0,
              max = 1,
              unit = "1",
              symbol = "beta_o",
              from = ASSUMPTION,
              contested = true,
              is = "extra hazard of an open model",
              source =
                  "evidence insufficient to sign the marginal risk (Kapoor et al. 2024, arXiv 2403.07918); range 0-1")
          double openness,
      @Quantity(
              value = .5,
              min = 0,
              max = 1,
              unit = "1",
              symbol = "beta_r",
              from = ASSUMPTION,
              is = "extra hazard of a tight race")
          double race,
      @Quantity(
              value = 3,
              min = .1,
              max = 50,
              unit = "points",
              from = ASSUMPTION,
              is = "lead at which a race is balanced")
          double raceLead,
      @Quantity(
              value = .5,
              min = 0,
              max = 1,
              unit = "1",
              symbol = "beta_g",
              from = ASSUMPTION,
              is = "hazard removed by full regulation")
          double regulation,
      @Quantity(
              value = .5,
              min = 0,
              max = 1,
              unit = "1",
              symbol = "beta_s",
              from = ASSUMPTION,
              is = "hazard removed by a full safety share")
          double safety,
      @Quantity(
              value = .4,
              min = 0,
              max = 1,
              unit = "1",
              symbol = "beta_k",
              from = ASSUMPTION,
              is = "hazard removed by full coordination")
          double coordination,
      @Quantity(
              value = 1.5,
              min = 1.01,
              max = 5,
              unit = "1",
              symbol = "alpha_S",
              from = ASSUMPTION,
              is = "tail exponent of severity")
          double severityTail,
      @Quantity(
              value = 200,
              min = 1,
              max = 1e6,
              unit = "1",
              from = ASSUMPTION,
              is = "largest severity",
              source = "incidents move policy; no catastrophe is modelled")
          double severityCap,
      @Quantity(
              value = 1000,
              min = 10,
              max = 1e5,
              unit = "1/yr",
              from = ASSUMPTION,
              is = "most incidents of one lab that are noticed as such",
              source =
                  "nearly three times all that were reported in the world in 2025 (362, Stanford AI Index 2026); out of reach at default values, it keeps extreme ones countable")
          double ceiling,
      @Quantity(
              value = .05,
              min = 0,
              max = 10,
              unit = "utils",
              symbol = "theta_L",
              from = ASSUMPTION,
              is = "welfare lost by a unit of severity, in millions of people times log income",
              source = "gap filled: harm of a decade is small beside growth; range 0-1")
          double welfareLoss)
      implements Serializable {}

  /** Political attention to harm. */
  public record Attention(
      @Quantity(
              value = 1.37,
              min = 0,
              max = 10,
              unit = "1/yr",
              symbol = "q_A",
              from = ASSUMPTION,
              is = "decay of attention",
              source = "half in two quarters (issue-attention cycle, Downs 1972)")
          double decay,
      @Quantity(
              value = .25,
              min = 0,
              max = 5,
              unit = "1",
              from = ASSUMPTION,
              is = "attention to an incident at home")
          double own,
      @Quantity(
              value = .06,
              min = 0,
              max = 5,
              unit = "1",
              from = ASSUMPTION,
              is = "attention to an incident elsewhere")
          double elsewhere,
      @Quantity(
              value = .15,
              min = 0,
              max = 5,
              unit = "1",
              from = ASSUMPTION,
              is = "habituation to the usual severity",
              source = "without it regulation ratchets to its maximum")
          double habituation,
      @Quantity(
              value = .7,
              min = 0,
              max = 10,
              unit = "1/yr",
              from = ASSUMPTION,
              is = "rate at which the usual severity is learned",
              source = "gap filled: a year's memory")
          double baseRate)
      implements Serializable {}

  /** Choice of policy levers by states. */
  public record Policy(
      @Quantity(
              value = 1.15,
              min = 0,
              max = 50,
              unit = "1/yr",
              symbol = "rho",
              from = ASSUMPTION,
              is = "rate at which a lever, or a membership, is reviewed",
              source = "a quarter of them in a quarter")
          double reviewRate,
      @Quantity(
              value = 4,
              min = 0,
              max = 100,
              unit = "1",
              symbol = "mu_p",
              from = ASSUMPTION,
              is = "precision of policy choice",
              source = "range 1-8")
          double precision,
      @Quantity(
              value = .25,
              min = 0,
              max = 2,
              unit = "utils",
              symbol = "iota",
              from = ASSUMPTION,
              is = "inertia: cost of any change",
              source = "range 0-.6")
          double inertia,
      @Quantity(
              value = .25,
              min = 0,
              max = 2,
              unit = "utils",
              symbol = "ac",
              from = ASSUMPTION,
              is = "audience cost of reversing the last change")
          double audienceCost,
      @Quantity(
              value = .01,
              min = 0,
              max = 1,
              unit = "1",
              from = ASSUMPTION,
              is =
                  "share of a good that a state must be able to deny before it considers a control")
          double minLeverage,
      @Quantity(
              value = .6,
              min = 0,
              max = 5,
              unit = "utils",
              from = ASSUMPTION,
              is = "cost of creating a control where there is none",
              source =
                  "gap filled: a legal authority must be made; without it logit noise puts controls on allies; range .2-1.2")
          double newControl,
      @Quantity(
              value = 0,
              min = 0,
              max = 1,
              unit = "1",
              symbol = "sigma_obs",
              from = ASSUMPTION,
              is = "noise of what a state observes of capability gaps",
              source = "0 by default; years of gap")
          double observationNoise,
      @Quantity(
              value = 1,
              min = 0,
              max = 5,
              unit = "1",
              symbol = "w_sec",
              from = ASSUMPTION,
              is = "weight of security")
          double security,
      @Quantity(
              value = 1,
              min = 0,
              max = 5,
              unit = "1",
              symbol = "w_pros",
              from = ASSUMPTION,
              is = "weight of prosperity")
          double prosperity,
      @Quantity(
              value = 1,
              min = 0,
              max = 5,
              unit = "1",
              symbol = "w_safe",
              from = ASSUMPTION,
              is = "weight of safety")
          double safety,
      @Quantity(
              value = .6,
              min = 0,
              max = 5,
              unit = "1",
              symbol = "w_auto",
              from = ASSUMPTION,
              is = "weight of autonomy")
          double autonomy,
      @Quantity(
              value = .5,
              min = 0,
              max = 5,
              unit = "1",
              symbol = "w_norm",
              from = ASSUMPTION,
              is = "weight of norms")
          double norms,
      @Quantity(
              value = .5,
              min = 0,
              max = 5,
              unit = "1",
              symbol = "w_inf",
              from = ASSUMPTION,
              is = "weight of influence")
          double influence,
      @Quantity(
              value = 1.2,
              min = 0,
              max = 10,
              unit = "1",
              from = ASSUMPTION,
              is = "security gain of denying all of a feared state's chips")
          double denialGain,
      @Quantity(
              value = .5,
              min = .01,
              max = 5,
              unit = "1",
              from = ASSUMPTION,
              is = "output relative to one's own from which a state counts fully as a rival",
              source =
                  "gap filled: without it a state controls everybody who is politically distant, however small; range .2-1")
          double rivalOutput,
      @Quantity(
              value = .03,
              min = 0,
              max = 2,
              unit = "1",
              from = ASSUMPTION,
              is = "standing cost of a control")
          double controlCost,
      @Quantity(
              value = .35,
              min = 0,
              max = 5,
              unit = "1",
              from = ASSUMPTION,
              is = "cost of losing all sales to a control",
              source =
                  "scaled to lost sales, not to output of the target: scaled to output, controls collapse within a year")
          double lostSales,
      @Quantity(
              value = .3,
              min = 0,
              max = 5,
              unit = "1",
              from = ASSUMPTION,
              is = "deterrence by minerals denied in return")
          double mineralDeterrence,
      @Quantity(
              value = .1,
              min = 0,
              max = 5,
              unit = "1",
              from = ASSUMPTION,
              is = "norm against controls on aligned states")
          double alignedNorm,
      @Quantity(
              value = .2,
              min = 0,
              max = 5,
              unit = "1",
              from = ASSUMPTION,
              is = "pressure of a club's leader to follow its controls")
          double clubPressure,
      @Quantity(
              value = .8,
              min = 0,
              max = 5,
              unit = "1",
              from = ASSUMPTION,
              is = "gain of answering a chip control with a mineral control")
          double retaliationGain,
      @Quantity(
              value = .35,
              min = 0,
              max = 5,
              unit = "1",
              from = ASSUMPTION,
              is = "cost of a mineral control")
          double mineralCost,
      @Quantity(
              value = .1,
              min = 0,
              max = 5,
              unit = "1",
              from = ASSUMPTION,
              is = "rising cost of a mineral control")
          double mineralRisingCost,
      @Quantity(
              value = .175,
              min = 0,
              max = 5,
              unit = "1",
              from = ASSUMPTION,
              is = "cost of regulation")
          double regulationCost,
      @Quantity(
              value = .21,
              min = 0,
              max = 5,
              unit = "1",
              from = ASSUMPTION,
              is = "extra cost of regulation near the frontier")
          double regulationFrontierCost,
      @Quantity(
              value = 1.5,
              min = 0,
              max = 10,
              unit = "1",
              from = ASSUMPTION,
              is = "largest attention that still moves regulation")
          double attentionCap,
      @Quantity(
              value = .2,
              min = 0,
              max = 1,
              unit = "1",
              from = ASSUMPTION,
              is = "norm of regulation of a state that puts sovereignty first")
          double regulationNormFloor,
      @Quantity(
              value = .6,
              min = 0,
              max = 1,
              unit = "1",
              from = ASSUMPTION,
              is = "rise of that norm with the weight put on rights")
          double regulationNormSlope,
      @Quantity(
              value = .3,
              min = 0,
              max = 5,
              unit = "1",
              from = ASSUMPTION,
              is = "pull of coordination on regulation")
          double coordinationPull,
      @Quantity(
              value = .2,
              min = 0,
              max = 5,
              unit = "1",
              symbol = "chi_im",
              from = ASSUMPTION,
              is = "pull of the mean regulation of a state's peers",
              source = "gap filled; range 0-.6")
          double peerPull,
      @Quantity(
              value = 8,
              min = 1,
              max = 50,
              unit = "states",
              from = ASSUMPTION,
              is = "number of closest peers that a state compares itself with",
              source = "gap filled: about the size of the G7")
          double peers,
      @Quantity(
              value = 8,
              min = 0,
              max = 50,
              unit = "points",
              from = ASSUMPTION,
              is = "distance that counts as near the frontier")
          double nearFrontier,
      @Quantity(
              value = .6,
              min = 0,
              max = 5,
              unit = "1",
              from = ASSUMPTION,
              is = "gain of subsidy where chips are foreign")
          double subsidySelfSufficiency,
      @Quantity(
              value = .4,
              min = 0,
              max = 5,
              unit = "1",
              from = ASSUMPTION,
              is = "gain of subsidy under denial")
          double subsidyDenial,
      @Quantity(
              value = .45,
              min = 0,
              max = 5,
              unit = "1",
              from = ASSUMPTION,
              is = "rising cost of subsidy")
          double subsidyRisingCost,
      @Quantity(
              value = .1,
              min = 0,
              max = 5,
              unit = "1",
              from = ASSUMPTION,
              is = "standing cost of subsidy")
          double subsidyCost,
      @Quantity(
              value = .3,
              min = 0,
              max = 5,
              unit = "1",
              from = ASSUMPTION,
              is = "influence won by openness")
          double opennessInfluence,
      @Quantity(
              value = .5,
              min = 0,
              max = 5,
              unit = "1",
              from = ASSUMPTION,
              is = "extra influence won by openness inside a development regime")
          double opennessRegime,
      @Quantity(
              value = .4,
              min = 0,
              max = 5,
              unit = "1/yr",
              from = ASSUMPTION,
              is = "gain of openness for a state that is behind")
          double opennessGap,
      @Quantity(
              value = .5,
              min = 0,
              max = 5,
              unit = "1",
              from = ASSUMPTION,
              is = "rent lost by openness at the frontier")
          double opennessRent,
      @Quantity(
              value = 4,
              min = 0,
              max = 50,
              unit = "points",
              from = ASSUMPTION,
              is = "distance within which openness costs rent")
          double opennessRentWithin,
      @Quantity(
              value = .2,
              min = 0,
              max = 5,
              unit = "1",
              from = ASSUMPTION,
              is = "caution about openness from attention to harm")
          double opennessCaution,
      @Quantity(
              value = .3,
              min = 0,
              max = 5,
              unit = "1",
              from = ASSUMPTION,
              is = "rising cost of openness",
              source = "gap filled: without it every state that is behind ends at full openness")
          double opennessRisingCost,
      @Quantity(
              value = .5,
              min = 0,
              max = 5,
              unit = "1",
              from = ASSUMPTION,
              is = "security gain of a talent barrier against a feared state",
              source = "gap filled; range 0-1")
          double barrierSecurity,
      @Quantity(
              value = 2,
              min = 0,
              max = 20,
              unit = "yr",
              from = ASSUMPTION,
              is = "gain of a talent barrier per yearly rate of net outflow of talent",
              source = "gap filled; range 0-5")
          double barrierOutflow,
      @Quantity(
              value = .3,
              min = 0,
              max = 5,
              unit = "1",
              from = ASSUMPTION,
              is = "cost of a talent barrier",
              source = "gap filled; range .1-.6")
          double barrierCost,
      @Quantity(
              value = .3,
              min = 0,
              max = 5,
              unit = "1",
              from = ASSUMPTION,
              is = "rising cost of a talent barrier",
              source = "gap filled; range 0-.6")
          double barrierRisingCost,
      @Quantity(
              value = 1.6,
              min = 0,
              max = 10,
              unit = "1",
              from = ASSUMPTION,
              is =
                  "gain of refusing chips of a feared supplier, per unit of dependence times threat",
              source = "gap filled; range 0-3")
          double refusalAutonomy,
      @Quantity(
              value = .4,
              min = 0,
              max = 5,
              unit = "1",
              from = ASSUMPTION,
              is = "gain of refusal once domestic chips can serve the home market",
              source = "gap filled; range 0-1")
          double refusalSelfSufficiency,
      @Quantity(
              value = .35,
              min = 0,
              max = 5,
              unit = "1",
              from = ASSUMPTION,
              is = "cost of refusing foreign chips",
              source = "gap filled; range .1-.7")
          double refusalCost,
      @Quantity(
              value = .3,
              min = 0,
              max = 5,
              unit = "1",
              from = ASSUMPTION,
              is = "rising cost of refusing foreign chips",
              source = "gap filled; range 0-.6")
          double refusalRisingCost,
      @Quantity(
              value = .6,
              min = 0,
              max = 5,
              unit = "1",
              from = ASSUMPTION,
              is = "gain of enforcement from alignment with the states whose controls are evaded",
              source = "gap filled; range 0-1")
          double enforcementAlignment,
      @Quantity(
              value = .25,
              min = 0,
              max = 5,
              unit = "1",
              from = ASSUMPTION,
              is = "gain of a hub from trade that is not checked",
              source = "gap filled; range 0-.6")
          double enforcementTrade,
      @Quantity(
              value = .3,
              min = 0,
              max = 5,
              unit = "1",
              from = ASSUMPTION,
              is = "rising cost of enforcement",
              source = "gap filled; range 0-.6")
          double enforcementRisingCost,
      @Quantity(
              value = .1,
              min = 0,
              max = 5,
              unit = "1",
              from = ASSUMPTION,
              is = "pull of a regime's stringency on its members' regulation",
              symbol = "chi_r",
              source = "gap filled; range 0-.5")
          double standardsPull)
      implements Serializable {}

  /** Experience-weighted attraction learning, an alternative policy rule. */
  public record Experience(
      @Quantity(
              value = .9,
              min = 0,
              max = 1,
              unit = "1 per quarter",
              symbol = "phi",
              from = BACKGROUND,
              is = "retention of attractions",
              source = "Camerer and Ho 1999, typical estimates; applied as phi^(4 dt)")
          double retention,
      @Quantity(
              value = .6,
              min = 0,
              max = 1,
              unit = "1",
              symbol = "delta",
              from = BACKGROUND,
              is = "weight of forgone payoffs",
              source = "Camerer and Ho 1999, typical estimates")
          double forgone,
      @Quantity(
              value = 0,
              min = 0,
              max = 1,
              unit = "1",
              symbol = "kappa",
              from = BACKGROUND,
              is = "growth of attractions, 0 averaging to 1 cumulative",
              source = "Camerer and Ho 1999, typical estimates")
          double growth)
      implements Serializable {}

  /** Action and reaction, an alternative policy rule for bilateral levers. */
  public record Richardson(
      @Quantity(
              value = .5,
              min = 0,
              max = 5,
              unit = "1/yr",
              symbol = "k",
              from = ASSUMPTION,
              is = "response to the control of the other side",
              source = "gap filled; range 0-1")
          double reaction,
      @Quantity(
              value = .6,
              min = 0,
              max = 5,
              unit = "1/yr",
              symbol = "alpha",
              from = ASSUMPTION,
              is = "fatigue",
              source = "gap filled: above the response, so that the pair is stable; range 0-1")
          double fatigue,
      @Quantity(
              value = .4,
              min = 0,
              max = 5,
              unit = "1/yr",
              symbol = "g",
              from = ASSUMPTION,
              is = "grievance per unit of threat above trust",
              source = "gap filled; range 0-1")
          double grievance,
      @Quantity(
              value = .5,
              min = 0,
              max = 1,
              unit = "1",
              from = ASSUMPTION,
              is = "threat at which grievance starts",
              source = "gap filled")
          double tolerance)
      implements Serializable {}

  /** Joining, leaving and complying with regimes. */
  public record Membership(
      @Quantity(
              value = 10,
              min = 0,
              max = 1000,
              unit = "1",
              symbol = "lambda_m",
              from = ASSUMPTION,
              is = "precision of the membership choice")
          double precision,
      @Quantity(
              value = .5,
              min = 0,
              max = 5,
              unit = "1",
              symbol = "b_n",
              from = ASSUMPTION,
              is = "gain from the weight of the other members")
          double network,
      @Quantity(
              value = .15,
              min = 0,
              max = 5,
              unit = "1",
              symbol = "b_L",
              from = ASSUMPTION,
              is = "gain from legitimacy",
              source = "gap filled; range 0-.6")
          double legitimacy,
      @Quantity(
              value = .8,
              min = 0,
              max = 5,
              unit = "1",
              symbol = "c_d",
              from = ASSUMPTION,
              is = "cost of distance from the regime's position")
          double distance,
      @Quantity(
              value = .35,
              min = 0,
              max = 5,
              unit = "1",
              symbol = "c_s",
              from = ASSUMPTION,
              is = "cost of stringency near the frontier")
          double stringency,
      @Quantity(
              value = .4,
              min = 0,
              max = 1,
              unit = "1",
              from = ASSUMPTION,
              is = "part of the development good that a first member gets")
          double firstMemberShare,
      @Quantity(
              value = .1,
              min = 0,
              max = 5,
              unit = "1",
              symbol = "x_0",
              from = ASSUMPTION,
              is = "cost of leaving",
              source = "gap filled; range 0-.5")
          double exit,
      @Quantity(
              value = 1,
              min = 0,
              max = 10,
              unit = "1",
              from = ASSUMPTION,
              is = "extra cost of leaving for a founder",
              source = "gap filled: founders rarely leave what they founded")
          double founderExit,
      @Quantity(
              value = 4,
              min = 0,
              max = 100,
              unit = "1",
              symbol = "lambda_k",
              from = ASSUMPTION,
              is = "precision of compliance",
              source = "gap filled")
          double compliancePrecision,
      @Quantity(
              value = .15,
              min = 0,
              max = 5,
              unit = "1",
              from = ASSUMPTION,
              is = "gain from not complying",
              source = "gap filled; range 0-.5")
          double defection,
      @Quantity(
              value = .35,
              min = 0,
              max = 5,
              unit = "1",
              from = ASSUMPTION,
              is = "extra gain from not complying near the frontier",
              source = "gap filled; range 0-1")
          double defectionFrontier,
      @Quantity(
              value = .05,
              min = 0,
              max = 1,
              unit = "1",
              from = ASSUMPTION,
              is = "share of the leader's compute that a regime with full shared compute pools",
              source = "gap filled; range 0-.15")
          double pooledShare,
      @Quantity(
              value = .5,
              min = 0,
              max = 1,
              unit = "1",
              from = ASSUMPTION,
              is = "part of its leader's chip control from which a full club good exempts a member")
          double exemption,
      @Quantity(
              value = 1,
              min = 0,
              max = 10,
              unit = "1/yr",
              from = ASSUMPTION,
              is = "rate at which a regime's record of harm is revised",
              source = "gap filled: a year's memory")
          double recordRate,
      @Quantity(
              value = .05,
              min = 0,
              max = 1,
              unit = "1",
              from = ASSUMPTION,
              is = "least effectiveness of a regime with members",
              source = "gap filled: legitimacy is never wholly lost by one bad year")
          double leastEffect,
      @Quantity(
              value = 0,
              min = 0,
              max = 1,
              unit = "1",
              from = ASSUMPTION,
              is = "threshold of a cascade beyond political distance",
              source = "rule threshold-cascade; Granovetter 1978 takes .25")
          double thresholdMean,
      @Quantity(
              value = 0,
              min = 0,
              max = 1,
              unit = "1",
              symbol = "sigma",
              from = ASSUMPTION,
              is = "standard deviation of thresholds",
              source = "rule threshold-cascade; Granovetter 1978 takes .1 to .2")
          double thresholdSpread)
      implements Serializable {}

  /** A club of equal states, an alternative membership rule. */
  public record Club(
      @Quantity(
              value = .0235,
              min = 0,
              max = 1,
              unit = "1",
              symbol = "tau",
              from = ASSUMPTION,
              is = "tariff on those outside",
              source = "a tariff in the band of two outcomes")
          double tariff,
      @Quantity(
              value = .6,
              min = 0,
              max = 10,
              unit = "1",
              symbol = "Q",
              from = ASSUMPTION,
              is = "effort that the club asks for",
              source = "units of the example")
          double clubEffort,
      @Quantity(
              value = .1,
              min = 0,
              max = 10,
              unit = "1",
              symbol = "q",
              from = ASSUMPTION,
              is = "effort that a state makes by itself",
              source = "units of the example")
          double ownEffort,
      @Quantity(
              value = 1,
              min = 0,
              max = 100,
              unit = "1",
              symbol = "c",
              from = ASSUMPTION,
              is = "cost of effort",
              source = "units of the example")
          double effortCost,
      @Quantity(
              value = 1,
              min = 0,
              max = 100,
              unit = "1",
              symbol = "M",
              from = ASSUMPTION,
              is = "trade of a pair of states",
              source = "units of the example")
          double trade,
      @Quantity(
              value = .6,
              min = 0,
              max = 10,
              unit = "1",
              symbol = "alpha",
              from = ASSUMPTION,
              is = "what a tariff takes from whom it hits",
              source = "units of the example")
          double tradeLoss,
      @Quantity(
              value = .6,
              min = 0,
              max = 10,
              unit = "1",
              symbol = "beta",
              from = ASSUMPTION,
              is = "how fast that falls with the tariff",
              source = "units of the example")
          double tradeLossCurvature)
      implements Serializable {}

  /** Threat perceived between states. */
  public record Threat(
      @Quantity(
              value = .5,
              min = 0,
              max = 5,
              unit = "1/yr",
              symbol = "q_Theta",
              from = ASSUMPTION,
              is = "speed at which perceptions change")
          double speed,
      @Quantity(
              value = .5,
              min = 0,
              max = 5,
              unit = "1",
              from = ASSUMPTION,
              is = "threat from political distance")
          double distance,
      @Quantity(
              value = .35,
              min = 0,
              max = 5,
              unit = "1",
              from = ASSUMPTION,
              is = "threat from controls faced")
          double controls,
      @Quantity(
              value = .25,
              min = 0,
              max = 5,
              unit = "1",
              from = ASSUMPTION,
              is = "threat from the other's capability")
          double capability,
      @Quantity(
              value = 6,
              min = .1,
              max = 100,
              unit = "points",
              from = ASSUMPTION,
              is = "lead over which that threat rises")
          double capabilityScale,
      @Quantity(
              value = .9,
              min = .01,
              max = 5,
              unit = "1",
              from = ASSUMPTION,
              is = "fading of threat")
          double fading)
      implements Serializable {}

  /** Scales inside composite metrics; no process reads them. */
  public record Indices(
      @Quantity(
              value = 100,
              min = 1,
              max = 1e6,
              unit = "severity/yr",
              from = ASSUMPTION,
              is = "yearly loss at which security has fallen by a factor e",
              source =
                  "gap filled: some tens of major incidents a year of mean severity 2.9; range 30-300")
          double lossScale,
      @Quantity(
              value = 12,
              min = .1,
              max = 1000,
              unit = "k$/person/yr",
              from = ASSUMPTION,
              is = "income per head at which closed services are fully affordable",
              source = "gap filled: a subscription of 240 USD a year is 2 % of it; range 4-30")
          double accessIncome,
      @Quantity(
              value = .75,
              min = 0,
              max = 1,
              unit = "1",
              from = ASSUMPTION,
              is =
                  "likeness of stances above which two states count as linked in the stance network",
              source = "gap filled; range .6-.9")
          double stanceLikeness)
      implements Serializable {}

  /** Shape of synthetic worlds. */
  public record Synthetic(
      @Quantity(
              value = .05,
              min = 0,
              max = 1,
              unit = "1",
              from = ASSUMPTION,
              is = "share of chip makers among synthetic firms",
              source =
                  "gap filled: as among the firms of the real table, makers are fewer than labs by far in a fringe")
          double makers,
      @Quantity(
              value = .6,
              min = 0,
              max = 1,
              unit = "1",
              from = ASSUMPTION,
              is = "share of a synthetic state's compute used by its labs")
          double labCompute,
      @Quantity(
              value = 100,
              min = .001,
              max = 1e6,
              unit = "tn USD",
              from = BACKGROUND,
              is = "output of a synthetic world",
              source = "World Bank: about 101 tn current US$ in 2022")
          double output,
      @Quantity(
              value = 8000,
              min = 1,
              max = 1e6,
              unit = "million",
              from = BACKGROUND,
              is = "population of a synthetic world",
              source = "United Nations: 8 billion in November 2022")
          double population,
      @Quantity(
              value = .7,
              min = .001,
              max = 1e3,
              unit = "M H100e",
              from = DERIVED,
              later = true,
              is = "installed compute of a synthetic world",
              source = "as in the world of states; range .4-1.2")
          double compute,
      @Quantity(
              value = .9,
              min = .001,
              max = 1e3,
              unit = "M H100e/yr",
              from = DERIVED,
              later = true,
              is = "chip capacity of a synthetic world",
              source = "as in the world of states; range .7-1.2")
          double capacity,
      @Quantity(
              value = 17,
              min = .001,
              max = 1e4,
              unit = "bn USD/yr",
              from = DERIVED,
              later = true,
              is = "chip budgets of a synthetic world",
              source = "as in the world of states; range 12-25")
          double budget,
      @Quantity(
              value = 20,
              min = 0,
              max = 100,
              unit = "points",
              from = ASSUMPTION,
              is = "spread of initial capability below the frontier among synthetic labs")
          double capabilitySpread,
      @Quantity(
              value = 9,
              min = 0,
              max = 100,
              unit = "points",
              from = ASSUMPTION,
              later = true,
              is = "distance of a synthetic lab's best open weights to its best model",
              source =
                  "gap filled: 13 months at the pace before the run, as in the world of states; range 5-14")
          double openShortfall,
      @Quantity(
              value = .03,
              min = -.1,
              max = .2,
              unit = "1/yr",
              from = BACKGROUND,
              is = "trend growth of synthetic states",
              source = "growth of world output of about 3 % a year")
          double growth,
      @Quantity(
              value = .5,
              min = .001,
              max = 100,
              unit = "H100 per chip",
              from = ASSUMPTION,
              is = "performance of synthetic makers' chips",
              source = "as of US makers in the world of states")
          double performance,
      @Quantity(
              value = .8,
              min = .01,
              max = 1,
              unit = "1",
              from = ASSUMPTION,
              is = "yield of synthetic makers, at its limit",
              source = "as of US makers in the world of states")
          double yield,
      @Quantity(
              value = .5,
              min = 0,
              max = 1,
              unit = "1",
              from = ASSUMPTION,
              is = "part of synthetic makers' tool chain beyond denial",
              source = "as in the toy world")
          double indigenisation,
      @Quantity(
              value = .05,
              min = 0,
              max = 1,
              unit = "1",
              from = ASSUMPTION,
              is = "safety share of synthetic labs",
              source = "as in the toy world")
          double safetyShare,
      @Quantity(
              value = 20,
              min = .001,
              max = 1e6,
              unit = "tn USD",
              from = ASSUMPTION,
              is = "users times output at which the incident rate of a synthetic world is stated",
              source = "as in the world of states")
          double usageReference)
      implements Serializable {}
}
