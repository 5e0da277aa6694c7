package org.multipolar.gui.view;

import java.awt.BorderLayout;
import java.awt.Dimension;
import java.awt.Point;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.swing.BorderFactory;
import javax.swing.JComponent;
import javax.swing.JEditorPane;
import javax.swing.JScrollPane;
import javax.swing.SwingUtilities;
import javax.swing.event.HyperlinkEvent;
import org.multipolar.gui.widget.FontScale;
import org.multipolar.gui.widget.Text;
import org.multipolar.lesson.EntityRef;
import org.multipolar.lesson.Reasons;
import org.multipolar.lesson.SessionView;
import org.multipolar.metric.FirmMetric;
import org.multipolar.metric.MetricCatalogue;
import org.multipolar.metric.StateMetric;
import org.multipolar.metric.WorldMetric;
import org.multipolar.policy.Instrument;
import org.multipolar.scenario.LoadedWorld;
import org.multipolar.scenario.Scenario;
import org.multipolar.text.NumberFormats;
import org.multipolar.world.Event;
import org.multipolar.world.Firm;
import org.multipolar.world.Lab;
import org.multipolar.world.Regime;
import org.multipolar.world.State;
import org.multipolar.world.World;
import sim.portrayal.Inspector;

/**
 * All about the one that is selected, in plain words: how it stands, beside the untouched twin;
 * what it did last and what its rule saw then; who controls it, whom it controls, where it belongs.
 */
public final class InspectorView implements View {
  private static final int MOST_CONTROLS = 8;
  private static final int MOST_ACTS = 3;
  private static final List<String> OF_STATES =
      List.of(
          "compute",
          "compute-share",
          "capability",
          "lag",
          "adoption",
          "access",
          "gdp",
          "income",
          "talent",
          "dependence",
          "denied-share",
          "threat-perceived");
  private static final List<String> OF_WORLD =
      List.of(
          "frontier",
          "open-frontier",
          "lag-open",
          "compute-world",
          "adoption-world",
          "south-access",
          "exclusive-game",
          "fragmentation",
          "control-intensity",
          "threat");

  private final SessionView stage;
  private final Selection selection;
  private final Sheet sheet = new Sheet();

  public InspectorView(SessionView stage, Selection selection) {
    this.stage = stage;
    this.selection = selection;
    selection.onChange(sheet::open);
    selection.type().onChange(sheet::dress);
    sheet.dress();
  }

  @Override
  public JComponent component() {
    return sheet;
  }

  @Override
  public void refresh() {
    sheet.updateInspector();
  }

  /** What is said at the moment, as HTML. */
  String text() {
    return new Page().all();
  }

  /** MASON's idea of an inspector, around a page of text. */
  private final class Sheet extends Inspector {
    private static final long serialVersionUID = 1;
    private final JEditorPane page = new JEditorPane();
    private final JScrollPane scroll = new JScrollPane(page);
    private String shown = "";

    Sheet() {
      setLayout(new BorderLayout());
      page.setContentType("text/html");
      page.setEditable(false);
      FontScale.smooth(page);
      page.putClientProperty(JEditorPane.HONOR_DISPLAY_PROPERTIES, true);
      page.setBorder(BorderFactory.createEmptyBorder(4, 8, 4, 8));
      page.addHyperlinkListener(
          e -> {
            if (e.getEventType() == HyperlinkEvent.EventType.ACTIVATED) {
              follow(e.getDescription());
            }
          });
      scroll.setBorder(BorderFactory.createEmptyBorder());
      scroll.setHorizontalScrollBarPolicy(JScrollPane.HORIZONTAL_SCROLLBAR_NEVER);
      add(scroll, BorderLayout.CENTER);
      setPreferredSize(new Dimension(320, 420));
    }

    private void follow(String link) {
      int at = link.indexOf(':');
      String id = link.substring(at + 1);
      selection.choose(link.startsWith("firm") ? EntityRef.firm(id) : EntityRef.state(id));
    }

    void dress() {
      page.setFont(selection.type().text());
      shown = "";
      updateInspector();
    }

    void open() {
      updateInspector();
      SwingUtilities.invokeLater(() -> scroll.getViewport().setViewPosition(new Point(0, 0)));
    }

    @Override
    public void updateInspector() {
      String text = text();
      if (!text.equals(shown)) {
        shown = text;
        Point at = scroll.getViewport().getViewPosition();
        page.setText(text);
        page.setCaretPosition(0);
        SwingUtilities.invokeLater(() -> scroll.getViewport().setViewPosition(at));
      }
    }
  }

  /** The text as it is now. */
  private final class Page {
    private final StringBuilder out = new StringBuilder();
    private final World world = stage.world();
    private final Optional<World> twin = stage.twin();
    private final Scenario scenario = stage.scenario();
    private final LoadedWorld loaded = scenario.world();

    String all() {
      out.append("<html><body>");
      Optional<EntityRef> subject = selection.subject();
      Optional<State> state =
          subject.filter(s -> s.kind() == EntityRef.Kind.STATE).flatMap(s -> state(world, s.id()));
      Optional<Firm> firm =
          subject.filter(s -> s.kind() == EntityRef.Kind.FIRM).flatMap(s -> firm(world, s.id()));
      if (state.isPresent()) {
        state(state.get());
      } else if (firm.isPresent()) {
        firm(firm.get());
      } else {
        world();
      }
      return out.append("</body></html>").toString();
    }

    private void title(String text, String below) {
      int size = selection.type().whole(18);
      out.append("<div style='font-size:").append(size).append("px'><b>");
      out.append(Text.escaped(text)).append("</b></div>");
      out.append("<div style='color:#555555'>").append(below).append("</div>");
    }

    private void heading(String text) {
      out.append("<div style='margin-top:").append(selection.type().whole(7));
      out.append("px; color:#0a4a86'><b>").append(text).append("</b></div>");
    }

    private void table() {
      out.append("<table cellpadding='1' cellspacing='0' width='100%'>");
    }

    private void row(String name, String value, Optional<String> other) {
      out.append("<tr valign='top'><td>").append(Text.escaped(name)).append("</td>");
      out.append("<td align='right'><b>").append(Text.escaped(value)).append("</b></td>");
      other.ifPresent(
          o ->
              out.append("<td align='right' style='color:#777777'>")
                  .append(Text.escaped(o))
                  .append("</td>"));
      out.append("</tr>");
    }

    /** A row only for who the columns are, where there are two. */
    private void columns() {
      if (twin.isPresent()) {
        out.append("<tr style='color:#777777'><td></td><td align='right'>this run</td>");
        out.append("<td align='right'>untouched</td></tr>");
      }
    }

    private void end() {
      out.append("</table>");
    }

    private void world() {
      title(scenario.title(), month() + ". Click a state, a bloc or a firm to look into it.");
      heading("The world");
      table();
      columns();
      for (String name : OF_WORLD) {
        WorldMetric m = MetricCatalogue.world(name).orElseThrow();
        row(
            m.label(),
            NumberFormats.withUnit(m.value().applyAsDouble(world), m.unit()),
            twin.map(t -> NumberFormats.withUnit(m.value().applyAsDouble(t), m.unit())));
      }
      end();
      if (!world.regimes().isEmpty()) {
        heading("Regimes");
        table();
        for (Regime regime : world.regimes()) {
          row(
              regime.name(),
              regime.size()
                  + " members, "
                  + NumberFormats.withUnit(regime.populationShare(), "share")
                  + " of people",
              Optional.empty());
        }
        end();
      }
    }

    private String month() {
      return scenario.run().calendar().month(Math.max(0, stage.tick())).toString();
    }

    private void state(State state) {
      long members =
          loaded.entityOf().values().stream().filter(id -> id.equals(state.id())).count();
      title(
          state.name(),
          state.id() + (members > 1 ? ", " + members + " states" : "") + ", " + month());
      acts(state.id());
      heading("How it stands");
      table();
      columns();
      for (String name : OF_STATES) {
        StateMetric m = MetricCatalogue.state(name).orElseThrow();
        row(m.label(), value(m, world, state), other(m, state));
      }
      end();
      heading("Its levers, 0 to 1");
      table();
      for (Instrument lever : Instrument.domestics()) {
        row(
            words(lever),
            NumberFormats.fixed(world.levers().level(lever, state.number()), 2),
            twin.map(t -> NumberFormats.fixed(t.levers().level(lever, state.number()), 2)));
      }
      end();
      controls("Controls that it faces", state, false);
      controls("Controls that it sets", state, true);
      memberships(state);
      firms(state);
    }

    private String value(StateMetric m, World in, State state) {
      return NumberFormats.withUnit(m.value().applyAsDouble(in, state), m.unit());
    }

    private Optional<String> other(StateMetric m, State state) {
      return twin.flatMap(t -> state(t, state.id()).map(s -> value(m, t, s)));
    }

    private void acts(String actor) {
      List<Event> last = Reasons.last(world, actor, MOST_ACTS);
      if (last.isEmpty()) {
        return;
      }
      heading("What it did last");
      for (int i = 0; i < last.size(); i++) {
        Event event = last.get(i);
        out.append("<div>").append(Reasons.when(event, scenario.run().calendar())).append(": ");
        out.append(Text.escaped(Reasons.act(event, loaded))).append("</div>");
        List<Reasons.Seen> seen = Reasons.seen(event);
        if (i == 0 && !seen.isEmpty()) {
          out.append("<div style='color:#555555'>because its rule saw</div>");
          table();
          seen.forEach(s -> row("– " + s.what(), s.value(), Optional.empty()));
          end();
        }
      }
    }

    private void controls(String title, State state, boolean sets) {
      List<String[]> rows = new ArrayList<>();
      for (Instrument instrument : Instrument.bilaterals()) {
        for (State other : world.states()) {
          int by = sets ? state.number() : other.number();
          int against = sets ? other.number() : state.number();
          double level = by == against ? 0 : world.controls().level(instrument, by, against);
          if (level > 0) {
            String name = words(instrument) + (sets ? " on " : " of ") + other.name();
            rows.add(new String[] {name, NumberFormats.fixed(level, 2)});
          }
        }
      }
      if (rows.isEmpty()) {
        return;
      }
      rows.sort((a, b) -> b[1].compareTo(a[1]));
      heading(title);
      table();
      rows.stream().limit(MOST_CONTROLS).forEach(r -> row(r[0], r[1], Optional.empty()));
      end();
      if (rows.size() > MOST_CONTROLS) {
        out.append("<div>and ").append(rows.size() - MOST_CONTROLS).append(" more</div>");
      }
    }

    private void memberships(State state) {
      List<Regime> regimes = world.regimes().stream().filter(r -> r.has(state.number())).toList();
      if (regimes.isEmpty()) {
        return;
      }
      heading("Where it belongs");
      table();
      for (Regime regime : regimes) {
        row(
            regime.name() + (regime.founder(state.number()) ? " (founder)" : ""),
            "compliance " + NumberFormats.fixed(regime.compliance(state.number()), 2),
            Optional.empty());
      }
      end();
    }

    private void firms(State state) {
      List<Firm> firms = new ArrayList<>(world.labs());
      firms.addAll(world.makers());
      firms.removeIf(firm -> firm.home() != state);
      if (firms.isEmpty()) {
        return;
      }
      heading("Firms");
      for (Firm firm : firms) {
        out.append("<div><a href='firm:").append(firm.id()).append("'>");
        out.append(Text.escaped(firm.name())).append("</a>, ");
        out.append(FirmSign.of(firm).label()).append("</div>");
      }
    }

    private void firm(Firm firm) {
      title(
          firm.name(),
          FirmSign.of(firm).label()
              + " in <a href='state:"
              + firm.home().id()
              + "'>"
              + Text.escaped(firm.home().name())
              + "</a>, "
              + month());
      acts(firm.id());
      heading("How it stands");
      table();
      columns();
      if (firm instanceof Lab lab) {
        row(
            "Behind the frontier",
            NumberFormats.withUnit(
                world.frontier().history().lagMonths(lab.capability()), "months"),
            twin.flatMap(
                t ->
                    firm(t, firm.id())
                        .map(f -> t.frontier().history().lagMonths(((Lab) f).capability()))
                        .map(months -> NumberFormats.withUnit(months, "months"))));
      }
      for (FirmMetric m : MetricCatalogue.firms()) {
        double now = m.value().applyAsDouble(world, firm);
        if (Double.isFinite(now)) {
          row(
              m.label(),
              NumberFormats.withUnit(now, m.unit()),
              twin.flatMap(
                  t ->
                      firm(t, firm.id())
                          .map(
                              f ->
                                  NumberFormats.withUnit(
                                      m.value().applyAsDouble(t, f), m.unit()))));
        }
      }
      end();
    }

    private static String words(Instrument instrument) {
      String text = instrument.id().replace('-', ' ');
      return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    private static Optional<State> state(World in, String id) {
      return in.states().stream().filter(s -> s.id().equals(id)).findFirst();
    }

    private static Optional<Firm> firm(World in, String id) {
      List<Firm> firms = new ArrayList<>(in.labs());
      firms.addAll(in.makers());
      return firms.stream().filter(f -> f.id().equals(id)).findFirst();
    }
  }
}
