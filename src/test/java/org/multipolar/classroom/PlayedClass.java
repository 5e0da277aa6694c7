package org.multipolar.classroom;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.multipolar.lesson.LeverMoves;
import org.multipolar.lesson.ScenarioFile;
import org.multipolar.lesson.UnreadableScenario;
import org.multipolar.web.page.Assumptions;
import org.multipolar.web.page.ClassPages;
import org.multipolar.web.page.ClassTerms;
import org.multipolar.web.page.PageLanguage;

/** A class on July 2025 with its server on this machine. */
final class PlayedClass implements AutoCloseable {
  static final String PHONE_PAGE = "<!doctype html><title>phone</title>";
  static final String DESK_PAGE = "<!doctype html><title>desk</title>";
  static final String NOTE = "what only the teacher may read";

  private static final Path JULY = Path.of("scenarios", "classroom", "july-2025.yaml");

  final Lesson lesson;
  final ClassServer server;
  final int port;
  final String token;
  final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  PlayedClass(int rounds, Path folder) throws IOException, UnreadableScenario {
    this(rounds, folder, PageLanguage.english());
  }

  PlayedClass(int rounds, Path folder, PageLanguage language)
      throws IOException, UnreadableScenario {
    this(
        lesson(JULY, rounds, language),
        new ClassPages(
            PHONE_PAGE,
            "<!doctype html><title>board</title>",
            DESK_PAGE,
            "{\"note\":\"" + NOTE + "\",\"words\":{}}"),
        folder);
  }

  PlayedClass(Lesson lesson, ClassPages pages, Path folder) throws IOException {
    this.lesson = lesson;
    server =
        new ClassServer(
            lesson,
            pages,
            new ClassFolder(lesson, pages, folder, 2),
            Optional.of(InetAddress.getByName("127.0.0.1")),
            0);
    URI board = URI.create(server.boardAddress());
    port = board.getPort();
    token = board.getFragment();
  }

  static Lesson lesson(Path file, int rounds, PageLanguage language) throws UnreadableScenario {
    LeverMoves untouched = ScenarioFile.read(file, List.of());
    ClassTerms terms = ClassTerms.of(untouched.untouched(), rounds, 12);
    return new Lesson(untouched, terms, Assumptions.USUAL, language);
  }

  String board() {
    return "http://127.0.0.1:" + port;
  }

  /** State of the teacher's tab on this machine. */
  JsonObject desk() throws IOException, InterruptedException {
    return first(board() + "/teacher/events?teacher=" + token);
  }

  /** Address of the teacher's phone while the room is open, with its token. */
  URI teacherPhone() throws IOException, InterruptedException {
    JsonObject told = desk().getAsJsonObject("board").getAsJsonObject("desk");
    return URI.create(told.get("address").getAsString());
  }

  /** Status with which a stream of states begins. */
  int listens(String address) throws IOException, InterruptedException {
    HttpRequest request = HttpRequest.newBuilder(URI.create(address)).build();
    var answer = client.send(request, HttpResponse.BodyHandlers.ofInputStream());
    answer.body().close();
    return answer.statusCode();
  }

  /** Acts as the teacher; returns the response. */
  HttpResponse<String> lead(String json) throws IOException, InterruptedException {
    return post(board(), "/act", json, "X-Teacher", token);
  }

  void lead(String what, int expected) throws IOException, InterruptedException {
    HttpResponse<String> answer = lead("{\"do\":\"" + what + "\"}");
    if (answer.statusCode() != expected) {
      throw new AssertionError(what + ": " + answer.statusCode() + " " + answer.body());
    }
  }

  /** Address of the open room without the code. */
  String room() throws IOException, InterruptedException {
    String address = state().getAsJsonObject("board").get("address").getAsString();
    return address.substring(0, address.lastIndexOf('/'));
  }

  String code() throws IOException, InterruptedException {
    return state().getAsJsonObject("board").get("code").getAsString();
  }

  HttpResponse<String> post(String site, String path, String json, String... headers)
      throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(site + path))
            .header("Origin", site)
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(json));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  /** A stream of states for a board, open until it is closed. */
  InputStream boardStream() throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(board() + "/events?teacher=" + token)).build();
    HttpResponse<InputStream> answer =
        client.send(request, HttpResponse.BodyHandlers.ofInputStream());
    if (answer.statusCode() != 200) {
      throw new AssertionError("stream of the board: " + answer.statusCode());
    }
    return answer.body();
  }

  /** State of the board. */
  JsonObject state() throws IOException, InterruptedException {
    return first(board() + "/events?teacher=" + token);
  }

  /** First state that a stream sends. */
  JsonObject first(String address) throws IOException, InterruptedException {
    HttpRequest request = HttpRequest.newBuilder(URI.create(address)).build();
    var answer = client.send(request, HttpResponse.BodyHandlers.ofInputStream());
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.startsWith("data: ")) {
          return JsonParser.parseString(line.substring(6)).getAsJsonObject();
        }
      }
    }
    throw new IOException("no state at " + address + ": " + answer.statusCode());
  }

  @Override
  public void close() {
    server.close();
  }
}
