package org.multipolar.web.chromium;

import com.google.gson.Gson;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The DevTools protocol by which a tab is controlled: numbered calls with their responses, and
 * events.
 */
final class DevTools implements WebSocket.Listener {
  private static final long LONGEST_SECONDS = 300;

  private final Gson gson = new Gson();
  private final AtomicInteger last = new AtomicInteger();
  private final Map<Integer, CompletableFuture<JsonObject>> waiting = new ConcurrentHashMap<>();
  private final List<String> complaints = new CopyOnWriteArrayList<>();
  private final List<String> requests = new CopyOnWriteArrayList<>();
  private final StringBuilder part = new StringBuilder();
  private WebSocket socket;

  private DevTools() {}

  static DevTools open(URI address) throws IOException, InterruptedException {
    DevTools tools = new DevTools();
    tools.socket =
        tools.wait(HttpClient.newHttpClient().newWebSocketBuilder().buildAsync(address, tools));
    for (String domain : List.of("Page", "Runtime", "Log", "Network")) {
      tools.call(domain + ".enable", Map.of());
    }
    return tools;
  }

  JsonObject call(String method, Map<String, ?> parameters)
      throws IOException, InterruptedException {
    int id = last.incrementAndGet();
    CompletableFuture<JsonObject> answer = new CompletableFuture<>();
    waiting.put(id, answer);
    wait(
        socket.sendText(
            gson.toJson(Map.of("id", id, "method", method, "params", parameters)), true));
    JsonObject message = wait(answer);
    if (message.has("error")) {
      throw new IOException(method + ": " + message.get("error"));
    }
    return message.getAsJsonObject("result");
  }

  private <T> T wait(CompletableFuture<T> result) throws IOException, InterruptedException {
    try {
      return result.get(LONGEST_SECONDS, TimeUnit.SECONDS);
    } catch (ExecutionException | TimeoutException e) {
      throw new IOException("the browser does not answer", e);
    }
  }

  @Override
  public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean whole) {
    part.append(data);
    if (whole) {
      JsonObject message = JsonParser.parseString(part.toString()).getAsJsonObject();
      part.setLength(0);
      if (message.has("id")) {
        CompletableFuture<JsonObject> answer = waiting.remove(message.get("id").getAsInt());
        if (answer != null) {
          answer.complete(message);
        }
      } else {
        note(message.get("method").getAsString(), message.getAsJsonObject("params"));
      }
    }
    from.request(1);
    return null;
  }

  private void note(String event, JsonObject parameters) {
    switch (event) {
      case "Runtime.exceptionThrown" ->
          complaints.add(parameters.getAsJsonObject("exceptionDetails").toString());
      case "Log.entryAdded" -> {
        JsonObject entry = parameters.getAsJsonObject("entry");
        if (entry.get("level").getAsString().equals("error")) {
          complaints.add(entry.get("text").getAsString());
        }
      }
      case "Network.requestWillBeSent" ->
          requests.add(parameters.getAsJsonObject("request").get("url").getAsString());
      default -> {}
    }
  }

  @Override
  public void onError(WebSocket from, Throwable error) {
    waiting.values().forEach(answer -> answer.completeExceptionally(error));
  }

  @Override
  public CompletionStage<?> onClose(WebSocket from, int code, String reason) {
    waiting
        .values()
        .forEach(answer -> answer.completeExceptionally(new IOException("the browser has ended")));
    return null;
  }

  List<String> complaints() {
    return List.copyOf(complaints);
  }

  List<String> requests() {
    return requests.stream().filter(url -> !url.startsWith("data:")).toList();
  }

  void forget() {
    complaints.clear();
    requests.clear();
  }

  void close() {
    socket.abort();
  }
}
