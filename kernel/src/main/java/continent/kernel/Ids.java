package continent.kernel;

import java.time.InstantSource;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;

/// Makes ids that sort by time and can't be guessed: a prefix that tells the kind, 48 bits of milliseconds since 1970
/// and 80 random bits, in Crockford's base 32 in lower case (the layout of ULID).
public final class Ids {

    private static final char[] DIGITS = "0123456789abcdefghjkmnpqrstvwxyz".toCharArray();
    private static final Pattern FORM = Pattern.compile("[a-z]{2,8}_[0-9a-hjkmnp-tv-z]{26}");

    private final InstantSource clock;
    private final RandomGenerator random;

    /// @param random a cryptographic source in production, a seeded one in tests
    public Ids(InstantSource clock, RandomGenerator random) {
        this.clock = clock;
        this.random = random;
    }

    /// A new id such as `prj_01jd3v…`.
    ///
    /// @param prefix two to eight letters
    public String next(String prefix) {
        var text = new StringBuilder(prefix).append('_');
        long millis = clock.millis();
        for (int shift = 45; shift >= 0; shift -= 5) {
            text.append(DIGITS[(int) (millis >>> shift) & 31]);
        }
        for (int i = 0; i < 16; i++) {
            text.append(DIGITS[random.nextInt(32)]);
        }
        return text.toString();
    }

    /// Whether the text has the form of an id; says nothing about whether such a thing exists.
    public static boolean isId(String text) {
        return text.length() <= 35 && FORM.matcher(text).matches();
    }
}
