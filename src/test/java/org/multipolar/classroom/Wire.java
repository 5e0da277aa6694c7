package org.multipolar.classroom;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketException;

/** A request as the bytes that somebody sends, and what comes back. */
final class Wire {
  private static final int PATIENCE = 30_000;

  private Wire() {}

  /** The whole answer; empty where the connection is closed without one. */
  static String send(int port, String bytes) throws IOException {
    try (Socket socket = new Socket("127.0.0.1", port)) {
      socket.setSoTimeout(PATIENCE);
      try {
        socket.getOutputStream().write(bytes.getBytes(UTF_8));
        socket.getOutputStream().flush();
      } catch (SocketException e) {
        // The other side has stopped listening; it may have said why.
        return answer(socket);
      }
      return answer(socket);
    }
  }

  private static String answer(Socket socket) throws IOException {
    InputStream in = socket.getInputStream();
    StringBuilder answer = new StringBuilder();
    byte[] part = new byte[4096];
    try {
      for (int n = in.read(part); n >= 0; n = in.read(part)) {
        answer.append(new String(part, 0, n, UTF_8));
      }
    } catch (SocketException e) {
      answer.append("");
    }
    return answer.toString();
  }

  /** A request whose connection ends with its answer. */
  static String request(String method, String path, String body, String... headers) {
    StringBuilder request = new StringBuilder(method + " " + path + " HTTP/1.1\r\n");
    for (String header : headers) {
      request.append(header).append("\r\n");
    }
    request.append("Connection: close\r\n");
    if (!body.isEmpty()) {
      request.append("Content-Length: ").append(body.getBytes(UTF_8).length).append("\r\n");
    }
    return request + "\r\n" + body;
  }

  static int status(String answer) {
    return answer.isEmpty() ? 0 : Integer.parseInt(answer.split(" ")[1]);
  }
}
