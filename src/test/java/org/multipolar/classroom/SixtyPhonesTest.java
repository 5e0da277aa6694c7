package org.multipolar.classroom;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.multipolar.institution.Schedule;
import org.multipolar.lesson.UnreadableScenario;
import org.multipolar.metric.MetricCatalogue;
import org.multipolar.metric.Recording;
import org.multipolar.metric.RecordingPlan;
import org.multipolar.metric.Scope;
import org.multipolar.random.Draws;
import org.multipolar.scenario.Blueprints;
import org.multipolar.scenario.Policy;
import org.multipolar.scenario.Scenario;
import org.multipolar.scenario.ScenarioReader;
import org.multipolar.study.ParameterVariants;
import org.multipolar.web.PageModel;
import org.multipolar.web.RunRequest;
import org.multipolar.web.page.BundleWriter;
import org.multipolar.world.EventLog;
import org.multipolar.world.Phase;
import org.multipolar.world.World;

/** A lesson of six rounds on sixty phones that connect and disconnect, and its saved report. */
class SixtyPhonesTest {
  private static final int PHONES = 60;
  private static final int ROUNDS = 6;
  private static final long PATIENCE = 60;

  @TempDir Path folder;

  private static final int BUSY = 429;
  private static final int WAIT_MILLIS = 200;

  /**
   * A phone that listens and acts. Since all phones have the same address here, the room's rate
   * limit makes them wait, which real phones would not have to; they wait as the page does.
   */
  private final class Phone implements AutoCloseable {
    private final PlayedClass played;
    private final String site;
    private final String code;
    private final String id;
    private InputStream stream;
    private BufferedReader lines;

    Phone(PlayedClass played, String site, String code, int number) {
      this.played = played;
      this.site = site;
      this.code = code;
      id = String.format(Locale.ROOT, "phone-%016d", number);
    }

    void listen() throws IOException, InterruptedException {
      HttpRequest request =
          HttpRequest.newBuilder(URI.create(site + "/" + code + "/events?me=" + id)).build();
      HttpResponse<InputStream> answer =
          played.client.send(request, HttpResponse.BodyHandlers.ofInputStream());
      while (answer.statusCode() == BUSY) {
        answer.body().close();
        Thread.sleep(WAIT_MILLIS);
        answer = played.client.send(request, HttpResponse.BodyHandlers.ofInputStream());
      }
      stream = answer.body();
      lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
    }

    /** Reads states until one satisfies a condition. */
    JsonObject await(Predicate<JsonObject> wanted) throws IOException {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.startsWith("data: ")) {
          JsonObject state = JsonParser.parseString(line.substring(6)).getAsJsonObject();
          if (wanted.test(state)) {
            return state;
          }
        }
      }
      throw new IOException("the stream of " + id + " has ended");
    }

    void act(String json) throws IOException, InterruptedException {
      String whole = "{\"me\":\"" + id + "\"," + json.replace('\'', '"').substring(1);
      HttpResponse<String> answer = played.post(site, "/" + code + "/act", whole);
      while (answer.statusCode() == BUSY) {
        Thread.sleep(WAIT_MILLIS);
        answer = played.post(site, "/" + code + "/act", whole);
      }
      assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    @Override
    public void close() throws IOException {
      stream.close();
    }
  }

  private interface Deed {
    void of(Phone phone, int number) throws IOException, InterruptedException;
  }

  private static void all(ExecutorService threads, List<Phone> phones, Deed deed) throws Exception {
    List<Future<?>> done = new ArrayList<>();
    for (int n = 0; n < phones.size(); n++) {
      Phone phone = phones.get(n);
      int number = n;
      done.add(
          threads.submit(
              () -> {
                deed.of(phone, number);
                return null;
              }));
    }
    for (Future<?> each : done) {
      each.get(PATIENCE, TimeUnit.SECONDS);
    }
  }

  private static boolean at(JsonObject state, String stage, int round) {
    return state.get("stage").getAsString().equals(stage) && state.get("round").getAsInt() == round;
  }

  /** Vote of a phone: of ten members, pairs vote alike, so that the median is not a tie. */
  private static double level(int number, int lever, int round) {
    int k = number / 6;
    return ((k / 2 * 13 + lever * 7 + round * 3) % 41) / 40.0;
  }

  @Test
  void noVoteIsLostAndTheFileIsTheLesson() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(PHONES);
    List<Long> delays = new ArrayList<>();
    try (PlayedClass played = new PlayedClass(ROUNDS, folder.resolve("kept"))) {
      played.lead("open", 200);
      String site = played.room();
      String code = played.code();
      List<Phone> phones =
          IntStream.range(0, PHONES).mapToObj(n -> new Phone(played, site, code, n)).toList();
      for (Phone phone : phones) {
        phone.act("{'do':'join'}");
      }
      all(threads, phones, (phone, n) -> phone.listen());
      played.lead("next", 200);
      int years = PlayPlan.of(played.lesson.scenario(), played.lesson.terms(), 0).bets().size();
      all(
          threads,
          phones,
          (phone, n) -> phone.act("{'do':'bet','curve':" + Arrays.toString(bet(n, years)) + "}"));
      played.lead("next", 200);
      played.lead("next", 200);
      List<ClassMove> expected = new ArrayList<>();
      PlayPlan plan = PlayPlan.of(played.lesson.scenario(), played.lesson.terms(), 0);
      for (int round = 0; round < ROUNDS; round++) {
        int now = round;
        all(
            threads,
            phones,
            (phone, n) -> {
              JsonObject state = phone.await(s -> at(s, "vote", now));
              int team = state.getAsJsonObject("me").get("team").getAsInt();
              JsonObject mine = new JsonObject();
              for (int lever : plan.teams().get(team).levers()) {
                double level = level(n, lever, now);
                phone.act(
                    "{'do':'vote','round':"
                        + now
                        + ",'lever':"
                        + lever
                        + ",'level':"
                        + level
                        + "}");
                mine.addProperty(Integer.toString(lever), Math.rint(level * 100) / 100);
              }
              if (n % 2 == now % 2) {
                phone.close();
                phone.listen();
              }
              JsonObject after =
                  phone.await(s -> s.getAsJsonObject("me").getAsJsonObject("votes").equals(mine));
              assertThat(after.getAsJsonObject("me").get("team").getAsInt()).isEqualTo(team);
            });
        expected.addAll(expected(plan, now));
        long closed = System.nanoTime();
        Future<?> next =
            threads.submit(
                () -> {
                  played.lead("next", 200);
                  return null;
                });
        all(
            threads,
            phones.subList(1, PHONES),
            (phone, n) -> phone.await(s -> at(s, "moved", now)));
        delays.add((System.nanoTime() - closed) / 1_000_000);
        next.get(PATIENCE, TimeUnit.SECONDS);
        phones.get(0).await(s -> at(s, "moved", now));
        played.lead("next", 200);
      }
      JsonObject end = played.state();
      assertThat(moves(end.getAsJsonArray("moves"))).isEqualTo(expected);
      assertThat(end.getAsJsonObject("board").get("present").getAsInt()).isEqualTo(PHONES);
      assertThat(end.getAsJsonObject("bets").getAsJsonArray("lines")).hasSize(PHONES);
      played.lead("next", 200);
      all(threads, phones, (phone, n) -> phone.act("{'do':'exit','answer':" + (n % 4 - 1) + "}"));
      long saving = System.nanoTime();
      played.lead("save", 200);
      Files.writeString(
          Path.of("target", "sixty-phones.txt"),
          String.format(
              Locale.ROOT,
              "%d phones on this machine: the last was told of a closed round after %s ms, by"
                  + " round; saved in %d ms%n",
              PHONES,
              delays,
              (System.nanoTime() - saving) / 1_000_000));
      assertThat(played.server.unsaved()).isFalse();
      for (Phone phone : phones) {
        phone.close();
      }
      kept(played, expected, years);
    } finally {
      threads.shutdownNow();
    }
  }

  private static double[] bet(int number, int years) {
    return IntStream.range(0, years)
        .mapToDouble(year -> .2 + number / 200.0 + year / 100.0)
        .toArray();
  }

  /** Moves of a round: the fifth and sixth of the ten sorted votes are equal. */
  private static List<ClassMove> expected(PlayPlan plan, int round) {
    TreeMap<Integer, ClassMove> moves = new TreeMap<>();
    for (int team = 0; team < plan.teams().size(); team++) {
      int of = team;
      for (int lever : plan.teams().get(team).levers()) {
        double[] votes =
            IntStream.range(0, PHONES)
                .filter(n -> n % 6 == of)
                .mapToDouble(n -> Math.rint(level(n, lever, round) * 100) / 100)
                .sorted()
                .toArray();
        assertThat(votes[4]).isEqualTo(votes[5]);
        moves.put(
            lever,
            new ClassMove(lever, plan.terms().starts().get(round), votes[4], round, 10, 10, -1));
      }
    }
    return List.copyOf(moves.values());
  }

  private static List<ClassMove> moves(JsonArray told) {
    List<ClassMove> moves = new ArrayList<>();
    for (JsonElement each : told) {
      JsonObject move = each.getAsJsonObject();
      moves.add(
          new ClassMove(
              move.get("lever").getAsInt(),
              move.get("tick").getAsInt(),
              move.get("level").getAsDouble(),
              move.get("round").getAsInt(),
              move.get("votes").getAsInt(),
              move.get("of").getAsInt(),
              -1));
    }
    return moves;
  }

  private void kept(PlayedClass played, List<ClassMove> moves, int years)
      throws IOException, UnreadableScenario, InterruptedException {
    Path kept = folder.resolve("kept").resolve("july-2025-class");
    try (var files = Files.list(kept)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrder("class.yaml", "bets.csv", "report.html", "page.html");
    }
    assertThat(Files.readAllLines(kept.resolve("bets.csv")))
        .hasSize(1 + PHONES * years)
        .startsWith("bet,metric,date,value");
    assertThat(Files.readString(kept.resolve("report.html")))
        .doesNotContain("phone-")
        .doesNotContain("127.0.0.1")
        .contains("What the teams wanted", "data:image/svg+xml", "multipolar run class.yaml");
    Scenario saved = ScenarioReader.read(kept.resolve("class.yaml")).scenario().orElseThrow();
    assertThat(saved.name()).isEqualTo("july-2025-class");
    assertThat(saved.policies())
        .extracting(Policy::source)
        .contains("Moved in class, China, 10 of 10 votes");
    PageModel model =
        new PageModel(BundleWriter.of(played.lesson.scenario(), played.lesson.levers()));
    List<Integer> all = IntStream.range(0, MetricCatalogue.world().size()).boxed().toList();
    for (int replication : List.of(1, 2)) {
      double[] phones =
          model
              .run(new RunRequest(replication, false, List.of(), LessonOutcome.moves(moves), all))
              .values();
      assertThat(run(saved, replication)).isEqualTo(phones);
      assertThat(run(played.lesson.moved(moves).scenario(), replication)).isEqualTo(phones);
      assertThat(run(played.lesson.scenario(), replication)).isNotEqualTo(phones);
    }
    Path second = folder.resolve("kept").resolve("july-2025-class-2");
    played.lead("save", 200);
    assertThat(second).doesNotExist();
    played.lead("next", 200);
    played.lead("save", 200);
    assertThat(second).isDirectory();
  }

  /** All metrics of the world, as {@code multipolar run} computes them. */
  private static double[] run(Scenario scenario, int replication) {
    var blueprint = ParameterVariants.of(scenario, new Blueprints(scenario)).of(replication);
    Recording recording =
        new Recording(
            new RecordingPlan(
                MetricCatalogue.world(), List.of(), List.of(), List.of(), List.of(), List.of()),
            blueprint);
    List<Phase> phases = new ArrayList<>(Schedule.phases(blueprint));
    phases.add(recording);
    long seed = Draws.replicationSeed(scenario.run().seed(), replication);
    new World(blueprint, seed, phases, new EventLog(false)).run();
    return recording.values(Scope.WORLD);
  }
}
