package continent.instruments.aiact;

import java.util.AbstractList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// A value that is made when it is first asked for, once, whatever the number of threads. Proofs and the order of
/// questions cost more than all answers together, and most are never looked at.
final class Later<T> {

    private final Object lock;
    private @Nullable Supplier<T> making;
    private @Nullable T made;

    /// @param lock held while it is made: values made from one thing that serves one thread at a time share it
    Later(Object lock, Supplier<T> making) {
        this.lock = lock;
        this.making = making;
    }

    T get() {
        synchronized (lock) {
            var supplier = making;
            if (supplier != null) {
                made = supplier.get();
                making = null;
            }
            return java.util.Objects.requireNonNull(made);
        }
    }

    /// A list that is made when somebody looks into it.
    static <T> List<T> list(Object lock, Supplier<List<T>> making) {
        var later = new Later<>(lock, making);
        return new AbstractList<>() {
            @Override
            public T get(int index) {
                return later.get().get(index);
            }

            @Override
            public int size() {
                return later.get().size();
            }
        };
    }
}
