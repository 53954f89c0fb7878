package continent.engines.curation.personal;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// International bank account numbers: ISO 13616, the lengths of the SWIFT registry, check digits by ISO 7064
/// mod 97. In one piece or in groups with single spaces or hyphens, in either case of letters.
final class Ibans implements Recogniser {

    private static final Map<String, Integer> LENGTHS = lengths("""
            AD24 AE23 AL28 AT20 AZ28 BA20 BE16 BG22 BH22 BI27 BR29 BY28 CH21 CR22 CY28 CZ24 DE22 DJ27 DK18 DO28 EE20
            EG29 ES24 FI18 FK18 FO18 FR27 GB22 GE22 GI23 GL18 GR27 GT28 HN28 HR21 HU28 IE22 IL23 IQ23 IS26 IT27 JO30
            KW30 KZ20 LB28 LC32 LI21 LT20 LU20 LV21 LY25 MC27 MD24 ME22 MK19 MN20 MR27 MT31 MU30 NI28 NL18 NO15 OM23
            PK24 PL28 PS29 PT25 QA29 RO24 RS22 RU33 SA24 SC31 SD18 SE24 SI19 SK24 SM27 SO23 ST25 SV28 TL23 TN24 TR26
            UA29 VA22 VG24 XK20 YE30
            """);

    @Override
    public void find(String text, List<Span> found) {
        for (int i = 0; i + 14 < text.length(); i++) {
            if (letter(text.charAt(i))
                    && letter(text.charAt(i + 1))
                    && Context.isDigit(text, i + 2)
                    && !Context.isWord(text, i - 1)) {
                int end = end(text, i);
                if (end > 0) {
                    found.add(new Span(Span.Type.IBAN, i, end, 1));
                    i = end - 1;
                }
            }
        }
    }

    private static int end(String text, int start) {
        Integer length = LENGTHS.get(text.substring(start, start + 2).toUpperCase(Locale.ROOT));
        if (length == null) {
            return 0;
        }
        var plain = new StringBuilder(length);
        int at = start;
        while (at < text.length() && plain.length() < length) {
            char c = text.charAt(at);
            if (letter(c) || Context.digit(c)) {
                plain.append(c);
            } else if ((c != ' ' && c != '\u00A0' && c != '-') || !Context.isWord(text, at + 1)) {
                return 0;
            }
            at++;
        }
        return plain.length() == length && !Context.isWord(text, at) && holds(plain) ? at : 0;
    }

    /// The check of ISO 7064: the number with its head at the end, letters as two digits, leaves 1 by 97.
    private static boolean holds(CharSequence plain) {
        int rest = 0;
        for (int i = 0; i < plain.length(); i++) {
            int value = Character.digit(plain.charAt((i + 4) % plain.length()), 36);
            rest = (rest * (value > 9 ? 100 : 10) + value) % 97;
        }
        return rest == 1;
    }

    private static boolean letter(char c) {
        return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
    }

    private static Map<String, Integer> lengths(String table) {
        var lengths = new HashMap<String, Integer>();
        for (String entry : table.strip().split("\\s+")) {
            lengths.put(entry.substring(0, 2), Integer.parseInt(entry.substring(2)));
        }
        return Map.copyOf(lengths);
    }
}
