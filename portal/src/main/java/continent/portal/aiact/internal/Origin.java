package continent.portal.aiact.internal;

import continent.portal.frame.PortalSettings;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/// The address under which the reader reached this portal, so that a link can be copied whole. The frame has checked
/// the
/// host by the time that anyone asks.
@Component
class Origin {

    private final PortalSettings settings;

    Origin(PortalSettings settings) {
        this.settings = settings;
    }

    /// Such as `https://continent.example`, without a slash at its end.
    String address() {
        var builder = ServletUriComponentsBuilder.fromCurrentRequestUri()
                .replacePath(null)
                .replaceQuery(null);
        return (settings.https() ? builder.scheme("https") : builder).build().toUriString();
    }
}
