package org.multipolar.classroom;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.util.List;
import org.multipolar.web.page.PageLanguage;

/** The site of the board, served on the loopback address only; actions require the token. */
final class BoardSite extends ClassSite {
  private static final int MOST_STREAMS = 8;

  private final SharedPlay play;
  private final ServedPage page;
  private final List<String> hosts;
  private final String token;
  private final Lead lead;

  BoardSite(
      SharedPlay play, ServedPage page, int port, String token, Lead lead, PageLanguage language) {
    super(MOST_STREAMS, language);
    this.play = play;
    this.page = page;
    this.hosts = List.of("127.0.0.1:" + port, "localhost:" + port);
    this.token = token;
    this.lead = lead;
  }

  @Override
  List<String> hosts() {
    return hosts;
  }

  @Override
  void answer(HttpExchange exchange) throws Refusal, IOException, InterruptedException {
    switch (exchange.getRequestURI().getRawPath()) {
      case "/" -> {
        requireMethod(exchange, "GET");
        page(exchange, page);
      }
      case "/events" -> {
        requireMethod(exchange, "GET");
        requireToken(asked(exchange, "teacher"), token);
        listen(new EventStream(exchange, play::forBoard));
      }
      case "/act" -> {
        requireMethod(exchange, "POST");
        requireToken(exchange.getRequestHeaders().getFirst(TEACHER), token);
        lead.act(act(exchange));
        done(exchange);
      }
      default -> throw new Refusal(Refusal.NOT_FOUND, "There is no such page.");
    }
  }

  /**
   * A board that is loaded again connects anew before the server sees that its old stream ended.
   */
  @Override
  void makeRoom() {
    endOldest();
  }
}
