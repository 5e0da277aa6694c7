package org.multipolar.classroom;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.multipolar.lesson.UnreadableScenario;
import org.multipolar.scenario.yaml.Problems;
import org.multipolar.web.page.PageLanguage;

/** Requests that the sites of a class refuse. */
class HostileRequestsTest {
  @TempDir static Path folder;
  private static PlayedClass played;
  private static String room;
  private static int roomPort;
  private static String code;

  @BeforeAll
  static void open() throws IOException, InterruptedException, UnreadableScenario {
    played = new PlayedClass(2, folder.resolve("kept"));
    played.lead("open", 200);
    room = played.room();
    roomPort = URI.create(room).getPort();
    code = played.code();
  }

  @AfterAll
  static void close() {
    played.close();
  }

  private static String id(int pupil) {
    return String.format(Locale.ROOT, "hostile_%014d", pupil);
  }

  private static String[] ours(String... more) {
    List<String> headers = new ArrayList<>(List.of(more));
    headers.add("Host: 127.0.0.1:" + roomPort);
    headers.add("Origin: " + room);
    headers.add("Content-Type: application/json");
    return headers.toArray(String[]::new);
  }

  private static int act(String body, String... headers) throws IOException {
    return Wire.status(
        Wire.send(roomPort, Wire.request("POST", "/" + code + "/act", body, headers)));
  }

  private static int join(int pupil) throws IOException {
    return act("{\"me\":\"" + id(pupil) + "\",\"do\":\"join\"}", ours());
  }

  @Test
  void whatIsRightIsDone() throws IOException {
    assertThat(join(0)).isEqualTo(200);
    String page =
        Wire.send(
            roomPort,
            Wire.request(
                "GET", "/" + code.toLowerCase(Locale.ROOT), "", "Host: 127.0.0.1:" + roomPort));
    assertThat(page)
        .startsWith("HTTP/1.1 200")
        .endsWith(PlayedClass.PHONE_PAGE)
        .containsIgnoringCase("Cache-Control: no-store")
        .containsIgnoringCase("frame-ancestors 'none'")
        .doesNotContainIgnoringCase("Set-Cookie");
  }

  @Test
  void refusalsAreInTheLanguageOfTheClass()
      throws IOException, InterruptedException, UnreadableScenario {
    PageLanguage german = PageLanguage.of("de", new Problems()).orElseThrow();
    try (PlayedClass other = new PlayedClass(2, folder.resolve("german"), german)) {
      other.lead("open", 200);
      String path = "/" + other.code() + "/act";
      String answer =
          other.post(other.room(), path, "{\"me\":\"" + id(1) + "\",\"do\":\"next\"}").body();
      assertThat(answer).isEqualTo("{\"error\":\"Treten Sie erst dem Raum bei.\"}");
      assertThat(other.lead("{\"do\":\"timer\",\"seconds\":-1}").body())
          .contains("muss eine ganze Zahl von 0 bis 3600 sein.");
      int port = URI.create(other.room()).getPort();
      assertThat(
              Wire.send(port, Wire.request("GET", "/no/such/room", "", "Host: 127.0.0.1:" + port)))
          .endsWith("Diesen Raum gibt es nicht. Die richtige Adresse steht auf der Tafel.\n");
    }
  }

  @Test
  void aBoardThatIsLoadedAgainAndAgainIsNeverRefused() throws IOException, InterruptedException {
    List<InputStream> streams = new ArrayList<>();
    try {
      for (int i = 0; i < 12; i++) {
        InputStream stream = played.boardStream();
        streams.add(stream);
        assertThat(stream.read()).isNotNegative();
      }
      // The oldest stream ends; reading it to its end would wait forever otherwise.
      Throwable cut =
          catchThrowable(() -> streams.get(0).transferTo(OutputStream.nullOutputStream()));
      assertThat(cut == null || cut instanceof IOException).isTrue();
      assertThat(played.state().getAsJsonObject("board").get("code").getAsString()).isEqualTo(code);
    } finally {
      for (InputStream stream : streams) {
        stream.close();
      }
    }
  }

  @Test
  void aForeignHostIsRefused() throws IOException {
    for (String host :
        List.of(
            "Host: evil.example",
            "Host: 127.0.0.1",
            "Host: 127.0.0.1:" + played.port,
            "Host: 127.0.0.1:" + roomPort + "\r\nHost: evil.example",
            "X-None: 1")) {
      String path = "/" + code;
      assertThat(Wire.status(Wire.send(roomPort, Wire.request("GET", path, "", host))))
          .as(host)
          .isIn(400, 421);
      assertThat(
              Wire.status(
                  Wire.send(
                      played.port,
                      Wire.request("GET", "/", "", host.replace(":" + played.port, ":9")))))
          .as(host)
          .isIn(400, 421);
    }
  }

  @Test
  void aForeignOriginIsRefused() throws IOException {
    String join = "{\"me\":\"" + id(1) + "\",\"do\":\"join\"}";
    String host = "Host: 127.0.0.1:" + roomPort;
    String json = "Content-Type: application/json";
    assertThat(act(join, host, json)).isEqualTo(403);
    assertThat(act(join, host, json, "Origin: null")).isEqualTo(403);
    assertThat(act(join, host, json, "Origin: http://evil.example")).isEqualTo(403);
    assertThat(act(join, host, json, "Origin: https://127.0.0.1:" + roomPort)).isEqualTo(403);
    assertThat(act(join, host, json, "Origin: " + room, "Origin: http://evil.example"))
        .isEqualTo(403);
    assertThat(act(join, host, "Origin: " + room, "Content-Type: text/plain")).isEqualTo(415);
    assertThat(act(join, host, "Origin: " + room)).isEqualTo(415);
  }

  @ParameterizedTest
  @CsvSource({
    "PUT, '', 405",
    "HEAD, '', 405",
    "DELETE, /act, 405",
    "GET, /act, 405",
    "POST, /events, 405",
    "TRACE, '', 405",
    "BREW, '', 405"
  })
  void anotherMethodIsRefused(String method, String part, int status) throws IOException {
    String request = Wire.request(method, "/" + code + part, "", ours());
    assertThat(Wire.status(Wire.send(roomPort, request))).isEqualTo(status);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/index.html",
        "/../../../../etc/passwd",
        "/%2e%2e/%2e%2e/etc/passwd",
        "/CODE/../../etc/passwd",
        "/CODE/",
        "/CODE//act",
        "/CODE/events/../act",
        "/CODE%00",
        "/CODE/act/more",
        "/CODEX",
        "//CODE",
        "*",
        "http://evil.example/CODE",
        "mailto:CODE"
      })
  void noOtherAddressIsThere(String path) throws IOException {
    for (String method : List.of("GET", "POST")) {
      String answer =
          Wire.send(roomPort, Wire.request(method, path.replace("CODE", code), "", ours()));
      assertThat(Wire.status(answer)).as(answer).isIn(0, 400, 404, 421, 429);
      assertThat(answer).doesNotContain("root:").doesNotContain(PlayedClass.PHONE_PAGE);
    }
  }

  @Test
  void theTeacherHasAToken() throws IOException, InterruptedException {
    String open = "{\"do\":\"next\"}";
    for (String token :
        List.of("", "x", played.token + "x", played.token.toLowerCase(Locale.ROOT))) {
      assertThat(played.post(played.board(), "/act", open, "X-Teacher", token).statusCode())
          .isEqualTo(403);
      HttpRequest request =
          HttpRequest.newBuilder(URI.create(played.board() + "/events?teacher=" + token)).build();
      assertThat(played.client.send(request, HttpResponse.BodyHandlers.ofString()).statusCode())
          .isEqualTo(403);
    }
    assertThat(played.post(played.board(), "/act", open).statusCode()).isEqualTo(403);
    assertThat(
            Wire.status(
                Wire.send(
                    played.port,
                    Wire.request(
                        "POST",
                        "/act",
                        open,
                        "Host: 127.0.0.1:" + played.port,
                        "Origin: http://evil.example",
                        "Content-Type: application/json",
                        "X-Teacher: " + played.token))))
        .isEqualTo(403);
    assertThat(played.post(room, "/act", open, "X-Teacher", played.token).statusCode())
        .isIn(404, 429);
    assertThat(played.state().get("stage").getAsString()).isEqualTo("lobby");
  }

  /** The desk of the teacher says nothing without its token, and the token stands nowhere else. */
  @Test
  void aPupilDoesNotReachTheDesk() throws IOException, InterruptedException {
    String phone = played.teacherPhone().getFragment();
    String next = "{\"do\":\"next\"}";
    assertThat(played.teacherPhone()).hasToString(room + "/teacher#" + phone);
    assertThat(phone).hasSize(32).isNotEqualTo(played.token);
    assertThat(played.desk().toString()).contains(PlayedClass.NOTE);
    join(8);
    String skeleton =
        Wire.send(roomPort, Wire.request("GET", "/teacher", "", "Host: 127.0.0.1:" + roomPort));
    assertThat(skeleton).startsWith("HTTP/1.1 200").endsWith(PlayedClass.DESK_PAGE);
    assertThat(played.first(room + "/" + code + "/events?me=" + id(8)).toString())
        .doesNotContain(PlayedClass.NOTE, phone, played.token, "desk");
    assertThat(played.state().toString())
        .doesNotContain(PlayedClass.NOTE, phone, played.token, "desk");
    for (String token : List.of("", "x", phone + "x", code, id(8), played.token)) {
      assertThat(played.listens(room + "/teacher/events?teacher=" + token)).isEqualTo(403);
      assertThat(played.post(room, "/teacher/act", next, "X-Teacher", token).statusCode())
          .isEqualTo(403);
    }
    assertThat(played.listens(room + "/teacher/events")).isEqualTo(403);
    assertThat(played.post(room, "/teacher/act", next).statusCode()).isEqualTo(403);
    assertThat(played.listens(played.board() + "/teacher/events?teacher=" + phone)).isEqualTo(403);
    for (String path :
        List.of("/teacher/", "/teacherx", "/teacher/page", "/teacher/%2e%2e", "/teacher//act")) {
      assertThat(Wire.status(Wire.send(roomPort, Wire.request("GET", path, "", ours()))))
          .as(path)
          .isIn(400, 404);
    }
    String own = "X-Teacher: " + phone;
    String json = "Content-Type: application/json";
    for (String[] headers :
        List.of(
            new String[] {"Host: 127.0.0.1:" + roomPort, json, own},
            new String[] {"Host: 127.0.0.1:" + roomPort, json, own, "Origin: http://evil.example"},
            new String[] {"Host: evil.example", json, own, "Origin: http://evil.example"})) {
      assertThat(
              Wire.status(Wire.send(roomPort, Wire.request("POST", "/teacher/act", next, headers))))
          .isIn(403, 421);
    }
    assertThat(Wire.status(Wire.send(roomPort, Wire.request("GET", "/teacher/act", "", ours()))))
        .isEqualTo(405);
    assertThat(played.state().get("stage").getAsString()).isEqualTo("lobby");
  }

  @Test
  void aBodyIsBounded() throws IOException {
    String long17 =
        "{\"me\":\"" + id(2) + "\",\"do\":\"join\",\"x\":\"" + "x".repeat(17_000) + "\"}";
    assertThat(act(long17, ours())).isEqualTo(413);
    String endless = "POST /" + code + "/act HTTP/1.1\r\n" + String.join("\r\n", ours()) + "\r\n";
    assertThat(
            Wire.status(
                Wire.send(roomPort, endless + "Content-Length: 99999999999\r\n\r\n{\"me\":")))
        .isIn(400, 413);
    assertThat(
            Wire.status(
                Wire.send(
                    roomPort,
                    endless
                        + "Transfer-Encoding: chunked\r\n\r\n"
                        + ("4000\r\n" + "y".repeat(0x4000) + "\r\n").repeat(6))))
        .isIn(0, 413);
  }

  @Test
  void aHeadIsBounded() throws IOException {
    String path =
        "GET /" + "a".repeat(100_000) + " HTTP/1.1\r\nHost: 127.0.0.1:" + roomPort + "\r\n\r\n";
    assertThat(Wire.status(Wire.send(roomPort, path))).isIn(0, 400, 404, 414, 429);
    String headers = "X-A: b\r\n".repeat(500);
    assertThat(
            Wire.status(
                Wire.send(
                    roomPort,
                    "GET /"
                        + code
                        + " HTTP/1.1\r\nHost: 127.0.0.1:"
                        + roomPort
                        + "\r\n"
                        + headers
                        + "\r\n")))
        .isIn(0, 400, 431);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{",
        "[]",
        "null",
        "{\"me\":1,\"do\":\"join\"}",
        "{\"me\":\"../../../../../etc/pw\",\"do\":\"join\"}",
        "{\"me\":\"hostile_00000000000000\"}",
        "{\"me\":\"hostile_00000000000000\",\"do\":\"next\"}",
        "{\"me\":\"hostile_00000000000000\",\"do\":\"bet\",\"curve\":\"1\"}",
        "\u0000\u0001"
      })
  void whatCannotBeReadIsRefused(String body) throws IOException {
    join(0);
    assertThat(act(body, ours())).isIn(400, 409);
  }

  @Test
  void aFloodIsStopped() throws IOException {
    List<Integer> statuses = new ArrayList<>();
    for (int n = 0; n < 80; n++) {
      statuses.add(join(3));
    }
    assertThat(statuses.subList(0, 40)).containsOnly(200);
    assertThat(statuses).contains(429);
    assertThat(join(4)).isEqualTo(200);
  }

  @Test
  void wrongCodesAreSlowedDownAndTheRightOneIsNot() throws IOException {
    List<Integer> statuses = new ArrayList<>();
    for (int n = 0; n < 30; n++) {
      statuses.add(
          Wire.status(
              Wire.send(
                  roomPort, Wire.request("GET", "/BBBB", "", "Host: 127.0.0.1:" + roomPort))));
    }
    assertThat(statuses).isSubsetOf(404, 429).contains(429);
    assertThat(join(5)).isEqualTo(200);
  }

  @Test
  void aRequestThatDoesNotComeToAnEndIsCutOff() {
    long begun = System.nanoTime();
    String head = "GET /" + code + " HTTP/1.1\r\nHost: 127.0.0.1:" + roomPort;
    String body =
        "POST /"
            + code
            + "/act HTTP/1.1\r\n"
            + String.join("\r\n", ours())
            + "\r\nContent-Length: 50\r\n\r\n{";
    List<CompletableFuture<String>> answers =
        Stream.of(head, body, "")
            .map(text -> CompletableFuture.supplyAsync(() -> send(text)))
            .toList();
    assertThat(Wire.status(answers.get(0).join())).isIn(0, 408);
    assertThat(Wire.status(answers.get(1).join())).isIn(0, 400, 408);
    assertThat(answers.get(2).join()).isEmpty();
    assertThat((System.nanoTime() - begun) / 1e9).isLessThan(90);
  }

  private String send(String text) {
    try {
      return Wire.send(roomPort, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void manyIdleConnectionsDoNotStopTheClass() throws IOException {
    List<Socket> idle = new ArrayList<>();
    try {
      for (int n = 0; n < 150; n++) {
        Socket socket = new Socket();
        socket.connect(new InetSocketAddress("127.0.0.1", roomPort), 2000);
        socket.getOutputStream().write("GET /".getBytes(UTF_8));
        idle.add(socket);
      }
      assertThat(join(6)).isEqualTo(200);
    } finally {
      for (Socket socket : idle) {
        socket.close();
      }
    }
  }

  @Test
  void nothingWasWritten() {
    assertThat(folder.resolve("kept")).doesNotExist();
  }

  // The room itself

  @Test
  void aRoomIsThereOnlyWhileItIsOpenAndItsCodeCanChange()
      throws IOException, InterruptedException, UnreadableScenario {
    try (PlayedClass other = new PlayedClass(2, folder.resolve("other"))) {
      JsonObject closed = other.state().getAsJsonObject("board");
      assertThat(closed.get("open").getAsBoolean()).isFalse();
      assertThat(closed.has("address") && !closed.get("address").isJsonNull()).isFalse();
      other.lead("open", 200);
      String site = other.room();
      String first = other.code();
      assertThat(first).matches("[" + RoomCode.LETTERS + "]{4}");
      String old = "{\"me\":\"" + id(1) + "\",\"do\":\"join\"}";
      assertThat(other.post(site, "/" + first + "/act", old).statusCode()).isEqualTo(200);
      other.lead("recode", 200);
      assertThat(other.code()).isNotEqualTo(first);
      assertThat(other.post(site, "/" + first + "/act", old).statusCode()).isEqualTo(200);
      assertThat(other.first(site + "/" + first + "/events?me=" + id(1)).has("me")).isTrue();
      String late = old.replace(id(1), id(2));
      assertThat(other.post(site, "/" + first + "/act", late).statusCode()).isEqualTo(404);
      assertThat(other.post(site, "/" + other.code() + "/act", late).statusCode()).isEqualTo(200);
      other.lead("close", 200);
      int port = URI.create(site).getPort();
      try (ServerSocket free = new ServerSocket()) {
        free.setReuseAddress(true);
        free.bind(new InetSocketAddress("127.0.0.1", port));
        assertThat(free.isBound()).isTrue();
      }
      other.lead("open", 200);
      assertThat(other.state().getAsJsonArray("teams").get(0).toString()).contains("\"members\":1");
    }
  }

  @Test
  void theTeachersPhoneLeadsUntilTheCodeChanges()
      throws IOException, InterruptedException, UnreadableScenario {
    try (PlayedClass other = new PlayedClass(2, folder.resolve("led"))) {
      assertThat(other.desk().getAsJsonObject("board").getAsJsonObject("desk").keySet())
          .as("there is no way to a phone while the room is closed")
          .containsExactly("note", "words");
      other.lead("open", 200);
      String site = other.room();
      String first = other.teacherPhone().getFragment();
      String events = site + "/teacher/events?teacher=";
      JsonObject told = other.first(events + first).getAsJsonObject("board");
      assertThat(told.getAsJsonObject("desk").get("note").getAsString())
          .isEqualTo(PlayedClass.NOTE);
      assertThat(told.getAsJsonObject("desk").has("address")).as("on the phone itself").isFalse();
      assertThat(deskAct(other, site, first, "next")).isEqualTo(200);
      assertThat(other.state().get("stage").getAsString()).isEqualTo("bet");
      assertThat(deskAct(other, site, first, "back")).isEqualTo(200);
      for (String door : List.of("open", "close", "recode", "dance")) {
        assertThat(deskAct(other, site, first, door)).as(door).isEqualTo(400);
      }
      assertThat(other.state().get("stage").getAsString()).isEqualTo("lobby");
      other.lead("recode", 200);
      String second = other.teacherPhone().getFragment();
      assertThat(second).isNotEqualTo(first);
      assertThat(deskAct(other, site, first, "next")).isEqualTo(403);
      assertThat(other.listens(events + first)).isEqualTo(403);
      assertThat(other.listens(events + second)).isEqualTo(200);
      List<Integer> statuses = new ArrayList<>();
      for (int n = 0; n < 30; n++) {
        statuses.add(deskAct(other, site, "guess" + n, "next"));
      }
      assertThat(statuses).isSubsetOf(403, 429).contains(429);
      assertThat(other.state().get("stage").getAsString()).isEqualTo("lobby");
    }
  }

  private static int deskAct(PlayedClass other, String site, String token, String what)
      throws IOException, InterruptedException {
    String json = "{\"do\":\"" + what + "\"}";
    return other.post(site, "/teacher/act", json, "X-Teacher", token).statusCode();
  }

  @Test
  void phonesThatOnlyJoinDoNotFillTheRoom()
      throws IOException, InterruptedException, UnreadableScenario {
    try (PlayedClass other = new PlayedClass(2, folder.resolve("full"))) {
      other.lead("open", 200);
      String site = other.room();
      String path = "/" + other.code() + "/act";
      List<Integer> statuses = new ArrayList<>();
      for (int pupil = 0; pupil < 205; pupil++) {
        String join = "{\"me\":\"" + id(pupil) + "\",\"do\":\"join\"}";
        statuses.add(other.post(site, path, join).statusCode());
      }
      assertThat(statuses).containsOnly(200);
      int members = 0;
      for (JsonElement team : other.state().getAsJsonArray("teams")) {
        members += team.getAsJsonObject().get("members").getAsInt();
      }
      assertThat(members).isEqualTo(200);
      assertThat(Files.exists(folder.resolve("full"))).isFalse();
    }
  }
}
