package continent.portal.frame.internal;

import continent.portal.frame.Access;
import continent.portal.frame.Operation;
import continent.portal.frame.Operations;
import continent.portal.frame.Ownership;
import continent.portal.frame.Performs;
import continent.portal.frame.ScopeCatalogue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.AnnotationUtils;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;

/// The table of operations, composed of what each capability adds, and the owners of resources by kind.
@Component
public final class OperationTable implements ScopeCatalogue {

    /// Handlers of libraries, which can't carry our annotation, by the package that they live in.
    private static final Map<String, String> FOREIGN =
            Map.of("org.springdoc.", "frame.openapi", "org.springframework.boot.", "frame.error");

    private final Map<String, Operation> operations = new TreeMap<>();
    private final Map<String, Ownership> owners = new TreeMap<>();

    OperationTable(List<Operations> contributions, List<Ownership> ownerships) {
        for (var contribution : contributions) {
            for (var operation : contribution.operations()) {
                if (operations.put(operation.id(), operation) != null) {
                    throw new IllegalStateException("the operation '" + operation.id() + "' stands twice");
                }
            }
        }
        for (var ownership : ownerships) {
            if (owners.put(ownership.kind(), ownership) != null) {
                throw new IllegalStateException("two owners of '" + ownership.kind() + "'");
            }
        }
    }

    /// All rows by id.
    public Map<String, Operation> rows() {
        return Map.copyOf(operations);
    }

    @Override
    public SortedSet<String> scopes() {
        var scopes = new TreeSet<String>();
        for (var operation : operations.values()) {
            boolean asksForMore = !(operation.access() instanceof Access.General general)
                    || (general != Access.General.EVERYONE && general != Access.General.LAUNCHER);
            if (asksForMore && operation.scope().contains(":")) {
                scopes.add(operation.scope());
            }
        }
        return scopes;
    }

    @Nullable
    Operation find(String id) {
        return operations.get(id);
    }

    @Nullable
    Ownership owner(String kind) {
        return owners.get(kind);
    }

    /// The row of a handler.
    ///
    /// @throws IllegalStateException where it has none
    public Operation of(HandlerMethod handler) {
        var performs = performs(handler);
        var operation = operations.get(performs == null ? foreign(handler) : performs.value());
        if (operation == null) {
            throw new IllegalStateException(handler + " performs no operation of the table");
        }
        return operation;
    }

    /// What is asked for, with the id of the resource from the path.
    Call call(HandlerMethod handler, Map<String, String> pathVariables) {
        var performs = performs(handler);
        return performs == null || performs.on().isEmpty()
                ? new Call(of(handler), "", null)
                : new Call(of(handler), performs.on(), pathVariables.get(performs.id()));
    }

    /// Everything that is wrong with the handlers; empty where each has its row.
    public List<String> flaws(Map<RequestMappingInfo, HandlerMethod> handlers) {
        var flaws = new ArrayList<String>();
        handlers.forEach((mapping, handler) -> {
            var performs = performs(handler);
            String id = performs == null ? foreign(handler) : performs.value();
            if (id.isEmpty()) {
                flaws.add(handler + " has no @Performs");
            } else if (!operations.containsKey(id)) {
                flaws.add(handler + " performs '" + id + "', which is not in the table of operations");
            } else if (performs != null && !performs.on().isEmpty()) {
                ownerFlaw(mapping, handler, performs, flaws);
            }
        });
        return flaws;
    }

    private void ownerFlaw(RequestMappingInfo mapping, HandlerMethod handler, Performs performs, List<String> flaws) {
        if (!owners.containsKey(performs.on())) {
            flaws.add(handler + " names a '" + performs.on() + "', for which there is no Ownership");
        }
        for (String pattern : mapping.getPatternValues()) {
            if (!pattern.contains("{" + performs.id())) {
                flaws.add(handler + ": the path " + pattern + " has no {" + performs.id() + "}");
            }
        }
    }

    private static @Nullable Performs performs(HandlerMethod handler) {
        return AnnotationUtils.findAnnotation(handler.getMethod(), Performs.class);
    }

    private static String foreign(HandlerMethod handler) {
        String type = handler.getBeanType().getName();
        return FOREIGN.entrySet().stream()
                .filter(entry -> type.startsWith(entry.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("");
    }
}
