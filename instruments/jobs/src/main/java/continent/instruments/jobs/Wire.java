package continent.instruments.jobs;

import continent.kernel.Json;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One connection: a header is one line of JSON, followed by as many raw bytes as its field `bytes` says.
///
/// A channel to a Unix socket knows no timeouts of its own; here each wait for the other side ends after `patience`.
public final class Wire implements AutoCloseable {

    /// Longest header; a longer line ends the connection.
    public static final int HEADER_BYTES_MAX = 4 << 20;

    private final SocketChannel channel;
    private final Selector selector;
    private final SelectionKey key;
    private final long patienceMillis;
    private final ByteBuffer in = ByteBuffer.allocate(1 << 16).flip();

    public Wire(SocketChannel channel, Duration patience) throws IOException {
        this.channel = channel;
        channel.configureBlocking(false);
        this.selector = Selector.open();
        this.key = channel.register(selector, 0);
        this.patienceMillis = Math.max(1, patience.toMillis());
    }

    /// Writes one header.
    public void send(Map<String, ? extends @Nullable Object> header) throws IOException {
        write(ByteBuffer.wrap((Json.write(header) + "\n").getBytes(StandardCharsets.UTF_8)));
    }

    public void write(ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            if (channel.write(bytes) == 0) {
                await(SelectionKey.OP_WRITE);
            }
        }
    }

    /// Reads one header.
    ///
    /// @throws Fields.Malformed where the line is no JSON object
    /// @throws IOException      where it is too long, cut off or late
    public Fields receive() throws IOException {
        var line = new ByteArrayOutputStream(512);
        while (true) {
            fill();
            byte next = in.get();
            if (next == '\n') {
                return Fields.parse(line.toString(StandardCharsets.UTF_8));
            }
            if (line.size() >= HEADER_BYTES_MAX) {
                throw new IOException("a header is at most " + HEADER_BYTES_MAX + " bytes long");
            }
            line.write(next);
        }
    }

    /// Copies exactly `count` raw bytes.
    public void copyTo(OutputStream out, long count) throws IOException {
        long left = count;
        while (left > 0) {
            fill();
            int part = (int) Math.min(left, in.remaining());
            out.write(in.array(), in.arrayOffset() + in.position(), part);
            in.position(in.position() + part);
            left -= part;
        }
    }

    private void fill() throws IOException {
        if (in.hasRemaining()) {
            return;
        }
        in.clear();
        int count = channel.read(in);
        while (count == 0) {
            await(SelectionKey.OP_READ);
            count = channel.read(in);
        }
        in.flip();
        if (count < 0) {
            in.limit(0);
            throw new EOFException("the other side closed the connection");
        }
    }

    private void await(int operation) throws IOException {
        key.interestOps(operation);
        selector.select(patienceMillis);
        if (selector.selectedKeys().isEmpty()) {
            throw new SocketTimeoutException("no answer within " + patienceMillis + " ms");
        }
        selector.selectedKeys().clear();
    }

    @Override
    public void close() throws IOException {
        try (channel;
                selector) {
            key.cancel();
        }
    }
}
