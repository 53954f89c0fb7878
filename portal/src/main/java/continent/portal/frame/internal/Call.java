package continent.portal.frame.internal;

import continent.portal.frame.Caller;
import continent.portal.frame.Operation;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/// What the filters found out about a request.
///
/// @param kind       of the resource that the path names, empty where it names none
/// @param resourceId its id as the path has it
record Call(Operation operation, String kind, @Nullable String resourceId) {

    private static final String CALL = Call.class.getName();
    private static final String CALLER = Caller.class.getName();
    private static final String ALLOWED = CALL + ".allowed";
    private static final String REQUEST_ID = CALL + ".requestId";

    static @Nullable Call of(HttpServletRequest request) {
        return (Call) request.getAttribute(CALL);
    }

    void putInto(HttpServletRequest request) {
        request.setAttribute(CALL, this);
    }

    static Caller caller(HttpServletRequest request) {
        return request.getAttribute(CALLER) instanceof Caller caller ? caller : Caller.VISITOR;
    }

    static void setCaller(HttpServletRequest request, Caller caller) {
        request.setAttribute(CALLER, caller);
    }

    static void allow(HttpServletRequest request) {
        request.setAttribute(ALLOWED, true);
    }

    static boolean isAllowed(HttpServletRequest request) {
        return request.getAttribute(ALLOWED) != null;
    }

    static void setRequestId(HttpServletRequest request, String id) {
        request.setAttribute(REQUEST_ID, id);
    }

    static String requestId(HttpServletRequest request) {
        return request.getAttribute(REQUEST_ID) instanceof String id ? id : "";
    }

    /// The path that was asked for, also where the server has passed the request on to the page of its errors.
    static String path(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String asked
                ? asked
                : request.getRequestURI();
    }

    /// Whether the answer is for a program rather than for a reader of pages.
    static boolean isApi(HttpServletRequest request) {
        String path = path(request);
        if (path.startsWith("/api/") || path.startsWith("/launcher/") || path.equals("/health")) {
            return true;
        }
        String accept = request.getHeader("Accept");
        return accept != null && accept.contains("json") && !accept.contains("text/html");
    }
}
