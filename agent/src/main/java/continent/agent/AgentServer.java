package continent.agent;

import continent.instruments.jobs.Wire;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserPrincipal;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.Semaphore;
import jdk.net.ExtendedSocketOptions;

/// Listens on the socket, and lets in only the users that it was told of: the kernel names the process at the other end
/// (SO_PEERCRED, unix(7)).
final class AgentServer {

    private static final Logger LOG = System.getLogger(AgentServer.class.getName());
    private static final int CONNECTIONS_MAX = 16;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Path socket;
    private final Set<UserPrincipal> allowed;
    private final Verbs verbs;
    private final Semaphore places = new Semaphore(CONNECTIONS_MAX);

    AgentServer(Path socket, Set<UserPrincipal> allowed, Verbs verbs) {
        this.socket = socket;
        this.allowed = allowed;
        this.verbs = verbs;
    }

    /// Binds the socket for its own user alone, and for the peer where it may give it away. Root gets in anyway.
    ServerSocketChannel bind(UserPrincipal peer) throws IOException {
        Files.deleteIfExists(socket);
        var server = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
        server.bind(UnixDomainSocketAddress.of(socket));
        Files.setPosixFilePermissions(socket, PosixFilePermissions.fromString("rw-------"));
        if (Isolation.uid() == 0) {
            Files.setOwner(socket, peer);
        }
        return server;
    }

    /// Serves until the channel is closed.
    void serve(ServerSocketChannel server) throws IOException {
        while (true) {
            places.acquireUninterruptibly();
            SocketChannel channel;
            try {
                channel = server.accept();
            } catch (java.nio.channels.ClosedChannelException _) {
                return;
            }
            Thread.ofVirtual().name("request").start(() -> {
                try {
                    serve(channel);
                } finally {
                    places.release();
                }
            });
        }
    }

    private void serve(SocketChannel channel) {
        try (channel) {
            var peer = channel.getOption(ExtendedSocketOptions.SO_PEERCRED).user();
            if (!allowed.contains(peer)) {
                LOG.log(Level.WARNING, "turned away user " + peer.getName());
                return;
            }
            try (var wire = new Wire(channel, PATIENCE)) {
                verbs.answer(wire);
            }
        } catch (Exception e) { // a door: one request's trouble must not end the agent
            LOG.log(Level.WARNING, "request failed: " + e);
        }
    }
}
