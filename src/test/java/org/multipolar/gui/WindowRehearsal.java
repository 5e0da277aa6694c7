package org.multipolar.gui;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Component;
import java.awt.Container;
import java.awt.Dimension;
import java.awt.Point;
import java.awt.Rectangle;
import java.awt.Robot;
import java.awt.Window;
import java.awt.event.InputEvent;
import java.awt.event.KeyEvent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import javax.swing.AbstractButton;
import javax.swing.JButton;
import javax.swing.JDialog;
import javax.swing.JScrollPane;
import javax.swing.JSlider;
import javax.swing.JTextArea;
import javax.swing.SwingUtilities;
import org.multipolar.gui.view.LiveChart;
import org.multipolar.gui.widget.LookAndFeel;
import org.multipolar.gui.widget.Text;
import org.multipolar.lesson.ClassroomSession;
import org.multipolar.lesson.Story;
import org.multipolar.scenario.Replacement;
import org.multipolar.scenario.Scenario;
import org.multipolar.scenario.ScenarioReader;

/**
 * Opens a window, plays, moves a lever, goes back, saves and restores; exits with 0 or a reason.
 */
final class WindowRehearsal {
  private static final Path FILE = Path.of("scenarios/classroom/exclusive-game.yaml");

  /**
   * Screens in their own units: a small one, a common one, and one of 1920 pixels at double scale.
   */
  private static final List<Dimension> SCREENS =
      List.of(new Dimension(800, 600), new Dimension(1024, 768), new Dimension(960, 540));

  private static final Dimension LOW = new Dimension(1280, 720);
  private static final Dimension NETBOOK = new Dimension(1024, 600);

  private final ClassroomWindow window;
  private final Path folder;

  private WindowRehearsal(ClassroomWindow window, Path folder) {
    this.window = window;
    this.folder = folder;
  }

  public static void main(String[] arguments) {
    Optional<String> obstacle = ClassroomWindow.obstacle();
    if (obstacle.isPresent()) {
      System.out.println(obstacle.get());
      System.exit(2);
    }
    try {
      Scenario scenario =
          ScenarioReader.read(FILE, List.of(Replacement.set("run.to", "2027-12")))
              .scenario()
              .orElseThrow();
      ClassroomWindow window = ClassroomWindow.open(FILE, scenario, 1);
      new WindowRehearsal(window, Path.of(arguments[0])).play();
      System.out.println("done");
      System.exit(0);
    } catch (Throwable e) {
      e.printStackTrace(System.out);
      System.exit(1);
    }
  }

  private LessonPanel panel() {
    return window.panel();
  }

  private ClassroomSession session() {
    return panel().session();
  }

  private void play() throws Exception {
    assertThat(panel().overlay().open()).as("the question stands in front").isTrue();
    step("a prediction", () -> session().predict("three"));
    fits();
    Robot robot = new Robot();
    key(robot, KeyEvent.VK_F);
    until("a letter is a key while the card is open", LookAndFeel::large);
    assertThat(session().prediction()).isEqualTo("three");
    key(robot, KeyEvent.VK_F);
    until("desk type", () -> !LookAndFeel.large());
    assertThat(panel().overlay().open()).isTrue();
    key(robot, KeyEvent.VK_RIGHT);
    until("a key runs a month", () -> session().tick() == 0);
    until("the question goes when the run begins", () -> !panel().overlay().open());
    step(
        "three months",
        () -> {
          for (int i = 0; i < 3; i++) {
            panel().player().stepOnce();
          }
        });
    until("steps add up", () -> session().tick() == 3);
    step("jump", () -> panel().player().jump(41));
    until("jumped", () -> session().tick() == 41);
    step(
        "two months back",
        () -> {
          panel().player().stepBack();
          panel().player().stepBack();
        });
    until("steps back add up", () -> session().tick() == 39);

    click(robot, find(JSlider.class, slider -> slider.getName() != null));
    until("a click moves the lever", () -> session().moves().size() == 1);
    double clicked = session().moves().get(0).level();
    key(robot, KeyEvent.VK_LEFT);
    until("an arrow moves the month", () -> session().tick() == 38);
    assertThat(session().moves()).hasSize(1);
    assertThat(session().moves().get(0).level()).isEqualTo(clicked);
    key(robot, KeyEvent.VK_RIGHT);
    until("and on", () -> session().tick() == 39);
    chord(robot, KeyEvent.VK_CONTROL, KeyEvent.VK_Z);
    until("undone", () -> session().moves().isEmpty());
    chord(robot, KeyEvent.VK_CONTROL, KeyEvent.VK_Y);
    until("made again", () -> session().moves().size() == 1);
    chord(robot, KeyEvent.VK_ALT, KeyEvent.VK_1);
    key(robot, KeyEvent.VK_HOME);
    until("a lever has the keys after Alt-1", () -> session().moves().get(0).level() == 0);
    key(robot, KeyEvent.VK_ESCAPE);
    key(robot, KeyEvent.VK_LEFT);
    until("and gives them back", () -> session().tick() == 38);
    step("jump", () -> panel().player().jump(39));
    until("jumped", () -> session().tick() == 39);

    step("lever", () -> panel().levers().set(0, .25));
    until(
        "the lever is moved",
        () -> session().moves().size() == 1 && session().moves().get(0).level() == .25);
    assertThat(session().tick()).isEqualTo(39);
    assertThat(session().twin()).isPresent();
    until("what follows is drawn", () -> session().series().ahead("exclusive-game").isPresent());
    step(
        "fast",
        () -> {
          panel().player().speed(99);
          panel().player().play();
        });
    until("the end", () -> session().ended() && !panel().player().playing());
    assertThat(session().twin().orElseThrow().tick()).isEqualTo(session().tick());
    until("the answer is shown", () -> panel().overlay().open());
    assertThat(panel().story().text())
        .anyMatch(line -> line.matches("2026-02: United States .* chip controls on China .*0.25"));
    step("filter", () -> panel().story().filter("inclusive body"));
    assertThat(panel().story().text()).allMatch(line -> line.contains("inclusive body"));
    step("no filter", () -> panel().story().filter(""));
    fits();

    step("large", () -> panel().largeType(true));
    Thread.sleep(300);
    fits();
    step(
        "screenshot",
        () -> {
          try {
            ImageIO.write(window.picture(), "png", folder.resolve("window.png").toFile());
          } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
          }
        });
    assertThat(Files.size(folder.resolve("window.png"))).isGreaterThan(10_000);
    step("small", () -> panel().largeType(false));

    step("back", () -> panel().player().jump(45));
    until("went back", () -> session().tick() == 45 && session().twin().orElseThrow().tick() == 45);
    until("the answer goes when the run is not over", () -> !panel().overlay().open());
    SwingUtilities.invokeLater(window::quit);
    until("moves that are not saved are asked about", () -> dialog().isPresent());
    key(robot, KeyEvent.VK_ESCAPE);
    until("the question is gone", () -> dialog().isEmpty());
    assertThat(window.frame().isDisplayable()).isTrue();
    Path checkpoint = folder.resolve("run.checkpoint");
    step("checkpoint", () -> window.checkpoint(checkpoint));
    step("on", () -> panel().player().jump(50));
    until("gone on", () -> session().tick() == 50);
    step("restore", () -> window.restore(checkpoint));
    until("restored", () -> session().restored() && session().tick() == 45);
    assertThat(session().twin()).isEmpty();
    Story told = new Story(session().scenario());
    step("the story", () -> told.update(session().world(), session().moves()));
    assertThat(panel().story().text())
        .isEqualTo(told.lines().stream().map(l -> l.month() + ": " + l.text()).toList());
    step("one month", () -> panel().player().stepOnce());
    until("a restored run goes on", () -> session().tick() == 46);

    step("reset", () -> panel().player().reset());
    until("reset", () -> session().tick() == -1 && session().moves().isEmpty());
    step("other seed", () -> panel().player().replay(2));
    until("other seed", () -> session().replication() == 2);
    step("band", () -> panel().transport().toggleBand());
    until("band", () -> session().series().band("exclusive-game").isPresent());

    int branch = session().calendar().branchTick();
    assertThat(branch).isEqualTo(33);
    step("play", () -> panel().player().play());
    until("playing pauses at the branch", () -> !panel().player().playing());
    assertThat(session().tick()).isEqualTo(branch);
    step("play on", () -> panel().player().play());
    until("and goes on from it", () -> session().tick() > branch + 1);
    step("pause", () -> panel().player().pause());

    step("the note", () -> panel().cards().teachersNote());
    assertThat(cardText()).as("asks first").contains("the class reads it too");
    step("show it", find(JButton.class, b -> b.getText().equals("Show it here"))::doClick);
    assertThat(cardText()).contains("In this model use spreads by itself");
    step("close", () -> panel().cards().close());

    for (Dimension screen : SCREENS) {
      on(screen);
    }
    on(NETBOOK);
    step("large type", () -> panel().largeType(true));
    inSight(NETBOOK);
    on(LOW);
    on(SCREENS.get(0));
    step("desk type", () -> panel().largeType(false));

    step("a study", () -> window.read(Path.of("scenarios/studies/controls-openness.yaml")));
    until("a study is named", () -> dialog().isPresent());
    assertThat(words(dialog().orElseThrow()))
        .contains("is a study, not a scenario; its command is: multipolar study");
    key(robot, KeyEvent.VK_ESCAPE);
    until("the message is gone", () -> dialog().isEmpty());

    step("another", () -> window.read(Path.of("scenarios/classroom/two-blocs.yaml")));
    until("another scenario", () -> session().scenario().title().equals("Two blocs"));
    fits();
  }

  /** The texts of the card in front. */
  private String cardText() throws InterruptedException {
    List<JTextArea> texts = new ArrayList<>();
    step("card", () -> all(panel().overlay(), JTextArea.class, texts));
    return texts.stream().map(JTextArea::getText).collect(Collectors.joining(" "));
  }

  /** Checks that no button or label of the window is wider than the space available. */
  private void fits() throws InterruptedException {
    List<String> cut = new ArrayList<>();
    Thread.sleep(200);
    step("layout", () -> look(window.frame().getRootPane(), cut));
    assertThat(cut).as("what is cut").isEmpty();
  }

  /**
   * Checks that on a screen of some size all controls and charts lie within the window, or can be
   * scrolled into it, and that each chart takes at least a quarter of its width.
   */
  private void on(Dimension screen) throws InterruptedException {
    step(
        "a screen of " + screen.width + " x " + screen.height,
        () -> {
          window.frame().setMinimumSize(screen);
          window.frame().setSize(screen);
        });
    inSight(screen);
    List<LiveChart> charts = new ArrayList<>();
    step("charts", () -> all(window.frame().getRootPane(), LiveChart.class, charts));
    assertThat(charts).hasSize(4).allMatch(chart -> 4 * chart.getWidth() > .96 * screen.width);
  }

  private void inSight(Dimension screen) throws InterruptedException {
    List<String> out = new ArrayList<>();
    Thread.sleep(500);
    step("in sight", () -> outside(window.frame().getRootPane(), out));
    assertThat(out).as("what lies outside a window of %s", screen).isEmpty();
  }

  private static <T> void all(Container container, Class<T> kind, List<T> found) {
    for (Component child : container.getComponents()) {
      if (kind.isInstance(child)) {
        found.add(kind.cast(child));
      }
      if (child instanceof Container inner) {
        all(inner, kind, found);
      }
    }
  }

  private <T> T find(Class<T> kind, Predicate<T> wanted) throws InterruptedException {
    List<T> found = new ArrayList<>();
    step("find", () -> all(window.frame().getRootPane(), kind, found));
    return found.stream().filter(wanted).findFirst().orElseThrow();
  }

  /** The dialog in front of the window. */
  private static Optional<JDialog> dialog() {
    return Stream.of(Window.getWindows())
        .filter(Window::isShowing)
        .filter(JDialog.class::isInstance)
        .map(JDialog.class::cast)
        .findFirst();
  }

  private static String words(JDialog dialog) {
    List<JTextArea> texts = new ArrayList<>();
    all(dialog, JTextArea.class, texts);
    return texts.stream().map(JTextArea::getText).collect(Collectors.joining(" "));
  }

  /** Clicks left of the middle of a component. */
  private static void click(Robot robot, Component on) throws InterruptedException {
    Point[] at = new Point[1];
    step("click", () -> at[0] = on.getLocationOnScreen());
    robot.mouseMove(at[0].x + on.getWidth() / 3, at[0].y + on.getHeight() / 2);
    robot.delay(100);
    robot.mousePress(InputEvent.BUTTON1_DOWN_MASK);
    robot.delay(100);
    robot.mouseRelease(InputEvent.BUTTON1_DOWN_MASK);
  }

  private static void chord(Robot robot, int modifier, int code) {
    robot.delay(200);
    robot.keyPress(modifier);
    robot.keyPress(code);
    robot.keyRelease(code);
    robot.keyRelease(modifier);
  }

  private void outside(Container container, List<String> out) {
    Rectangle room =
        new Rectangle(
            window.frame().getRootPane().getLocationOnScreen(),
            window.frame().getRootPane().getSize());
    for (Component child : container.getComponents()) {
      boolean scrolls = SwingUtilities.getAncestorOfClass(JScrollPane.class, child) != null;
      if (child.isShowing() && !scrolls) {
        Rectangle place = new Rectangle(child.getLocationOnScreen(), child.getSize());
        if ((child instanceof AbstractButton || child instanceof JSlider)
            && !room.contains(place)) {
          out.add(child.toString());
        }
        if (child instanceof Container inner) {
          outside(inner, out);
        }
      }
    }
  }

  private static void look(Container container, List<String> cut) {
    for (Component child : container.getComponents()) {
      if (!child.isShowing()) {
        continue;
      }
      boolean words = child instanceof AbstractButton || child instanceof Text.Line;
      if (words && child.getWidth() < child.getPreferredSize().width) {
        cut.add(child.toString());
      }
      if (child instanceof Container inner) {
        look(inner, cut);
      }
    }
  }

  private static void key(Robot robot, int code) {
    robot.delay(200);
    robot.keyPress(code);
    robot.keyRelease(code);
  }

  private static void step(String what, Runnable action) throws InterruptedException {
    System.out.println(what);
    ClassroomWindow.onEventThread(action);
  }

  private static void until(String what, BooleanSupplier condition) throws InterruptedException {
    long limit = System.nanoTime() + 40_000_000_000L;
    boolean[] holds = {false};
    while (!holds[0]) {
      ClassroomWindow.onEventThread(() -> holds[0] = condition.getAsBoolean());
      assertThat(System.nanoTime()).as(what).isLessThan(limit);
      Thread.sleep(5);
    }
  }
}
