package continent.instruments.aiact.text.read;

import continent.instruments.aiact.text.Division;
import continent.instruments.aiact.text.UnitKind;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/// Reads a EUR-Lex page of the act by the ids of its parts: `rct_53`, `art_6`, `anx_III`, `cpt_III.sct_2`.
final class HtmlReader {

    private static final Pattern RECITAL = Pattern.compile("rct_(\\d+)");
    private static final Pattern ARTICLE = Pattern.compile("art_(\\d+[a-zA-Z]{0,2})");
    private static final Pattern ANNEX = Pattern.compile("anx_([IVX]+[a-zA-Z]?|\\d+)");
    private static final Pattern DIVISION = Pattern.compile("(?:.*\\.)?(?:prt|tis|cpt|sct)_([IVX]+|\\d+)[a-zA-Z]?");

    private HtmlReader() {}

    static List<Root> roots(Document page) {
        var all = new ArrayList<Root>();
        for (Element element : page.select("[id]")) {
            Matcher recital = RECITAL.matcher(element.id());
            if (recital.matches()) {
                all.add(recital(element, recital.group(1)));
            }
        }
        var articles = new ArrayList<Root>();
        for (Element element : page.select("[id]")) {
            Matcher article = ARTICLE.matcher(element.id());
            if (article.matches()) {
                articles.add(article(element, article.group(1).toLowerCase(java.util.Locale.ROOT)));
            }
        }
        formula(page, articles);
        all.addAll(articles);
        for (Element element : page.select("[id]")) {
            Matcher annex = ANNEX.matcher(element.id());
            if (annex.matches()) {
                all.add(annex(element, annex.group(1)));
            }
        }
        return all;
    }

    private static Root recital(Element element, String number) {
        var items = HtmlItems.of(element);
        String label = "(" + number + ")";
        var inner = items.size() == 1 && items.getFirst() instanceof Item.Labelled one ? one.items() : items;
        if (items.size() == 1 && items.getFirst() instanceof Item.Labelled one) {
            label = one.label();
        }
        return new Root(UnitKind.RECITAL, number, label, null, List.of(), FormexReader.flat(inner));
    }

    private static Root article(Element element, String number) {
        String label = first(element, ".oj-ti-art, .ti-art, .title-article-norm");
        String heading = first(element, ".oj-sti-art, .sti-art, .stitle-article-norm");
        return new Root(
                UnitKind.ARTICLE,
                number,
                Spaces.cleanOrNull(label),
                Spaces.cleanOrNull(heading),
                under(element),
                HtmlItems.of(element));
    }

    private static String first(Element element, String selector) {
        var found = element.selectFirst(selector);
        return found == null ? "" : HtmlText.of(found);
    }

    private static List<Division> under(Element article) {
        var holders = article.parents().stream()
                .filter(parent -> DIVISION.matcher(parent.id()).matches())
                .toList()
                .reversed();
        var under = new ArrayList<Division>();
        for (Element holder : holders) {
            Matcher number = DIVISION.matcher(holder.id());
            String label = holder.children().stream()
                    .filter(child -> child.normalName().equals("p") && !child.hasClass("modref"))
                    .findFirst()
                    .map(HtmlText::of)
                    .orElse("");
            String heading = holder.children().stream()
                    .filter(child -> child.hasClass("eli-title"))
                    .findFirst()
                    .map(HtmlText::of)
                    .orElse("");
            under.add(new Division(
                    under.size() + 1,
                    number.matches() ? number.group(1) : "",
                    Spaces.cleanOrNull(label),
                    Spaces.cleanOrNull(heading)));
        }
        return under;
    }

    /// The sentence after the last article, that the act binds, belongs to the last article.
    private static void formula(Document page, List<Root> articles) {
        var sentence = page.selectFirst(".oj-final > p, .final > p");
        if (sentence == null || articles.isEmpty() || HtmlText.of(sentence).isEmpty()) {
            return;
        }
        var last = articles.removeLast();
        var items = new ArrayList<>(last.items());
        items.add(new Item.Line(HtmlText.of(sentence)));
        articles.add(new Root(last.kind(), last.number(), last.label(), last.heading(), last.under(), items));
    }

    private static Root annex(Element element, String number) {
        var titles = new ArrayList<>(element.select(".oj-doc-ti, .doc-ti, .title-annex-1, .title-annex-2").stream()
                .map(HtmlText::of)
                .filter(text -> !text.isEmpty())
                .toList());
        String label = titles.isEmpty() ? "" : titles.removeFirst();
        String roman = Character.isDigit(number.charAt(0))
                ? continent.instruments.aiact.text.Roman.text(Integer.parseInt(number))
                        .toUpperCase(java.util.Locale.ROOT)
                : number;
        return new Root(
                UnitKind.ANNEX,
                roman,
                Spaces.cleanOrNull(label),
                Spaces.cleanOrNull(String.join(" ", titles)),
                List.of(),
                HtmlItems.of(element));
    }
}
