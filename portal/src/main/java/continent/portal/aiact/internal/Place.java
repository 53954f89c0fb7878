package continent.portal.aiact.internal;

/// Where a check and its result live: for anyone in the address, for a project below its pages.
///
/// @param project id; empty where anyone checks
/// @param result the page with the result
/// @param check   the page that asks, `ask=` names a question to ask; ends so that a further field can follow
/// @param proof   the page with one whole proof; the conclusion's id follows
/// @param whatIf  the page that compares with other answers; ends so that a further field can follow
/// @param report  the page for paper
/// @param json    the same result for programs
/// @param open    the address that anyone can open: answers and date, nothing else
record Place(
        String project,
        String result,
        String check,
        String proof,
        String whatIf,
        String report,
        String json,
        String open) {

    static Place anyone(CheckAddress address, String version) {
        String shared = address.shared(version);
        return new Place(
                "",
                "/law/result?" + shared,
                "/law/check?" + address.query() + "&",
                "/law/proof?" + shared + "&of=",
                "/law/what-if?" + shared + "&",
                "/law/report?" + shared,
                "/api/v1/aiact/check?" + shared,
                "/law/result?" + shared);
    }

    /// Of answers on the way, for which there is no result yet.
    static Place draft(String project, CheckAddress address, String version) {
        String law = "/projects/" + project + "/law";
        String open = "/law/result?" + address.shared(version);
        return new Place(project, law, law + "?", law, law, law, law, open);
    }

    static Place of(Stored stored) {
        String base = "/assessments/" + stored.id();
        return new Place(
                stored.project(),
                base,
                "/projects/" + stored.project() + "/law?",
                base + "/proof/",
                base + "/what-if?",
                base + "/report",
                "/api/v1/projects/" + stored.project() + base,
                "/law/result?" + new CheckAddress(stored.asOf(), stored.facts()).shared(stored.rules()));
    }

    String ask(String fact) {
        return check + "ask=" + fact + "#question";
    }
}
