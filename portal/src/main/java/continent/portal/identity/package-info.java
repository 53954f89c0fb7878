/// Who is who: accounts, organisations with members and roles, sessions, API tokens, one-time links.
///
/// Others learn of people and organisations through [continent.portal.identity.Directory] and through the frame's
/// `Caller`. How an account proves itself is a [continent.portal.identity.SignInMethod]: the password is the first;
/// passkeys and OpenID Connect are further beans. See `docs/guide/identity.md` for its parameters.
///
/// Invariants: secrets (session, token, link) are random, shown once and stored hashed; an organisation always has an
/// owner; no answer tells whether an account exists, but to its owner and to whoever holds an invitation for it.
@NullMarked
package continent.portal.identity;

import org.jspecify.annotations.NullMarked;
