package org.guardbook.ui;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A way to a server on which answers can be lost, and which can be cut. */
final class Wire implements AutoCloseable {

  private final String host;
  private final int port;
  private final ServerSocket entrance;
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();
  private volatile boolean swallowing;
  private volatile boolean cut;

  /**
   * @param server host and port
   */
  Wire(String server) throws IOException {
    this.host = server.substring(0, server.lastIndexOf(':'));
    this.port = Integer.parseInt(server.substring(server.lastIndexOf(':') + 1));
    this.entrance = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    Thread.ofVirtual().start(this::accept);
  }

  String address() {
    return "localhost:" + entrance.getLocalPort();
  }

  /** From now on whatever is sent arrives, and no answer comes back. */
  void swallowAnswers() {
    swallowing = true;
  }

  void cut() {
    cut = true;
    open.forEach(Wire::close);
  }

  /** From now on it can be used again. */
  void mend() {
    swallowing = false;
    cut = false;
  }

  private void accept() {
    while (!entrance.isClosed()) {
      try {
        Socket client = entrance.accept();
        if (cut) {
          close(client);
          continue;
        }
        Socket server = new Socket(host, port);
        open.add(client);
        open.add(server);
        Thread.ofVirtual().start(() -> carry(client, server, false));
        Thread.ofVirtual().start(() -> carry(server, client, true));
      } catch (IOException _) {
        // Closed, or nobody is there: whoever came in comes again
      }
    }
  }

  private void carry(Socket from, Socket to, boolean answers) {
    try (InputStream in = from.getInputStream();
        OutputStream out = to.getOutputStream()) {
      byte[] buffer = new byte[8_192];
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        if (!answers || !swallowing) {
          out.write(buffer, 0, read);
        }
      }
    } catch (IOException _) {
      // Either end has gone
    } finally {
      close(from);
      close(to);
      open.remove(from);
      open.remove(to);
    }
  }

  private static void close(Socket socket) {
    try {
      socket.close();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  @Override
  public void close() {
    cut();
    try {
      entrance.close();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
