package continent.engines.curation.personal;

/// A piece of personal data in a text.
///
/// @param start of its first UTF-16 unit
/// @param end   after its last
/// @param score from 0 to 1, how sure it is; 1 where check digits prove it
public record Span(Type type, int start, int end, double score) {

    /// Kinds of personal data, by the names that recipes and outputs use.
    public enum Type {
        PERSON,
        EMAIL,
        PHONE,
        IBAN,
        CREDIT_CARD,
        IP_ADDRESS,
        URL,
        NATIONAL_ID
    }

    public Span {
        if (start < 0 || end <= start) {
            throw new IllegalArgumentException("a span from " + start + " to " + end);
        }
    }

    int length() {
        return end - start;
    }

    boolean meets(Span other) {
        return start < other.end && other.start < end;
    }
}
