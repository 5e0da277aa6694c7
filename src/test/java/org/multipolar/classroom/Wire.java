package org.multipolar.classroom;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketException;

/** A request as raw bytes, and its response. */
final class Wire {
  private static final int PATIENCE = 30_000;

  private Wire() {}

  /** Returns the whole response; empty if the connection is closed without one. */
  static String send(int port, String bytes) throws IOException {
    try (Socket socket = new Socket("127.0.0.1", port)) {
      socket.setSoTimeout(PATIENCE);
      try {
        socket.getOutputStream().write(bytes.getBytes(UTF_8));
        socket.getOutputStream().flush();
      } catch (SocketException e) {
        // The server has stopped reading; it may have given the reason.
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

  /** A request whose connection is closed after the response. */
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
