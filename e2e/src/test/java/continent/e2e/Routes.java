package continent.e2e;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Every page that the portal has, read from its class files: the GET handlers of its controllers for readers.
final class Routes {

    private static final String CONTROLLER = "org.springframework.stereotype.Controller";
    private static final String GET = "org.springframework.web.bind.annotation.GetMapping";

    /// @param pattern as in the annotation, such as `/factories/{id}`
    record Route(String pattern, Pattern regex) {

        static Route of(String pattern) {
            return new Route(pattern, Pattern.compile(pattern.replaceAll("\\{\\w+}", "[^/]+")));
        }
    }

    private final List<Route> routes;

    private Routes(List<Route> routes) {
        this.routes = routes;
    }

    static Routes read() {
        JavaClasses classes =
                new ClassFileImporter().importPath(Repository.ROOT.resolve("portal/target/classes/continent"));
        return new Routes(classes.stream()
                .filter(type -> type.isAnnotatedWith(CONTROLLER))
                .flatMap(type -> type.getMethods().stream())
                .filter(method -> method.isAnnotatedWith(GET))
                .flatMap(Routes::paths)
                .filter(path -> !path.startsWith("/static/"))
                .distinct()
                .sorted()
                .map(Route::of)
                .toList());
    }

    List<Route> all() {
        return routes;
    }

    /// The route of an address without query; the literal one where several fit.
    Optional<Route> of(String path) {
        return routes.stream()
                .filter(route -> route.regex().matcher(path).matches())
                .min((a, b) ->
                        Boolean.compare(a.pattern().contains("{"), b.pattern().contains("{")));
    }

    private static Stream<String> paths(JavaMethod method) {
        var annotation = method.getAnnotationOfType(GET);
        return Stream.of("value", "path")
                .flatMap(name -> annotation.get(name).stream())
                .flatMap(value -> value instanceof Object[] several ? Stream.of(several) : Stream.of(value))
                .map(Object::toString);
    }
}
