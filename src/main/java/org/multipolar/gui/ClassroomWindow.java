package org.multipolar.gui;

import java.awt.AWTError;
import java.awt.BorderLayout;
import java.awt.Dimension;
import java.awt.GraphicsEnvironment;
import java.awt.HeadlessException;
import java.awt.Rectangle;
import java.awt.event.WindowAdapter;
import java.awt.event.WindowEvent;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import javax.swing.JFrame;
import javax.swing.JMenu;
import javax.swing.JMenuBar;
import javax.swing.JMenuItem;
import javax.swing.JOptionPane;
import javax.swing.KeyStroke;
import javax.swing.SwingUtilities;
import javax.swing.SwingWorker;
import javax.swing.WindowConstants;
import org.multipolar.gui.session.BackgroundThread;
import org.multipolar.gui.session.Player;
import org.multipolar.gui.widget.LookAndFeel;
import org.multipolar.lesson.Background;
import org.multipolar.lesson.ClassroomSession;
import org.multipolar.lesson.LeverMoves;
import org.multipolar.lesson.PlainWords;
import org.multipolar.lesson.ScenarioFile;
import org.multipolar.lesson.UnreadableScenario;
import org.multipolar.scenario.Scenario;
import org.multipolar.scenario.yaml.FileKind;
import org.multipolar.scenario.yaml.ShippedFiles;
import org.multipolar.text.WholeFile;

/** The classroom window: shows one lesson at a time, with menus to open, save and replay it. */
public final class ClassroomWindow {
  private static final Path SCENARIOS = Path.of("scenarios");
  private static final Dimension LEAST = new Dimension(1000, 640);

  private final JFrame frame = new JFrame("Multipolar");
  private final Dialogs dialogs = new Dialogs(frame);
  private final CountDownLatch closed = new CountDownLatch(1);
  private final ExecutorService patient = BackgroundThread.start("bands", Thread.MIN_PRIORITY);
  private final ExecutorService prompt = BackgroundThread.start("forecast", Thread.NORM_PRIORITY);
  private LessonPanel panel;

  private ClassroomWindow() {
    frame.setDefaultCloseOperation(WindowConstants.DO_NOTHING_ON_CLOSE);
    frame.addWindowListener(
        new WindowAdapter() {
          @Override
          public void windowClosing(WindowEvent event) {
            quit();
          }

          @Override
          public void windowClosed(WindowEvent event) {
            panel.close();
            patient.shutdownNow();
            prompt.shutdownNow();
            closed.countDown();
          }
        });
  }

  /** Returns why no window can be opened on this machine, as one line; empty if one can be. */
  public static Optional<String> obstacle() {
    try {
      if (!GraphicsEnvironment.isHeadless()
          && GraphicsEnvironment.getLocalGraphicsEnvironment().getScreenDevices().length > 0) {
        return Optional.empty();
      }
    } catch (HeadlessException | AWTError | LinkageError e) {
      // Which of these is thrown depends on the platform.
    }
    return Optional.of(
        "No display: 'gui' needs a screen and a JDK that is not headless. 'run' needs neither.");
  }

  /**
   * Opens a window on a scenario and waits until it is closed.
   *
   * @param file the file from which the scenario was read
   */
  public static void show(Path file, Scenario scenario, int replication)
      throws InterruptedException {
    open(file, scenario, replication).closed.await();
  }

  /** Opens a window, measures its performance, closes it, and returns the results as lines. */
  public static List<String> measure(Path file, Scenario scenario, int replication)
      throws InterruptedException {
    ClassroomWindow window = open(file, scenario, replication);
    List<String> lines = new Measurement(window).lines();
    onEventThread(window.frame::dispose);
    window.closed.await();
    return lines;
  }

  /** Opens a window on a scenario without waiting for it to close. */
  static ClassroomWindow open(Path file, Scenario scenario, int replication)
      throws InterruptedException {
    ClassroomWindow[] opened = new ClassroomWindow[1];
    onEventThread(
        () -> {
          LookAndFeel.install();
          opened[0] = new ClassroomWindow();
          opened[0].put(file, scenario, replication);
          opened[0].appear();
        });
    return opened[0];
  }

  /** Runs an action on the event thread and waits for it to finish. */
  static void onEventThread(Runnable action) throws InterruptedException {
    try {
      SwingUtilities.invokeAndWait(action);
    } catch (InvocationTargetException e) {
      throw new IllegalStateException(e.getCause());
    }
  }

  private void appear() {
    Rectangle room = GraphicsEnvironment.getLocalGraphicsEnvironment().getMaximumWindowBounds();
    frame.setMinimumSize(
        new Dimension(Math.min(LEAST.width, room.width), Math.min(LEAST.height, room.height)));
    frame.setBounds(room);
    frame.setVisible(true);
    panel.open();
  }

  /** Replaces the window's lesson by a new session of a scenario. */
  private void put(Path file, Scenario scenario, int replication) {
    LessonPanel[] made = new LessonPanel[1];
    ClassroomSession session =
        new ClassroomSession(
            LeverMoves.none(file.toString(), scenario),
            replication,
            new Background(
                patient,
                Optional.of(prompt),
                () -> SwingUtilities.invokeLater(() -> made[0].player().touch())));
    made[0] = new LessonPanel(session);
    if (panel != null) {
      panel.close();
    }
    panel = made[0];
    frame.getContentPane().removeAll();
    frame.getContentPane().add(panel.component(), BorderLayout.CENTER);
    frame.setJMenuBar(menu());
    frame.setTitle(scenario.title() + " – Multipolar");
    frame.validate();
    if (frame.isVisible()) {
      panel.open();
    }
  }

  JFrame frame() {
    return frame;
  }

  LessonPanel panel() {
    return panel;
  }

  // The menu

  private JMenuBar menu() {
    JMenu file = new JMenu("Scenario");
    file.setMnemonic('S');
    item(file, "Open…", "ctrl O", this::chooseScenario);
    JMenu classroom = new JMenu("Classroom");
    fill(classroom, ShippedFiles.at(SCENARIOS.resolve("classroom")));
    file.add(classroom);
    JMenu others = new JMenu("Others");
    fill(others, ShippedFiles.at(SCENARIOS));
    file.add(others);
    file.addSeparator();
    item(file, "Save run as scenario…", "ctrl S", this::saveScenario);
    item(file, "Screenshot…", "ctrl P", this::saveScreenshot);
    file.addSeparator();
    item(file, "Keep a checkpoint…", null, this::saveCheckpoint);
    item(file, "Restore a checkpoint…", null, this::restoreCheckpoint);
    file.addSeparator();
    item(file, "Quit", "ctrl Q", this::quit);

    Player player = panel.player();
    ClassroomSession session = panel.session();
    JMenu run = new JMenu("Run");
    run.setMnemonic('R');
    item(run, "Play or pause (space)", null, player::toggle);
    item(run, "One month (→)", null, player::stepOnce);
    item(run, "Undo (Ctrl-Z)", null, player::undo);
    item(run, "Redo (Ctrl-Y)", null, player::redo);
    item(run, "Reset, without moves (R)", null, player::reset);
    item(run, "Replay with the same seed (S)", null, () -> player.replay(session.replication()));
    item(run, "Replay with a new seed (N)", null, () -> player.replay(session.replication() + 1));
    item(run, "Replication…", null, this::chooseReplication);

    JMenu view = new JMenu("View");
    view.setMnemonic('V');
    item(view, "Large type (F)", null, () -> panel.largeType(!LookAndFeel.large()));
    item(view, "Full screen", "F11", this::fullScreen);
    item(view, "Band of other runs (B)", null, () -> panel.transport().toggleBand());
    item(view, "Twin: without your change (T)", null, () -> panel.transport().toggleTwin());

    JMenu teaching = new JMenu("Class");
    teaching.setMnemonic('C');
    item(teaching, "Question and prediction (Q)", null, panel.cards()::ask);
    item(teaching, "What happened", null, panel.cards()::answer);
    item(teaching, "Teacher's note", null, panel.cards()::teachersNote);
    item(teaching, "Log of moves", null, this::showLog);

    JMenu help = new JMenu("Help");
    help.setMnemonic('H');
    item(help, "Keys (F1)", null, panel.cards()::help);

    JMenuBar bar = new JMenuBar();
    List.of(file, run, view, teaching, help).forEach(bar::add);
    return bar;
  }

  private static void item(JMenu menu, String words, String keys, Runnable action) {
    JMenuItem item = new JMenuItem(words);
    item.addActionListener(event -> action.run());
    if (keys != null) {
      item.setAccelerator(KeyStroke.getKeyStroke(keys));
    }
    menu.add(item);
  }

  private void fill(JMenu menu, Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      files
          .filter(file -> file.toString().endsWith(".yaml"))
          .sorted()
          .forEach(file -> item(menu, title(file), null, () -> afterSavingMoves(() -> read(file))));
    } catch (IOException | UncheckedIOException e) {
      menu.setEnabled(false);
    }
  }

  /** Returns a scenario's title without parsing the rest of the file. */
  private static String title(Path file) {
    String name = file.getFileName().toString();
    try (Stream<String> lines = Files.lines(file)) {
      return lines
          .filter(line -> line.startsWith("title:"))
          .findFirst()
          .map(line -> line.substring(6).strip().replaceAll("^\"|\"$", ""))
          .orElse(name);
    } catch (IOException | UncheckedIOException e) {
      return name;
    }
  }

  // Commands

  private void chooseScenario() {
    Path shipped = ShippedFiles.at(SCENARIOS);
    boolean there = Files.isDirectory(shipped) && !ShippedFiles.isCarried(shipped);
    dialogs
        .open(there ? shipped : Path.of("."), "Open a scenario")
        .ifPresent(file -> afterSavingMoves(() -> read(file)));
  }

  /** Closes the window, after asking what to do with unsaved moves. */
  void quit() {
    afterSavingMoves(frame::dispose);
  }

  /** Runs an action once the class's moves are saved or discarded, unless the class cancels. */
  void afterSavingMoves(Runnable then) {
    if (!panel.session().unsaved()) {
      then.run();
      return;
    }
    panel.player().pause();
    Dialogs.Parting decided = dialogs.part();
    if (decided == Dialogs.Parting.GIVE_UP || decided == Dialogs.Parting.SAVE && saveScenario()) {
      then.run();
    }
  }

  /** Reads a scenario in the background and opens it. */
  void read(Path file) {
    panel.player().pause();
    new SwingWorker<LeverMoves, Void>() {
      @Override
      protected LeverMoves doInBackground() throws UnreadableScenario, IOException {
        FileKind kind = FileKind.of(file);
        if (kind != FileKind.SCENARIO && Files.isRegularFile(file)) {
          throw new IOException(
              file
                  + " is a "
                  + kind.title()
                  + ", not a scenario"
                  + (kind.command().isEmpty() || kind == FileKind.WORLD
                      ? "."
                      : "; its command is: multipolar " + kind.command() + " " + file));
        }
        return ScenarioFile.read(file, List.of());
      }

      @Override
      protected void done() {
        try {
          put(file, get().untouched(), 1);
        } catch (InterruptedException e) {
          Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
          showError(e.getCause());
        }
      }
    }.execute();
  }

  private void chooseReplication() {
    String typed =
        JOptionPane.showInputDialog(
            frame, "Number of the replication, from 1 on:", panel.session().replication());
    if (typed != null && typed.strip().matches("[1-9]\\d{0,6}")) {
      panel.player().replay(Integer.parseInt(typed.strip()));
    }
  }

  /** Saves the run to a file that the class chooses; returns whether it was saved. */
  private boolean saveScenario() {
    return dialogs
        .target(panel.session().scenario().name() + "-class.yaml")
        .filter(target -> attempt(target, () -> save(target)))
        .isPresent();
  }

  private void save(Path target) throws IOException, UnreadableScenario {
    List<Path> replaced = panel.session().replaced(target);
    if (!replaced.isEmpty() && !dialogs.replace(replaced)) {
      throw new IOException("a file that it needs would have replaced another");
    }
    panel.session().save(target);
  }

  private void saveScreenshot() {
    ClassroomSession session = panel.session();
    String month = PlainWords.month(session.calendar(), Math.max(0, session.tick()));
    BufferedImage picture = picture();
    dialogs
        .target(session.scenario().name() + "-" + month + ".png")
        .ifPresent(
            target ->
                attempt(
                    target,
                    () ->
                        WholeFile.write(target, stream -> ImageIO.write(picture, "png", stream))));
  }

  /** Returns an image of the window's content, without its frame. */
  BufferedImage picture() {
    var content = frame.getRootPane();
    BufferedImage picture =
        new BufferedImage(content.getWidth(), content.getHeight(), BufferedImage.TYPE_INT_RGB);
    var g = picture.createGraphics();
    content.printAll(g);
    g.dispose();
    return picture;
  }

  private void saveCheckpoint() {
    panel.player().pause();
    dialogs.target(panel.session().scenario().name() + ".checkpoint").ifPresent(this::checkpoint);
  }

  void checkpoint(Path target) {
    attempt(target, () -> panel.session().checkpoint(target));
  }

  private void restoreCheckpoint() {
    panel.player().pause();
    dialogs
        .open(Path.of("."), "Restore only checkpoints of your own: a checkpoint can run code")
        .ifPresent(file -> afterSavingMoves(() -> restore(file)));
  }

  /** Restores a checkpoint. Restoring can run code from the file. */
  void restore(Path file) {
    panel
        .player()
        .whenFree(
            () -> {
              try {
                if (!panel.state().readNewStateFromCheckpoint(file.toFile())) {
                  dialogs.showError(file + " is no checkpoint of this scenario.");
                }
              } catch (Exception e) { // declared by MASON
                showError(e);
              }
            });
  }

  private void showLog() {
    dialogs.show("Log of moves", String.join("\n", panel.session().log()));
  }

  /** An action that writes a file. */
  private interface Attempt {
    void run() throws IOException, UnreadableScenario;
  }

  /** Writes a file and reports failures in a dialog; returns whether the file was written. */
  private boolean attempt(Path target, Attempt action) {
    try {
      action.run();
      return true;
    } catch (IOException e) {
      dialogs.showError(Dialogs.notSaved(target, e));
    } catch (UnreadableScenario | RuntimeException e) {
      showError(e);
    }
    return false;
  }

  private void showError(Throwable problem) {
    String text =
        problem instanceof UnreadableScenario unreadable
            ? String.join(
                "\n", unreadable.problems().stream().limit(12).map(Object::toString).toList())
            : problem.getMessage();
    dialogs.showError(text);
  }

  private void fullScreen() {
    var device = frame.getGraphicsConfiguration().getDevice();
    device.setFullScreenWindow(device.getFullScreenWindow() == null ? frame : null);
  }
}
