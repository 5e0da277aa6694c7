package org.multipolar.gui.view;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.util.List;
import javax.imageio.ImageIO;
import javax.swing.JComponent;
import javax.swing.JFrame;
import javax.swing.SwingUtilities;
import org.multipolar.lesson.EntityRef;

/** Shows views in windows and measures how fast they are painted; run by hand. */
final class Prompter {
  private Prompter() {}

  public static void main(String[] args) throws Exception {
    String what = args[0];
    int width = Integer.parseInt(args[2]);
    int height = Integer.parseInt(args[3]);
    double factor = Double.parseDouble(args[4]);
    String out = args[5];
    String choose = args.length > 6 ? args[6] : "";
    Rehearsal stage =
        Rehearsal.withTwin(args[1], java.util.Map.of("mechanisms.controls", "off")).play(60);
    stage.mark(13, "chip controls reach further", false).mark(40, "the class opens China", true);
    if (what.equals("charts")) {
      stage.withBand(6);
    }
    Selection selection = new Selection();
    View[] view = new View[1];
    JFrame[] frame = new JFrame[1];
    SwingUtilities.invokeAndWait(
        () -> {
          selection.type().scale(factor);
          view[0] =
              switch (what) {
                case "map" -> new MapView(stage, selection);
                case "look" -> new InspectorView(stage, selection);
                case "charts" -> new ChartsView(stage, selection);
                case "net" -> new NetworkView(stage, selection);
                default -> throw new IllegalArgumentException(what);
              };
          frame[0] = new JFrame();
          frame[0].setUndecorated(true);
          frame[0].setContentPane((java.awt.Container) view[0].component());
          frame[0].setSize(width, height);
          frame[0].setVisible(true);
        });
    Thread.sleep(800);
    SwingUtilities.invokeAndWait(() -> act(view[0], selection, choose));
    Thread.sleep(600);
    SwingUtilities.invokeAndWait(() -> save(view[0].component(), out));
    int frames = 20;
    long[] nanos = new long[2];
    for (int i = 0; i < frames + 20; i++) {
      boolean counted = i >= 20;
      stage.play(1);
      SwingUtilities.invokeAndWait(
          () -> {
            long from = System.nanoTime();
            long busy =
                java.lang.management.ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            view[0].refresh();
            JComponent c = view[0].component();
            c.paintImmediately(0, 0, c.getWidth(), c.getHeight());
            java.awt.Toolkit.getDefaultToolkit().sync();
            nanos[0] += counted ? System.nanoTime() - from : 0;
            nanos[1] +=
                counted
                    ? java.lang.management.ManagementFactory.getThreadMXBean()
                            .getCurrentThreadCpuTime()
                        - busy
                    : 0;
          });
    }
    System.out.println(
        what
            + " "
            + 1e9 * frames / nanos[0]
            + " frames a second, by processor time "
            + 1e9 * frames / nanos[1]);
    System.exit(0);
  }

  private static void act(View view, Selection selection, String choose) {
    for (String each : List.of(choose.split(","))) {
      String[] part = each.split(":");
      switch (part[0]) {
        case "state" -> selection.choose(EntityRef.state(part[1]));
        case "firm" -> selection.choose(EntityRef.firm(part[1]));
        case "metric" -> ((MapView) view).show(part[1]);
        case "find" -> ((MapView) view).find(part[1]);
        default -> {}
      }
    }
    view.refresh();
  }

  private static void save(JComponent component, String file) {
    BufferedImage image =
        new BufferedImage(component.getWidth(), component.getHeight(), BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = image.createGraphics();
    component.paint(pen);
    pen.dispose();
    try {
      ImageIO.write(image, "png", new File(file));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
