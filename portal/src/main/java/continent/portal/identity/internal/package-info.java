/// Tables, sign-in, pages and REST of accounts and organisations. Start with
/// [continent.portal.identity.internal.Accounts], [continent.portal.identity.internal.Credentials] (how a request is
/// tied to an account) and [continent.portal.identity.internal.IdentityConfiguration] (operations).
@NullMarked
package continent.portal.identity.internal;

import org.jspecify.annotations.NullMarked;
