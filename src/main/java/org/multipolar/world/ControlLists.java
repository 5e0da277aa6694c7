package org.multipolar.world;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.multipolar.policy.Instrument;
import org.multipolar.policy.Levers;
import org.multipolar.random.Draws;

/**
 * Assignment of every state to a group of each controller's law, and the states treated apart from
 * their group.
 *
 * <p>The groups are those of the world table; states on no list of a controller form its group
 * {@link #REST}. In a world without such a table every state is a group of its own, without a
 * floor. A scenario that sets a lever against part of a group, or a deal with one of its smaller
 * members, separates these states until a setting covers the whole group again.
 */
public final class ControlLists implements Serializable {
  private static final long serialVersionUID = 1;

  /** Controls for which law can set a floor. */
  public static final List<Instrument> FLOORED =
      List.of(Instrument.CHIP_CONTROL, Instrument.TOOL_CONTROL);

  /** Id of the group of all states on no list of a controller. */
  public static final String REST = "REST";

  private static final double PARTNER = .5;

  private final List<State> states;
  private final Levers levers;
  private final boolean listed;

  /** Whether any controller has a state in a group under closest watch. */
  private final boolean[] watchedClosely;

  private final List<List<ControlGroup>> groups = new ArrayList<>();
  private final int[][] groupOf;

  /** The last group of a controller with members at the start: that of all others. */
  private final int[] others;

  private final boolean[][][] apart = new boolean[Instrument.values().length][][];
  private final ControlTarget[][][] targets = new ControlTarget[apart.length][][];

  ControlLists(List<State> states, Levers levers, List<ControlGroup> table) {
    this.states = states;
    this.levers = levers;
    watchedClosely = new boolean[states.size()];
    listed = !table.isEmpty();
    groupOf = new int[states.size()][];
    others = new int[states.size()];
    Map<String, List<ControlGroup>> own = new TreeMap<>();
    for (ControlGroup group : table) {
      own.computeIfAbsent(group.controller(), id -> new ArrayList<>()).add(group);
    }
    for (State state : states) {
      watchedClosely[state.number()] =
          table.stream()
              .anyMatch(
                  group ->
                      group.watch() == ControlGroup.Watch.FAST
                          && group.members().contains(state.id()));
    }
    for (State by : states) {
      List<ControlGroup> ofState = new ArrayList<>(own.getOrDefault(by.id(), List.of()));
      if (listed) {
        ofState.add(new ControlGroup(by.id(), REST, List.of(), 0, ControlGroup.Watch.SLOW));
      }
      groups.add(ofState);
    }
    for (Instrument instrument : Instrument.bilaterals()) {
      apart[instrument.ordinal()] = new boolean[states.size()][];
      targets[instrument.ordinal()] = new ControlTarget[states.size()][];
    }
  }

  /** The group of a controller's law to which a state belongs. */
  ControlGroup group(int by, int against) {
    return listed
        ? groups.get(by).get(places(by)[against])
        : new ControlGroup(
            states.get(by).id(),
            states.get(against).id(),
            List.of(states.get(against).id()),
            0,
            ControlGroup.Watch.SLOW);
  }

  /** Rung of the legal floor; controls on model weights have none. */
  public double floor(Instrument instrument, int by, int against) {
    return listed && FLOORED.contains(instrument) ? group(by, against).floor() : 0;
  }

  /** Targets of a state's lever, by group and then by state. */
  ControlTarget[] targets(Instrument instrument, int by) {
    ControlTarget[][] of = targets[instrument.ordinal()];
    if (of[by] == null) {
      of[by] =
          listed && instrument != Instrument.MINERAL_CONTROL
              ? grouped(instrument, by)
              : singles(by);
    }
    return of[by];
  }

  /** The target of a lever that includes a state. */
  ControlTarget target(Instrument instrument, int by, int against) {
    for (ControlTarget target : targets(instrument, by)) {
      if (Arrays.binarySearch(target.members(), against) >= 0) {
        return target;
      }
    }
    throw new IllegalArgumentException(states.get(by).id() + " holds no lever against itself");
  }

  /** A state as the only target of a lever. */
  ControlTarget single(int by, int against) {
    State state = states.get(against);
    return new ControlTarget(state.id(), state.key(), new int[] {against}, group(by, against));
  }

  private ControlTarget[] singles(int by) {
    List<ControlTarget> all = new ArrayList<>();
    for (State state : states) {
      if (state.number() != by) {
        all.add(single(by, state.number()));
      }
    }
    return all.toArray(new ControlTarget[0]);
  }

  private ControlTarget[] grouped(Instrument instrument, int by) {
    List<ControlTarget> all = new ArrayList<>();
    boolean[] single = apart[instrument.ordinal()][by];
    int[] place = places(by);
    for (int g = 0; g < groups.get(by).size(); g++) {
      ControlGroup group = groups.get(by).get(g);
      List<Integer> together = new ArrayList<>();
      for (int i = 0; i < states.size(); i++) {
        if (i != by && place[i] == g) {
          if (single != null && single[i]) {
            all.add(single(by, i));
          } else {
            together.add(i);
          }
        }
      }
      if (!together.isEmpty()) {
        int[] members = together.stream().mapToInt(Integer::intValue).toArray();
        all.add(new ControlTarget(group.id(), Draws.key(group.id()), members, group));
      }
    }
    return all.toArray(new ControlTarget[0]);
  }

  /**
   * Regroups the targets of a lever by a common setting: states that are all of a group's members
   * not treated apart are treated as the group, others apart.
   *
   * @param against numbers of the states with the same setting
   */
  public void treatAlike(Instrument instrument, int by, boolean[] against) {
    if (!listed || instrument == Instrument.MINERAL_CONTROL) {
      return;
    }
    int[] place = places(by);
    boolean[] whole = new boolean[groups.get(by).size()];
    Arrays.fill(whole, true);
    for (int i = 0; i < states.size(); i++) {
      whole[place[i]] &= against[i] || i == by || isApart(instrument, by, i);
    }
    for (int i = 0; i < states.size(); i++) {
      if (against[i] && i != by) {
        setApart(instrument, by, i, !whole[place[i]]);
      }
    }
  }

  /** Separates a state from its group, or returns it. */
  void setApart(Instrument instrument, int by, int against, boolean alone) {
    boolean[][] of = apart[instrument.ordinal()];
    if (of[by] == null) {
      of[by] = new boolean[states.size()];
    }
    if (of[by][against] != alone) {
      of[by][against] = alone;
      targets[instrument.ordinal()][by] = null;
    }
  }

  /** True if a state is treated apart from its group. */
  boolean isApart(Instrument instrument, int by, int against) {
    boolean[] of = apart[instrument.ordinal()][by];
    return of != null && of[against];
  }

  /**
   * True if the law of a state maintains lists that change: embargoes beside a list of close
   * partners. Elsewhere the lists follow resolutions and alliances that are not modelled.
   */
  public boolean relists(int by) {
    if (!listed || list(by) < 0) {
      return false;
    }
    for (ControlGroup group : groups.get(by)) {
      if (group.watch() == ControlGroup.Watch.OFF) {
        return true;
      }
    }
    return false;
  }

  /** True if law sets a floor for any lever of a state. */
  public boolean hasFloors(int by) {
    if (listed) {
      for (ControlGroup group : groups.get(by)) {
        if (group.floor() > 0) {
          return true;
        }
      }
    }
    return false;
  }

  /** True if a state is on an embargo list of a controller. */
  public boolean embargoed(int by, int state) {
    return group(by, state).watch() == ControlGroup.Watch.NONE;
  }

  /**
   * True if law may put a state on such a list: its controls are under ordinary review, it is no
   * ally by a tie of {@code .5} or more, and no controller has it under closest watch.
   */
  public boolean mayBeListed(int by, int state) {
    return group(by, state).watch() == ControlGroup.Watch.SLOW
        && states.get(state).facts().security() < PARTNER
        && !watchedClosely[state];
  }

  /**
   * Moves a state by law to the embargo list with the lowest floor, or from its list to the group
   * of all others; levers that are not held in that tick follow.
   */
  public void relist(int by, int state, boolean on, int tick) {
    int[] place = places(by);
    int into = on ? list(by) : others[by];
    place[state] = into;
    for (Instrument instrument : Instrument.bilaterals()) {
      setApart(instrument, by, state, false);
      targets[instrument.ordinal()][by] = null;
    }
    for (Instrument instrument : FLOORED) {
      if (levers.used(instrument, by) && !levers.held(instrument, by, state, tick)) {
        double floor = groups.get(by).get(into).floor();
        double level = levers.level(instrument, by, state);
        double ofGroup = Math.max(floor, levelOf(instrument, by, into, state));
        levers.move(instrument, by, state, on ? Math.max(level, ofGroup) : ofGroup);
      }
    }
  }

  /** Level of the lever against a group, read from another of its members; 0 without any. */
  private double levelOf(Instrument instrument, int by, int group, int except) {
    for (int i = 0; i < states.size(); i++) {
      if (i != except && i != by && places(by)[i] == group && !isApart(instrument, by, i)) {
        return levers.level(instrument, by, i);
      }
    }
    return 0;
  }

  /**
   * The group with the lowest floor among those of a controller that only law moves; −1 without
   * one.
   */
  private int list(int by) {
    int list = -1;
    List<ControlGroup> own = groups.get(by);
    for (int g = 0; g < own.size(); g++) {
      boolean lower = list < 0 || own.get(g).floor() < own.get(list).floor();
      if (own.get(g).watch() == ControlGroup.Watch.NONE && lower) {
        list = g;
      }
    }
    return list;
  }

  /** Sets all levers to their legal floors at the start. */
  void begin(World world) {
    for (Instrument instrument : FLOORED) {
      for (State by : states) {
        boolean bound = listed && ControlPerception.canDeny(world, instrument, by);
        for (State state : states) {
          double floor = bound && state != by ? floor(instrument, by.number(), state.number()) : 0;
          if (floor > 0) {
            levers.start(instrument, by.number(), state.number(), floor);
          }
        }
      }
    }
  }

  private int[] places(int by) {
    if (groupOf[by] == null) {
      int[] place = new int[states.size()];
      Arrays.fill(place, groups.get(by).size() - 1);
      for (int g = 0; g < groups.get(by).size() - 1; g++) {
        for (String member : groups.get(by).get(g).members()) {
          for (State state : states) {
            if (state.id().equals(member)) {
              place[state.number()] = g;
            }
          }
        }
      }
      groupOf[by] = place;
      for (State state : states) {
        others[by] =
            state.number() == by ? others[by] : Math.max(others[by], place[state.number()]);
      }
    }
    return groupOf[by];
  }
}
