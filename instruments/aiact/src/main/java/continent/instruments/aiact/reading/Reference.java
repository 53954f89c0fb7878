package continent.instruments.aiact.reading;

/// A citation in a text, resolved.
///
/// @param start  of its words in the text of the unit
/// @param end    behind them
/// @param target id of a unit of the state, or of a heading over articles (`chap_III_2`)
public record Reference(int start, int end, String target) {}
