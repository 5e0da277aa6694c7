package org.multipolar.classroom;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.LongSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.multipolar.web.page.PageLanguage;

/**
 * The site for phones: {@code GET /CODE} returns the page, {@code GET /CODE/events} streams states,
 * {@code POST /CODE/act} sends an action. When the code changes, phones that joined under an older
 * one stay connected.
 */
final class RoomSite extends ClassSite {
  private static final Pattern PATH = Pattern.compile("/([A-Za-z]{4})(/events|/act)?");
  private static final int MOST_STREAMS = 260;
  private static final int MOST_STREAMS_OF_ONE = 2;
  private static final int MOST_OLD_CODES = 20;

  private final SharedPlay play;
  private final ServedPage page;
  private final String host;
  private final RateLimiter acts;
  private final RateLimiter requests;
  private final RateLimiter guesses;
  private final Map<String, Deque<EventStream>> streams = new HashMap<>();
  private final Deque<String> oldCodes = new ArrayDeque<>();
  private String code;

  RoomSite(
      SharedPlay play,
      ServedPage page,
      String host,
      String code,
      LongSupplier millis,
      PageLanguage language) {
    super(MOST_STREAMS, language);
    this.play = play;
    this.page = page;
    this.host = host;
    this.code = code;
    acts = new RateLimiter(40, 8, millis);
    requests = new RateLimiter(600, 150, millis);
    guesses = new RateLimiter(20, .5, millis);
  }

  synchronized String code() {
    return code;
  }

  synchronized void recode(String next) {
    oldCodes.addFirst(code);
    if (oldCodes.size() > MOST_OLD_CODES) {
      oldCodes.removeLast();
    }
    code = next;
  }

  private synchronized boolean wasCode(String asked) {
    return oldCodes.contains(asked);
  }

  @Override
  List<String> hosts() {
    return List.of(host);
  }

  @Override
  void answer(HttpExchange exchange) throws Refusal, IOException, InterruptedException {
    String address = exchange.getRemoteAddress().getAddress().getHostAddress();
    if (!requests.passes(address)) {
      throw new Refusal(Refusal.TOO_MANY, "Too many requests; wait a moment.");
    }
    Matcher path = PATH.matcher(exchange.getRequestURI().getRawPath());
    if (!path.matches()) {
      throw notFound(address);
    }
    String asked = path.group(1).toUpperCase(Locale.ROOT);
    boolean known = asked.equals(code());
    if (!known && !wasCode(asked)) {
      throw notFound(address);
    }
    String part = path.group(2) == null ? "" : path.group(2);
    requireMethod(exchange, part.equals("/act") ? "POST" : "GET");
    switch (part) {
      case "/events" -> listen(exchange, known);
      case "/act" -> act(exchange, known);
      default -> {
        if (!known) {
          throw changed();
        }
        page(exchange, page);
      }
    }
  }

  private Refusal notFound(String address) {
    return guesses.passes(address)
        ? new Refusal(
            Refusal.NOT_FOUND, "There is no such room. The address is the one on the board.")
        : new Refusal(Refusal.TOO_MANY, "Too many wrong addresses; wait a minute.");
  }

  private static Refusal changed() {
    return new Refusal(Refusal.NOT_FOUND, "The code of this room has changed; it is on the board.");
  }

  private void requireKnown(String me, boolean known) throws Refusal {
    if (!known && !play.read(lesson -> lesson.knows(me))) {
      throw changed();
    }
  }

  private void act(HttpExchange exchange, boolean known) throws Refusal, IOException {
    ClassAct act = act(exchange);
    String me = act.text("me");
    if (!ClassPlay.isId(me)) {
      throw Refusal.bad("'me' must be 22 letters, digits, - or _.");
    }
    requireKnown(me, known);
    if (!acts.passes(me)) {
      throw new Refusal(Refusal.TOO_MANY, "Too many requests; wait a moment.");
    }
    play.act(lesson -> lesson.act(me, act));
    done(exchange);
  }

  private void listen(HttpExchange exchange, boolean known)
      throws Refusal, IOException, InterruptedException {
    String me = asked(exchange, "me");
    if (!ClassPlay.isId(me)) {
      throw Refusal.bad("'me' must be 22 letters, digits, - or _.");
    }
    requireKnown(me, known);
    EventStream stream =
        new EventStream(exchange, (changes, waits) -> play.forPhone(me, changes, waits));
    begin(me, stream);
    try {
      listen(stream);
    } finally {
      end(me, stream);
    }
  }

  /** Begins a stream of a phone; beyond two streams, the oldest one is ended. */
  private void begin(String me, EventStream stream) {
    EventStream oldest = null;
    synchronized (streams) {
      Deque<EventStream> mine = streams.computeIfAbsent(me, any -> new ArrayDeque<>());
      mine.addLast(stream);
      if (mine.size() > MOST_STREAMS_OF_ONE) {
        oldest = mine.removeFirst();
      }
    }
    if (oldest != null) {
      oldest.end();
    }
    play.listens(me, true);
  }

  private void end(String me, EventStream stream) {
    synchronized (streams) {
      Deque<EventStream> mine = streams.get(me);
      if (mine != null) {
        mine.remove(stream);
        if (mine.isEmpty()) {
          streams.remove(me);
        }
      }
    }
    play.listens(me, false);
  }
}
