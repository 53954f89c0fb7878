package continent.portal.aiact.internal;

/// A provision as people write it.
///
/// @param path where it can be read; empty where it can't be here
public record Cite(String text, String path) {}
