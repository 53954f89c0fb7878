package continent.portal.aiact.internal;

import java.util.LinkedHashMap;
import java.util.Map;

/// Where a check and its result live: for anyone in the address, for a project below its pages.
///
/// @param project id; empty where anyone checks
/// @param result  the page with the result
/// @param check   the page that asks; `ask` names the question
/// @param proof   the page with one whole proof; `of` names the conclusion
/// @param whatIf  the page that compares with other answers
/// @param report  the page for paper
/// @param json    the same result for programs
/// @param open    the address that anyone can open: answers and date, nothing else
/// @param asking  what goes along to `check`
/// @param showing what goes along to `proof` and `whatIf`
record Place(
        String project,
        String result,
        String check,
        String proof,
        String whatIf,
        String report,
        String json,
        String open,
        Map<String, String> asking,
        Map<String, String> showing) {

    static Place anyone(CheckAddress address, String version) {
        var shared = address.sharedFields(version);
        String query = "?" + CheckAddress.query(shared);
        return new Place(
                "",
                "/law/result" + query,
                "/law/check",
                "/law/proof",
                "/law/what-if",
                "/law/report" + query,
                "/api/v1/aiact/check" + query,
                "/law/result" + query,
                address.fields(),
                shared);
    }

    /// Of answers on the way, for which there is no result yet.
    static Place draft(String project, CheckAddress address, String version) {
        String law = "/projects/" + project + "/law";
        String open = "/law/result?" + address.shared(version);
        return new Place(project, law, law, law, law, law, law, open, Map.of(), Map.of());
    }

    static Place of(Stored stored) {
        String base = "/assessments/" + stored.id();
        return new Place(
                stored.project(),
                base,
                "/projects/" + stored.project() + "/law",
                base + "/proof",
                base + "/what-if",
                base + "/report",
                "/api/v1/projects/" + stored.project() + base,
                "/law/result?" + new CheckAddress(stored.asOf(), stored.facts()).shared(stored.rules()),
                Map.of(),
                Map.of());
    }

    Jump ask() {
        return new Jump("ask", check, asking);
    }

    Jump prove() {
        return new Jump("prove", proof, showing);
    }

    String ask(String fact) {
        return address(check, asking, "ask", fact);
    }

    String prove(String conclusion) {
        return address(proof, showing, "of", conclusion);
    }

    String compare() {
        return showing.isEmpty() ? whatIf : whatIf + "?" + CheckAddress.query(showing);
    }

    String goOn() {
        return asking.isEmpty() ? check : check + "?" + CheckAddress.query(asking);
    }

    private static String address(String path, Map<String, String> along, String name, String value) {
        var fields = new LinkedHashMap<>(along);
        fields.put(name, value);
        return path + "?" + CheckAddress.query(fields);
    }
}
