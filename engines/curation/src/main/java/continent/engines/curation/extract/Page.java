package continent.engines.curation.extract;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;
import org.jspecify.annotations.Nullable;

/// A page cut into blocks, in the order in which they stand there.
///
record Page(List<Block> blocks, List<Place> places, About about) {

    static final int BLOCKS_MAX = 50_000;

    /// What isn't shown is left out, unless there is more of it in one place than is shown: so come pages that a script
    /// puts together in the browser.
    static Page of(Document document) {
        var cutter = cut(document);
        return new Page(cutter.blocks, cutter.places, About.of(document, cutter.data));
    }

    /// The texts of the blocks alone.
    static List<String> texts(Document document) {
        return cut(document).blocks.stream().map(block -> block.text).toList();
    }

    private static Cutter cut(Document document) {
        var cutter = Cutter.over(document, Integer.MAX_VALUE);
        return cutter.hiddenMost > cutter.shown ? Cutter.over(document, cutter.shown) : cutter;
    }

    /// Walks the tree and cuts where block elements begin and end.
    private static final class Cutter implements NodeFilter {

        private final List<Block> blocks = new ArrayList<>();
        private final List<Place> places = new ArrayList<>();
        private final Hints hints = new Hints();

        /// JSON-LD anywhere in the page.
        private final List<String> data = new ArrayList<>();
        private final StringBuilder text = new StringBuilder();
        private @Nullable Place place;

        /// What the element at hand says of itself: whether it isn't shown, the bits of [Hints], its classes.
        private boolean hidden;

        private int named;
        private String classes = "";
        private int links;
        private int strong;
        private int linkCharacters;
        private int strongCharacters;

        /// Hidden elements with more characters than this are read as if they were shown.
        private final int hiddenMax;

        /// Characters of all blocks, and of the longest hidden element.
        private int shown;

        private int hiddenMost;

        private Cutter(int hiddenMax) {
            this.hiddenMax = hiddenMax;
        }

        static Cutter over(Document document, int hiddenMax) {
            var cutter = new Cutter(hiddenMax);
            NodeTraversor.filter(cutter, document);
            cutter.flush();
            return cutter;
        }

        @Override
        public FilterResult head(Node node, int depth) {
            if (node instanceof TextNode words) {
                add(words.getWholeText());
            } else if (node instanceof Element element) {
                return element(element);
            }
            return FilterResult.CONTINUE;
        }

        private FilterResult element(Element element) {
            String tag = element.normalName();
            if (tag.equals("script") && element.attr("type").equals("application/ld+json")) {
                data.add(element.data());
            }
            if (tag.equals("head")) {
                return FilterResult.CONTINUE;
            }
            if (Tags.NEVER.contains(tag) || blocks.size() >= BLOCKS_MAX) {
                return FilterResult.SKIP_ENTIRELY;
            }
            read(element);
            if (hidden) {
                int characters = characters(element);
                hiddenMost = Math.max(hiddenMost, characters);
                if (characters <= hiddenMax) {
                    return FilterResult.SKIP_ENTIRELY;
                }
            }
            if (tag.equals("br")) {
                lineBreak();
            } else if (tag.equals("a")) {
                links++;
            } else if (isStrong(tag)) {
                strong++;
            } else if (Tags.BLOCKS.contains(tag)) {
                flush();
                place = new Place(place, tag, named, classes.hashCode(), places.size());
                places.add(place);
            }
            return FilterResult.CONTINUE;
        }

        private static int characters(Element element) {
            int[] characters = {0};
            NodeTraversor.traverse(
                    (node, _) -> characters[0] += node instanceof TextNode words && !words.isBlank()
                            ? words.getWholeText().length()
                            : 0,
                    element);
            return characters[0];
        }

        private static boolean isStrong(String tag) {
            return tag.equals("b") || tag.equals("strong") || tag.equals("em") || tag.equals("i");
        }

        /// Takes down what an element's attributes say, in one pass.
        private void read(Element element) {
            hidden = false;
            named = 0;
            classes = "";
            if (element.attributesSize() == 0) {
                return;
            }
            for (Attribute attribute : element.attributes()) {
                String value = attribute.getValue();
                switch (attribute.getKey()) {
                    case "class" -> {
                        classes = value;
                        named |= hints.of(value);
                    }
                    case "id", "role", "itemprop" -> named |= hints.of(value);
                    case "hidden" -> hidden = true;
                    case "style" -> hidden |= value.replace(" ", "").contains("display:none");
                    default -> {
                        // says nothing of the text
                    }
                }
            }
        }

        /// One break is a line end in the block, two end it.
        private void lineBreak() {
            int at = text.length() - 1;
            while (at >= 0 && text.charAt(at) == ' ') {
                at--;
            }
            if (at >= 0 && text.charAt(at) == '\n') {
                flush();
            } else if (at >= 0) {
                text.setLength(at + 1);
                text.append('\n');
            }
        }

        private void add(String words) {
            int before = text.length();
            for (int i = 0; i < words.length(); i++) {
                char c = words.charAt(i);
                boolean space = (Letters.of(c) & Letters.SPACE) != 0;
                if (!space && c != '\u200b' && c != '\u00ad' && c != '\ufeff') {
                    text.append(c);
                } else if (space && !text.isEmpty() && text.charAt(text.length() - 1) > ' ') {
                    text.append(' ');
                }
            }
            linkCharacters += links > 0 ? text.length() - before : 0;
            strongCharacters += strong > 0 ? text.length() - before : 0;
        }

        @Override
        public FilterResult tail(Node node, int depth) {
            if (node instanceof Element element) {
                String tag = element.normalName();
                if (tag.equals("a")) {
                    links--;
                } else if (isStrong(tag)) {
                    strong--;
                } else if (Tags.BLOCKS.contains(tag) && place != null) {
                    flush();
                    place = place.parent;
                }
            }
            return FilterResult.CONTINUE;
        }

        private void flush() {
            String found = text.toString().strip();
            if (!found.isEmpty() && place != null) {
                var block = new Block(found, place, linkCharacters, strongCharacters);
                blocks.add(block);
                shown += found.length();
                for (Place at = place; at != null; at = at.parent) {
                    at.characters += block.length();
                    at.linkCharacters += linkCharacters;
                    at.blocks++;
                    at.running += block.running ? block.length() : 0;
                }
            }
            text.setLength(0);
            linkCharacters = 0;
            strongCharacters = 0;
        }
    }
}
