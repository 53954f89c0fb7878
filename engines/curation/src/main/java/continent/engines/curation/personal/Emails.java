package continent.engines.curation.personal;

import java.util.List;

/// E-mail addresses: the dot-atoms of RFC 5322 with letters of any script (RFC 6531), and a domain with a top
/// level of two letters or more. Quoted local parts and addresses in brackets are left out.
final class Emails implements Recogniser {

    private static final int LOCAL_MAX = 64;
    private static final int DOMAIN_MAX = 253;
    private static final String LOCAL_MARKS = "._%+-'!#$&*/=?^`{|}~";
    private static final String LOCAL_ENDS = "_+-";

    @Override
    public void find(String text, List<Span> found) {
        for (int at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
            int start = local(text, at);
            int end = domainEnd(text, at + 1);
            if (start < at && end > 0) {
                found.add(new Span(Span.Type.EMAIL, start, end, 1));
            }
        }
    }

    private static int local(String text, int at) {
        int start = at;
        while (start > 0 && at - start < LOCAL_MAX && isLocal(text.charAt(start - 1))) {
            start--;
        }
        while (start < at && !opens(text.charAt(start))) {
            start++;
        }
        return text.charAt(Math.max(0, at - 1)) == '.'
                        || text.substring(start, at).contains("..")
                ? at
                : start;
    }

    private static boolean isLocal(char c) {
        return Character.isLetterOrDigit(c) || LOCAL_MARKS.indexOf(c) >= 0;
    }

    private static boolean opens(char c) {
        return Character.isLetterOrDigit(c) || LOCAL_ENDS.indexOf(c) >= 0;
    }

    /// The end of a domain that starts here, 0 where there is none.
    static int domainEnd(String text, int from) {
        int limit = Math.min(text.length(), from + DOMAIN_MAX);
        int end = 0;
        int label = from;
        for (int i = from; i <= limit; i++) {
            char c = i < limit ? text.charAt(i) : ' ';
            if (Character.isLetterOrDigit(c) || (c == '-' && i > label)) {
                continue;
            }
            int stop = i;
            while (stop > label && text.charAt(stop - 1) == '-') {
                stop--;
            }
            if (label > from && stop - label >= 2 && isTop(text, label, stop)) {
                end = stop;
            }
            if (c != '.' || i == label) {
                break;
            }
            label = i + 1;
        }
        return end;
    }

    private static boolean isTop(String text, int from, int to) {
        if (text.startsWith("xn--", from)) {
            return true;
        }
        for (int i = from; i < to; i++) {
            if (!Character.isLetter(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }
}
