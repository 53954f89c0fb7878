package continent.portal.aiact.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.context.ApplicationContext;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// Where a unit of the Act can be read. The one place that knows the addresses of the text: where this portal has pages
/// for units, citations lead there, else they stay words, so that none leads nowhere.
@Component
class UnitLinks {

    private static final Pattern PAGE = Pattern.compile("/law/\\{\\w+}");
    private static final List<String> KINDS = List.of("art", "anx", "rec");

    private final ApplicationContext context;
    private volatile int pages; // 0 not looked yet, 1 there are none, 2 there are some

    UnitLinks(ApplicationContext context) {
        this.context = context;
    }

    /// The page of the article, annex or recital, at the very unit; empty where there is none.
    String path(String unit, LocalDate asOf) {
        return hasPages() ? address(unit, asOf) : "";
    }

    static String address(String unit, LocalDate asOf) {
        var parts = unit.split("_", -1);
        if (parts.length < 2 || !KINDS.contains(parts[0])) {
            return "";
        }
        String top = parts[0] + "_" + parts[1];
        String place = top.equals(unit) ? "" : "#" + unit;
        return "/law/" + top + "?asOf=" + asOf + place;
    }

    private boolean hasPages() {
        if (pages == 0) {
            boolean found = context
                    .getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                    .getHandlerMethods()
                    .keySet()
                    .stream()
                    .flatMap(mapping -> mapping.getPatternValues().stream())
                    .anyMatch(pattern -> PAGE.matcher(pattern).matches());
            pages = found ? 2 : 1;
        }
        return pages == 2;
    }
}
