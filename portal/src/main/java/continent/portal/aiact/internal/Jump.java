package continent.portal.aiact.internal;

import java.util.Map;

/// A form without a face of its own that many buttons of a page send, each with one field: a page with a hundred links
/// that each carry all answers would be a hundred times as long.
///
/// @param id     for the `form` attribute of the buttons
/// @param fields what goes along
public record Jump(String id, String action, Map<String, String> fields) {}
