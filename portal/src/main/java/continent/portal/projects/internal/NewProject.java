package continent.portal.projects.internal;

import continent.portal.frame.Form;
import continent.portal.frame.Page;
import java.util.List;

/// The form for a new project.
public record NewProject(Form form, List<Country> countries) {
    static NewProject of(Form form, Page page) {
        return new NewProject(form, Country.all(page.texts().locale()));
    }
}
