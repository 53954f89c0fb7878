package continent.e2e;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;

/// Follows the links of a site as a reader would, and looks at a few pages of each kind.
final class Pages {

    private final Routes routes = Routes.read();
    private final Map<String, Integer> seen = new LinkedHashMap<>();
    private final List<String> failures = new ArrayList<>();

    /// Visits the given addresses, and of each other kind the first page that a link leads to; `look` gets each page
    /// with
    /// the name of its kind.
    void crawl(BrowserContext context, List<String> from, BiConsumer<Page, String> look) {
        String address = Product.shared().address();
        Deque<String> waiting = new ArrayDeque<>(from);
        Set<String> known = new LinkedHashSet<>(from);
        Page page = Chrome.page(context);
        while (!waiting.isEmpty()) {
            String path = waiting.removeFirst();
            Routes.Route route = routes.of(path.replaceAll("[?#].*", "")).orElse(null);
            if (route == null || (seen.merge(route.pattern(), 1, Integer::sum) > 1 && !from.contains(path))) {
                continue;
            }
            Response response = page.navigate(address + path);
            if (response == null || response.status() != 200) {
                failures.add(path + " answered " + (response == null ? "nothing" : response.status()));
                continue;
            }
            look.accept(page, route.pattern());
            for (Object link :
                    (List<?>) page.evalOnSelectorAll("a[href^='/']", "all => all.map(a => a.getAttribute('href'))")) {
                String target = link.toString().replaceAll("[?#].*", "");
                if (known.add(target)) {
                    waiting.addLast(target);
                }
            }
        }
        page.close();
    }

    /// Links that led to something other than a page.
    List<String> failures() {
        return failures;
    }

    /// Kinds of pages that no link led to.
    Set<String> missed() {
        Set<String> missed = new TreeSet<>();
        routes.all().forEach(route -> missed.add(route.pattern()));
        missed.removeAll(seen.keySet());
        return missed;
    }
}
