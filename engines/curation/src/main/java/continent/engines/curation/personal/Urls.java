package continent.engines.curation.personal;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Web addresses: with a scheme (RFC 3986), with `www.`, or a bare host whose top level is a common one, with what
/// follows it. Punctuation that ends the sentence is left out, closing brackets that were opened inside are kept.
final class Urls implements Recogniser {

    private static final int SCHEME_MAX = 12;
    private static final int LENGTH_MAX = 2_083;
    private static final String STOPS = "<>\"{}|\\^`\u00AB\u00BB\u201C\u201D\u201E";
    private static final String TRAILING = ".,;:!?'\"\u2019\u2026*_";

    /// Top levels that are taken without a scheme; those that are also endings of file names are left out.
    private static final Set<String> TOPS = Context.words("""
            com org net info eu edu gov int biz at be bg ch cy cz de dk ee es fi fr gr hr hu ie is it li lt lu
            lv mt nl no pl pt ro se si sk uk ua us ca au br jp cn ru io app dev online shop site tv me
            """);

    @Override
    public void find(String text, List<Span> found) {
        int at = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            int end = 0;
            int start = at;
            double score = 0.9;
            if (c == ':' && text.startsWith("://", at)) {
                start = scheme(text, at);
                end = start < at && at + 3 < text.length() && hostStarts(text.charAt(at + 3)) ? end(text, at + 3) : 0;
                score = 0.99;
            } else if ((c == 'w' || c == 'W') && text.regionMatches(true, at, "www.", 0, 4) && isFree(text, at)) {
                end = Emails.domainEnd(text, at) > at + 4 ? end(text, at) : 0;
                score = 0.97;
            } else if (c == '.' && Context.isWord(text, at + 1)) {
                start = label(text, at);
                end = bare(text, start, at);
                score = 0.7;
            }
            if (end > start) {
                found.add(new Span(Span.Type.URL, start, end, score));
                at = end;
            } else {
                at++;
            }
        }
    }

    private static boolean hostStarts(char c) {
        return Character.isLetterOrDigit(c) || c == '[';
    }

    private static int scheme(String text, int at) {
        int start = at;
        while (start > 0 && at - start < SCHEME_MAX && asciiLetter(text.charAt(start - 1))) {
            start--;
        }
        return at - start >= 2 && !Context.isWord(text, start - 1) ? start : at;
    }

    private static boolean asciiLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    private static int end(String text, int from) {
        int end = from;
        int opened = 0;
        while (end < text.length() && end - from < LENGTH_MAX) {
            char c = text.charAt(end);
            if (Character.isWhitespace(c) || Character.isSpaceChar(c) || c < ' ' || STOPS.indexOf(c) >= 0) {
                break;
            }
            opened += c == '(' ? 1 : 0;
            if (c == ')' && --opened < 0) {
                break;
            }
            end++;
        }
        while (end > from && TRAILING.indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        return end;
    }

    private static boolean isFree(String text, int start) {
        return start == 0
                || (!Character.isLetterOrDigit(text.charAt(start - 1)) && "@./-_".indexOf(text.charAt(start - 1)) < 0);
    }

    /// The start of the label before the first dot of a host.
    private static int label(String text, int dot) {
        int start = dot;
        while (start > 0 && dot - start < 63 && (Context.isWord(text, start - 1) || text.charAt(start - 1) == '-')) {
            start--;
        }
        return start;
    }

    private static int bare(String text, int start, int dot) {
        if (dot - start < 2 || !isFree(text, start) || !Character.isLetterOrDigit(text.charAt(start))) {
            return 0;
        }
        int host = Emails.domainEnd(text, start);
        if (host <= dot || (host < text.length() && text.charAt(host) == '@')) {
            return 0;
        }
        String top = text.substring(text.lastIndexOf('.', host - 1) + 1, host);
        boolean common = top.equals(top.toLowerCase(Locale.ROOT)) && TOPS.contains(top);
        if (!common || Context.isWord(text, host)) {
            return 0;
        }
        boolean path = host < text.length() && "/?#:".indexOf(text.charAt(host)) >= 0;
        return path ? Math.max(host, end(text, host)) : host;
    }

    private static final Set<String> PERSONAL_KEYS = Context.words("""
            user userid username uid email mail e-mail name firstname lastname phone login account member
            profile token session sid
            """);
    private static final Set<String> PERSONAL_PARTS = Context.words("""
            user users u profile profiles people person member members in author authors account accounts home
            staff contact
            """);

    /// Whether an address is likely to tell who somebody is: a name before the host, a home or profile page, or a
    /// parameter that names a person.
    static boolean tellsIdentity(String url) {
        String rest =
                url.substring(url.contains("://") ? url.indexOf("://") + 3 : 0).toLowerCase(Locale.ROOT);
        int query = rest.indexOf('?');
        String path = query < 0 ? rest : rest.substring(0, query);
        String[] parts = path.split("/");
        if (parts.length == 0 || parts[0].indexOf('@') > 0) {
            return parts.length > 0;
        }
        for (int i = 1; i < parts.length; i++) {
            boolean named = parts[i].startsWith("~") || parts[i].startsWith("@") || parts[i].indexOf('@') > 0;
            if (named || (PERSONAL_PARTS.contains(parts[i]) && i + 1 < parts.length)) {
                return true;
            }
        }
        if (query >= 0) {
            for (String pair : rest.substring(query + 1).split("[&;#]")) {
                int is = pair.indexOf('=');
                if ((is > 0 && PERSONAL_KEYS.contains(pair.substring(0, is)))
                        || pair.contains("@")
                        || pair.contains("%40")) {
                    return true;
                }
            }
        }
        return false;
    }
}
