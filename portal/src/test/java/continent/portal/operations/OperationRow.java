package continent.portal.operations;

import continent.portal.operations.World.Actor;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/// One endpoint and what each may expect of it.
///
/// @param file     of the table
/// @param path     as in the mapping, with its variables
/// @param expected `ok`, `401`, `403` or `404`
record OperationRow(String file, String operation, String method, String path, Map<Actor, String> expected) {

    private static final String HEAD =
            "operation,method,path,visitor,viewer,member,owner,other,staff,administrator,token,scopeless,launcher";

    /// All rows of all tables, and the names of the fixtures.
    record Tables(List<OperationRow> rows, TreeSet<String> fixtures) {}

    /// The endpoint as mapped; a value in the path, as in `{id=lumi}`, is for the call alone.
    String endpoint() {
        return method + " " + path.replaceAll("=[^}]*}", "}");
    }

    static Tables readAll() throws IOException {
        var tables = new Tables(new ArrayList<>(), new TreeSet<>());
        for (var file : new PathMatchingResourcePatternResolver().getResources("classpath*:operations/*.csv")) {
            boolean head = false;
            for (String line :
                    file.getContentAsString(StandardCharsets.UTF_8).lines().toList()) {
                if (line.startsWith("# fixture:")) {
                    tables.fixtures().add(line.substring("# fixture:".length()).strip());
                } else if (line.equals(HEAD)) {
                    head = true;
                } else if (!line.isBlank() && !line.startsWith("#")) {
                    if (!head) {
                        throw new IllegalStateException(file + " has to start with " + HEAD);
                    }
                    tables.rows().add(row(String.valueOf(file.getFilename()), line));
                }
            }
        }
        return tables;
    }

    private static OperationRow row(String file, String line) {
        String[] cells = line.split(",", -1);
        if (cells.length != 3 + Actor.values().length) {
            throw new IllegalStateException(file + ": " + line + " has " + cells.length + " cells");
        }
        var expected = new EnumMap<Actor, String>(Actor.class);
        for (var actor : Actor.values()) {
            String cell = cells[3 + actor.ordinal()].strip();
            if (!List.of("ok", "401", "403", "404").contains(cell)) {
                throw new IllegalStateException(file + ": " + line + ": '" + cell + "' is no outcome");
            }
            expected.put(actor, cell);
        }
        return new OperationRow(file, cells[0], cells[1], cells[2], expected);
    }
}
