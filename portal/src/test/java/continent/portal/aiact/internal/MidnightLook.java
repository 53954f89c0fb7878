package continent.portal.aiact.internal;

import continent.portal.PortalServer;

/// Lets the portal look at all assessments now, as it does once a day.
public final class MidnightLook {

    private MidnightLook() {}

    public static int now(PortalServer portal) {
        return portal.bean(Renewal.class).today();
    }
}
