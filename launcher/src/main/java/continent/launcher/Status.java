package continent.launcher;

import continent.kernel.Json;
import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// `status`: what runs.
final class Status {

    private Status() {}

    static int run(List<String> args, PrintStream out) {
        var arguments = Arguments.parse(args, Set.of("--data-dir"), Set.of("--json"));
        var product = new Product(Layout.of(arguments));
        var state = product.look(product.settings());
        if (arguments.has("--json")) {
            out.println(Json.write(asJson(state)));
            return Main.DONE;
        }
        boolean some = state.portalPid() != null || state.agentPid() != null || state.databasePid() != null;
        String not = some ? "Continent runs only in part." : "Continent isn't running.";
        out.println(state.running() ? "Continent runs at " + state.address() : not);
        if (some) {
            out.println("  portal    " + pid(state.portalPid()));
            out.println("  database  " + (state.ownDatabase() ? pid(state.databasePid()) : "of the operator's own"));
            out.println("  job agent " + pid(state.agentPid()));
            if (!state.whole()) {
                out.println("Not all of it lives; ./continent start repairs it.");
            }
        }
        out.println("Data folder: " + product.layout().data());
        return Main.DONE;
    }

    private static Map<String, @Nullable Object> asJson(Product.State state) {
        var json = new LinkedHashMap<String, @Nullable Object>();
        json.put("running", state.running());
        json.put("pid", state.portalPid());
        json.put("port", state.port());
        json.put("address", state.address());
        json.put("databasePid", state.databasePid());
        json.put("agentPid", state.agentPid());
        return json;
    }

    private static String pid(@Nullable Long pid) {
        return pid == null ? "not running" : "pid " + pid;
    }
}
