package continent.portal.projects.internal;

import continent.portal.frame.HomeFigure;
import continent.portal.frame.Texts;
import java.time.InstantSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// For the first page: how much evidence this instance keeps. Heads of chains are counted, not entries, so that it
/// stays cheap.
@Component
class EvidenceFigure implements HomeFigure {

    private final JdbcClient jdbc;
    private final InstantSource clock;

    EvidenceFigure(JdbcClient jdbc, InstantSource clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public int order() {
        return 100;
    }

    @Override
    public Shown shown(Texts texts) {
        return jdbc.sql("select coalesce(sum(seq), 0) as entries, count(*) as dossiers from dossier_head")
                .query((row, _) -> new Shown(
                        texts.get("projects.figure"),
                        texts.number(row.getLong("entries")),
                        texts.count("projects.figure.source", row.getLong("dossiers"), clock.instant())))
                .single();
    }
}
