package continent.engines.curation.personal;

import java.util.List;
import java.util.Set;

/// National identity numbers whose check digits are published, of two dozen states ([IdNumbers] has the rules). A
/// number with a date of birth and two check digits, or with letters in their places, speaks for itself; others
/// are only taken where a word near them says what they are. The social security number of the United States
/// has no check digit: its form and ranges have to do.
final class NationalIds implements Recogniser {

    private static final int LENGTH_MAX = 24;
    private static final Set<String> WORDS = Context.words("""
            id ssn social security national identity identification personal tax taxpayer insurance bsn
            burgerservicenummer sofinummer rijksregisternummer niss steuer steuernummer identifikationsnummer
            steueridentifikationsnummer idnr tin fødselsnummer fødselsnr personnummer fnr cpr henkilötunnus hetu
            dni nie nif contribuinte codice fiscale sécurité sociale nir pesel cnp egn егн oib rodné číslo
            isikukood asmens kodas personas kods emšo emso pps ppsn kennitala rc
            """);

    private final Set<String> states;

    /// @param states ISO 3166 codes of the states whose numbers are expected; empty where none are more than others
    NationalIds(Set<String> states) {
        this.states = Set.copyOf(states);
    }

    @Override
    public void find(String text, List<Span> found) {
        int at = 0;
        while (at < text.length()) {
            if (Character.isLetterOrDigit(text.charAt(at))) {
                int end = token(text, at);
                if (end - at >= 9 && end - at <= LENGTH_MAX && isAlone(text, at, end)) {
                    judge(text, at, end, found);
                }
                at = end;
            } else {
                at++;
            }
        }
    }

    private static boolean isAlone(String text, int start, int end) {
        char before = start > 0 ? text.charAt(start - 1) : ' ';
        char after = end < text.length() ? text.charAt(end) : ' ';
        return "@+/=_".indexOf(before) < 0 && "@_=".indexOf(after) < 0;
    }

    /// The end of what is written as one number: letters and digits, with single marks or spaces between digits.
    private static int token(String text, int start) {
        int end = start;
        while (end < text.length()) {
            char c = text.charAt(end);
            boolean joins = "-./+ \u00A0".indexOf(c) >= 0
                    && Context.isDigit(text, end - 1)
                    && (Context.isDigit(text, end + 1) || (c != ' ' && Context.isWord(text, end + 1)));
            if (!Character.isLetterOrDigit(c) && !joins) {
                break;
            }
            end++;
        }
        return end;
    }

    private void judge(String text, int start, int end, List<Span> found) {
        String written = text.substring(start, end);
        if (!IdNumbers.mayBe(written)) {
            return;
        }
        boolean told = Context.near(text, start, end, WORDS);
        double sure = IdNumbers.proof(written, states);
        double score = told ? Math.min(1, sure + 0.4) : sure;
        if (score >= 0.6) {
            found.add(new Span(Span.Type.NATIONAL_ID, start, end, score));
        }
    }
}
