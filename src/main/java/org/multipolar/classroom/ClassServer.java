package org.multipolar.classroom;

import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.multipolar.web.page.ClassPages;
import org.multipolar.web.page.PageLanguage;

/**
 * Serves a lesson: the board on this machine only, and the room on one network address while it is
 * open.
 */
public final class ClassServer implements AutoCloseable {
  private static final int BOARD_THREADS = 32;
  private static final int ROOM_THREADS = 400;
  private static final int STUCK_SECONDS = 5;
  private static final int BACKLOG = 100;
  private static final long NANOS = 1_000_000;

  static {
    // Settings of the JDK's HTTP server, which it reads when first used: limits on unfinished
    // requests, header sizes and connections, and no delay before states are sent.
    System.setProperty("sun.net.httpserver.maxReqTime", "10");
    System.setProperty("sun.net.httpserver.maxReqHeaders", "60");
    System.setProperty("sun.net.httpserver.maxReqHeaderSize", "16384");
    System.setProperty("jdk.httpserver.maxConnections", "600");
    System.setProperty("sun.net.httpserver.nodelay", "true");
  }

  private final SecureRandom random = new SecureRandom();
  private final LongSupplier millis = () -> System.nanoTime() / NANOS;
  private final SharedPlay play;
  private final ServedPage phonePage;
  private final ServedPage deskPage;
  private final JsonObject notes;
  private final ClassFolder folder;
  private final PageLanguage language;
  private final Optional<InetAddress> address;
  private final int port;
  private final String token = RoomCode.token(random);
  private final HttpServer board;
  private final BoardSite boardSite;
  private final DeskSite deskSite;
  private final ThreadPoolExecutor boardThreads = threads("board", BOARD_THREADS);
  private final ScheduledExecutorService watch =
      Executors.newSingleThreadScheduledExecutor(named("watch"));

  private volatile String code = RoomCode.letters(random);

  /** The token of the teacher's phone, which is another one after each change of the code. */
  private volatile String phoneToken = RoomCode.token(random);

  private volatile Room room;
  private volatile String saved;
  private long savedDeeds;
  private volatile List<ClassMove> savedMoves = List.of();

  /** The room while it is open. */
  private record Room(
      HttpServer server, RoomSite site, DeskSite desk, String host, ThreadPoolExecutor threads) {
    void close(SharedPlay play) {
      desk.shutAll(play::changed);
      site.shutAll(play::changed);
      server.stop(0);
      threads.shutdownNow();
    }
  }

  /**
   * Starts serving the board.
   *
   * @param lesson the lesson to play
   * @param pages the pages of phones and board
   * @param folder the folder in which lessons are saved
   * @param address address of the room; empty if this machine is not on a network
   * @param port port of board and room; 0 for any
   */
  public ClassServer(
      Lesson lesson, ClassPages pages, ClassFolder folder, Optional<InetAddress> address, int port)
      throws IOException {
    this.folder = folder;
    language = lesson.language();
    this.address = address;
    play = new SharedPlay(lesson.play(millis, random), this::boardState);
    phonePage = ServedPage.of(pages.phone());
    deskPage = ServedPage.of(pages.desk());
    notes = JsonParser.parseString(pages.notes()).getAsJsonObject();
    InetAddress loopback = InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
    board = HttpServer.create(new InetSocketAddress(loopback, port), BACKLOG);
    this.port = board.getAddress().getPort();
    boardSite =
        new BoardSite(play, ServedPage.of(pages.board()), this.port, token, this::lead, language);
    board.createContext("/", boardSite);
    deskSite = desk(boardSite.hosts(), () -> token, this::deskState);
    board.createContext(DeskSite.PATH, deskSite);
    board.setExecutor(boardThreads);
    board.start();
    watch.scheduleWithFixedDelay(this::endStuck, STUCK_SECONDS, STUCK_SECONDS, TimeUnit.SECONDS);
  }

  private DeskSite desk(List<String> hosts, Supplier<String> token, Supplier<JsonObject> state) {
    return new DeskSite(
        deskPage,
        hosts,
        token,
        (changes, waits) -> play.forDesk(state, changes, waits),
        this::lead,
        millis,
        language);
  }

  private static ThreadFactory named(String what) {
    return work -> {
      Thread thread = new Thread(work, "class-" + what);
      thread.setDaemon(true);
      return thread;
    };
  }

  /** Creates a thread pool that grows on demand; at its limit, further connections are closed. */
  private static ThreadPoolExecutor threads(String what, int most) {
    return new ThreadPoolExecutor(
        0, most, STUCK_SECONDS, TimeUnit.SECONDS, new SynchronousQueue<>(), named(what));
  }

  private synchronized void endStuck() {
    boardSite.endStuck();
    deskSite.endStuck();
    if (room != null) {
      room.site().endStuck();
      room.desk().endStuck();
    }
  }

  /** Address of the board, including the teacher's token. */
  public String boardAddress() {
    return "http://127.0.0.1:" + port + "/#" + token;
  }

  /** Address of the teacher's own tab on this machine, including the token. */
  public String deskAddress() {
    return "http://127.0.0.1:" + port + DeskSite.PATH + "#" + token;
  }

  /** Whether there are unsaved moves. */
  public boolean unsaved() {
    return !play.read(ClassPlay::moves).equals(savedMoves);
  }

  private void lead(ClassAct act) throws Refusal {
    switch (act.what()) {
      case "open" -> open();
      case "close" -> closeRoom();
      case "recode" -> recode();
      case "save" -> save();
      default -> play.act(lesson -> lesson.lead(act));
    }
  }

  private synchronized void open() throws Refusal {
    if (room != null) {
      return;
    }
    InetAddress at =
        address.orElseThrow(
            () -> Refusal.now("This machine is not on a network; connect it and start again."));
    ThreadPoolExecutor threads = threads("room", ROOM_THREADS);
    try {
      HttpServer server = roomServer(at);
      String host = LocalAddress.host(at) + ":" + server.getAddress().getPort();
      RoomSite site = new RoomSite(play, phonePage, host, code, millis, language);
      server.createContext("/", site);
      DeskSite desk = desk(List.of(host), () -> phoneToken, () -> notes);
      server.createContext(DeskSite.PATH, desk);
      server.setExecutor(threads);
      server.start();
      room = new Room(server, site, desk, host, threads);
    } catch (IOException e) {
      throw Refusal.now(
          "The room cannot be opened at {address}: {reason}.",
          Map.of("address", LocalAddress.host(at), "reason", String.valueOf(e.getMessage())));
    }
    play.changed();
  }

  /**
   * Listens on the board's port, or on the next one where the board has that, if it is free on this
   * address; otherwise on any free port.
   */
  private HttpServer roomServer(InetAddress at) throws IOException {
    int first = at.isLoopbackAddress() ? (port + 1) % (1 << Character.SIZE) : port;
    try {
      return HttpServer.create(new InetSocketAddress(at, first), BACKLOG);
    } catch (BindException e) {
      return HttpServer.create(new InetSocketAddress(at, 0), BACKLOG);
    }
  }

  private synchronized void closeRoom() {
    if (room != null) {
      room.close(play);
      room = null;
      play.changed();
    }
  }

  private synchronized void recode() {
    code = RoomCode.letters(random);
    phoneToken = RoomCode.token(random);
    if (room != null) {
      room.site().recode(code);
      room.desk().endAll();
    }
    play.changed();
  }

  /** Saves unsaved changes; a concurrent call waits and then finds nothing to save. */
  private void save() throws Refusal {
    synchronized (folder) {
      saveNew();
    }
  }

  private void saveNew() throws Refusal {
    long deeds = play.read(ClassPlay::deeds);
    if (saved != null && deeds == savedDeeds) {
      return;
    }
    ClassRecord kept = play.read(ClassPlay::record);
    try {
      saved = folder.save(kept).toString();
      savedMoves = kept.moves();
      savedDeeds = deeds;
    } catch (IOException e) {
      throw Refusal.now(
          "The lesson could not be saved: {reason}.",
          Map.of("reason", String.valueOf(e.getMessage())));
    }
    play.changed();
  }

  private JsonObject boardState() {
    JsonObject state = new JsonObject();
    Room now = room;
    state.addProperty("open", now != null);
    state.addProperty("code", code);
    if (now == null) {
      state.add("address", JsonNull.INSTANCE);
      state.add("qr", JsonNull.INSTANCE);
    } else {
      String at = "http://" + now.host() + "/" + code;
      state.addProperty("address", at);
      state.add("qr", QrCodeJson.of(at));
    }
    state.addProperty("saved", saved);
    return state;
  }

  /** What only the teacher's tab on this machine shows: the notes, and the way to a phone. */
  private JsonObject deskState() {
    JsonObject state = notes.deepCopy();
    Room now = room;
    if (now != null) {
      String at = "http://" + now.host() + DeskSite.PATH + "#" + phoneToken;
      state.addProperty("address", at);
      state.add("qr", QrCodeJson.of(at));
    }
    return state;
  }

  /** Ends the lesson by closing room and board. */
  @Override
  public void close() {
    closeRoom();
    boardSite.endAll();
    deskSite.endAll();
    board.stop(0);
    boardThreads.shutdownNow();
    watch.shutdownNow();
  }
}
