package org.multipolar.world;

import java.io.Serializable;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A world at the start of a run, as given in its files: rows sorted by id, so that the order in a
 * file never matters.
 *
 * @param name name of the world
 * @param states at least one
 * @param makers chip makers
 * @param chains chains of the homes of makers
 * @param labs AI labs
 * @param sites production sites of chip inputs; at most one for an input and a state
 * @param openings capacity that a scenario adds to sites
 * @param investors named buyers of compute
 * @param deliveries inputs delivered to chains from abroad, by chain, input and date
 * @param releases model releases of labs, by lab and date
 * @param rivalries pairs of states
 * @param groups id of a group of states → ids of its members
 * @param controlGroups groups of states in the export-control laws of others; possibly none
 * @param usageReference users of AI at which the rate of incidents is stated, million
 */
public record WorldTables(
    String name,
    List<StateRow> states,
    List<MakerRow> makers,
    List<ChainRow> chains,
    List<LabRow> labs,
    List<SiteRow> sites,
    List<OpeningRow> openings,
    List<InvestorRow> investors,
    List<DeliveryRow> deliveries,
    List<ReleaseRow> releases,
    List<RivalryRow> rivalries,
    Map<String, List<String>> groups,
    List<ControlGroup> controlGroups,
    double usageReference)
    implements Serializable {

  public WorldTables {
    states = sorted(states, StateRow::id);
    makers = sorted(makers, MakerRow::id);
    chains = sorted(chains, ChainRow::home);
    labs = sorted(labs, LabRow::id);
    openings = List.copyOf(openings);
    sites = sorted(sites, SiteRow::id);
    investors = sorted(investors, InvestorRow::id);
    deliveries = sorted(deliveries, d -> d.chain() + " " + d.input().letter() + " " + d.from());
    releases = sorted(releases, r -> r.lab() + " " + r.date());
    controlGroups = sorted(controlGroups, g -> g.controller() + " " + g.id());
    rivalries = sorted(rivalries, r -> r.a() + " " + r.b());
    TreeMap<String, List<String>> members = new TreeMap<>();
    groups.forEach((group, some) -> members.put(group, some.stream().sorted().toList()));
    groups = Collections.unmodifiableMap(members);
  }

  /** Returns a copy with other sites. */
  public WorldTables withSites(List<SiteRow> other) {
    return new WorldTables(
        name,
        states,
        makers,
        chains,
        labs,
        other,
        openings,
        investors,
        deliveries,
        releases,
        rivalries,
        groups,
        controlGroups,
        usageReference);
  }

  /** Returns a copy with additional labs, each served by its host. */
  public WorldTables withLabs(List<LabRow> more) {
    List<LabRow> allLabs = Stream.concat(labs.stream(), more.stream()).toList();
    List<InvestorRow> serving =
        investors.stream()
            .map(
                investor ->
                    investor.serving(
                        more.stream()
                            .filter(lab -> lab.host().equals(investor.id()))
                            .map(LabRow::id)
                            .toList()))
            .toList();
    return new WorldTables(
        name,
        states,
        makers,
        chains,
        allLabs,
        sites,
        openings,
        serving,
        deliveries,
        releases,
        rivalries,
        groups,
        controlGroups,
        usageReference);
  }

  /** Returns a copy with other capacity added by a scenario. */
  public WorldTables withOpenings(List<OpeningRow> other) {
    return new WorldTables(
        name,
        states,
        makers,
        chains,
        labs,
        sites,
        other,
        investors,
        deliveries,
        releases,
        rivalries,
        groups,
        controlGroups,
        usageReference);
  }

  /** True if a maker has a share of a chain. */
  public boolean active(MakerRow maker) {
    return maker.share() > 0
        && chains.stream().anyMatch(chain -> chain.home().equals(maker.home()));
  }

  /** Chains in which some maker has a share. */
  public List<ChainRow> activeChains() {
    return chains.stream()
        .filter(
            chain ->
                makers.stream()
                    .anyMatch(maker -> maker.home().equals(chain.home()) && maker.share() > 0))
        .toList();
  }

  private static <R> List<R> sorted(Collection<R> rows, Function<R, String> key) {
    return rows.stream().sorted(Comparator.comparing(key)).toList();
  }
}
