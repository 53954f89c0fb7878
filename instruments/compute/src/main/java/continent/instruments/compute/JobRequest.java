package continent.instruments.compute;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A job as somebody asks for it; read by [JobRequests].
///
/// @param grant   id of the grant that pays
/// @param command program and arguments; empty where `example` is given
/// @param example a shipped example, such as `language-model`
/// @param arguments appended to the command of an example
/// @param files   seen at `/job/in/`
/// @param run     id of a curation run whose data is seen at `/job/in/data.jsonl`
public record JobRequest(
        String grant,
        List<String> command,
        @Nullable String example,
        List<String> arguments,
        List<InputFile> files,
        @Nullable String run,
        Limits limits) {

    public JobRequest {
        command = List.copyOf(command);
        arguments = List.copyOf(arguments);
        files = List.copyOf(files);
    }

    /// A file given with the job. Its bytes are never changed.
    public static final class InputFile {
        private final String name;
        private final byte[] bytes;

        /// @param name safe, see [FileNames]
        InputFile(String name, byte[] bytes) {
            this.name = name;
            this.bytes = bytes.clone();
        }

        public String name() {
            return name;
        }

        public int size() {
            return bytes.length;
        }

        public byte[] bytes() {
            return bytes.clone();
        }
    }
}
