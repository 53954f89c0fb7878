package continent.portal.aiact.internal.explorer;

import java.nio.file.Path;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// What the administrator sets for imports of the law (`--continent.law.…`).
///
/// @param sourceRoots    folders below which files of this machine may be named; none unless listed
/// @param uploadBytesMax all files of one upload together
@ConfigurationProperties("continent.law")
record LawSettings(
        @DefaultValue List<Path> sourceRoots,
        @DefaultValue("60000000") long uploadBytesMax) {}
