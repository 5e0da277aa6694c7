package org.multipolar.scenario.yaml;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Keys, parameters and switches of version 0.1 that others have replaced, or nothing has. */
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
        membership.compliancePrecision = body.compliancePrecision
        membership.defection = body.defection
        membership.defectionFrontier = body.defectionFrontier
        membership.distance = body.clubDistance, body.developmentDistance and others
        membership.exemption = body.exemption
        membership.exit membership.founderExit = body.exit, body.margin and body.background
        membership.firstMemberShare membership.network membership.stringency membership.precision = the slopes body.* and 'ultimate'
        membership.leastEffect = body.leastEffect
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
        policy.refusalRisingCost = refusal.rising
        policy.refusalSelfSufficiency = refusal.self
        policy.regulationCost = regulation.cost
        policy.regulationFrontierCost = regulation.frontierCost
        policy.regulationNormFloor = regulation.normFloor
        policy.regulationNormSlope = regulation.normSlope
        policy.retaliationGain = answer.gain
        policy.rivalOutput = control.rivalOutput
        policy.standardsPull = regulation.bodies
        release.closedBusiness = payoffLogit.closedBusiness
        release.gapCap = release.gapMost
        release.precision = payoffLogit.precision
        release.rent = payoffLogit.rent
        release.rentHorizon = payoffLogit.rentHorizon
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

  /** What has replaced a key; nothing for one that there never was. */
  static Optional<String> replacement(String key) {
    return Optional.ofNullable(REPLACED.get(key));
  }
}
