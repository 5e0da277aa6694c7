package org.multipolar.app;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.multipolar.classroom.ClassFolder;
import org.multipolar.classroom.ClassServer;
import org.multipolar.classroom.Lesson;
import org.multipolar.classroom.LocalAddress;
import org.multipolar.lesson.LeverMoves;
import org.multipolar.scenario.ReadResult;
import org.multipolar.scenario.Scenario;
import org.multipolar.web.page.Assumptions;
import org.multipolar.web.page.ClassPages;
import org.multipolar.web.page.ClassTerms;
import org.multipolar.web.page.PageFile;
import org.multipolar.web.page.PageLanguage;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code multipolar class SCENARIO}. */
@Command(
    name = "class",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    header = "Serves a scenario to the phones of a class.",
    description = {
      "",
      "Pupils join by a QR code, bet on the first curve, and play in teams: in each round they vote"
          + " on the levers of their team and make offers to others, and then the world moves on."
          + " Every phone runs the scenario itself, with the numbers of 'run' to the last bit.",
      "",
      "The board is for this machine alone. Phones of the same network can reach it only while the"
          + " room is open, which the teacher decides. No names, no accounts, no cookies; nothing"
          + " is kept unless the teacher saves.",
      "",
      "A second address is for the teacher's eyes: the note on the case, the script and the"
          + " controls, in a tab beside the board or on the teacher's own phone.",
      ""
    },
    footer = {
      "",
      "Examples:",
      "  ${sys:multipolar.command:-multipolar} class scenarios/classroom/july-2025.yaml",
      "  ${sys:multipolar.command:-multipolar} class scenarios/classroom/july-2025.yaml --rounds 3 --months 24"
    })
final class ClassCommand implements Callable<Integer> {
  private static final int USUAL_PORT = 8720;

  @Parameters(
      paramLabel = "SCENARIO",
      converter = InputFile.class,
      arity = "0..1",
      description = "The scenario file.")
  private Path file;

  @Mixin private ScenarioOptions options;

  @Option(
      names = "--rounds",
      paramLabel = "N",
      converter = WholeNumber.Rounds.class,
      defaultValue = "6",
      description = "Rounds to play (default: 6).")
  private int rounds;

  @Option(
      names = "--months",
      paramLabel = "N",
      converter = WholeNumber.Months.class,
      defaultValue = "12",
      description = "Months per round (default: 12).")
  private int months;

  @Option(
      names = "--address",
      paramLabel = "A",
      description =
          "The address of this machine at which phones reach the room (default: its address in the"
              + " local network).")
  private String address;

  @Option(
      names = "--port",
      paramLabel = "N",
      converter = WholeNumber.Port.class,
      description = "The port of board and room (default: 8720, or another that is free).")
  private Integer port;

  @Option(
      names = "--out",
      paramLabel = "FOLDER",
      converter = OutputFolder.class,
      defaultValue = "classes",
      description =
          "Where lessons are saved, each in a new folder (default: classes); made when the teacher"
              + " saves.")
  private Path out;

  @Mixin private LanguageOption language;

  @Mixin private ConsoleOutput say;

  @Override
  public Integer call() throws BadInput, IOException, InterruptedException {
    if (file == null) {
      throw new BadInput(
          "no scenario; for example: "
              + CommandHint.command("class", "scenarios/classroom/july-2025.yaml"));
    }
    ReadResult reading = options.read(file);
    Scenario scenario = ScenarioOptions.scenario(reading);
    ScenarioOptions.tellNotes(reading, file, say);
    Optional<String> obstacle =
        PageFile.obstacle(scenario).or(() -> ClassTerms.obstacle(scenario, rounds, months));
    if (obstacle.isPresent()) {
      throw new BadInput(file + ": cannot hold a class: " + obstacle.get());
    }
    PageLanguage words = language.read();
    Optional<InetAddress> room = room();
    int at = port();
    ClassTerms terms = ClassTerms.of(scenario, rounds, months);
    List<String> assumptions = Assumptions.USUAL;
    Lesson lesson =
        new Lesson(LeverMoves.none(file.toString(), scenario), terms, assumptions, words);
    ClassPages pages =
        PageFile.ofClass(
            scenario, PageCommand.model(say), assumptions, PageCommand.points(file), words, terms);
    language.tellMissing(words, say);
    tell(room);
    try (ClassServer server =
        new ClassServer(lesson, pages, new ClassFolder(lesson, pages, out), room, at)) {
      say.out().println("Board:   " + server.boardAddress());
      say.out().println("Teacher: " + server.deskAddress());
      say.out().flush();
      until(server);
    } catch (BindException e) {
      throw taken(at);
    }
    return 0;
  }

  /** The chosen port, or the usual one, or any free port if that is taken. */
  private int port() throws BadInput {
    if (port == null) {
      return LocalAddress.free(USUAL_PORT) ? USUAL_PORT : 0;
    }
    if (!LocalAddress.free(port)) {
      throw taken(port);
    }
    return port;
  }

  private static BadInput taken(int port) {
    return new BadInput("--port " + port + " is taken by another program; choose another one");
  }

  private Optional<InetAddress> room() throws BadInput {
    if (address == null) {
      return LocalAddress.usual();
    }
    try {
      InetAddress given = InetAddress.getByName(address);
      if (LocalAddress.isOurs(given)) {
        return Optional.of(given);
      }
    } catch (UnknownHostException e) {
      throw new BadInput("--address " + address + ": there is no such address" + known());
    }
    throw new BadInput(
        "--address " + address + ": this machine does not have this address" + known());
  }

  private static String known() {
    List<String> known = LocalAddress.all().stream().map(InetAddress::getHostAddress).toList();
    return known.isEmpty() ? "" : "; it has " + String.join(", ", known);
  }

  private void tell(Optional<InetAddress> room) {
    say.remark(
        room.map(
                at ->
                    "The board is for you: it opens the room to phones at "
                        + at.getHostAddress()
                        + ".")
            .orElse(
                "This machine has no address in a local network, so no phone can reach it; connect it"
                    + " and start again, or give --address"
                    + known()
                    + "."));
    say.remark("Ctrl-C ends the class. Nothing is kept unless you save it on the board.");
  }

  /** Waits for Ctrl-C, which closes the server. */
  private void until(ClassServer server) throws InterruptedException {
    CountDownLatch forever = new CountDownLatch(1);
    Thread goodbye =
        new Thread(
            () -> {
              if (server.unsaved()) {
                say.remark("The class has ended; its moves were not saved.");
              }
              server.close();
            });
    Runtime.getRuntime().addShutdownHook(goodbye);
    forever.await();
  }
}
