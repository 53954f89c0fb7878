package continent.portal.frame.internal;

import continent.kernel.Hash;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/// The files below `static/` on the class path, one folder deep (`static/styles/00-base.css`), held in memory; the
/// address of each holds the hash of its bytes, so that browsers may keep it for good.
@Component
final class StaticFiles {

    private static final Map<String, String> TYPES = Map.of(
            "css", "text/css;charset=UTF-8",
            "js", "text/javascript;charset=UTF-8",
            "svg", "image/svg+xml",
            "png", "image/png");

    private final Map<String, StaticFile> files = new TreeMap<>();
    private final List<String> styles;

    /// One file with its address.
    static final class StaticFile {
        private final String name;
        private final String type;
        private final String hash;
        private final byte[] bytes;

        StaticFile(String name, String type, byte[] bytes) {
            this.name = name;
            this.type = type;
            this.bytes = bytes;
            this.hash = Hash.sha256(bytes).substring(0, 12);
        }

        String name() {
            return name;
        }

        String type() {
            return type;
        }

        String hash() {
            return hash;
        }

        byte[] bytes() {
            return bytes.clone();
        }

        String path() {
            return "/static/" + hash + "/" + name;
        }
    }

    StaticFiles() throws IOException {
        for (var file : new PathMatchingResourcePatternResolver().getResources("classpath*:static/*/*.*")) {
            String path = file.getURL().getPath();
            String name = path.substring(path.lastIndexOf("/static/") + "/static/".length());
            String type = TYPES.get(name.substring(name.lastIndexOf('.') + 1));
            if (type != null) {
                files.put(name, new StaticFile(name, type, file.getContentAsByteArray()));
            }
        }
        styles = files.values().stream()
                .filter(file -> file.name().startsWith("styles/"))
                .map(StaticFile::path)
                .toList();
    }

    /// Addresses of all style sheets, in the order of their names.
    List<String> styles() {
        return styles;
    }

    @Nullable
    StaticFile find(String name) {
        return files.get(name);
    }
}
