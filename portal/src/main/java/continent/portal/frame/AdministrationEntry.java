package continent.portal.frame;

/// A page for those who run the instance; a bean. Linked from the page of the administration.
///
/// @param textKey the message with its name
/// @param path    below `/administration`
public record AdministrationEntry(String textKey, String path) {}
