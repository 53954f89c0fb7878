package continent.launcher.tour;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Asks this machine's site for compute. Claims: the site awards a Playground grant by its own rule at once, and the
/// balance is the amount: what is free, held and spent adds up.
final class Grant implements Step {

    private static final long AMOUNT = 7_200;

    @Override
    public String name() {
        return "grant";
    }

    @Override
    public Found walk(Walk walk) {
        String path = "/api/v1/projects/" + walk.project() + "/grants";
        List<Fields> before = walk.api().get(path).objects("items");
        var asked = new LinkedHashMap<String, Object>();
        asked.put("site", "local");
        asked.put("mode", "playground");
        asked.put("amount", Map.of("value", AMOUNT, "unit", "cpu-second"));
        var grant = before.stream()
                .filter(g -> g.text("state").equals("awarded"))
                .findFirst()
                .orElseGet(() -> walk.api().post(path, walk.key("grant-" + (before.size() + 1)), asked));
        ClaimFailed.unless(
                grant.text("state").equals("awarded"), "the grant is " + grant.text("state") + ", not awarded");
        ClaimFailed.unless(grant.has("from") && grant.has("until"), "the grant has no dates");
        checkBalance(grant);
        walk.hand("grant", grant.text("id"));
        var figures = new LinkedHashMap<String, @Nullable Object>();
        figures.put("grant", grant.text("id"));
        figures.put("amount", grant.object("amount").whole("value"));
        figures.put("unit", grant.object("amount").text("unit"));
        figures.put("free", grant.object("balance").whole("free"));
        figures.put("until", grant.text("until"));
        return new Found(figures, "projects/" + walk.project() + "/grants");
    }

    static void checkBalance(Fields grant) {
        var balance = grant.object("balance");
        long sum = balance.whole("free") + balance.whole("held") + balance.whole("spent");
        long amount = grant.object("amount").whole("value");
        ClaimFailed.unless(sum == amount, "free, held and spent are " + sum + " together, the grant is " + amount);
        ClaimFailed.unless(
                balance.whole("free") >= 0 && balance.whole("held") >= 0 && balance.whole("spent") >= 0,
                "a balance is below zero: " + balance.values());
    }
}
