package org.multipolar.classroom;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import org.multipolar.classroom.SharedPlay.Told;

/** The event stream of a phone or the board: sends each state, or the latest of several. */
final class EventStream {
  /** Minimum time between two states, milliseconds. */
  private static final long PAUSE = 250;

  private static final long HEART_BEAT = 15_000;

  private final HttpExchange exchange;
  private final Source source;
  private volatile boolean ended;
  private volatile boolean shut;
  private volatile long writesSince = Long.MAX_VALUE;

  /** The source of states. */
  @FunctionalInterface
  interface Source {
    /**
     * Returns a state newer than the given number of changes, waiting up to the given time for it,
     * in milliseconds.
     */
    Optional<Told> after(long changes, long waits) throws InterruptedException;
  }

  EventStream(HttpExchange exchange, Source source) {
    this.exchange = exchange;
    this.source = source;
  }

  /** Sends until the client disconnects or {@link #end} is called. */
  void run() throws IOException, InterruptedException {
    exchange.getResponseHeaders().set("Content-Type", "text/event-stream; charset=utf-8");
    exchange.getResponseHeaders().set("X-Accel-Buffering", "no");
    exchange.sendResponseHeaders(200, 0);
    OutputStream out = exchange.getResponseBody();
    long changes = -1;
    while (!ended) {
      Optional<Told> told = source.after(changes, HEART_BEAT);
      if (shut && !ended) {
        write(out, "event: shut\ndata:\n\n");
      }
      if (shut || ended) {
        return;
      }
      if (told.isPresent()) {
        changes = told.get().changes();
        write(out, "event: state\ndata: " + told.get().json() + "\n\n");
        Thread.sleep(PAUSE);
      } else {
        write(out, ": still here\n\n");
      }
    }
  }

  private void write(OutputStream out, String text) throws IOException {
    writesSince = System.nanoTime();
    out.write(text.getBytes(UTF_8));
    out.flush();
    writesSince = Long.MAX_VALUE;
  }

  /** Whether a write has been in progress for longer than this, in nanoseconds. */
  boolean stuck(long now, long longest) {
    long since = writesSince;
    return since != Long.MAX_VALUE && now - since > longest;
  }

  /** Lets it say, with its next change, that the room is shut, and end. */
  void shut() {
    shut = true;
  }

  /** Ends the stream from another thread. */
  void end() {
    ended = true;
    exchange.close();
  }
}
