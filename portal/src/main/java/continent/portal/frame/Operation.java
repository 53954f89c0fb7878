package continent.portal.frame;

import java.util.regex.Pattern;

/// One row of the table of operations: what is done, who may, and within which limits.
///
/// @param id           capability and verb, such as `projects.create`
/// @param access       who may perform it
/// @param scope        the scope that an API token needs; empty where no token is ever enough
/// @param changes      whether it changes something; then it is written to the audit log
/// @param personal     whether it shows personal data of others; then it is written to the audit log too
/// @param bodyBytesMax longest request body, refused early with 413
/// @param streams      whether the body is read by the handler piece by piece (uploads)
public record Operation(
        String id, Access access, String scope, boolean changes, boolean personal, long bodyBytesMax, boolean streams) {

    public static final long BODY_BYTES_DEFAULT = 1_000_000;
    /// The scope of operations that every token may perform.
    public static final String ANY_TOKEN = "*";

    private static final Pattern ID = Pattern.compile("[a-z]+(\\.[a-z][a-zA-Z]*)+");

    public Operation {
        if (!ID.matcher(id).matches()) {
            throw new IllegalArgumentException("an operation is named like projects.create, not " + id);
        }
    }

    /// An operation that changes nothing; tokens need the scope `capability:read`.
    public static Operation reads(String id, Access access) {
        return new Operation(id, access, capability(id) + ":read", false, false, BODY_BYTES_DEFAULT, false);
    }

    /// An operation that changes something; tokens need the scope `capability:write`.
    public static Operation changes(String id, Access access) {
        return new Operation(id, access, capability(id) + ":write", true, false, BODY_BYTES_DEFAULT, false);
    }

    public Operation scope(String other) {
        return new Operation(id, access, other, changes, personal, bodyBytesMax, streams);
    }

    /// Only a person with a session may do this, no API token.
    public Operation withoutTokens() {
        return scope("");
    }

    /// Every token may do this, whatever its scopes.
    public Operation anyToken() {
        return scope(ANY_TOKEN);
    }

    public Operation readsPersonalData() {
        return new Operation(id, access, scope, changes, true, bodyBytesMax, streams);
    }

    public Operation bodyBytesMax(long bytes) {
        return new Operation(id, access, scope, changes, personal, bytes, streams);
    }

    /// An upload: the handler reads the body itself, at most so many bytes.
    public Operation upload(long bytesMax) {
        return new Operation(id, access, scope, changes, personal, bytesMax, true);
    }

    private static String capability(String id) {
        return id.substring(0, Math.max(0, id.indexOf('.')));
    }
}
