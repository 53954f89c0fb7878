package continent.portal.frame.internal;

import continent.kernel.Json;
import continent.kernel.Result;
import continent.portal.frame.Page;
import continent.portal.frame.PortalSettings;
import continent.portal.frame.Texts;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;

/// The frame's own cookies: the language chosen, and the message for the page after a redirect.
@Component
final class Cookies {

    static final String LANGUAGE = "language";
    private static final String FLASH = "flash";
    private static final int FLASH_LENGTH_MAX = 2_000;
    private final PortalSettings settings;

    Cookies(PortalSettings settings) {
        this.settings = settings;
    }

    @Nullable
    String read(HttpServletRequest request, String name) {
        var cookies = request.getCookies();
        if (cookies != null) {
            for (var cookie : cookies) {
                if (cookie.getName().equals(name)) {
                    return cookie.getValue();
                }
            }
        }
        return null;
    }

    void write(HttpServletResponse response, String name, String value, Duration age) {
        var cookie = ResponseCookie.from(name, value)
                .path("/")
                .httpOnly(true)
                .secure(settings.https())
                .sameSite("Lax")
                .maxAge(age)
                .build();
        response.addHeader("Set-Cookie", cookie.toString());
    }

    void setFlash(HttpServletResponse response, String kind, String key, Object... filled) {
        var args = Arrays.stream(filled).map(Object::toString).toList();
        String json = Json.write(Map.of("kind", kind, "key", key, "filled", args));
        if (json.length() <= FLASH_LENGTH_MAX) {
            var encoder = Base64.getUrlEncoder().withoutPadding();
            write(
                    response,
                    FLASH,
                    encoder.encodeToString(json.getBytes(StandardCharsets.UTF_8)),
                    Duration.ofMinutes(2));
        }
    }

    Page.@Nullable Flash flash(HttpServletRequest request, Texts texts) {
        String value = read(request, FLASH);
        if (value == null || value.length() > 2 * FLASH_LENGTH_MAX) {
            return null;
        }
        try {
            String json = new String(Base64.getUrlDecoder().decode(value), StandardCharsets.UTF_8);
            return Json.object(json) instanceof Result.Ok<Map<String, @Nullable Object>> read
                    ? flash(read.value(), texts)
                    : null;
        } catch (IllegalArgumentException e) {
            return null; // not a cookie of ours
        }
    }

    private static Page.@Nullable Flash flash(Map<String, @Nullable Object> fields, Texts texts) {
        return fields.get("key") instanceof String key
                        && texts.has(key)
                        && fields.get("filled") instanceof List<?> filled
                ? new Page.Flash("warn".equals(fields.get("kind")) ? "warn" : "ok", texts.get(key, filled.toArray()))
                : null;
    }

    void clearFlash(HttpServletRequest request, HttpServletResponse response) {
        if (read(request, FLASH) != null) {
            write(response, FLASH, "", Duration.ZERO);
        }
    }
}
