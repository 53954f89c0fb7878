package continent.engines.curation.read;

import java.io.IOException;
import java.io.InputStream;

/// What was [Opened] as a stream for libraries that read one.
final class Foreign extends InputStream {

    /// Stands for [Opened.Unreadable] where only an [IOException] may pass.
    static final class Carried extends IOException {
        private static final long serialVersionUID = 1;
        private final transient Opened.Unreadable why;

        Carried(Opened.Unreadable why) {
            super(why.getMessage());
            this.why = why;
        }

        Opened.Unreadable why() {
            return why;
        }
    }

    private final Opened in;

    Foreign(Opened in) {
        this.in = in;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] buffer, int from, int length) throws IOException {
        try {
            return in.read(buffer, from, length);
        } catch (Opened.Unreadable e) {
            throw new Carried(e);
        }
    }
}
