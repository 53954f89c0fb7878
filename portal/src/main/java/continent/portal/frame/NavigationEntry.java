package continent.portal.frame;

/// One entry of the main navigation; a bean.
///
/// @param order     from left to right; the frame sorts by it, then by path
/// @param textKey   the message with its name
/// @param path      where it leads; pages below it mark it as the current one
/// @param operation shown to those who may perform it
public record NavigationEntry(int order, String textKey, String path, String operation) {}
