package continent.portal.identity;

import java.util.Map;
import java.util.Optional;

/// One way to prove who you are. A bean; each adds its part to the sign-in page by its template.
///
/// The page posts the fields of the method; where the proof holds, identity opens a session for the account. Throttling
/// and the same answer for unknown accounts are identity's own, so that no method can forget them.
public interface SignInMethod {

    /// Such as `password`, `passkey`, `oidc`; part of `/sign-in/<name>`.
    String name();

    /// The account that the fields prove to be; empty where they don't. Takes the same time for accounts that do not
    /// exist.
    Optional<String> prove(Map<String, String> fields);
}
