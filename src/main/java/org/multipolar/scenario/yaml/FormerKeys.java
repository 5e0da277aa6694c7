package org.multipolar.scenario.yaml;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Keys, parameters and switches of earlier versions, and their replacements if they have one. */
final class FormerKeys {
  private static final Map<String, String> REPLACED = new TreeMap<>();

  static {
    String table =
        """
        entry = 'eligible'
        gate = 'eligible: gate' with the parameter body.gate
        exclusivity = the parameter body.rival
        accessionCost = 'ultimate', the number of states that want to belong in the end
        openBase = entry of labs from open weights, research.entryShortfall
        yieldLearning = the form of yield, 'forms: {yield: wright}'
        adoption.ceilingFloor adoption.ceilingSlope adoption.fullPreparedness = adoption.ceiling, a share of internet users
        adoption.imitationFloor adoption.referencePreparedness = adoption.income and adoption.languageWeight
        adoption.initial = adoption.innovationBefore and adoption.firmsAtStart
        adoption.openAccess = adoption.access
        adoption.pooledAccess membership.pooledShare = access.gain and pool.share
        chipMarket.budgetGrowthEarly chipMarket.budgetGrowthLate chipMarket.budgetGrowthMiddle = investment.valueShare and investment.cash
        chipMarket.budgetLateFrom chipMarket.budgetMiddleFrom = investment.horizon
        chips.initialGrowth chips.finalGrowth chips.growthHalfLife = chips.investmentCap and chips.growthCap
        chips.subsidyGrowth chips.denialSubstitution = chips.publicMoney
        chips.inducedIndigenisation = chips.inducedEffort
        chips.learningRate chips.learningSpillover = chips.yieldLearning
        chips.mineralChoke chips.mineralLeak = minerals.chipLoss and minerals.atOnce
        chips.toolChoke = chips.toolStrength
        incidents.capability incidents.ceiling incidents.useElasticity = incidents.learning and economy.usefulCapability
        initial.chipBudgetChn initial.chipBudgetUsa = the weights of investors in the world table
        membership.compliancePrecision body.compliancePrecision deal.precision = policy.precision
        membership.defection = body.defection
        membership.defectionFrontier = body.defectionFrontier
        membership.distance = body.distance, by kind of body
        membership.exemption = body.exemption
        membership.exit membership.founderExit = body.exit, body.margin and body.background
        membership.firstMemberShare membership.network membership.stringency membership.precision = the slopes body.* and 'ultimate'
        membership.leastEffect body.leastEffect = a constant of compliance with bodies, .05
        membership.legitimacy = body.legitimacy
        membership.recordRate = body.recordRate
        membership.thresholdMean = cascade.mean
        membership.thresholdSpread = cascade.spread
        policy.alignedNorm = control.alignedNorm
        policy.attentionCap = regulation.attentionCap
        policy.clubPressure = control.clubPressure
        policy.controlCost = control.standing
        policy.coordinationPull policy.peerPull = regulation.diffusion
        policy.denialGain = control.denialGain
        policy.lostSales = control.lostSales
        policy.minLeverage = answer.leverage
        policy.mineralCost = answer.cost
        policy.mineralDeterrence = control.deterrence
        policy.mineralRisingCost = answer.rising
        policy.newControl = control.newControl
        policy.refusalAutonomy = refusal.exposure
        policy.refusalCost = refusal.cost
        policy.refusalRisingCost refusal.rising policy.opennessRisingCost policy.barrierRisingCost policy.enforcementRisingCost = policy.risingCost
        policy.refusalSelfSufficiency = refusal.self
        policy.regulationCost = regulation.cost
        policy.regulationFrontierCost = regulation.frontierCost
        policy.regulationNormFloor = regulation.normFloor
        policy.regulationNormSlope = regulation.normSlope
        policy.retaliationGain = answer.gain
        policy.rivalOutput = control.rivalOutput
        policy.standardsPull = regulation.bodies
        release.closedBusiness payoffLogit.closedBusiness payoffLogit.complement payoffLogit.gap = a constant of the rule payoff-logit
        release.gapCap release.gapMost = a constant of the rules of release, 14 months
        release.precision payoffLogit.precision release.rent payoffLogit.rent release.rentHorizon payoffLogit.rentHorizon = a constant of the rule payoff-logit
        release.complementMean release.gapMean = a constant of the rule habit-logit, the mean of the generations of its fit
        release.reviewRate = research.interval, since labs decide once a generation
        research.initialFrontier research.h = 'released' in the table of labs
        research.openBaseShortfall = research.entryShortfall
        research.openSpillover = research.openWeights
        research.progressChange research.progressEarly research.progressLate = research.efficiency
        research.publicationLag research.publicationSpillover = research.publication
        research.trainingLag = research.interval
        smuggling.effectiveness = smuggling.arriving
        smuggling.effortDenial smuggling.effortDeterrence smuggling.effortIntercept = smuggling.wanted
        smuggling.markup = smuggling.premium
        smuggling.reach = smuggling.transit
        adoption.affordability adoption.affordableIncome = nothing: by the fit, price keeps nobody out beyond the internet
        adoption.least adoption.most = a constant of diffusion, .2 and 3
        chips.exportFrom = nothing: makers outmade by those who control their home sell at home
        incidents.welfareLoss = a constant of the index of welfare, .05
        indices.lossScale = a constant of the index of security, 100
        modelMarket.oldLevel modelMarket.priceFloor = a constant of the price of usable capability
        policy.influence = policy.opennessInfluence and policy.opennessRegime, which it multiplied
        chips.foundryLeakFrom = a constant, 31 January 2025
        control.feeValue = control.lostSales, which it equalled
        release.neutralStance = a constant of the rules of release, .4
        body.statementDistance body.clubDistance body.treatyDistance body.developmentDistance = body.distance, by kind of body
        body.statementOutput body.clubOutput body.treatyOutput body.developmentOutput = body.output, by kind of body
        body.statementIncome body.clubIncome body.treatyIncome body.developmentIncome = body.income, by kind of body
        body.statementRegion body.clubRegion body.treatyRegion body.developmentRegion = body.continent, by kind of body
        club.clubEffort club.ownEffort club.effortCost club.trade club.tradeLoss club.tradeLossCurvature = a constant of the rule symmetric-club
        control.audience = policy.audienceCost
        control.lawBias regulation.lawBias = policy.lawBias
        controls.serviceBlockLevel = a constant, .85
        development.benefit development.cost development.prize development.rounds development.selection development.exploration = a constant of the rule safe-unsafe
        economy.openDependence = a constant of the index of dependence, .3
        indices.stanceLikeness = a constant of the index of likeness, .75
        investment.slopeFloor = research.slopeFloor
        policy.observationNoise = nothing: states see the gap as it is
        policy.security policy.prosperity policy.safety = 1: the other weights and all payoffs are relative to these
        regulation.statute = a constant, .5
        research.h100Flops research.utilisation research.runDays = a constant of the conversion of compute into FLOP
        synthetic.frontier synthetic.output synthetic.population synthetic.compute synthetic.capacity = a constant of synthetic worlds
        synthetic.budget synthetic.capabilitySpread synthetic.openShortfall synthetic.growth synthetic.performance = a constant of synthetic worlds
        synthetic.yield synthetic.indigenisation synthetic.usageReference = a constant of synthetic worlds
        threat.understanding = summit.understanding, the fall of threat at each summit
        research.runShareCap = a constant, .3
        research.partMost = a constant, .6, which scales research compute and nothing else
        talent.barrier = talent.entry and talent.exit
        talent.compute = talent.mass
        talent.mobility = talent.turnover
        """;
    table
        .lines()
        .map(line -> line.split(" = ", 2))
        .forEach(
            row -> {
              for (String former : row[0].split(" ")) {
                REPLACED.put(former, row[1]);
              }
            });
  }

  private FormerKeys() {}

  /** The replacement of a former key, in words; empty if there never was such a key. */
  static Optional<String> replacement(String key) {
    return Optional.ofNullable(REPLACED.get(key));
  }
}
