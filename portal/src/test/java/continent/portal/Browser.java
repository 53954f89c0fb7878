package continent.portal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/// A reader without JavaScript: opens pages, keeps cookies, fills in the forms that it finds.
public final class Browser {

    private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
    private final HttpClient http =
            HttpClient.newBuilder().cookieHandler(cookies).build();
    private final PortalServer portal;
    private HttpResponse<String> answer;

    public Browser(PortalServer portal) {
        this.portal = portal;
    }

    public Browser open(String path) {
        return send(HttpRequest.newBuilder(URI.create(portal.address() + path))
                .header("Accept", "text/html")
                .GET());
    }

    /// Fills in and sends the form whose action is or starts so; follows to the page after it.
    public Browser submit(String action, Map<String, String> values) {
        var page = page();
        Element exact = page.selectFirst("form[action=" + action + "]");
        Element form = exact == null ? page.selectFirst("form[action^=" + action + "]") : exact;
        if (form == null) {
            throw new IllegalStateException("no form to " + action + " on " + page().title());
        }
        return post(form.attr("action"), fields(form, values));
    }

    private static List<String> fields(Element form, Map<String, String> values) {
        var fields = new ArrayList<String>();
        for (var hidden : form.select("input[type=hidden]")) {
            if (!values.containsKey(hidden.attr("name"))) {
                fields.add(field(hidden.attr("name"), hidden.attr("value")));
            }
        }
        values.forEach((name, value) -> fields.add(field(name, value)));
        return fields;
    }

    private static String field(String name, String value) {
        return URLEncoder.encode(name, StandardCharsets.UTF_8) + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    public Browser post(String path, List<String> fields) {
        send(HttpRequest.newBuilder(URI.create(portal.address() + path))
                .header("Accept", "text/html")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(String.join("&", fields))));
        return follow();
    }

    private Browser follow() {
        return answer.statusCode() == 303
                ? open(answer.headers().firstValue("Location").orElseThrow())
                : this;
    }

    private Browser send(HttpRequest.Builder request) {
        try {
            answer = http.send(request.build(), BodyHandlers.ofString());
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    public int status() {
        return answer.statusCode();
    }

    public HttpResponse<String> answer() {
        return answer;
    }

    public Document page() {
        return Jsoup.parse(answer.body());
    }

    public String heading() {
        return page().select("h1").text();
    }

    public String text(String selector) {
        return page().select(selector).text();
    }

    /// The value of a cookie.
    public String cookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElseThrow();
    }

    /// Plants a cookie.
    public void cookie(String name, String value) {
        var cookie = new HttpCookie(name, value);
        cookie.setPath("/");
        cookie.setVersion(0);
        cookies.getCookieStore().add(URI.create(portal.address()), cookie);
    }

    public CookieManager cookies() {
        return cookies;
    }
}
