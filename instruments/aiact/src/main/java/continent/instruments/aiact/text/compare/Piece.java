package continent.instruments.aiact.text.compare;

/// A run of words that both texts have, or one of them. The pieces that are not added, joined, are the earlier text;
/// those that are not removed the later one.
public record Piece(Kind kind, String text) {

    public enum Kind {
        SAME,
        REMOVED,
        ADDED
    }
}
