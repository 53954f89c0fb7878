package continent.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Opens a page where there is a screen and a browser; elsewhere the printed address has to do.
final class Browser {

    private Browser() {}

    static void open(String address) {
        boolean mac = System.getProperty("os.name").startsWith("Mac");
        boolean screen = System.getenv("DISPLAY") != null || System.getenv("WAYLAND_DISPLAY") != null;
        Path opener = Path.of(mac ? "/usr/bin/open" : "/usr/bin/xdg-open");
        if ((mac || screen) && Files.isExecutable(opener)) {
            try {
                new ProcessBuilder(List.of(opener.toString(), address))
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start();
            } catch (IOException e) {
                // The address is on the screen.
            }
        }
    }
}
