package org.cloudbackend.gateway;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.CountDownLatch;

/** A service that misbehaves as the test tells it: each connection is handed to the behaviour and then closed. */
final class RawUpstream implements AutoCloseable {

    /** What happens on one connection. */
    interface Behaviour {
        void on(Socket connection) throws IOException;
    }

    private final ServerSocket socket;
    private final CountDownLatch cutOff = new CountDownLatch(1);
    private volatile Behaviour behaviour = connection -> {};

    private RawUpstream(ServerSocket socket) {
        this.socket = socket;
    }

    static RawUpstream start() {
        try {
            var upstream = new RawUpstream(new ServerSocket(0, 50, InetAddress.getByName("localhost")));
            var thread = new Thread(upstream::accept, "raw-upstream");
            thread.setDaemon(true);
            thread.start();
            return upstream;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String url() {
        return "http://localhost:" + socket.getLocalPort();
    }

    void behave(Behaviour next) {
        behaviour = next;
    }

    /** Opens once the gateway has closed a connection on which the behaviour was still writing. */
    CountDownLatch cutOff() {
        return cutOff;
    }

    private void accept() {
        while (!socket.isClosed()) {
            try (var connection = socket.accept()) {
                readHead(connection);
                behaviour.on(connection);
            } catch (IOException e) {
                cutOff.countDown();
            }
        }
    }

    private static void readHead(Socket connection) throws IOException {
        var lineEnds = 0;
        while (lineEnds < 4) {
            var octet = connection.getInputStream().read();
            lineEnds = octet == '\r' || octet == '\n' ? lineEnds + 1 : 0;
            if (octet < 0) {
                return;
            }
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
