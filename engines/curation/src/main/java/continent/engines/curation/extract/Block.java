package continent.engines.curation.extract;

/// A run of text between the borders of block elements.
final class Block {

    /// Spaces are single; a line break within the block is a line end.
    final String text;

    /// The innermost block element around it.
    final Place place;

    /// How many of its characters are in links.
    final int linkCharacters;

    /// How many are emphasised.
    final int strongCharacters;

    final Wording wording;

    /// Whether it reads like a part of running text.
    final boolean running;

    Block(String text, Place place, int linkCharacters, int strongCharacters) {
        this.text = text;
        this.place = place;
        this.linkCharacters = linkCharacters;
        this.strongCharacters = strongCharacters;
        this.wording = Wording.of(text);
        this.running = text.length() >= 80 && linkDensity() < 0.35 && wording.sentenceEnds() > 0;
    }

    int length() {
        return text.length();
    }

    double linkDensity() {
        return Math.min(1, (double) linkCharacters / Math.max(1, text.length()));
    }
}
