package continent.portal.aiact.internal;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/// A map that keeps what was asked for last. Safe for any number of threads.
final class Newest<K, V> extends LinkedHashMap<K, V> {

    private static final long serialVersionUID = 1;
    private final int countMax;

    private Newest(int countMax) {
        super(16, 0.75f, true);
        this.countMax = countMax;
    }

    static <K, V> Map<K, V> of(int countMax) {
        return Collections.synchronizedMap(new Newest<>(countMax));
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
        return size() > countMax;
    }
}
