package continent.launcher.tour.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import org.junit.jupiter.api.Test;

class JavaCommentsTest {

    @Test
    void comments_of_types_are_found_and_those_of_methods_are_not() {
        var found = JavaComments.of("""
                /* header */
                package a;
                /**
                 * Holds a pair.
                 * @param <A> left
                 */
                @Deprecated
                public final class Pair<A> {
                    /** Gives the left one. */
                    A left() { return null; }
                    /// A walk over pairs,
                    /// in order.
                    interface Walk {}
                }
                """);
        assertThat(found)
                .extracting(JavaComments.TypeComment::type, comment -> JavadocText.plain(comment.text()))
                .containsExactly(tuple("Pair", "Holds a pair."), tuple("Walk", "A walk over pairs,\n in order."));
    }

    @Test
    void what_stands_in_strings_is_no_comment() {
        var found = JavaComments.of("""
                class A { String s = "/** no */ \\" class B"; char c = '"'; /** Yes, this. */ enum C {} }
                """);
        assertThat(found).extracting(JavaComments.TypeComment::type).containsExactly("C");
    }

    @Test
    void tags_become_plain_words() {
        assertThat(JavadocText.plain(
                        "Uses {@code a &lt; b} of {@link java.util.List#of(Object) lists} and {@link #own}.\n"
                                + "<p>See <a href=\"x\">there</a>.\n@since 1.2\n@see X"))
                .isEqualTo("Uses a < b of lists and own.\n\nSee there.");
    }

    @Test
    void only_headers_that_leave_no_doubt_name_a_licence() {
        assertThat(LicenceHeader.spdx("Licensed under the Apache License, Version 2.0 (the \"License\")"))
                .isEqualTo("Apache-2.0");
        assertThat(LicenceHeader.spdx(
                        "under the terms of the GNU General Public License version 2 only, … subject to the"
                                + " \"Classpath\" exception"))
                .isEqualTo("GPL-2.0-only WITH Classpath-exception-2.0");
        assertThat(LicenceHeader.spdx("All rights reserved. Ask us.")).isEmpty();
    }

    @Test
    void the_licence_header_is_the_comment_at_the_start() {
        assertThat(JavaComments.header("\n/*\n * One.\n * Two.\n */\npackage x;"))
                .isEqualTo("One.\nTwo.");
        assertThat(JavaComments.header("package x; /* later */")).isEmpty();
    }
}
