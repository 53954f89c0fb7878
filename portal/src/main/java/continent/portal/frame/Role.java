package continent.portal.frame;

/// What a member may do in an organisation, from most to least.
public enum Role {
    OWNER,
    MEMBER,
    VIEWER;

    public boolean atLeast(Role least) {
        return compareTo(least) <= 0;
    }
}
