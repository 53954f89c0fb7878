package continent.portal.projects.internal;

import continent.portal.frame.Form;
import continent.portal.projects.Project;

/// The form for one field of a document.
public record FieldModel(Project project, String document, DocumentModel.Field field, Form form) {}
