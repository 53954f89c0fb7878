package continent.portal.identity.internal;

import continent.portal.identity.SignInMethod;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Signing in: throttled, and with the same answer in the same time for accounts that do not exist.
@Component
class SignIn {

    private final SignInMethod password;
    private final Throttle throttle;

    SignIn(PasswordMethod password, Throttle throttle) {
        this.password = password;
        this.throttle = throttle;
    }

    sealed interface Outcome {
        record Proven(String accountId) implements Outcome {}

        record TooOften(Duration pause) implements Outcome {}

        enum Refused implements Outcome {
            NOT_PROVEN
        }
    }

    Outcome byPassword(String email, String secret, Origin origin) {
        var wait = throttle.attempt(email, origin);
        if (wait.isPresent()) {
            return new Outcome.TooOften(wait.get());
        }
        var account = password.prove(Map.of("email", email, "password", secret));
        if (account.isEmpty()) {
            return Outcome.Refused.NOT_PROVEN;
        }
        throttle.succeeded(email, origin);
        return new Outcome.Proven(account.get());
    }

    /// Proves an account by e-mail address and password.
    @Component
    static class PasswordMethod implements SignInMethod {

        private final Accounts accounts;
        private final Passwords passwords;

        PasswordMethod(Accounts accounts, Passwords passwords) {
            this.accounts = accounts;
            this.passwords = passwords;
        }

        @Override
        public String name() {
            return "password";
        }

        @Override
        public Optional<String> prove(Map<String, String> fields) {
            var account = accounts.byEmail(fields.getOrDefault("email", ""));
            String hash = account.map(Accounts.Account::passwordHash).orElse(null);
            return passwords.matches(fields.getOrDefault("password", ""), hash)
                    ? account.map(Accounts.Account::id)
                    : Optional.empty();
        }
    }
}
