package continent.instruments.aiact;

import continent.content.Content;
import continent.engines.rules.Decider;
import continent.engines.rules.RuleReader;
import continent.engines.rules.RuleSet;
import continent.kernel.Hash;
import continent.kernel.Refusal;
import continent.kernel.Result;
import continent.kernel.YamlNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/// The rules of the Act as they are shipped, and deciders for dates. Between two days on which a wording changes, all
/// dates share one decider. Safe for any number of threads.
public final class ActRules {

    private static final String FOLDER = "ai-act/";
    private static final int VERSION_LENGTH = 12;

    private final RuleSet rules;
    private final String law;
    private final LocalDate inForceFrom;
    private final String version;
    private final TreeSet<LocalDate> boundaries = new TreeSet<>();
    private final Map<LocalDate, Decider> deciders = new ConcurrentHashMap<>();

    private ActRules(RuleSet rules, String law, LocalDate inForceFrom, String version) {
        this.rules = rules;
        this.law = law;
        this.inForceFrom = inForceFrom;
        this.version = version;
        boundaries.add(inForceFrom);
        rules.rules().forEach(rule -> {
            if (rule.inForce().from() != null) {
                boundaries.add(rule.inForce().from());
            }
            if (rule.inForce().to() != null) {
                boundaries.add(rule.inForce().to());
            }
        });
    }

    /// Loads the shipped content.
    ///
    /// @throws IllegalStateException where it is broken: a test of this module loads it
    public static ActRules shipped() {
        var index = Content.yaml(FOLDER + "index.yaml");
        var documents = new ArrayList<RuleReader.Document>();
        for (YamlNode file : ((YamlNode.Sequence) Objects.requireNonNull(index.get("files"))).items()) {
            String name = ((YamlNode.Scalar) file).text();
            documents.add(new RuleReader.Document(name, Content.text(FOLDER + name)));
        }
        return new ActRules(
                RuleReader.read(documents).orThrow(),
                text(index, "law"),
                LocalDate.parse(text(index, "inForceFrom")),
                version(documents));
    }

    private static String version(List<RuleReader.Document> documents) {
        var all = new StringBuilder();
        documents.forEach(document ->
                all.append(document.name()).append('\n').append(document.text()).append('\n'));
        return Hash.sha256(all.toString()).substring(0, VERSION_LENGTH);
    }

    private static String text(YamlNode.Mapping index, String key) {
        return ((YamlNode.Scalar) Objects.requireNonNull(index.get(key))).text();
    }

    /// A decider for a date; refused for dates before the Act was in force.
    public Result<Decider> on(LocalDate asOf) {
        LocalDate since = boundaries.floor(asOf);
        if (since == null) {
            return Result.refused(Refusal.of(
                    "before-the-act",
                    "the Act entered into force on " + inForceFrom + ", so there is no answer for " + asOf,
                    "asOf"));
        }
        return Result.ok(
                deciders.computeIfAbsent(since, day -> Decider.of(rules, day).orThrow()));
    }

    /// Days on which some wording changes, the first being the Act's entry into force.
    public List<LocalDate> boundaries() {
        return List.copyOf(boundaries);
    }

    public RuleSet rules() {
        return rules;
    }

    /// What the rules encode, for the record.
    public String law() {
        return law;
    }

    /// A mark of these rules and this vocabulary: another one where any of their words is.
    public String version() {
        return version;
    }

    public LocalDate inForceFrom() {
        return inForceFrom;
    }
}
