package org.multipolar.value.parameter;

import java.io.Serializable;

/**
 * Every number of the world that is not a fact about one state or firm, in the order of the model's
 * processes. A parameter is named {@code group.component} in scenario files.
 *
 * @see ParameterCatalogue
 */
public record Parameters(
    InitialParameters initial,
    ChipsParameters chips,
    MineralsParameters minerals,
    ChipMarketParameters chipMarket,
    InvestmentParameters investment,
    ControlLadderParameters controls,
    SmugglingParameters smuggling,
    ResearchParameters research,
    FirmParameters firm,
    SafetyParameters safety,
    RaceParameters race,
    DevelopmentParameters development,
    ReleaseParameters release,
    ModelMarketParameters modelMarket,
    AdoptionParameters adoption,
    EconomyParameters economy,
    TalentParameters talent,
    IncidentsParameters incidents,
    AttentionParameters attention,
    PolicyParameters policy,
    ControlReviewParameters control,
    AnswerParameters answer,
    RefusalParameters refusal,
    DealParameters deal,
    ExperienceParameters experience,
    RichardsonParameters richardson,
    RegulationParameters regulation,
    BodyParameters body,
    CascadeParameters cascade,
    PoolParameters pool,
    AccessParameters access,
    ClubParameters club,
    SummitParameters summit,
    AlignmentParameters alignment,
    ThreatParameters threat,
    IndicesParameters indices,
    SyntheticParameters synthetic)
    implements Serializable {}
