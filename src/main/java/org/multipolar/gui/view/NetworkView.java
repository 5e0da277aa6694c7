package org.multipolar.gui.view;

import java.awt.geom.Ellipse2D;
import java.util.List;
import org.multipolar.gui.widget.Palette;
import org.multipolar.lesson.SessionView;
import org.multipolar.policy.Instrument;

/** The network in the window, with its legend. */
public final class NetworkView extends PictureView {
  private final NetworkPicture network;

  public NetworkView(SessionView session, Selection selection) {
    this(new NetworkPicture(session, selection), selection);
  }

  private NetworkView(NetworkPicture network, Selection selection) {
    super(network, selection);
    this.network = network;
    refresh();
  }

  /** The picture, without the window's legend. */
  NetworkPicture network() {
    return network;
  }

  @Override
  List<Object> explained() {
    return List.of(
        network.data().regimes().stream().map(NetworkView::label).toList(),
        network.shown(),
        network.data().hiddenControls());
  }

  private static String label(NetworkData.Membership regime) {
    return regime.name() + " (" + regime.members().size() + ")";
  }

  @Override
  void explain() {
    NetworkData data = network.data();
    legend()
        .line(
            26,
            "chip sales of the month",
            Palette.fade(Palette.FLOW, .5),
            height -> Palette.line(.35 * height));
    explain("chip control", Instrument.CHIP_CONTROL);
    explain("tool control", Instrument.TOOL_CONTROL);
    explain("mineral control", Instrument.MINERAL_CONTROL);
    for (int k = 0; k < data.regimes().size(); k++) {
      int regime = k;
      legend()
          .sign(
              14,
              label(data.regimes().get(k)),
              (pen, width, height) -> {
                pen.setPaint(Palette.regime(regime));
                pen.setStroke(Palette.line(.2 * width));
                pen.draw(
                    new Ellipse2D.Double(
                        .1 * width, (height - .8 * width) / 2, .8 * width, .8 * width));
              });
    }
    explainFirms();
    legend().note("node: share of the world’s compute; inside: suppliers of chips, tools, models");
    if (network.shown() < data.compute().length) {
      legend()
          .note(
              "shown: the suppliers and the states with most compute at the start, "
                  + network.shown()
                  + " of "
                  + data.compute().length);
    }
    if (data.hiddenControls() > 0) {
      legend().note(data.hiddenControls() + " more controls have no arrow");
    }
  }

  private void explain(String text, Instrument instrument) {
    legend()
        .line(
            26,
            text,
            NetworkPicture.colour(instrument),
            height -> NetworkPicture.stroke(instrument, .13 * height));
  }
}
