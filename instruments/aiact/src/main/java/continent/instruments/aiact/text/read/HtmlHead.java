package continent.instruments.aiact.text.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/// What a EUR-Lex page says about itself: which act it holds, in which language.
final class HtmlHead {

    private static final Pattern LANGUAGE =
            Pattern.compile("- (\\p{Lu}{2}) -|[—–] (\\p{Lu}{2}) [—–]|\\d(\\p{Lu}{2})\\.\\d{6}");

    private HtmlHead() {}

    static Optional<Act> act(Document page) {
        var found = texts(page).stream().map(Act::in).flatMap(Optional::stream).toList();
        return found.stream()
                .filter(Act::isConsolidated)
                .findFirst()
                .or(() -> found.stream().findFirst());
    }

    static Optional<String> language(Document page) {
        String attribute = page.select("html").attr("lang");
        if (attribute.isEmpty()) {
            attribute = page.select("html").attr("xml:lang");
        }
        if (attribute.matches("[a-zA-Z]{2}(-.*)?")) {
            return Optional.of(attribute.substring(0, 2).toLowerCase(Locale.ROOT));
        }
        for (String text : texts(page)) {
            Matcher matcher = LANGUAGE.matcher(text);
            if (matcher.find()) {
                for (int group = 1; group <= matcher.groupCount(); group++) {
                    if (matcher.group(group) != null) {
                        return Optional.of(matcher.group(group).toLowerCase(Locale.ROOT));
                    }
                }
            }
        }
        return Optional.ofNullable(page.selectFirst(".oj-hd-lg, .hd-lg"))
                .map(Element::text)
                .map(text -> text.strip().toLowerCase(Locale.ROOT))
                .filter(text -> text.matches("[a-z]{2}"));
    }

    /// Where a page names itself; not its links to other acts.
    private static List<String> texts(Document page) {
        var texts = new ArrayList<String>();
        texts.add(page.title());
        page.select("meta[property=eli:id_local], meta[name=WT.z_docID], meta[name=citation]")
                .forEach(meta -> texts.add(meta.attr("content")));
        page.select(".reference, .oj-hd-uniq, .hd-uniq, link[rel=canonical], .hd-modifiers")
                .forEach(element -> texts.add(element.hasAttr("href") ? element.attr("href") : element.text()));
        return texts;
    }
}
