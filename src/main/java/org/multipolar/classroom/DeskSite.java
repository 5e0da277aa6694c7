package org.multipolar.classroom;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.multipolar.web.page.PageLanguage;

/**
 * The site of the teacher's own tab or phone, with note, script and the controls of a lesson:
 * {@code GET /teacher} returns a page that says nothing yet, {@code GET /teacher/events} streams
 * states with the notes, {@code POST /teacher/act} sends an action. All but the page require a
 * token.
 */
final class DeskSite extends ClassSite {
  static final String PATH = "/teacher";

  private static final int MOST_STREAMS = 4;

  /** What may be done from here; opening and closing the room is left to the board. */
  private static final Set<String> ACTS =
      Set.of("next", "back", "finish", "step", "freeze", "thaw", "mute", "unmute", "timer", "save");

  private final ServedPage page;
  private final List<String> hosts;
  private final Supplier<String> token;
  private final EventStream.Source states;
  private final Lead lead;
  private final RateLimiter requests;
  private final RateLimiter guesses;

  /**
   * @param states states with the notes
   * @param token the token in force
   */
  DeskSite(
      ServedPage page,
      List<String> hosts,
      Supplier<String> token,
      EventStream.Source states,
      Lead lead,
      LongSupplier millis,
      PageLanguage language) {
    super(MOST_STREAMS, language);
    this.page = page;
    this.hosts = hosts;
    this.token = token;
    this.states = states;
    this.lead = lead;
    requests = new RateLimiter(200, 20, millis);
    guesses = new RateLimiter(20, .5, millis);
  }

  @Override
  List<String> hosts() {
    return hosts;
  }

  @Override
  void answer(HttpExchange exchange) throws Refusal, IOException, InterruptedException {
    String address = exchange.getRemoteAddress().getAddress().getHostAddress();
    if (!requests.passes(address)) {
      throw new Refusal(Refusal.TOO_MANY, "Too many requests; wait a moment.");
    }
    switch (exchange.getRequestURI().getRawPath()) {
      case PATH -> {
        requireMethod(exchange, "GET");
        page(exchange, page);
      }
      case PATH + "/events" -> {
        requireMethod(exchange, "GET");
        requireTeacher(asked(exchange, "teacher"), address);
        listen(new EventStream(exchange, states));
      }
      case PATH + "/act" -> {
        requireMethod(exchange, "POST");
        requireTeacher(exchange.getRequestHeaders().getFirst(TEACHER), address);
        ClassAct act = act(exchange);
        if (!ACTS.contains(act.what())) {
          throw Refusal.bad("Unknown action.");
        }
        lead.act(act);
        done(exchange);
      }
      default -> throw new Refusal(Refusal.NOT_FOUND, "There is no such page.");
    }
  }

  private void requireTeacher(String given, String address) throws Refusal {
    if (!guesses.open(address)) {
      throw new Refusal(Refusal.TOO_MANY, "Too many wrong addresses; wait a minute.");
    }
    try {
      requireToken(given, token.get());
    } catch (Refusal wrong) {
      guesses.passes(address);
      throw wrong;
    }
  }

  /** A page that is loaded again connects anew before its old stream has ended. */
  @Override
  void makeRoom() {
    endOldest();
  }
}
