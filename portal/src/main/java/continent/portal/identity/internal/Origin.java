package continent.portal.identity.internal;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/// Where an attempt to sign in comes from.
///
/// @param address of the network
/// @param device  the secret in the cookie of a browser that signed in before, null where there is none
record Origin(String address, @Nullable String device) {

    static Origin of(HttpServletRequest request) {
        String device = null;
        var cookies = request.getCookies();
        if (cookies != null) {
            for (var cookie : cookies) {
                if (cookie.getName().equals(Devices.COOKIE)) {
                    device = cookie.getValue();
                }
            }
        }
        return new Origin(request.getRemoteAddr(), device);
    }

    /// Never the secret.
    @Override
    public String toString() {
        return "Origin[" + address + "]";
    }
}
