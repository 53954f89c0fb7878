package continent.portal.frame;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.View;

/// One page on its way to the reader. Handlers take it as a parameter and answer with [#show] or [#goTo]; templates get
/// it as `page`.
public final class Page {

    private final Frame frame;
    private final Doors doors;
    private final List<Crumb> crumbs = new ArrayList<>();
    private String title = "";

    /// What surrounds every page of a request.
    ///
    /// @param path       of the request, to mark the current entry and to come back after switching the language
    /// @param csrf       the hidden field's value
    /// @param nonce      for a script or style element of the page's own
    /// @param styles     addresses of all style sheets
    /// @param languages  the languages that there are
    /// @param flash      a message from the step before, null where there is none
    public record Frame(
            Texts texts,
            Caller caller,
            String path,
            String requestId,
            String csrf,
            String nonce,
            List<Link> navigation,
            List<String> styles,
            List<Language> languages,
            @Nullable Flash flash) {}

    /// @param current whether the reader is there or below it
    public record Link(String text, String path, boolean current) {}

    public record Crumb(String text, String path) {}

    /// @param code such as `nb`; `name` is written in the language itself
    public record Language(String code, String name, boolean current) {}

    /// @param kind `ok` or `warn`
    public record Flash(String kind, String text) {}

    /// How a page reaches the reader; the frame's own.
    public interface Doors {
        View show(Page page, int status, String template, Map<String, Object> values);

        View seeOther(String path, @Nullable String flashKind, String flashKey, Object... filled);
    }

    public Page(Frame frame, Doors doors) {
        this.frame = frame;
        this.doors = doors;
    }

    /// Renders `jte/<template>` with this page and the model.
    ///
    /// @param template such as `projects/list.jte`
    /// @param titleKey the message with the page's title, or the title itself where no such message exists
    public View show(String template, String titleKey, Object model) {
        return show(200, template, titleKey, model);
    }

    /// The same with another status, such as 422 for a form that is shown again.
    public View show(int status, String template, String titleKey, Object model) {
        title = text(titleKey);
        var values = new LinkedHashMap<String, Object>();
        values.put("page", this);
        values.put("model", model);
        return doors.show(this, status, template, values);
    }

    /// Sends the reader on after something was done (303).
    public View goTo(String path) {
        return doors.seeOther(path, null, "");
    }

    /// Sends the reader on, with a message there that says what was done.
    public View goTo(String path, String flashKey, Object... filled) {
        return doors.seeOther(path, "ok", flashKey, filled);
    }

    /// Adds a step to the breadcrumbs, from the outermost inwards.
    public Page crumb(String text, String path) {
        crumbs.add(new Crumb(text, path));
        return this;
    }

    public String text(String key, Object... filled) {
        return frame.texts().get(key, filled);
    }

    public Texts texts() {
        return frame.texts();
    }

    public Caller caller() {
        return frame.caller();
    }

    public Frame frame() {
        return frame;
    }

    public List<Crumb> crumbs() {
        return List.copyOf(crumbs);
    }

    public String title() {
        return title;
    }

    public String csrf() {
        return frame.csrf();
    }

    public String nonce() {
        return frame.nonce();
    }
}
