package continent.portal.factories.internal.registry;

import continent.content.factories.Registry;
import continent.content.factories.Site;
import continent.portal.frame.Cursor;
import continent.portal.frame.Listing;
import continent.portal.frame.Performs;
import continent.portal.frame.Problem;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// The registry for programs; what is not known is null.
@RestController
class RegistryApi {

    private final Registry registry;

    RegistryApi(Registry registry) {
        this.registry = registry;
    }

    /// Factories and antennas in the order of their ids.
    @GetMapping("/api/v1/factories")
    @Performs("registry.list")
    Listing<SiteAnswer> list(@RequestParam @Nullable String country, Cursor cursor) {
        List<Site> sites = registry.sites()
                .filter(site -> country == null || site.country().equals(country))
                .filter(site -> site.id().compareTo(cursor.after()) > 0)
                .sorted(Comparator.comparing(Site::id))
                .limit(cursor.limit() + 1L)
                .toList();
        return Listing.of(sites, cursor, Site::id).map(SiteAnswer::of);
    }

    @GetMapping("/api/v1/factories/{id}")
    @Performs("registry.read")
    SiteAnswer read(@PathVariable String id) {
        return registry.site(id).map(SiteAnswer::of).orElseThrow(Problem::notFound);
    }
}
