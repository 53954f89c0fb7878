package continent.launcher.tour.corpus;

import java.util.Locale;

/// Names the licence that the header of a source file states, as an SPDX expression; only wordings that leave no doubt.
final class LicenceHeader {

    private LicenceHeader() {}

    /// The expression, empty where the header states none of those known here.
    static String spdx(String header) {
        String text = header.replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
        if (text.contains("gnu general public license version 2 only")) {
            return text.contains("\"classpath\" exception")
                    ? "GPL-2.0-only WITH Classpath-exception-2.0"
                    : "GPL-2.0-only";
        }
        if (text.contains("apache license, version 2.0") || text.contains("the apache license version 2.0")) {
            return "Apache-2.0";
        }
        if (text.contains("eclipse public license v2.0") || text.contains("eclipse public license v. 2.0")) {
            return "EPL-2.0";
        }
        if (text.contains("redistribution and use in source and binary forms")) {
            return text.contains("neither the name") ? "BSD-3-Clause" : "BSD-2-Clause";
        }
        return "";
    }
}
