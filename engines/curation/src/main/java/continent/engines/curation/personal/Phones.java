package continent.engines.curation.personal;

import java.util.List;
import java.util.Set;

/// Telephone numbers: up to fifteen digits (ITU-T E.164) as people write them, with a plus or a trunk zero,
/// brackets, groups and an extension. There is no check digit, so a number is weighed: by its form, and by
/// words around it in the languages of Europe. What looks like a date, an amount, a post code or a list is left
/// out.
final class Phones implements Recogniser {

    private static final int DIGITS_MIN = 6;
    private static final int DIGITS_MAX = 15;
    private static final int DIGITS_UNTOLD_MIN = 7;
    private static final double SCORE_MIN = 0.4;

    /// Words that say what it is.
    private static final Set<String> WORDS = Context.words("""
            phone telephone tel cell cellphone mobile mob dial fax sms whatsapp hotline voicemail landline mobil handy
            telefon telefonnummer rufnummer anrufen durchwahl tlf tfn mobilnummer telefoon gsm bellen telefono cellulare
            téléphone appeler appelez portable teléfono llame llamar móvil telefone telemóvel ligue puhelin
            puhelinnumero puh soita telefonas tālrunis tālr telefonszám komórka zadzwoń τηλέφωνο τηλ телефон тел fón
            guthán sími nazovite pokličite volejte mobilni
            """);

    /// Words that stand beside other numbers as well.
    private static final Set<String> HINTS = Context.words("""
            call calling called reach reached answering ring text office contact number chiamare chiama numero numéro
            número numer nummer broj numărul
            """);

    private static final Set<String> OTHER_NUMBERS = Context.words("""
            identity national tax insurance passport social personal
            invoice order isbn issn account card iban vat ssn id passport ref reference serial version doi page
            pages usd eur price zip postcode article licence license security konto rechnung bestellung
            """);

    @Override
    public void find(String text, List<Span> found) {
        int at = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            boolean opens = Context.digit(c) || ((c == '+' || c == '(') && startsNumber(text, at + 1));
            if (opens && isFree(text, at - 1)) {
                var form = PhoneForm.read(text, at);
                if (c == '(' && isAside(text, at, form.end())) {
                    at++;
                    continue;
                }
                double score = isOver(text, form.end()) ? score(text, at, form) : 0;
                if (score >= SCORE_MIN) {
                    found.add(new Span(Span.Type.PHONE, at, form.end(), score));
                }
                at = Math.max(at + 1, form.end());
            } else {
                at++;
            }
        }
    }

    private static boolean startsNumber(String text, int at) {
        return Context.isDigit(text, at)
                || (at < text.length() && "+( ".indexOf(text.charAt(at)) >= 0 && Context.isDigit(text, at + 1));
    }

    /// Whether a bracket opens an aside that holds the whole number, rather than the number's first part.
    private static boolean isAside(String text, int open, int end) {
        int close = text.indexOf(')', open);
        return close < 0 || close >= end - 1;
    }

    private static boolean isFree(String text, int before) {
        if (Context.isWord(text, before)) {
            return false;
        }
        return before < 0
                || "+$\u20AC\u00A3#@_/.,-".indexOf(text.charAt(before)) < 0
                || (".,-".indexOf(text.charAt(before)) >= 0 && !Context.isDigit(text, before - 1));
    }

    private static boolean isOver(String text, int end) {
        if (Context.isWord(text, end)) {
            return false;
        }
        boolean mark = end < text.length() && "%\u20AC$\u00B0@_/:".indexOf(text.charAt(end)) >= 0;
        return !mark || (text.charAt(end) == ':' && !Context.isDigit(text, end + 1));
    }

    private static double score(String text, int start, PhoneForm form) {
        int digits = form.digits().length();
        if (digits < DIGITS_MIN || digits > DIGITS_MAX || form.isDate() || form.isRepeated() || form.isAmount()) {
            return 0;
        }
        double score = 0;
        if (form.international()) {
            score += digits >= 8 ? 0.75 : 0;
        } else if (form.bracketed() || form.extended()) {
            score += digits >= DIGITS_UNTOLD_MIN ? 0.55 : 0.1;
        } else if (form.groups() > 1) {
            score += grouped(form, digits);
        } else {
            score += digits >= 9 && digits <= 11 && form.digits().startsWith("0") ? 0.4 : 0;
        }
        return Math.clamp(score + context(text, start, form), 0, 0.95);
    }

    /// What the words around it add or take.
    private static double context(String text, int start, PhoneForm form) {
        if (Context.near(text, start, form.end(), WORDS)) {
            return 0.4;
        }
        if (Context.before(text, start, OTHER_NUMBERS)) {
            return -0.3;
        }
        boolean hinted = Context.near(text, start, form.end(), HINTS)
                && (form.digits().length() >= DIGITS_UNTOLD_MIN || form.groups() > 2)
                && (form.groups() > 1 || Context.justBefore(text, start, HINTS));
        return hinted ? 0.4 : 0;
    }

    /// Groups alone: the North American 3-3-4, a leading zero, or three and more short groups.
    private static double grouped(PhoneForm form, int digits) {
        if (!form.isEven() || digits < DIGITS_UNTOLD_MIN || digits > 12) {
            return 0;
        }
        if (form.sizes().equals("334") || form.sizes().equals("3334")) {
            return 0.6;
        }
        if (form.digits().startsWith("0") && digits >= 9) {
            return 0.55;
        }
        if (form.hyphened() && form.sizes().equals("34")) {
            return 0.45;
        }
        return form.groups() >= 3 && !form.isThousands() ? 0.35 : 0.1;
    }
}
