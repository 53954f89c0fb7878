package continent.portal.aiact.internal.explorer;

import continent.portal.frame.Texts;
import java.util.List;

/// What units are called in the reader's language.
record UnitNames(Texts texts) {

    /// Short, as in a citation: `Art. 6(3)(a)`, `Annex III, point 5(b)`, `Recital 53`, `Chapter III, Section 2`.
    String of(String id) {
        var parts = List.of(id.split("_"));
        return switch (parts.getFirst()) {
            case "art" -> texts.get("explorer.name.art", parts.get(1)) + brackets(parts, 2);
            case "rec" -> texts.get("explorer.name.rec", parts.get(1));
            case "anx" -> annex(parts);
            case "chap" ->
                texts.get("explorer.name.chap", parts.get(1))
                        + (parts.size() > 2 ? texts.get("explorer.name.section", parts.get(2)) : "");
            default -> id;
        };
    }

    private String annex(List<String> parts) {
        var text = new StringBuilder(texts.get("explorer.name.anx", parts.get(1)));
        int at = 2;
        if (parts.size() > at && Character.isUpperCase(parts.get(at).charAt(0))) {
            text.append(texts.get("explorer.name.section", parts.get(at)));
            at++;
        }
        if (parts.size() > at) {
            text.append(texts.get("explorer.name.point", parts.get(at))).append(brackets(parts, at + 1));
        }
        return text.toString();
    }

    private static String brackets(List<String> parts, int from) {
        var text = new StringBuilder();
        parts.subList(Math.min(from, parts.size()), parts.size())
                .forEach(part -> text.append('(').append(part).append(')'));
        return text.toString();
    }

    /// As a heading: `Article 6`, `Annex III`, `Recital 53`.
    String heading(String root) {
        var parts = List.of(root.split("_"));
        return switch (parts.getFirst()) {
            case "art" -> texts.get("explorer.heading.art", parts.get(1));
            case "anx" -> texts.get("explorer.name.anx", parts.get(1));
            default -> of(root);
        };
    }
}
