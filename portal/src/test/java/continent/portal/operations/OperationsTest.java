package continent.portal.operations;

import static org.assertj.core.api.Assertions.assertThat;

import continent.portal.PortalServer;
import continent.portal.frame.Performs;
import continent.portal.operations.World.Actor;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.core.annotation.AnnotationUtils;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// Who may do what, written down a second time in `operations/*.csv` and tried over HTTP: each endpoint as each role,
/// on a thing of the role's own organisation and of another.
class OperationsTest {

    private static final Pattern VARIABLE = Pattern.compile("\\{\\*?([a-zA-Z]+)(?::[^=}]*)?(?:=([^}]*))?}");
    private final PortalServer portal = PortalServer.shared();
    private final Client client = new Client(portal);
    private final Map<String, HandlerMethod> endpoints = endpoints();

    @Test
    void every_endpoint_stands_in_a_table_with_its_operation() throws Exception {
        var rows = OperationRow.readAll().rows();
        var stated = new TreeSet<String>();
        var flaws = new ArrayList<String>();
        for (var row : rows) {
            var handler = endpoints.get(row.endpoint());
            if (!stated.add(row.endpoint())) {
                flaws.add(row.endpoint() + " stands twice");
            }
            if (handler == null) {
                flaws.add(row.file() + ": there is no endpoint " + row.endpoint());
            } else if (performs(handler) != null && !performs(handler).value().equals(row.operation())) {
                flaws.add(row.endpoint() + " performs " + performs(handler).value() + ", the table says "
                        + row.operation());
            }
        }
        endpoints.keySet().stream()
                .filter(endpoint -> !stated.contains(endpoint))
                .forEach(endpoint -> flaws.add(endpoint + " is missing from operations/*.csv"));
        assertThat(flaws).isEmpty();
    }

    @Test
    void each_role_may_do_exactly_what_the_tables_say() throws Exception {
        var tables = OperationRow.readAll();
        var fixtures = fixtures(tables.fixtures());
        var flaws = new ArrayList<String>();
        Setting setting = null;
        for (var row : tables.rows()) {
            for (var actor : Actor.values()) {
                if (setting == null) {
                    setting = setting(fixtures);
                }
                String path = fill(row, setting);
                var answer = client.call(row.method(), path, actor, setting.world());
                String outcome = outcome(answer.statusCode());
                if (!outcome.equals(row.expected().get(actor))) {
                    flaws.add("%s as %s: expected %s, got %d %s"
                            .formatted(
                                    row.endpoint(),
                                    actor,
                                    row.expected().get(actor),
                                    answer.statusCode(),
                                    head(answer.body())));
                }
                if (outcome.equals("ok") && !row.method().equals("GET")) {
                    setting = null; // something may have changed
                }
            }
        }
        assertThat(flaws).isEmpty();
    }

    private record Setting(World world, Map<String, String> values) {}

    private Setting setting(List<OperationsFixture> fixtures) {
        var world = new World(portal);
        var values = new HashMap<String, String>();
        for (var fixture : fixtures) {
            values.putAll(fixture.make(portal, world, Map.copyOf(values)));
        }
        return new Setting(world, values);
    }

    private static List<OperationsFixture> fixtures(TreeSet<String> names) throws ReflectiveOperationException {
        var fixtures = new ArrayList<OperationsFixture>();
        for (String name : names) {
            fixtures.add((OperationsFixture)
                    Class.forName(name).getDeclaredConstructor().newInstance());
        }
        fixtures.sort(Comparator.comparingInt(OperationsFixture::order));
        return fixtures;
    }

    /// Puts what the fixtures made into the path: the resource by its kind, other variables by their name.
    private String fill(OperationRow row, Setting setting) {
        var performs = endpoints.containsKey(row.endpoint()) ? performs(endpoints.get(row.endpoint())) : null;
        return VARIABLE.matcher(row.path()).replaceAll(found -> {
            if (found.group(2) != null) {
                return found.group(2);
            }
            boolean resource = performs != null
                    && !performs.on().isEmpty()
                    && performs.id().equals(found.group(1));
            return setting.values().getOrDefault(resource ? performs.on() : found.group(1), "x");
        });
    }

    /// What the rules said: anything but their three refusals is up to the handler, as long as it does not fail.
    private static String outcome(int status) {
        return switch (status) {
            case 401, 403, 404 -> Integer.toString(status);
            default -> status < 500 ? "ok" : "failure";
        };
    }

    private static String head(String body) {
        return body.substring(0, Math.min(160, body.length())).replace('\n', ' ');
    }

    private static Performs performs(HandlerMethod handler) {
        return AnnotationUtils.findAnnotation(handler.getMethod(), Performs.class);
    }

    private Map<String, HandlerMethod> endpoints() {
        var all = new LinkedHashMap<String, HandlerMethod>();
        portal.context()
                .getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .forEach((mapping, handler) -> {
                    for (String path : mapping.getPatternValues()) {
                        var methods = mapping.getMethodsCondition().getMethods();
                        if (methods.isEmpty()) {
                            all.put("GET " + path, handler);
                        }
                        methods.forEach(method -> all.put(method + " " + path, handler));
                    }
                });
        return new TreeMap<>(all);
    }
}
