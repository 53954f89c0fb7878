package continent.instruments.aiact.text;

/// What kind of file a text was read from. Where two have the same language and date, the first in this order is
/// used.
public enum SourceKind {
    FORMEX,
    HTML,
    JSON
}
