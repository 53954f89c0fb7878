package continent.portal.frame.internal;

import continent.portal.frame.Form;
import continent.portal.frame.NavigationEntry;
import continent.portal.frame.Page;
import continent.portal.frame.Problem;
import continent.portal.frame.Texts;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;

/// Makes the [Page] of a request and renders templates.
@Component
final class Pages implements Page.Doors {

    /// Fields that are never shown again; `current` is the password before a new one.
    private static final Pattern SECRET = Pattern.compile("(?i)_.*|current|.*(password|secret|token|code).*");

    private final TemplateEngine templates = TemplateEngine.createPrecompiled(ContentType.Html);
    private final Messages messages;
    private final StaticFiles files;
    private final Cookies cookies;
    private final AccessRules rules;
    private final List<NavigationEntry> navigation;

    Pages(Messages messages, StaticFiles files, Cookies cookies, AccessRules rules, List<NavigationEntry> navigation) {
        this.messages = messages;
        this.files = files;
        this.cookies = cookies;
        this.rules = rules;
        this.navigation = navigation.stream()
                .sorted(Comparator.comparingInt(NavigationEntry::order).thenComparing(NavigationEntry::path))
                .toList();
    }

    /// The language by cookie, then by the account, then by `Accept-Language`.
    Texts texts(HttpServletRequest request) {
        String chosen = cookies.read(request, Cookies.LANGUAGE);
        var user = Call.caller(request).user();
        return messages.texts(
                chosen == null && user != null ? user.language() : chosen, request.getHeader("Accept-Language"));
    }

    Page page(HttpServletRequest request) {
        var texts = texts(request);
        String path = Call.path(request);
        var token = (CsrfToken) request.getAttribute(CsrfToken.class.getName());
        var frame = new Page.Frame(
                texts,
                Call.caller(request),
                path,
                Call.requestId(request),
                token == null ? "" : token.getToken(),
                SecurityHeaders.nonce(request),
                links(request, texts, path),
                files.styles(),
                languages(texts),
                cookies.flash(request, texts));
        return new Page(frame, this);
    }

    private List<Page.Link> links(HttpServletRequest request, Texts texts, String path) {
        var caller = Call.caller(request);
        return navigation.stream()
                .filter(entry -> rules.wouldAllow(entry.operation(), caller))
                .map(entry -> new Page.Link(
                        texts.get(entry.textKey()),
                        entry.path(),
                        path.equals(entry.path()) || path.startsWith(entry.path() + "/")))
                .toList();
    }

    private List<Page.Language> languages(Texts current) {
        return messages.languages().stream()
                .map(code -> new Page.Language(
                        code, messages.texts(code, null).get("frame.language.name"), code.equals(current.language())))
                .toList();
    }

    void writeProblem(Problem problem, HttpServletRequest request, HttpServletResponse response) throws IOException {
        var page = page(request);
        var model = new ProblemModel(
                problem.status(),
                problem.refusals().stream().map(page.texts()::said).toList(),
                typed(request),
                back(request));
        String key = "frame.problem." + problem.status();
        var view = page.show(
                problem.status(), "frame/problem.jte", page.texts().has(key) ? key : "frame.problem.other", model);
        ((TemplateView) view).render(request, response);
    }

    /// What was typed, so that nothing is lost; never secrets. Of a form with files nothing: its body may not be read
    /// yet.
    private static Form typed(HttpServletRequest request) {
        var typed = new LinkedHashMap<String, String>();
        if (request.getMethod().equals("POST") && !FormTokens.isMultipart(request)) {
            parameters(request).forEach((field, values) -> {
                if (!SECRET.matcher(field).matches() && values.length > 0 && !values[0].isBlank()) {
                    typed.put(field, String.join(", ", values));
                }
            });
        }
        return new Form(typed, List.of());
    }

    private static Map<String, String[]> parameters(HttpServletRequest request) {
        try {
            return request.getParameterMap();
        } catch (InvalidParameterException e) {
            return Map.of(); // that is what the problem is about
        }
    }

    /// The page that the reader came from, where it is one of ours.
    private static String back(HttpServletRequest request) {
        String referer = request.getHeader("Referer");
        String own = request.getScheme() + "://" + request.getHeader("Host") + "/";
        return referer != null && referer.startsWith(own) ? referer.substring(own.length() - 1) : "/";
    }

    @Override
    public View show(Page page, int status, String template, Map<String, Object> values) {
        return new TemplateView(status, template, values);
    }

    @Override
    public View seeOther(String path, @Nullable String flashKind, String flashKey, Object... filled) {
        return (_, _, response) -> {
            if (flashKind != null) {
                cookies.setFlash(response, flashKind, flashKey, filled);
            }
            response.setStatus(303);
            response.setHeader("Location", path);
        };
    }

    final class TemplateView implements View {
        private final int status;
        private final String template;
        private final Map<String, Object> values;

        TemplateView(int status, String template, Map<String, Object> values) {
            this.status = status;
            this.template = template;
            this.values = values;
        }

        @Override
        public void render(@Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
                throws IOException {
            render(request, response);
        }

        void render(HttpServletRequest request, HttpServletResponse response) throws IOException {
            var html = new StringOutput(16_384);
            templates.render(template, values, html);
            byte[] bytes = html.toString().getBytes(StandardCharsets.UTF_8);
            response.setStatus(status);
            response.setContentType("text/html;charset=UTF-8");
            response.setHeader("Cache-Control", "no-store");
            response.setHeader("Vary", "Accept-Language, Cookie");
            cookies.clearFlash(request, response);
            response.setContentLength(bytes.length);
            response.getOutputStream().write(bytes);
        }
    }
}
