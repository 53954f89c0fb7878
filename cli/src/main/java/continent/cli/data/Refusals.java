package continent.cli.data;

import continent.cli.Door;
import continent.kernel.Refusal;

/// Shortens the way to an exit of 2.
final class Refusals {

    private Refusals() {}

    static Door.WrongInput of(String code, String message, String field) {
        return new Door.WrongInput(Refusal.of(code, message, field));
    }
}
