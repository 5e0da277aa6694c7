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
              "Months since the frontier first stood where the best open model stands now.",
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
              "Mean of the normalised Herfindahl indices of chips made, compute, use and research over all agents of their layer: 0 all equal, 1 all monopolies.",
              Measures::exclusiveGame),
          world(
              "south-access",
              "Global South access",
              "0-1",
              "Population-weighted mean over the South (without China) of the cube root of adoption, recency of the best model at hand, and affordability.",
              Measures::southAccess),
          world(
              "access-gap",
              "Access gap North-South",
              "share",
              "Users over people aged 15-64 in the North (Northern America, Europe, Japan, South Korea, Israel, Australia, New Zealand) less those in all other states.",
              w -> Measures.meanAdoption(w, true) - Measures.meanAdoption(w, false)),
          world(
              "open-usage-share",
              "Open models' share of use",
              "share",
              "Share of all use of AI that open models serve.",
              Measures::openUsageShare),
          world(
              "participation",
              "Participation in governance",
              "share",
              "Share of the world's population in states whose bodies ask something of them that they do: Σ stringency × compliance of at least .05.",
              w -> Measures.participation(w, State::population)),
          world(
              "regimes-effective",
              "Effective number of regimes",
              "number",
              "1/Σ s², s a regime's share of all memberships.",
              Measures::regimesEffective),
          world(
              "fragmentation",
              "Governance fragmentation",
              "0-1",
              "Σ w_i w_j ½(|r_i − r_j| + K_ij), output weights: half the mean distance of regulation, and of the rival bodies between which two states are split.",
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
              "Harmful events from use of AI that are expected a year, major or not.",
              Measures::events),
          world(
              "incident-reports",
              "Reported incidents",
              "1/yr",
              "Incidents a year that a database of reports would hold: they grow less than events.",
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
              "Mean of the five largest ½(Θ_ij + Θ_ji) in the dyads of powers.",
              GovernanceIndices::hottest),
          world(
              "welfare",
              "Welfare",
              "million × ln(tn USD per million)",
              "Σ pop ln(Y/pop) less the yearly loss from incidents at its weight.",
              Measures::welfare),
          world(
              "control-intensity",
              "Chip-control intensity",
              "0-1",
              "Output-weighted mean over states of the hardest chip control that each faces.",
              w -> Measures.faced(w, Instrument.CHIP_CONTROL)),
          world(
              "retaliation",
              "Mineral-control intensity",
              "0-1",
              "Output-weighted mean over states of the hardest mineral control that each faces.",
              w -> Measures.faced(w, Instrument.MINERAL_CONTROL)),
          world(
              "smuggled-share",
              "Smuggled share of new compute",
              "share",
              "Chips smuggled over all chips added.",
              Measures::smuggledShare),
          world(
              "development",
              "Development",
              "% log income",
              "Population-weighted mean log income per head gained above trend since the start, less the yearly loss from incidents at its welfare weight.",
              Measures::development),
          world(
              "security",
              "Security",
              "0-1",
              "(1 − threat in the hottest dyads) times exp(−usual yearly loss / scale).",
              Measures::security),
          world(
              "frontier",
              "Capability frontier",
              "points",
              "Capability index of the best model that is out.",
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
              "ρ Σ Y a u(Z): what the use of AI brings to those who serve it.",
              w -> w.totals().aiRevenue()),
          extra(
              "ai-spending-output",
              "AI spending over output",
              "ratio",
              "Spending on chips and systems of all investors over the world's output.",
              w -> Measures.revenue(w) / (1e3 * w.totals().gdp())),
          extra(
              "ai-budget",
              "AI budgets",
              "bn USD/yr",
              "What the world's investors mean to spend, public money apart.",
              w -> Math.min(w.compute().spending().budget(), w.compute().spending().limit())),
          extra(
              "ai-revenue-expected",
              "Revenue expected of AI",
              "bn USD/yr",
              "Revenue of use that investors expect at their horizon.",
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
              "Users of AI as a share of the world's people aged 15-64.",
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
              "Share of the world's population.",
              w -> Measures.covered(w, "club")),
          world(
              "covered-inclusive",
              "Population in the inclusive body",
              "share",
              "Share of the world's population.",
              w -> Measures.covered(w, "inclusive")),
          world(
              "covered-universal",
              "Population in the universal body",
              "share",
              "Share of the world's population.",
              w -> Measures.covered(w, "universal")),
          extra(
              "open-gap",
              "Open gap",
              "points",
              "Best model that is out less the best open weights.",
              w -> Measures.gap(w, w.commons().capability())),
          extra(
              "record-lag-open",
              "Open lag behind records",
              "months",
              "Mean months until the best open weights stood within a point of a closed record of the run, over those reached.",
              w -> Measures.months(w, w.frontier().recordLags().open())),
          extra(
              "firm-use-world",
              "Firms that use AI",
              "share",
              "Output-weighted mean over states of the share of firms.",
              Measures::firmUse),
          extra(
              "capability-price",
              "Price of usable capability",
              "of its first price",
              "What a level of capability costs that the frontier passed with GPT-4.",
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
              "Whether it binds those who have ratified.",
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
              "Whether it binds those who have ratified.",
              w -> Measures.inForce(w, "coe")),
          extra(
              "laws",
              "States with rules for AI",
              "states or blocs",
              "Number of states whose regulation in force is at least a rung.",
              Measures::laws),
          extra(
              "statutes",
              "States with a statute for AI",
              "states or blocs",
              "Number of states whose regulation in force needs a statute.",
              Measures::statutes),
          extra(
              "rules-on-labs",
              "Rules that bind labs",
              "0-1",
              "Mean of the rules that bind labs, of home and of large markets, weighted by use.",
              Measures::rulesOnLabs),
          extra(
              "legitimacy-club",
              "Legitimacy of the club",
              "0-1",
              "Cube root of the share of population covered, equality of voice, and effect.",
              w -> Measures.legitimacy(w, "club")),
          extra(
              "legitimacy-inclusive",
              "Legitimacy of the inclusive body",
              "0-1",
              "Cube root of the share of population covered, equality of voice, and effect.",
              w -> Measures.legitimacy(w, "inclusive")),
          extra(
              "legitimacy-universal",
              "Legitimacy of the universal body",
              "0-1",
              "Cube root of the share of population covered, equality of voice, and effect.",
              w -> Measures.legitimacy(w, "universal")),
          extra(
              "hhi-voice",
              "Concentration of voice",
              "HHI",
              "Herfindahl index of voice in rule making over states.",
              w -> Concentration.herfindahl(Measures.voice(w))),
          extra(
              "cr4-compute",
              "Four largest states' compute",
              "share",
              "Share of the four states with most compute.",
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
              "Users over people aged 15-64 outside the North over those in the North.",
              w -> Measures.meanAdoption(w, false) / Measures.meanAdoption(w, true)),
          extra(
              "access-north",
              "Use in the North",
              "share",
              "Users over people aged 15-64 in the North.",
              w -> Measures.meanAdoption(w, true)),
          extra(
              "access-elsewhere",
              "Use outside the North",
              "share",
              "Users over people aged 15-64 in all states but those of the North.",
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
              "Output-weighted mean of Σ stringency × compliance.",
              GovernanceIndices::obligations),
          extra(
              "standards-divergence-use",
              "Divergence of standards in use",
              "0-1",
              "Standard deviation over use of the regulation that binds the lab that serves it.",
              GovernanceIndices::divergenceOfUse),
          extra(
              "hot-dyads",
              "Hot dyads",
              "dyads",
              "Number of dyads of powers with ½(Θ_ij + Θ_ji) above .6.",
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
              "Gini coefficient over people of their state's AI dividend per head.",
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
              "Share of people in states where fewer than a tenth use AI.",
              Measures::withoutAi),
          extra(
              "participation-output",
              "Participation by output",
              "share",
              "Share of the world's output in such states.",
              w -> Measures.participation(w, State::gdp)),
          extra(
              "modularity",
              "Modularity of stances",
              "Q",
              "Newman's Q of the network of states alike in regulation, openness and position.",
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
              "Harmful events that are expected a year, over users.",
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
              "Spending denied by the controls of others over all spending meant.",
              Measures::deniedShare),
          extra(
              "tool-control-intensity",
              "Tool-control intensity",
              "0-1",
              "Output-weighted mean over states of the hardest tool control that each faces.",
              w -> Measures.faced(w, Instrument.TOOL_CONTROL)),
          extra(
              "policy-volatility",
              "Policy volatility",
              "per tick",
              "Σ|Δ| of all levers moved.",
              w -> w.totals().leverMovement()),
          extra(
              "control-life",
              "Life of a control",
              "months",
              "Months from a tightening that a state chose to its relaxation, Kaplan-Meier median; empty while more than half stand.",
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
              "What all chains make.",
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
              "Whether the United States with China or Russia are the hottest pair, and no treaty allies are among the fifty hottest.",
              Dyads::asRecorded),
          extra(
              "training-compute-max",
              "Largest training run",
              Metric.FLOP,
              "Largest run that a lab's research compute allows.",
              w ->
                  w.labs().stream()
                      .filter(Lab::active)
                      .mapToDouble(w.researchCompute()::trainingRun)
                      .max()
                      .orElse(Double.NaN)),
          extra(
              "gdp-world", "World output", "tn USD/yr", "Sum over states.", w -> w.totals().gdp()));

  private static final List<StateMetric> STATES =
      List.of(
          state(
              "compute",
              "Compute",
              "M H100e",
              "AI compute that stands there.",
              (w, s) -> s.compute()),
          state(
              "compute-share",
              "Share of world compute",
              "share",
              "Compute that stands there over the world's.",
              (w, s) -> s.compute() / w.totals().compute()),
          stateExtra(
              "compute-owned",
              "Compute owned",
              "M H100e",
              "Compute that its investors own anywhere.",
              (w, s) -> w.compute().owned(s.number())),
          stateExtra(
              "compute-owned-share",
              "Share of world compute owned",
              "share",
              "Compute that its investors own anywhere over the world's.",
              (w, s) -> w.compute().owned(s.number()) / w.totals().compute()),
          stateExtra(
              "compute-used",
              "Compute used",
              "M H100e",
              "Compute that its investors own anywhere and what it rents, less what it lets.",
              (w, s) -> w.compute().used(s.number())),
          stateExtra(
              "use-smuggled",
              "Smuggled part of compute used",
              "share",
              "Compute that came by transshipment over compute used.",
              (w, s) -> Measures.ofUse(w, s, w.compute().smuggled(s.number()))),
          stateExtra(
              "use-fronts",
              "Part of compute used that fronts moved home",
              "share",
              "Compute out of data centres of its firms abroad over compute used.",
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
              "Money that its named investors order chips with abroad over all that they order.",
              Measures::placedAbroad),
          stateExtra(
              "ai-power",
              "Power of AI",
              "GW",
              "Electric power of the AI compute that stands there.",
              (w, s) -> w.compute().power().gigawatts(s.number())),
          stateExtra(
              "ai-power-room",
              "Room for the power of AI",
              "GW per tick",
              "Power that new compute there could still have drawn.",
              (w, s) -> w.compute().power().room(s.number())),
          state(
              "lag",
              "Lag behind the frontier",
              "months",
              "Months since the frontier first stood where the best model at home or in the commons stands now.",
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
              "Share of the world's AI researchers who work there.",
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
              "Regulatory stringency on the books, in force or not.",
              (w, s) -> w.law().statutes().adopted(s.number())),
          state("openness", "Openness", "0-1", "Stance on open sharing.", (w, s) -> s.openness()),
          state(
              "chip-control-faced",
              "Chip control faced",
              "0-1",
              "Hardest chip control in force against it.",
              (w, s) -> w.controls().hardest(Instrument.CHIP_CONTROL, s)),
          state(
              "dependence",
              "Dependence",
              "0-1",
              "Half its services from foreign labs (open ones at a discount), half its chips from foreign makers.",
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
              "Best model at home or in the commons.",
              (w, s) -> s.capability()),
          stateExtra(
              "gap",
              "Gap of its labs",
              "points",
              "Best model that is out less the best of labs at home.",
              (w, s) -> Measures.gap(w, Measures.labFrontier(w, s))),
          stateExtra(
              "record-lag",
              "Lag of its labs behind records",
              "months",
              "Mean months until the best model of labs at home stood within a point of a record of others, over those reached.",
              Measures::recordLag),
          stateExtra(
              "lab-frontier",
              "Best lab",
              "points",
              "Capability index of the best model that labs at home have out, the commons not counted.",
              Measures::labFrontier),
          stateExtra(
              "accessible",
              "Best model at hand",
              "points",
              "Best model that users there can get.",
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
              "Cube root of adoption, recency and affordability.",
              Measures::access),
          stateExtra(
              "subsidy",
              "Chip subsidy",
              "0-1",
              "Industrial subsidy intensity.",
              (w, s) -> s.subsidy()),
          stateExtra(
              "talent-entry",
              "Barrier to entry of talent",
              "0-1",
              "Barrier to researchers who come.",
              (w, s) -> s.talentEntry()),
          stateExtra(
              "talent-exit",
              "Barrier to exit of talent",
              "0-1",
              "Barrier to researchers who leave.",
              (w, s) -> s.talentExit()),
          stateExtra(
              "talent-effective",
              "Talent at work for it",
              "% of world",
              "Researchers there who are not hired from abroad, and those hired abroad at their worth.",
              (w, s) -> s.effectiveTalent()),
          stateExtra(
              "talent-staying",
              "Talent that stays",
              "share",
              "Share of the researchers trained there who take their position there.",
              (w, s) -> s.researchers().staying()),
          stateExtra(
              "talent-inflow",
              "Net inflow of talent",
              "1/yr",
              "Net rate at which researchers arrive, of those there.",
              (w, s) -> s.researchers().netRate()),
          stateExtra(
              "talent-hired-abroad",
              "Talent hired abroad",
              "% of world",
              "Researchers whom its firms have hired where they are.",
              (w, s) -> s.researchers().hired()),
          stateExtra(
              "talent-hired-away",
              "Talent hired away",
              "% of world",
              "Researchers there whom firms of other states have hired.",
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
              "Enforcement of others' export controls.",
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
              "Supply-weighted mineral controls in force against it, net of what is rerouted at once.",
              (w, s) -> w.controls().mineralsDenied(s)),
          stateExtra(
              "chip-control-imposed",
              "Hardest chip control imposed",
              "0-1",
              "Hardest chip control that it has in force.",
              (w, s) -> imposed(w, s)),
          stateExtra(
              "licence-fees",
              "Licence fees on chips",
              "bn USD/yr",
              "Fees that it collects on chips which it licenses at a price.",
              (w, s) -> licenceFees(w, s)),
          stateExtra(
              "additions",
              "New compute",
              "M H100e per tick",
              "Chips added, smuggled ones at their effectiveness.",
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
              "Smuggled chips as they left",
              "M H100e per tick",
              "Smuggled chips on their way there as they left the hubs, before what is lost.",
              (w, s) -> s.smuggledIn() / w.parameters().smuggling().arriving()),
          stateExtra(
              "smuggled-out",
              "Diverted chips",
              "M H100e per tick",
              "Chips that left through it by smuggling.",
              (w, s) -> s.diverted()),
          stateExtra(
              "denied-share",
              "Chip demand denied",
              "share",
              "Spending of its owners denied by others over spending meant.",
              (w, s) -> s.deniedShare()),
          stateExtra(
              "chip-revenue-share",
              "Share of the leading chip makers' sales",
              "share",
              "Its share of the sales of the makers of the state with most chip capacity.",
              Measures::leaderSalesShare),
          stateExtra(
              "chip-capacity",
              "Chip production",
              "M H100e/yr",
              "What the chain of designers at home makes; its ratio between two scenarios with the same seeds is the counterfactual substitution.",
              (w, s) -> w.chipIndustry().capacity(s)),
          stateExtra(
              "indigenisation",
              "Indigenisation of chip tools",
              "0-1",
              "Mean over its sites of the part of their tools that is domestic or beyond denial.",
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
              "Reference packages that the chain of its designers makes; empty without one.",
              (w, s) -> Measures.chain(w, s, c -> c.packages() / w.calendar().dt())),
          stateExtra(
              "scarcest-input",
              "Scarcest input",
              "1-3",
              "The input of which its chain has least: 1 logic, 2 memory, 3 packaging.",
              Measures::scarcest),
          stateExtra(
              "logic-stock",
              "Stock of dies",
              "M packages",
              "Dies that its chain holds.",
              (w, s) -> Measures.chain(w, s, c -> c.stock(ChipInput.LOGIC))),
          stateExtra(
              "memory-stock",
              "Stock of memory",
              "M packages",
              "Memory that its chain holds.",
              (w, s) -> Measures.chain(w, s, c -> c.stock(ChipInput.MEMORY))),
          stateExtra(
              "delivered-share",
              "Chips on delivered stocks",
              "share",
              "Part of its chain's packages that rest on dies or memory delivered from abroad on record.",
              Measures::fromDeliveries),
          stateExtra(
              "package-performance",
              "Performance of packages",
              "H100e",
              "Performance of its chain's packages.",
              (w, s) -> Measures.chain(w, s, Chain::performance)),
          stateExtra(
              "chip-sales",
              "Chip sales",
              "bn USD/yr",
              "What its designers sell and what buyers at home cannot spend, smoothed: what capacity is ordered for.",
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
              "Critical minerals denied that its users have not yet adapted to.",
              (w, s) -> s.minerals().level()),
          stateExtra(
              "training-compute",
              "Largest training run",
              Metric.FLOP,
              "Largest run that a lab's research compute allows.",
              Measures::trainingRun),
          stateExtra(
              "open-labs",
              "Open labs",
              "share",
              "Share of the labs at home whose models are open.",
              Measures::openLabs),
          stateExtra(
              "threat-perceived",
              "Threat perceived",
              "0-1",
              "Output-weighted mean threat that it perceives.",
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
          stateExtra("population", "Population", "million", "People.", (w, s) -> s.population()),
          stateExtra(
              "working-age",
              "People aged 15-64",
              "share",
              "Of the population.",
              (w, s) -> s.facts().workingAge()),
          stateExtra(
              "internet",
              "Internet users",
              "share",
              "Of the population, as of 2023.",
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
              "Political attention.",
              (w, s) -> s.attention()),
          stateExtra(
              "open-share",
              "Open models' share of use",
              "share",
              "Share of its use that open models serve.",
              (w, s) -> w.services().openShare(s.number())),
          stateExtra(
              "unserved",
              "Demand that no model meets",
              "share",
              "Share of the outside good.",
              (w, s) ->
                  w.services()
                      .outside(s.number(), w.parameters().modelMarket().nestDissimilarity())),
          stateExtra(
              "memberships",
              "Memberships",
              "bodies",
              "Number of bodies to which it belongs.",
              (w, s) -> Integer.bitCount(GovernanceIndices.memberships(w, s))),
          stateExtra(
              "coordination",
              "Coordination",
              "0-1",
              "Σ stringency times compliance over its bodies, at most 1.",
              (w, s) -> Regime.coordination(w.regimes(), s.number())),
          stateExtra(
              "pooled-compute",
              "Compute on loan",
              "M H100e",
              "Net compute got from bodies; negative for who lends.",
              (w, s) -> s.loan().net()),
          stateExtra(
              "lent-per-head",
              "Compute lent per head",
              "H100e per million",
              "Compute that bodies lend it per million people.",
              (w, s) -> s.loan().perMillion()));

  private static final List<FirmMetric> FIRMS =
      List.of(
          firm(
              "capability",
              "Capability",
              "points",
              "Capability index of the best model that a lab has out.",
              true,
              lab((w, l) -> l.capability())),
          firm(
              "release",
              "Open release",
              "0 or 1",
              "Whether a lab's generations come with open weights.",
              true,
              lab((w, l) -> l.open() ? 1 : 0)),
          firm(
              "tier",
              "Tier of release",
              "-1 to 1",
              "How its generations get out: -1 held back, 0 closed, 0.5 weights later, 1 weights at once.",
              false,
              lab((w, l) -> l.active() ? Measures.openness(l.tier()) : Double.NaN)),
          firm(
              "open-capability",
              "Best open weights",
              "points",
              "Capability index of the best weights that a lab has given away.",
              false,
              lab((w, l) -> l.openCapability())),
          firm(
              "usage-share",
              "Share of use",
              "share",
              "Share of the world's use that a lab serves.",
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
              "Capability index of what a lab could release.",
              false,
              lab((w, l) -> l.active() ? l.potential() : Double.NaN)),
          firm(
              "hazard",
              "Incident hazard",
              "1/yr",
              "Harmful events a year that are expected from a lab's models; few are major.",
              false,
              lab((w, l) -> l.hazard())),
          firm(
              "training-compute",
              "Largest training run",
              Metric.FLOP,
              "Largest run that a lab's research compute allows.",
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
              "Performance per package of its chain.",
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
