package continent.kernel;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// A value that is made when it is first asked for, once. Safe for any number of threads.
public final class Once<T> implements Supplier<T> {

    private final Supplier<T> make;
    private volatile @Nullable T value;

    private Once(Supplier<T> make) {
        this.make = make;
    }

    public static <T> Supplier<T> of(Supplier<T> make) {
        return new Once<>(make);
    }

    @Override
    public T get() {
        T ready = value;
        return ready == null ? first() : ready;
    }

    private synchronized T first() {
        T ready = value;
        if (ready == null) {
            ready = make.get();
            value = ready;
        }
        return ready;
    }
}
