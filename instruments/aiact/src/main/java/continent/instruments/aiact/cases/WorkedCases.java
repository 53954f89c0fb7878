package continent.instruments.aiact.cases;

import continent.content.Content;
import continent.engines.rules.RuleSet;
import continent.kernel.YamlNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/// The shipped worked systems.
public final class WorkedCases {

    private static final String FOLDER = "ai-act/cases/";

    private final Map<String, WorkedCase> cases = new LinkedHashMap<>();

    private WorkedCases(List<WorkedCase> all) {
        all.forEach(one -> cases.put(one.id(), one));
    }

    /// @param rules whose facts, conclusions and obligations the cases may name
    /// @throws IllegalStateException where they are broken: a test of this module loads them
    public static WorkedCases shipped(RuleSet rules) {
        var index = Content.yaml(FOLDER + "index.yaml");
        var files = ((YamlNode.Sequence) Objects.requireNonNull(index.get("files")))
                .items().stream().map(WorkedCases::document).toList();
        var starts = document(Objects.requireNonNull(index.get("starts")));
        return new WorkedCases(CaseReader.read(starts, files, rules).orThrow());
    }

    private static CaseReader.Document document(YamlNode file) {
        String name = ((YamlNode.Scalar) file).text();
        return new CaseReader.Document(name, Content.text(FOLDER + name));
    }

    /// In the order of the files, a theme after the other.
    public List<WorkedCase> all() {
        return List.copyOf(cases.values());
    }

    public Optional<WorkedCase> find(String id) {
        return Optional.ofNullable(cases.get(id));
    }

    /// By theme, in order.
    public Map<String, List<WorkedCase>> byTheme() {
        return cases.values().stream()
                .collect(Collectors.groupingBy(WorkedCase::theme, LinkedHashMap::new, Collectors.toList()));
    }
}
