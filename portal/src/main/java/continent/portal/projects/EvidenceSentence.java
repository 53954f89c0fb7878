package continent.portal.projects;

/// How a kind of evidence reads in a timeline; a bean of the capability that produces the kind.
///
/// In the message, `{name}` or `{baseline.value}` stands for the payload's value at that path; `{subject}` for the
/// subject. Numbers are grouped; what is not there reads as an ellipsis.
///
/// @param kind    such as `data.curated`
/// @param textKey the message, in the capability's own bundle
/// @param path    where the entry's thing is shown, with `{subject}`; empty for nowhere
/// @param variant where in the payload stands what kind of the kind it is; empty where there is one only
/// @param keys    the beginning of the messages for variants: `things.sentence.` and the variant; a variant without a
///                message of its own reads as the kind does
public record EvidenceSentence(String kind, String textKey, String path, String variant, String keys) {

    public EvidenceSentence(String kind, String textKey, String path) {
        this(kind, textKey, path, "", "");
    }
}
