package continent.instruments.aiact.reading;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// A citation as written, before anyone knows what it leads to.
///
/// @param start of its words in the text
/// @param end   behind them
/// @param parts labels by level: `ARTICLE: [6, 2]`, `POINT: [a]`
/// @param range whether it is the end of a range that the mention before it begins
record Mention(int start, int end, Map<Level, List<String>> parts, boolean range) {

    /// One number of a list.
    record Item(int start, int end, List<String> parts, boolean range) {}

    /// A word of a level with its numbers.
    record Group(Level level, int start, int end, List<Item> items) {}

    /// The mentions of levels that belong together, such as `points (a) and (b) of paragraph 1`.
    static List<Mention> of(List<Group> chain) {
        int at = 0;
        for (int i = 1; i < chain.size(); i++) {
            boolean finer = chain.get(i).level().depth() > chain.get(at).level().depth();
            if (chain.get(i).items().size() > 1 || (chain.get(at).items().size() == 1 && finer)) {
                at = i;
            }
        }
        Group listed = chain.get(at);
        var around = new EnumMap<Level, List<String>>(Level.class);
        for (Group group : chain) {
            if (group.level() != listed.level()) {
                around.put(group.level(), group.items().getLast().parts());
            }
        }
        int start = chain.getFirst().start();
        int end = chain.getLast().end();
        var mentions = new ArrayList<Mention>();
        for (int i = 0; i < listed.items().size(); i++) {
            Item item = listed.items().get(i);
            var parts = new EnumMap<>(around);
            parts.put(listed.level(), item.parts());
            boolean last = i == listed.items().size() - 1;
            mentions.add(new Mention(i == 0 ? start : item.start(), last ? end : item.end(), parts, item.range()));
        }
        return mentions;
    }
}
