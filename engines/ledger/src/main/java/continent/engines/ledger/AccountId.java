package continent.engines.ledger;

import java.util.regex.Pattern;

/// Names an account. A person or program names issuers, sites and grants; the parts of a grant (`A1/held`,
/// `A1/spent`, `A1/overrun`) are named by the ledger.
public record AccountId(String name) implements Comparable<AccountId> {

    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_.:-]{0,79}");
    private static final Pattern PART = Pattern.compile(PLAIN.pattern() + "/(held|spent|overrun)");

    public AccountId {
        if (!PLAIN.matcher(name).matches() && !PART.matcher(name).matches()) {
            throw new IllegalArgumentException("no name of an account: " + name);
        }
    }

    /// Whether a person may give this name: 1 to 80 letters, digits and `_ . : -`, starting with a letter or
    /// digit.
    public static boolean isName(String name) {
        return PLAIN.matcher(name).matches();
    }

    AccountId held() {
        return new AccountId(name + "/held");
    }

    AccountId spent() {
        return new AccountId(name + "/spent");
    }

    AccountId overrun() {
        return new AccountId(name + "/overrun");
    }

    @Override
    public int compareTo(AccountId other) {
        return name.compareTo(other.name);
    }

    @Override
    public String toString() {
        return name;
    }
}
