package continent.portal.frame;

/// Who may perform an operation.
public sealed interface Access {

    /// Rules that ask nothing about a resource.
    enum General implements Access {
        EVERYONE,
        SIGNED_IN,
        /// Staff of the site that this instance runs, and administrators.
        SITE_STAFF,
        ADMINISTRATOR,
        /// The launcher on this machine, by its key.
        LAUNCHER
    }

    /// Members of the organisation that owns the resource; where an operation names none, of the caller's own.
    record Member(Role least) implements Access {}

    static Access everyone() {
        return General.EVERYONE;
    }

    static Access signedIn() {
        return General.SIGNED_IN;
    }

    static Access siteStaff() {
        return General.SITE_STAFF;
    }

    static Access administrator() {
        return General.ADMINISTRATOR;
    }

    static Access launcher() {
        return General.LAUNCHER;
    }

    static Access member(Role least) {
        return new Member(least);
    }

    static Access owner() {
        return new Member(Role.OWNER);
    }

    static Access viewer() {
        return new Member(Role.VIEWER);
    }
}
