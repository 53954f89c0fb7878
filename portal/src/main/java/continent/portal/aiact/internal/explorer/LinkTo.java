package continent.portal.aiact.internal.explorer;

/// A link on a page.
///
/// @param current whether it is what the reader looks at
public record LinkTo(String text, String href, boolean current) {

    static LinkTo of(String text, String href) {
        return new LinkTo(text, href, false);
    }
}
