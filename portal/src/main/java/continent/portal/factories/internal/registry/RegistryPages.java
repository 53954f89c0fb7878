package continent.portal.factories.internal.registry;

import continent.content.factories.Antenna;
import continent.content.factories.Factory;
import continent.content.factories.Registry;
import continent.content.factories.Site;
import continent.portal.factories.SiteMap;
import continent.portal.frame.Page;
import continent.portal.frame.Performs;
import continent.portal.frame.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// The list of factories and antennas, and a page for each.
@Controller
class RegistryPages {

    private final Registry registry;
    private final SiteMap map;

    RegistryPages(Registry registry, SiteMap map) {
        this.registry = registry;
        this.map = map;
    }

    @GetMapping("/factories")
    @Performs("registry.list")
    View list(
            @RequestParam @Nullable String country,
            @RequestParam @Nullable String state,
            @RequestParam @Nullable String sort,
            @RequestParam @Nullable String order,
            Page page) {
        Choice choice = Choice.of(country, state, sort, order);
        return page.show("registry/list.jte", "registry.title", SiteList.of(registry, choice, page.texts()));
    }

    @GetMapping("/factories/{id}")
    @Performs("registry.read")
    View site(@PathVariable String id, Page page) {
        Site site = registry.site(id).orElseThrow(Problem::notFound);
        page.crumb(page.text("registry.title"), "/factories");
        Facts facts = new Facts(page.texts());
        return switch (site) {
            case Factory factory ->
                page.show(
                        "registry/factory.jte",
                        factory.name(),
                        new FactoryView(factory, facts, registry.antennasOf(factory.id()), map));
            case Antenna antenna ->
                page.show(
                        "registry/antenna.jte",
                        facts.country(antenna.country()),
                        AntennaView.of(antenna, facts, registry, map));
        };
    }
}
