package org.multipolar.metric;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleBiFunction;
import java.util.function.ToDoubleFunction;
import org.multipolar.policy.Instrument;
import org.multipolar.value.ChipInput;
import org.multipolar.value.CompensatedSum;
import org.multipolar.world.Chain;
import org.multipolar.world.ChipMaker;
import org.multipolar.world.Firm;
import org.multipolar.world.Lab;
import org.multipolar.world.Regime;
import org.multipolar.world.State;
import org.multipolar.world.World;

/** All metrics of the program. To add one, add an entry here. */
public final class MetricCatalogue {
  private static final String PACKAGES = "M packages/yr";

  private static final List<WorldMetric> WORLD =
      List.of(
          world(
              "lag-open",
              "Open-frontier lag",
              "months",
              "Months since the frontier first reached the present level of the best open model.",
              w -> w.frontier().history().lagMonths(w.commons().capability())),
          world(
              "hhi-chips",
              "Concentration of chip making",
              "HHI",
              "Herfindahl index of chip output over makers.",
              w -> Concentration.herfindahl(Measures.output(w))),
          world(
              "hhi-compute",
              "Concentration of compute",
              "HHI",
              "Herfindahl index of installed compute over states.",
              w -> Concentration.herfindahl(Measures.compute(w))),
          world(
              "hhi-usage",
              "Concentration of model use",
              "HHI",
              "Herfindahl index of use over labs.",
              w -> Concentration.herfindahl(Measures.usage(w))),
          world(
              "hhi-research",
              "Concentration of research",
              "HHI",
              "Herfindahl index of research compute over labs.",
              w -> Concentration.herfindahl(Measures.research(w))),
          world(
              "exclusive-game",
              "Exclusive-game index",
              "0-1",
              "Mean of the normalised Herfindahl indices of chip output, compute, use and research over the agents of each layer: 0 all equal, 1 all monopolies.",
              Measures::exclusiveGame),
          world(
              "south-access",
              "Global South access",
              "0-1",
              "Population-weighted mean over the Global South (without China) of the cube root of adoption × recency of the best accessible model × affordability.",
              Measures::southAccess),
          world(
              "access-gap",
              "Access gap North-South",
              "share",
              "Share of people aged 15-64 who use AI in the North (Northern America, Europe, Japan, South Korea, Israel, Australia, New Zealand) less that share in all other states.",
              w -> Measures.meanAdoption(w, true) - Measures.meanAdoption(w, false)),
          world(
              "open-usage-share",
              "Open models' share of use",
              "share",
              "Share of all use of AI served by open models.",
              Measures::openUsageShare),
          world(
              "participation",
              "Participation in governance",
              "share",
              "Share of the world's population in states with effective obligations: Σ stringency × compliance over their bodies of at least .05.",
              w -> Measures.participation(w, State::population)),
          world(
              "regimes-effective",
              "Effective number of regimes",
              "number",
              "1/Σ s², with s a regime's share of all memberships.",
              Measures::regimesEffective),
          world(
              "fragmentation",
              "Governance fragmentation",
              "0-1",
              "Σ w_i w_j ½(|r_i − r_j| + K_ij) with output weights: half the mean distance between two states in regulation and between the rival bodies that divide them.",
              GovernanceIndices::fragmentation),
          world(
              "standards-divergence",
              "Divergence of standards",
              "0-1",
              "Output-weighted standard deviation of regulation.",
              GovernanceIndices::standardsDivergence),
          world(
              "incidents",
              "Incidents",
              "per tick",
              "Number of major incidents.",
              w -> w.totals().incidents()),
          world(
              "harmful-events",
              "Harmful events",
              "1/yr",
              "Expected harmful events a year from the use of AI, major or not.",
              Measures::events),
          world(
              "incident-reports",
              "Reported incidents",
              "1/yr",
              "Incidents a year that a database of reports would record; they grow more slowly than harmful events.",
              w -> Measures.reports(Measures.events(w), w.parameters().incidents())),
          world(
              "loss",
              "Loss from incidents",
              "severity per tick",
              "Sum of the severities of incidents.",
              w -> w.totals().loss()),
          world(
              "threat",
              "Threat in the hottest dyads",
              "0-1",
              "Mean of the five largest ½(Θ_ij + Θ_ji) over dyads with at least one power.",
              GovernanceIndices::hottest),
          world(
              "welfare",
              "Welfare",
              "million × ln(tn USD per million)",
              "Σ pop ln(Y/pop) less the yearly loss from incidents times its weight.",
              Measures::welfare),
          world(
              "control-intensity",
              "Chip-control intensity",
              "0-1",
              "Output-weighted mean over states of the strictest chip control that each faces.",
              w -> Measures.faced(w, Instrument.CHIP_CONTROL)),
          world(
              "retaliation",
              "Mineral-control intensity",
              "0-1",
              "Output-weighted mean over states of the strictest mineral control that each faces.",
              w -> Measures.faced(w, Instrument.MINERAL_CONTROL)),
          world(
              "smuggled-share",
              "Smuggled share of new compute",
              "share",
              "Smuggled chips as a share of all chips added.",
              Measures::smuggledShare),
          world(
              "development",
              "Development",
              "% log income",
              "Population-weighted mean gain in log income per head above trend since the start, less the yearly loss from incidents times its welfare weight.",
              Measures::development),
          world(
              "security",
              "Security",
              "0-1",
              "(1 − threat in the hottest dyads) × exp(−habitual yearly loss / scale).",
              Measures::security),
          world(
              "frontier",
              "Capability frontier",
              "points",
              "Capability index of the best released model.",
              w -> w.frontier().best()),
          world(
              "open-frontier",
              "Open frontier",
              "points",
              "Capability index of the best open model.",
              w -> w.commons().capability()),
          world(
              "compute-world",
              "World AI compute",
              "M H100e",
              "Installed compute of all states.",
              w -> w.totals().compute()),
          world(
              "ai-investment",
              "AI investment",
              "bn USD/yr",
              "Spending on chips and systems by named investors.",
              Measures::investment),
          world(
              "ai-revenue",
              "Revenue of AI use",
              "bn USD/yr",
              "ρ Σ Y a u(Z): revenue of providers from the use of AI.",
              w -> w.totals().aiRevenue()),
          extra(
              "ai-spending-output",
              "AI spending over output",
              "ratio",
              "Spending on chips and systems by all investors over world output.",
              w -> Measures.revenue(w) / (1e3 * w.totals().gdp())),
          extra(
              "ai-budget",
              "AI budgets",
              "bn USD/yr",
              "Planned spending of all investors, within their cash limit and without public money.",
              w -> Math.min(w.compute().spending().budget(), w.compute().spending().limit())),
          extra(
              "ai-revenue-expected",
              "Revenue expected of AI",
              "bn USD/yr",
              "Revenue from the use of AI that investors expect at their horizon.",
              w -> w.compute().spending().expected()),
          extra(
              "ai-power-world",
              "Power of AI",
              "GW",
              "Electric power of installed AI compute.",
              w -> Measures.power(w)),
          world(
              "adoption-world",
              "World adoption",
              "share",
              "Users of AI as a share of people aged 15-64 worldwide.",
              Measures::adoption),
          world(
              "members-club",
              "Members of the club",
              "states or blocs",
              "Number of members.",
              w -> Measures.members(w, "club")),
          world(
              "members-inclusive",
              "Members of the inclusive body",
              "states or blocs",
              "Number of members.",
              w -> Measures.members(w, "inclusive")),
          world(
              "members-universal",
              "Members of the universal body",
              "states or blocs",
              "Number of members.",
              w -> Measures.members(w, "universal")),
          world(
              "covered-club",
              "Population in the club",
              "share",
              "Share of the world's population in member states.",
              w -> Measures.covered(w, "club")),
          world(
              "covered-inclusive",
              "Population in the inclusive body",
              "share",
              "Share of the world's population in member states.",
              w -> Measures.covered(w, "inclusive")),
          world(
              "covered-universal",
              "Population in the universal body",
              "share",
              "Share of the world's population in member states.",
              w -> Measures.covered(w, "universal")),
          extra(
              "open-gap",
              "Open gap",
              "points",
              "Capability of the best released model less that of the best open weights.",
              w -> Measures.gap(w, w.commons().capability())),
          extra(
              "record-lag-open",
              "Open lag behind records",
              "months",
              "Mean months until the best open weights came within a point of a closed record of the run, over the records reached.",
              w -> Measures.months(w, w.frontier().recordLags().open())),
          extra(
              "firm-use-world",
              "Firms that use AI",
              "share",
              "Output-weighted mean over states of the share of firms that use AI.",
              Measures::firmUse),
          extra(
              "capability-price",
              "Price of usable capability",
              "of its first price",
              "Price of the level of capability that the frontier passed with GPT-4, relative to its first price.",
              w -> w.frontier().history().usablePrice(w.parameters().modelMarket())),
          extra(
              "members-institutes",
              "Members of the network of institutes",
              "states or blocs",
              "Number of members, bound or not.",
              w -> Measures.members(w, "institutes")),
          extra(
              "members-gpai",
              "Members of the Global Partnership on AI",
              "states or blocs",
              "Number of members, bound or not.",
              w -> Measures.members(w, "gpai")),
          extra(
              "members-coe",
              "Members of the Framework Convention",
              "states or blocs",
              "Number of members, bound or not.",
              w -> Measures.members(w, "coe")),
          extra(
              "members-brics",
              "Members of BRICS",
              "states or blocs",
              "Number of members, bound or not.",
              w -> Measures.members(w, "brics")),
          extra(
              "ratified-inclusive",
              "Ratifications of the inclusive body",
              "states or blocs",
              "Number of members that have ratified.",
              w -> Measures.ratified(w, "inclusive")),
          extra(
              "in-force-inclusive",
              "In force: the inclusive body",
              "0 or 1",
              "1 if it binds the states that have ratified.",
              w -> Measures.inForce(w, "inclusive")),
          extra(
              "ratified-coe",
              "Ratifications of the Framework Convention",
              "states or blocs",
              "Number of members that have ratified.",
              w -> Measures.ratified(w, "coe")),
          extra(
              "in-force-coe",
              "In force: the Framework Convention",
              "0 or 1",
              "1 if it binds the states that have ratified.",
              w -> Measures.inForce(w, "coe")),
          extra(
              "laws",
              "States with rules for AI",
              "states or blocs",
              "Number of states whose regulation in force is at least one rung, .25.",
              Measures::laws),
          extra(
              "statutes",
              "States with a statute for AI",
              "states or blocs",
              "Number of states whose regulation in force requires a statute, .5 or more.",
              Measures::statutes),
          extra(
              "rules-on-labs",
              "Rules that bind labs",
              "0-1",
              "Use-weighted mean of the regulation that binds labs, from their home state or from large markets.",
              Measures::rulesOnLabs),
          extra(
              "legitimacy-club",
              "Legitimacy of the club",
              "0-1",
              "Cube root of share of population covered × equality of voice × effect.",
              w -> Measures.legitimacy(w, "club")),
          extra(
              "legitimacy-inclusive",
              "Legitimacy of the inclusive body",
              "0-1",
              "Cube root of share of population covered × equality of voice × effect.",
              w -> Measures.legitimacy(w, "inclusive")),
          extra(
              "legitimacy-universal",
              "Legitimacy of the universal body",
              "0-1",
              "Cube root of share of population covered × equality of voice × effect.",
              w -> Measures.legitimacy(w, "universal")),
          extra(
              "hhi-voice",
              "Concentration of voice",
              "HHI",
              "Herfindahl index over states of voice in rule making.",
              w -> Concentration.herfindahl(Measures.voice(w))),
          extra(
              "cr4-compute",
              "Four largest states' compute",
              "share",
              "Share of compute located in the four states with the most.",
              w -> Concentration.ratioOfFour(Measures.compute(w))),
          extra(
              "cr4-usage",
              "Four largest labs' use",
              "share",
              "Share of use served by the four largest labs.",
              w -> Concentration.ratioOfFour(Measures.usage(w))),
          extra(
              "gini-compute",
              "Inequality of compute",
              "Gini",
              "Gini coefficient of compute over states.",
              w -> Concentration.gini(Measures.compute(w))),
          extra(
              "access-ratio",
              "Access ratio South to North",
              "ratio",
              "Share of people aged 15-64 who use AI outside the North over that share in the North.",
              w -> Measures.meanAdoption(w, false) / Measures.meanAdoption(w, true)),
          extra(
              "access-north",
              "Use in the North",
              "share",
              "Share of people aged 15-64 in the North who use AI.",
              w -> Measures.meanAdoption(w, true)),
          extra(
              "access-elsewhere",
              "Use outside the North",
              "share",
              "Share of people aged 15-64 outside the North who use AI.",
              w -> Measures.meanAdoption(w, false)),
          extra(
              "uncovered",
              "Outside governance",
              "share",
              "1 − participation.",
              w -> 1 - Measures.participation(w, State::population)),
          extra(
              "obligations",
              "Obligations",
              "1",
              "Output-weighted mean over states of Σ stringency × compliance over their bodies.",
              GovernanceIndices::obligations),
          extra(
              "standards-divergence-use",
              "Divergence of standards in use",
              "0-1",
              "Use-weighted standard deviation of the regulation that binds the serving lab.",
              GovernanceIndices::divergenceOfUse),
          extra(
              "hot-dyads",
              "Hot dyads",
              "dyads",
              "Number of dyads with at least one power and with ½(Θ_ij + Θ_ji) above .6.",
              GovernanceIndices::hotDyads),
          extra(
              "threat-mean",
              "Mean threat",
              "0-1",
              "Output-weighted mean threat between states.",
              w -> w.totals().meanThreat()),
          extra(
              "dividend",
              "AI dividend",
              "k$/yr per head",
              "Output above its trend since the start, per head.",
              Measures::dividend),
          extra(
              "dividend-gini",
              "Inequality of the AI dividend",
              "Gini",
              "Gini coefficient over people of the AI dividend per head of their state.",
              Measures::dividendGini),
          extra(
              "theil-compute",
              "Inequality of compute per head",
              "Theil",
              "Theil's T of compute per head between states.",
              Measures::computeTheil),
          extra(
              "people-without-ai",
              "People without AI",
              "share",
              "Share of people in states with adoption below .1.",
              Measures::withoutAi),
          extra(
              "participation-output",
              "Participation by output",
              "share",
              "Share of world output in states with effective obligations of at least .05.",
              w -> Measures.participation(w, State::gdp)),
          extra(
              "modularity",
              "Modularity of stances",
              "Q",
              "Newman's Q of the network that links states with similar regulation, openness and position.",
              Measures::stanceModularity),
          extra(
              "regulation-mean",
              "Mean regulation",
              "0-1",
              "Output-weighted mean of regulation.",
              Measures::regulation),
          extra(
              "risk-per-use",
              "Harmful events per use",
              "1/yr per million users",
              "Expected harmful events a year over users.",
              Measures::riskPerUse),
          extra(
              "vulnerability-mean",
              "Mean vulnerability",
              "0-1",
              "Output-weighted mean of Σ_i D_ij Θ_ji.",
              Measures::meanVulnerability),
          extra(
              "denied-share",
              "Chip demand denied",
              "share",
              "Spending denied by other states' controls over all planned spending.",
              Measures::deniedShare),
          extra(
              "tool-control-intensity",
              "Tool-control intensity",
              "0-1",
              "Output-weighted mean over states of the strictest tool control that each faces.",
              w -> Measures.faced(w, Instrument.TOOL_CONTROL)),
          extra(
              "policy-volatility",
              "Policy volatility",
              "per tick",
              "Σ|Δ| over all moves of levers.",
              w -> w.totals().leverMovement()),
          extra(
              "control-life",
              "Life of a control",
              "months",
              "Months from a tightening chosen by a state to its relaxation, Kaplan-Meier median; empty while more than half remain.",
              w -> w.controlLife().median(w.tick()) * w.calendar().step().months()),
          extra(
              "chip-price",
              "Mean chip price",
              "k$/H100e",
              "Revenue of all makers over units sold.",
              Measures::meanPrice),
          extra(
              "chip-revenue",
              "Chip revenue",
              "bn USD/yr",
              "Revenue of all makers.",
              Measures::revenue),
          extra(
              "chip-capacity-world",
              "Chip production",
              "M H100e/yr",
              "Chip output of all chains.",
              w -> w.chipIndustry().capacity()),
          extra(
              "safety-mean",
              "Mean safety share",
              "share",
              "Mean over labs of the share of compute spent on safety.",
              w ->
                  CompensatedSum.mean(
                      w.labs().stream().filter(Lab::active).mapToDouble(Lab::safetyShare),
                      Double.NaN)),
          extra(
              "hot-as-recorded",
              "Hottest pairs as recorded",
              "0 or 1",
              "1 if the United States and China or Russia are the hottest dyad and no treaty allies are among the fifty hottest.",
              Dyads::asRecorded),
          extra(
              "training-compute-max",
              "Largest training run",
              Metric.FLOP,
              "Largest training run that the research compute of a lab allows.",
              w ->
                  w.labs().stream()
                      .filter(Lab::active)
                      .mapToDouble(w.researchCompute()::trainingRun)
                      .max()
                      .orElse(Double.NaN)),
          extra(
              "gdp-world",
              "World output",
              "tn USD/yr",
              "Gross domestic product of all states.",
              w -> w.totals().gdp()));

  private static final List<StateMetric> STATES =
      List.of(
          state(
              "compute",
              "Compute",
              "M H100e",
              "AI compute located in the state.",
              (w, s) -> s.compute()),
          state(
              "compute-share",
              "Share of world compute",
              "share",
              "Compute located in the state over the world's.",
              (w, s) -> s.compute() / w.totals().compute()),
          stateExtra(
              "compute-owned",
              "Compute owned",
              "M H100e",
              "Compute owned by its investors at home and abroad.",
              (w, s) -> w.compute().owned(s.number())),
          stateExtra(
              "compute-owned-share",
              "Share of world compute owned",
              "share",
              "Compute owned by its investors at home and abroad over the world's.",
              (w, s) -> w.compute().owned(s.number()) / w.totals().compute()),
          stateExtra(
              "compute-used",
              "Compute used",
              "M H100e",
              "Compute owned by its investors at home and abroad plus compute rented, less compute let.",
              (w, s) -> w.compute().used(s.number())),
          stateExtra(
              "use-smuggled",
              "Smuggled part of compute used",
              "share",
              "Transshipped compute over compute used.",
              (w, s) -> Measures.ofUse(w, s, w.compute().smuggled(s.number()))),
          stateExtra(
              "use-fronts",
              "Front-company part of compute used",
              "share",
              "Compute moved home from its firms' data centres abroad over compute used.",
              (w, s) -> Measures.ofUse(w, s, w.compute().fronted(s.number()))),
          stateExtra(
              "use-remote",
              "Rented part of compute used",
              "share",
              "Compute rented abroad in place of denied chips over compute used.",
              (w, s) -> Measures.ofUse(w, s, w.compute().rented(s.number()))),
          stateExtra(
              "ai-investment",
              "AI investment",
              "bn USD/yr",
              "Spending on chips and systems by its named investors, at home and abroad.",
              Measures::investment),
          stateExtra(
              "ai-spending-abroad",
              "Part of AI budgets placed abroad",
              "share",
              "Chip orders that its named investors place abroad over all their orders.",
              Measures::placedAbroad),
          stateExtra(
              "ai-power",
              "Power of AI",
              "GW",
              "Electric power of the AI compute located in the state.",
              (w, s) -> w.compute().power().gigawatts(s.number())),
          stateExtra(
              "ai-power-room",
              "Room for the power of AI",
              "GW per tick",
              "Power left for further new compute in the state.",
              (w, s) -> w.compute().power().room(s.number())),
          state(
              "lag",
              "Lag behind the frontier",
              "months",
              "Months since the frontier first reached the present level of the best model at home or in the commons.",
              (w, s) -> w.frontier().history().lagMonths(s.capability())),
          state(
              "adoption",
              "Adoption",
              "share",
              "Users of AI as a share of people aged 15-64.",
              (w, s) -> s.adoption()),
          state("gdp", "Output", "tn USD/yr", "Gross domestic product.", (w, s) -> s.gdp()),
          state(
              "talent",
              "Talent",
              "% of world",
              "Share of the world's AI researchers who work in the state.",
              (w, s) -> s.talent()),
          state(
              "regulation",
              "Regulation",
              "0-1",
              "Regulatory stringency in force.",
              (w, s) -> s.regulation()),
          stateExtra(
              "regulation-adopted",
              "Regulation adopted",
              "0-1",
              "Regulatory stringency adopted, in force or not.",
              (w, s) -> w.law().statutes().adopted(s.number())),
          state(
              "openness",
              "Openness",
              "0-1",
              "Stance on open sharing of models.",
              (w, s) -> s.openness()),
          state(
              "chip-control-faced",
              "Chip control faced",
              "0-1",
              "Strictest chip control in force against it.",
              (w, s) -> w.controls().hardest(Instrument.CHIP_CONTROL, s)),
          state(
              "dependence",
              "Dependence",
              "0-1",
              "Mean of the foreign shares of its AI services (open models at a discount) and of its chips.",
              Measures::dependence),
          stateExtra(
              "firm-use",
              "Firms that use AI",
              "share",
              "Share of firms that use AI.",
              (w, s) -> s.adopters().firms()),
          stateExtra(
              "capability",
              "Capability",
              "points",
              "Capability index of the best model at home or in the commons.",
              (w, s) -> s.capability()),
          stateExtra(
              "gap",
              "Gap of its labs",
              "points",
              "Capability of the best released model less that of the best model of labs at home.",
              (w, s) -> Measures.gap(w, Measures.labFrontier(w, s))),
          stateExtra(
              "record-lag",
              "Lag of its labs behind records",
              "months",
              "Mean months until the best model of labs at home came within a point of another state's record, over the records reached.",
              Measures::recordLag),
          stateExtra(
              "lab-frontier",
              "Best lab",
              "points",
              "Capability index of the best model released by labs at home, without the commons.",
              Measures::labFrontier),
          stateExtra(
              "accessible",
              "Best model at hand",
              "points",
              "Capability index of the best model accessible to its users.",
              (w, s) -> s.accessible()),
          stateExtra(
              "dividend",
              "AI dividend",
              "k$/yr per head",
              "Output above its trend since the start, per head.",
              Measures::dividend),
          stateExtra(
              "income",
              "Income per head",
              "k$/yr",
              "Output over population.",
              (w, s) -> s.income()),
          stateExtra(
              "access",
              "Access",
              "0-1",
              "Cube root of adoption × recency × affordability.",
              Measures::access),
          stateExtra(
              "subsidy",
              "Chip subsidy",
              "0-1",
              "Intensity of subsidies for domestic chips.",
              (w, s) -> s.subsidy()),
          stateExtra(
              "talent-entry",
              "Barrier to entry of talent",
              "0-1",
              "Barrier to incoming researchers.",
              (w, s) -> s.talentEntry()),
          stateExtra(
              "talent-exit",
              "Barrier to exit of talent",
              "0-1",
              "Barrier to departing researchers.",
              (w, s) -> s.talentExit()),
          stateExtra(
              "talent-effective",
              "Effective talent",
              "% of world",
              "Researchers in the state not hired by foreign firms, plus those that its firms hired abroad at their research value.",
              (w, s) -> s.effectiveTalent()),
          stateExtra(
              "talent-staying",
              "Talent that stays",
              "share",
              "Share of the researchers trained in the state who take a position there.",
              (w, s) -> s.researchers().staying()),
          stateExtra(
              "talent-inflow",
              "Net inflow of talent",
              "1/yr",
              "Net arrivals of researchers a year over those in the state.",
              (w, s) -> s.researchers().netRate()),
          stateExtra(
              "talent-hired-abroad",
              "Talent hired abroad",
              "% of world",
              "Researchers in other states hired by its firms.",
              (w, s) -> s.researchers().hired()),
          stateExtra(
              "talent-hired-away",
              "Talent hired away",
              "% of world",
              "Researchers in the state hired by firms of other states.",
              (w, s) -> s.researchers().hiredAway()),
          stateExtra(
              "import-refusal",
              "Import refusal",
              "0-1",
              "Share of foreign chips refused.",
              (w, s) -> s.importRefusal()),
          stateExtra(
              "enforcement",
              "Enforcement",
              "0-1",
              "Enforcement of other states' export controls.",
              (w, s) -> s.enforcement()),
          stateExtra(
              "tool-control-faced",
              "Tool control faced",
              "0-1",
              "Leverage-weighted tool controls in force against it.",
              (w, s) -> w.controls().toolsDenied(s)),
          stateExtra(
              "mineral-control-faced",
              "Mineral control faced",
              "0-1",
              "Supply-weighted mineral controls in force against it, net of immediate rerouting.",
              (w, s) -> w.controls().mineralsDenied(s)),
          stateExtra(
              "chip-control-imposed",
              "Hardest chip control imposed",
              "0-1",
              "Strictest chip control that it has in force.",
              (w, s) -> imposed(w, s)),
          stateExtra(
              "licence-fees",
              "Licence fees on chips",
              "bn USD/yr",
              "Fees collected on the chips that it licenses at a price.",
              (w, s) -> licenceFees(w, s)),
          stateExtra(
              "additions",
              "New compute",
              "M H100e per tick",
              "Chips added, with smuggled chips at their effectiveness.",
              (w, s) -> s.additions()),
          stateExtra(
              "domestic-chip-share",
              "Domestic share of new compute",
              "share",
              "Chips made at home over chips added.",
              (w, s) -> s.additions() > 0 ? s.selfSufficiency() : Double.NaN),
          stateExtra(
              "smuggled-in",
              "Smuggled compute",
              "M H100e per tick",
              "Smuggled chips that arrived, at their effectiveness.",
              (w, s) -> s.smuggledIn()),
          stateExtra(
              "smuggled-from-hubs",
              "Smuggled chips before losses",
              "M H100e per tick",
              "Smuggled chips bound for the state when they left the hubs, before losses.",
              (w, s) -> s.smuggledIn() / w.parameters().smuggling().arriving()),
          stateExtra(
              "smuggled-out",
              "Diverted chips",
              "M H100e per tick",
              "Chips diverted from the state by smuggling.",
              (w, s) -> s.diverted()),
          stateExtra(
              "denied-share",
              "Chip demand denied",
              "share",
              "Spending of its owners denied by other states over planned spending.",
              (w, s) -> s.deniedShare()),
          stateExtra(
              "chip-revenue-share",
              "Share of the leading chip makers' sales",
              "share",
              "Its share of the sales of the makers of the state with the largest chip output.",
              Measures::leaderSalesShare),
          stateExtra(
              "chip-capacity",
              "Chip production",
              "M H100e/yr",
              "Chip output of the chain of its designers; its ratio between two scenarios with the same seeds measures counterfactual substitution.",
              (w, s) -> w.chipIndustry().capacity(s)),
          stateExtra(
              "indigenisation",
              "Indigenisation of chip tools",
              "0-1",
              "Mean over its sites of the share of tools that are domestic or beyond denial.",
              Measures::indigenisation),
          stateExtra(
              "logic-capacity",
              "Logic capacity",
              PACKAGES,
              "Capacity of its sites for leading-edge logic, at full yield.",
              (w, s) -> w.chipIndustry().capacity(s, ChipInput.LOGIC)),
          stateExtra(
              "memory-capacity",
              "Memory capacity",
              PACKAGES,
              "Capacity of its sites for high-bandwidth memory.",
              (w, s) -> w.chipIndustry().capacity(s, ChipInput.MEMORY)),
          stateExtra(
              "packaging-capacity",
              "Packaging capacity",
              PACKAGES,
              "Capacity of its sites for advanced packaging.",
              (w, s) -> w.chipIndustry().capacity(s, ChipInput.PACKAGING)),
          stateExtra(
              "yield",
              "Yield of logic",
              "0-1",
              "Yield of its logic site; empty without one.",
              (w, s) -> w.chipIndustry().yield(s)),
          stateExtra(
              "packages",
              "Packages",
              PACKAGES,
              "Reference packages made by the chain of its designers; empty without one.",
              (w, s) -> Measures.chain(w, s, c -> c.packages() / w.calendar().dt())),
          stateExtra(
              "scarcest-input",
              "Scarcest input",
              "1-3",
              "Scarcest input of its chain: 1 logic, 2 memory, 3 packaging.",
              Measures::scarcest),
          stateExtra(
              "logic-stock",
              "Stock of dies",
              "M packages",
              "Dies held by its chain.",
              (w, s) -> Measures.chain(w, s, c -> c.stock(ChipInput.LOGIC))),
          stateExtra(
              "memory-stock",
              "Stock of memory",
              "M packages",
              "Memory held by its chain.",
              (w, s) -> Measures.chain(w, s, c -> c.stock(ChipInput.MEMORY))),
          stateExtra(
              "delivered-share",
              "Chips on delivered stocks",
              "share",
              "Share of its chain's packages made with recorded deliveries of dies or memory from abroad.",
              Measures::fromDeliveries),
          stateExtra(
              "package-performance",
              "Performance of packages",
              "H100e",
              "Performance per package of a maker's chain.",
              (w, s) -> Measures.chain(w, s, Chain::performance)),
          stateExtra(
              "chip-sales",
              "Chip sales",
              "bn USD/yr",
              "Sales of its designers plus the budgets that buyers at home could not spend, smoothed: the demand for which capacity is ordered.",
              (w, s) -> Measures.chain(w, s, Chain::sales)),
          stateExtra(
              "chip-price-home",
              "Price of its makers' chips",
              "k$/H100e",
              "Revenue of its designers over units sold.",
              Measures::priceOf),
          stateExtra(
              "mineral-shortage",
              "Shortage of minerals",
              "0-1",
              "Critical minerals denied to which its users have not yet adapted.",
              (w, s) -> s.minerals().level()),
          stateExtra(
              "training-compute",
              "Largest training run",
              Metric.FLOP,
              "Largest training run that the research compute of a lab allows.",
              Measures::trainingRun),
          stateExtra(
              "open-labs",
              "Open labs",
              "share",
              "Share of labs at home whose models are open.",
              Measures::openLabs),
          stateExtra(
              "threat-perceived",
              "Threat perceived",
              "0-1",
              "Output-weighted mean threat that it perceives from other states.",
              Measures::meanThreatOf),
          stateExtra(
              "vulnerability",
              "Vulnerability",
              "0-1",
              "Σ_i D_ij Θ_ji: dependence that could be weaponised.",
              Measures::vulnerability),
          stateExtra(
              "influence",
              "Influence",
              "0-1",
              "Output-weighted mean of others' dependence on it.",
              Measures::influence),
          stateExtra(
              "population",
              "Population",
              "million",
              "Number of inhabitants.",
              (w, s) -> s.population()),
          stateExtra(
              "working-age",
              "People aged 15-64",
              "share",
              "Share of the population aged 15-64.",
              (w, s) -> s.facts().workingAge()),
          stateExtra(
              "internet",
              "Internet users",
              "share",
              "Share of the population that uses the internet, as of 2023.",
              (w, s) -> s.facts().net()),
          stateExtra(
              "language",
              "Weight of its language",
              "0-1",
              "Weight of English or of a language with a frontier model of its own.",
              (w, s) -> s.facts().lang()),
          stateExtra(
              "attention",
              "Attention to harm",
              "1",
              "Political attention to harm from AI.",
              (w, s) -> s.attention()),
          stateExtra(
              "open-share",
              "Open models' share of use",
              "share",
              "Share of its use served by open models.",
              (w, s) -> w.services().openShare(s.number())),
          stateExtra(
              "unserved",
              "Demand that no model meets",
              "share",
              "Share of users' demand that goes to the outside good.",
              (w, s) ->
                  w.services()
                      .outside(s.number(), w.parameters().modelMarket().nestDissimilarity())),
          stateExtra(
              "memberships",
              "Memberships",
              "bodies",
              "Number of bodies of which it is a member.",
              (w, s) -> Integer.bitCount(GovernanceIndices.memberships(w, s))),
          stateExtra(
              "coordination",
              "Coordination",
              "0-1",
              "Σ stringency × compliance over its bodies, at most 1.",
              (w, s) -> Regime.coordination(w.regimes(), s.number())),
          stateExtra(
              "pooled-compute",
              "Compute on loan",
              "M H100e",
              "Net compute borrowed through bodies; negative for lenders.",
              (w, s) -> s.loan().net()),
          stateExtra(
              "lent-per-head",
              "Compute lent per head",
              "H100e per million",
              "Compute lent to it through bodies per million people.",
              (w, s) -> s.loan().perMillion()));

  private static final List<FirmMetric> FIRMS =
      List.of(
          firm(
              "capability",
              "Capability",
              "points",
              "Capability index of a lab's best released model.",
              true,
              lab((w, l) -> l.capability())),
          firm(
              "release",
              "Open release",
              "0 or 1",
              "1 if a lab releases its generations with open weights.",
              true,
              lab((w, l) -> l.open() ? 1 : 0)),
          firm(
              "tier",
              "Tier of release",
              "-1 to 1",
              "Release tier of a lab's generations: -1 withheld, 0 closed, 0.5 weights later, 1 weights at once.",
              false,
              lab((w, l) -> l.active() ? Measures.openness(l.tier()) : Double.NaN)),
          firm(
              "open-capability",
              "Best open weights",
              "points",
              "Capability index of a lab's best open weights.",
              false,
              lab((w, l) -> l.openCapability())),
          firm(
              "usage-share",
              "Share of use",
              "share",
              "Share of the world's use served by a lab.",
              true,
              lab((w, l) -> l.usage())),
          firm(
              "research-compute",
              "Research compute",
              "M H100e",
              "Compute that a lab uses for research.",
              false,
              lab((w, l) -> l.active() ? l.researchCompute() : 0)),
          firm(
              "potential",
              "Potential",
              "points",
              "Capability index of the best model that a lab could release.",
              false,
              lab((w, l) -> l.active() ? l.potential() : Double.NaN)),
          firm(
              "hazard",
              "Incident hazard",
              "1/yr",
              "Expected harmful events a year from a lab's models; few are major.",
              false,
              lab((w, l) -> l.hazard())),
          firm(
              "training-compute",
              "Largest training run",
              Metric.FLOP,
              "Largest training run that the research compute of a lab allows.",
              false,
              lab((w, l) -> w.researchCompute().trainingRun(l))),
          firm(
              "package-share",
              "Share of packages",
              "share",
              "A maker's share of the packages of its chain.",
              false,
              maker((w, m) -> m.share())),
          firm(
              "output",
              "Chip output",
              "M H100e per tick",
              "Output of a maker.",
              false,
              maker((w, m) -> m.output())),
          firm(
              "price",
              "Chip price",
              "k$/H100e",
              "Price of a maker's chips.",
              false,
              maker((w, m) -> m.price())),
          firm(
              "revenue",
              "Chip revenue",
              "bn USD per tick",
              "Revenue of a maker.",
              false,
              maker((w, m) -> m.revenue())),
          firm(
              "performance",
              "Chip performance",
              "H100",
              "Performance per package of a maker's chain.",
              false,
              maker((w, m) -> m.performance())));

  private MetricCatalogue() {}

  /** Metrics of the world. */
  public static List<WorldMetric> world() {
    return WORLD;
  }

  /** Metrics of a state. */
  public static List<StateMetric> states() {
    return STATES;
  }

  /** Metrics of a firm. */
  public static List<FirmMetric> firms() {
    return FIRMS;
  }

  public static Optional<WorldMetric> world(String name) {
    return WORLD.stream().filter(m -> m.name().equals(name)).findFirst();
  }

  public static Optional<StateMetric> state(String name) {
    return STATES.stream().filter(m -> m.name().equals(name)).findFirst();
  }

  public static Optional<FirmMetric> firm(String name) {
    return FIRMS.stream().filter(m -> m.name().equals(name)).findFirst();
  }

  /** All metrics of one scope. */
  public static List<? extends Metric> of(Scope scope) {
    return switch (scope) {
      case WORLD -> WORLD;
      case STATE -> STATES;
      case FIRM -> FIRMS;
    };
  }

  /** All metrics. */
  public static List<Metric> all() {
    List<Metric> all = new ArrayList<>(WORLD);
    all.addAll(STATES);
    all.addAll(FIRMS);
    return all;
  }

  private static double licenceFees(World w, State s) {
    int h = w.trade().homeOf(s.number());
    return h < 0 ? 0 : w.trade().fees(h) / w.calendar().dt();
  }

  private static double imposed(World w, State s) {
    double hardest = 0;
    for (State other : w.states()) {
      if (other != s) {
        hardest =
            Math.max(
                hardest, w.controls().level(Instrument.CHIP_CONTROL, s.number(), other.number()));
      }
    }
    return hardest;
  }

  /** Maps infinite values to NaN: without a lab there is neither capability nor lag. */
  private static double defined(double value) {
    return Double.isInfinite(value) ? Double.NaN : value;
  }

  private static WorldMetric world(
      String name, String label, String unit, String summary, ToDoubleFunction<World> value) {
    return new WorldMetric(name, label, unit, summary, true, w -> defined(value.applyAsDouble(w)));
  }

  private static WorldMetric extra(
      String name, String label, String unit, String summary, ToDoubleFunction<World> value) {
    return new WorldMetric(name, label, unit, summary, false, w -> defined(value.applyAsDouble(w)));
  }

  private static StateMetric state(
      String name,
      String label,
      String unit,
      String summary,
      ToDoubleBiFunction<World, State> value) {
    return new StateMetric(
        name, label, unit, summary, true, (w, s) -> defined(value.applyAsDouble(w, s)));
  }

  private static StateMetric stateExtra(
      String name,
      String label,
      String unit,
      String summary,
      ToDoubleBiFunction<World, State> value) {
    return new StateMetric(
        name, label, unit, summary, false, (w, s) -> defined(value.applyAsDouble(w, s)));
  }

  private static FirmMetric firm(
      String name,
      String label,
      String unit,
      String summary,
      boolean standard,
      ToDoubleBiFunction<World, Firm> value) {
    return new FirmMetric(
        name, label, unit, summary, standard, (w, f) -> defined(value.applyAsDouble(w, f)));
  }

  private static ToDoubleBiFunction<World, Firm> lab(ToDoubleBiFunction<World, Lab> value) {
    return (w, f) -> f instanceof Lab l ? value.applyAsDouble(w, l) : Double.NaN;
  }

  private static ToDoubleBiFunction<World, Firm> maker(ToDoubleBiFunction<World, ChipMaker> value) {
    return (w, f) -> f instanceof ChipMaker m ? value.applyAsDouble(w, m) : Double.NaN;
  }
}
