package continent.instruments.aiact.reading;

import continent.instruments.aiact.reading.Mention.Group;
import continent.instruments.aiact.reading.Mention.Item;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Finds citations in a text of one language. Those of other acts are left out.
final class Mentions {

    private static final Pattern BRACKETS = Pattern.compile("[() ]+");
    private static final Pattern DOT = Pattern.compile("\\.");

    private final ReferenceWords words;

    Mentions(ReferenceWords words) {
        this.words = words;
    }

    List<Mention> in(String text) {
        if (words.otherAct().matcher(text).lookingAt()) {
            return List.of();
        }
        var chains = chains(text);
        var own = new ArrayList<Mention>();
        boolean foreign = false;
        for (int i = chains.size() - 1; i >= 0; i--) {
            var chain = chains.get(i);
            int end = chain.getLast().end();
            boolean joined = i + 1 < chains.size()
                    && words.between()
                            .matcher(text)
                            .region(end, chains.get(i + 1).getFirst().start())
                            .matches();
            foreign = at(words.foreign(), text, end).lookingAt() || (foreign && joined);
            if (!foreign) {
                own.addAll(Mention.of(chain).reversed());
            }
        }
        return own.reversed();
    }

    private static Matcher at(Pattern pattern, String text, int from) {
        return pattern.matcher(text).region(from, text.length()).useTransparentBounds(true);
    }

    private List<List<Group>> chains(String text) {
        var chains = new ArrayList<List<Group>>();
        Matcher word = words.level().matcher(text);
        int from = 0;
        while (word.find(from)) {
            Group group = group(text, word);
            if (group == null) {
                from = word.end();
                continue;
            }
            var chain = new ArrayList<Group>(List.of(group));
            for (Group next = next(text, group); next != null; next = next(text, next)) {
                chain.add(next);
            }
            chains.add(chain);
            from = chain.getLast().end();
        }
        return chains;
    }

    /// The level that a citation goes on with: a finer one, or a coarser one after a link.
    private @Nullable Group next(String text, Group before) {
        Matcher join = at(words.join(), text, before.end());
        if (!join.lookingAt()) {
            return null;
        }
        Matcher word = at(words.level(), text, join.end());
        if (!word.lookingAt()) {
            return null;
        }
        boolean linked = join.group("link") != null || join.group("link2") != null;
        int step = level(word).depth() - before.level().depth();
        return (linked ? step < 0 : step > 0) ? group(text, word) : null;
    }

    private static Level level(Matcher word) {
        var named = word.namedGroups();
        return Arrays.stream(Level.values())
                .filter(level -> named.containsKey(level.word()) && word.group(level.word()) != null)
                .findFirst()
                .orElseThrow();
    }

    private @Nullable Group group(String text, Matcher word) {
        Level level = level(word);
        var items = new ArrayList<Item>();
        int at = word.end();
        boolean range = false;
        while (true) {
            Item item = item(level, text, at, items, range);
            if (item == null) {
                break;
            }
            items.add(item);
            Matcher separator = at(words.separator(), text, item.end());
            if (!separator.lookingAt()) {
                break;
            }
            range = separator.group("to") != null || separator.group("to2") != null || separator.group("dash") != null;
            at = separator.end();
        }
        return items.isEmpty()
                ? null
                : new Group(level, word.start(), items.getLast().end(), items);
    }

    private static @Nullable Item item(Level level, String text, int at, List<Item> before, boolean range) {
        Matcher number = at(level.number(), text, at);
        if (!number.lookingAt() || number.end() == at) {
            return null;
        }
        var parts = new ArrayList<String>();
        for (int i = 1; i <= number.groupCount(); i++) {
            if (number.group(i) != null) {
                BRACKETS.splitAsStream(number.group(i))
                        .flatMap(DOT::splitAsStream)
                        .filter(part -> !part.isEmpty())
                        .forEach(parts::add);
            }
        }
        if (level == Level.ARTICLE && number.group(1) == null) { // `(2)` after `Article 6(1) and`
            if (before.isEmpty()) {
                return null;
            }
            parts.addFirst(before.getLast().parts().getFirst());
        }
        return new Item(at, number.end(), parts, range);
    }
}
