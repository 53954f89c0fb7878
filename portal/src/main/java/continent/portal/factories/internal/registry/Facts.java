package continent.portal.factories.internal.registry;

import continent.content.Source;
import continent.content.factories.Factory;
import continent.content.factories.Factory.Claim;
import continent.content.factories.Factory.Milestone;
import continent.portal.factories.SiteMap;
import continent.portal.frame.Texts;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// The facts of the registry as words of one language.
public record Facts(Texts texts) {

    public String country(String code) {
        return SiteMap.country(code, texts.locale());
    }

    public String countries(List<String> codes) {
        return codes.stream().map(this::country).collect(Collectors.joining(", "));
    }

    public String state(Factory.State state) {
        return texts.get("registry.state." + Choice.word(state));
    }

    /// The class of the tag: only what can be used is marked as good.
    public String stateStyle(Factory.State state) {
        return switch (state) {
            case OPERATING -> "ok";
            case COMMISSIONING, PROCURING, TENDER, SELECTED -> "plain";
        };
    }

    public String stateSign(Factory.State state) {
        return switch (state) {
            case OPERATING -> "✓";
            case COMMISSIONING -> "◑";
            case PROCURING, TENDER -> "◔";
            case SELECTED -> "○";
        };
    }

    /// The systems with what is to come; empty where nothing is known.
    public String systems(Factory factory) {
        String known = String.join(", ", factory.systems());
        String further = factory.further();
        if (further == null) {
            return known;
        }
        String coming = switch (further) {
            case "new" -> texts.get("registry.system.new");
            case "upgrade" -> texts.get("registry.system.upgrade");
            default -> texts.get("registry.system.coming", further);
        };
        return known.isEmpty() ? coming : known + "; " + coming;
    }

    public boolean known(Claim claim) {
        return claim.count() != null;
    }

    /// Such as `about 24,000 GH200`; what is known of it where the number is not.
    public String claim(Claim claim) {
        Long count = claim.count();
        String model = claim.model() == null ? "" : " " + claim.model();
        if (count == null) {
            return claim.perNode() == null ? "" : texts.get("registry.claim.perNode", claim.perNode(), model.strip());
        }
        String number = switch (claim.qualifier()) {
            case EXACT -> texts.number(count);
            case ABOUT -> texts.get("registry.claim.about", count);
            case OVER -> texts.get("registry.claim.over", count);
        };
        return number + model;
    }

    /// How a figure comes about and where it stands, such as `2,978 nodes of 4`; empty where there is nothing to add.
    public String claimNote(Claim claim) {
        String nodes = "";
        if (claim.nodes() != null) {
            nodes = claim.perNode() == null
                    ? texts.get("registry.claim.nodes", claim.nodes())
                    : texts.get("registry.claim.nodesOf", claim.nodes(), claim.perNode());
        }
        String basis = claim.basis() == null || claim.basisDate() == null
                ? ""
                : texts.get(
                        "registry.claim.basis." + claim.basis().name().toLowerCase(Locale.ROOT),
                        when(claim.basisDate()));
        return nodes.isEmpty() || basis.isEmpty() ? nodes + basis : nodes + "; " + basis;
    }

    public String milestone(Milestone milestone) {
        String key = "registry.milestone." + milestone.kind().name().toLowerCase(Locale.ROOT);
        String amount = milestone.euroMillions();
        return amount == null
                ? texts.get(key, when(milestone.date()))
                : texts.get(key, when(milestone.date()), texts.number(Double.parseDouble(amount), 2));
    }

    public String source(Source source) {
        return texts.get("registry.source", source.name(), source.date());
    }

    public String selected(LocalDate day) {
        return texts.date(day);
    }

    /// A day, a month, a half-year or a year, as the content writes it.
    String when(String date) {
        return switch (date.length()) {
            case 10 -> texts.date(LocalDate.parse(date));
            case 7 ->
                date.contains("H")
                        ? texts.get("registry.half." + date.charAt(6), date.substring(0, 4))
                        : DateTimeFormatter.ofPattern("LLLL yyyy", texts.locale())
                                .format(YearMonth.parse(date));
            default -> date;
        };
    }
}
