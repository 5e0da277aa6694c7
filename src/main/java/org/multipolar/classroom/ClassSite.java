package org.multipolar.classroom;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.gson.JsonObject;
import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.multipolar.web.page.PageLanguage;

/**
 * Common parts of the sites of the board and the room: the host is checked before a request is
 * answered, request bodies are bounded, and refusals are short.
 */
abstract class ClassSite implements HttpHandler {
  private static final int LARGEST_ACT = 16 * 1024;

  /** The header with the token of a teacher. */
  static final String TEACHER = "X-Teacher";

  private static final String JSON = "application/json";
  private static final int LONGEST_WRITE_SECONDS = 20;
  private static final long SECOND = 1_000_000_000;
  private static final long SHUT_POLL = 10;

  /** Carries out an action of the teacher. */
  @FunctionalInterface
  interface Lead {
    void act(ClassAct act) throws Refusal;
  }

  /** Open streams, the oldest first. */
  private final Set<EventStream> streams = Collections.synchronizedSet(new LinkedHashSet<>());

  private final int mostStreams;
  private final PageLanguage language;

  ClassSite(int mostStreams, PageLanguage language) {
    this.mostStreams = mostStreams;
    this.language = language;
  }

  /** Accepted values of the Host header. */
  abstract List<String> hosts();

  /** Answers a request with a valid host. */
  abstract void answer(HttpExchange exchange) throws Refusal, IOException, InterruptedException;

  @Override
  public final void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      Headers headers = exchange.getResponseHeaders();
      headers.set("X-Content-Type-Options", "nosniff");
      headers.set("Cache-Control", "no-store");
      headers.set("Referrer-Policy", "no-referrer");
      headers.set("Cross-Origin-Resource-Policy", "same-origin");
      headers.set("Content-Security-Policy", "frame-ancestors 'none'");
      try {
        if (exchange.getRequestURI().isAbsolute() || !hosts().contains(host(exchange))) {
          throw new Refusal(Refusal.MISDIRECTED, "This is not the address of this class.");
        }
        answer(exchange);
      } catch (Refusal refusal) {
        refuse(exchange, refusal);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private static String host(HttpExchange exchange) {
    List<String> hosts = exchange.getRequestHeaders().getOrDefault("Host", List.of());
    return hosts.size() == 1 ? hosts.get(0).toLowerCase(Locale.ROOT) : "";
  }

  private void refuse(HttpExchange exchange, Refusal refusal) throws IOException {
    if (refusal.status() == Refusal.METHOD) {
      exchange.getResponseHeaders().set("Allow", "GET, POST");
    }
    if (refusal.status() == Refusal.TOO_MANY) {
      exchange.getResponseHeaders().set("Retry-After", "1");
    }
    String path = exchange.getRequestURI().getRawPath();
    boolean page =
        exchange.getRequestMethod().equals("GET") && (path == null || !path.endsWith("/events"));
    if (page) {
      exchange.getResponseHeaders().set("Content-Type", "text/plain; charset=utf-8");
      send(exchange, refusal.status(), (refusal.in(language) + "\n").getBytes(UTF_8));
    } else {
      JsonObject json = new JsonObject();
      json.addProperty("error", refusal.in(language));
      sendJson(exchange, refusal.status(), json);
    }
  }

  private static void sendJson(HttpExchange exchange, int status, JsonObject json)
      throws IOException {
    exchange.getResponseHeaders().set("Content-Type", JSON + "; charset=utf-8");
    send(exchange, status, json.toString().getBytes(UTF_8));
  }

  private static void send(HttpExchange exchange, int status, byte[] bytes) throws IOException {
    boolean head = exchange.getRequestMethod().equals("HEAD");
    exchange.sendResponseHeaders(status, head ? -1 : bytes.length);
    if (!head) {
      exchange.getResponseBody().write(bytes);
    }
  }

  /** Confirms an action. */
  static void done(HttpExchange exchange) throws IOException {
    JsonObject json = new JsonObject();
    json.addProperty("ok", true);
    sendJson(exchange, 200, json);
  }

  /** Sends a page, compressed if the client accepts it. */
  static void page(HttpExchange exchange, ServedPage page) throws IOException {
    Headers headers = exchange.getResponseHeaders();
    headers.set("Content-Type", "text/html; charset=utf-8");
    headers.set("Vary", "Accept-Encoding");
    String takes = exchange.getRequestHeaders().getFirst("Accept-Encoding");
    boolean packed = takes != null && takes.contains("gzip");
    if (packed) {
      headers.set("Content-Encoding", "gzip");
    }
    send(exchange, 200, packed ? page.packed() : page.plain());
  }

  /** Requires that a request has the token of a teacher, compared in constant time. */
  static void requireToken(String given, String token) throws Refusal {
    if (given == null || !MessageDigest.isEqual(given.getBytes(UTF_8), token.getBytes(UTF_8))) {
      throw new Refusal(
          Refusal.FORBIDDEN,
          "Only the teacher may do this, at the address that the program has printed.");
    }
  }

  static void requireMethod(HttpExchange exchange, String method) throws Refusal {
    if (!exchange.getRequestMethod().equals(method)) {
      throw new Refusal(
          Refusal.METHOD, "This address takes {method} only.", Map.of("method", method));
    }
  }

  /** Reads the action of a request, which must come from this site's own page. */
  ClassAct act(HttpExchange exchange) throws Refusal, IOException {
    Headers headers = exchange.getRequestHeaders();
    List<String> origins = headers.getOrDefault("Origin", List.of());
    if (!origins.equals(List.of("http://" + host(exchange)))) {
      throw new Refusal(
          Refusal.FORBIDDEN, "This request does not come from the page of this class.");
    }
    String type = headers.getFirst("Content-Type");
    if (type == null || !type.toLowerCase(Locale.ROOT).startsWith(JSON)) {
      throw new Refusal(Refusal.TYPE, "The content type must be application/json.");
    }
    String length = headers.getFirst("Content-Length");
    if (length != null && !length.matches("\\d{1,5}")) {
      throw new Refusal(Refusal.TOO_LARGE, "The request is too long.");
    }
    InputStream body = exchange.getRequestBody();
    byte[] bytes = body.readNBytes(LARGEST_ACT + 1);
    if (bytes.length > LARGEST_ACT) {
      throw new Refusal(Refusal.TOO_LARGE, "The request is too long.");
    }
    return ClassAct.read(new String(bytes, UTF_8));
  }

  /** Returns the value of a key in the query of a request; empty if it is absent. */
  static String asked(HttpExchange exchange, String key) {
    String query = exchange.getRequestURI().getRawQuery();
    for (String part : query == null ? new String[0] : query.split("&")) {
      if (part.startsWith(key + "=")) {
        return part.substring(key.length() + 1);
      }
    }
    return "";
  }

  /** Sends states in response to a request until either side ends the stream. */
  void listen(EventStream stream) throws Refusal, IOException, InterruptedException {
    if (streams.size() >= mostStreams) {
      makeRoom();
    }
    streams.add(stream);
    try {
      stream.run();
    } finally {
      streams.remove(stream);
    }
  }

  /** Deals with a further stream where as many are open as the site has room for. */
  void makeRoom() throws Refusal {
    throw new Refusal(Refusal.TOO_MANY, "There are too many connections.");
  }

  /** Ends the oldest stream. */
  void endOldest() {
    EventStream oldest = null;
    synchronized (streams) {
      Iterator<EventStream> open = streams.iterator();
      if (open.hasNext()) {
        oldest = open.next();
        open.remove();
      }
    }
    if (oldest != null) {
      oldest.end();
    }
  }

  /** Ends streams whose client has stopped reading. */
  void endStuck() {
    long now = System.nanoTime();
    for (EventStream stream : new ArrayList<>(streams)) {
      if (stream.stuck(now, LONGEST_WRITE_SECONDS * SECOND)) {
        stream.end();
      }
    }
  }

  /**
   * Has all streams say that the site is shut, and ends those that do not come to it in a while.
   *
   * @param wake lets streams that wait look up
   */
  void shutAll(Runnable wake) {
    new ArrayList<>(streams).forEach(EventStream::shut);
    wake.run();
    long end = System.nanoTime() + SECOND;
    try {
      while (!streams.isEmpty() && System.nanoTime() < end) {
        Thread.sleep(SHUT_POLL);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    endAll();
  }

  /** Ends all streams. */
  void endAll() {
    new ArrayList<>(streams).forEach(EventStream::end);
  }
}
