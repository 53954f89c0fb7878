package continent.portal.frame.internal;

import continent.portal.frame.Page;
import continent.portal.frame.Paths;
import continent.portal.frame.Performs;
import continent.portal.frame.PortalSettings;
import continent.portal.frame.Problem;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// Style sheets, the switch of languages, and the page about the interface for programs.
@Controller
class FrameController {

    private static final Duration YEAR = Duration.ofDays(365);
    private final StaticFiles files;
    private final Messages messages;
    private final Cookies cookies;

    FrameController(StaticFiles files, Messages messages, Cookies cookies) {
        this.files = files;
        this.messages = messages;
        this.cookies = cookies;
    }

    @GetMapping("/static/{hash}/{folder}/{name}")
    @Performs("frame.static")
    ResponseEntity<byte[]> file(@PathVariable String hash, @PathVariable String folder, @PathVariable String name) {
        var file = files.find(folder + "/" + name);
        if (file == null) {
            throw Problem.notFound();
        }
        // An address of an older version shows what there is now, but is not kept.
        var caching = file.hash().equals(hash)
                ? CacheControl.maxAge(YEAR).cachePublic().immutable()
                : CacheControl.noStore();
        return ResponseEntity.ok()
                .cacheControl(caching)
                .header("Content-Type", file.type())
                .body(file.bytes());
    }

    @PostMapping("/language")
    @Performs("frame.language")
    View language(@RequestParam String language, @RequestParam String back, HttpServletResponse response, Page page) {
        if (messages.languages().contains(language)) {
            cookies.write(response, Cookies.LANGUAGE, language, YEAR);
        }
        return page.goTo(Paths.ours(back));
    }

    @GetMapping("/api")
    @Performs("frame.api")
    View api(Page page) {
        return page.show("frame/api.jte", "frame.api.title", PortalSettings.version());
    }
}
