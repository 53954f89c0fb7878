package continent.engines.curation.personal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PersonalDataTest {

    private final PersonalData all = new PersonalData(EnumSet.allOf(Span.Type.class), "");
    private final PersonalData patterns = new PersonalData(EnumSet.complementOf(EnumSet.of(Span.Type.PERSON)), "");

    /// What is found, as `TYPE text` parted by commas.
    private static String found(PersonalData finder, String text) {
        return finder.find(text).stream()
                .map(span -> span.type() + " " + text.substring(span.start(), span.end()))
                .collect(Collectors.joining(", "));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    Write to ana.silva@example.org.                    | EMAIL ana.silva@example.org
                    <jörg+news@müller.example.de>, thanks              | EMAIL jörg+news@müller.example.de
                    mailto:o'neil_5@mail.co.uk?                        | EMAIL o'neil_5@mail.co.uk
                    my IBAN is gb29nwbk60161331926819                  | IBAN gb29nwbk60161331926819
                    pay NO93 8601 1117 947 today                       | IBAN NO93 8601 1117 947
                    to DE89 3704 0044 0532 0130 00, please             | IBAN DE89 3704 0044 0532 0130 00
                    card 4111 1111 1111 1111 expires                   | CREDIT_CARD 4111 1111 1111 1111
                    5555555555554444 or 3782-822463-10005              | CREDIT_CARD 5555555555554444, CREDIT_CARD 3782-822463-10005
                    from 192.168.0.1:8080 and 10.0.0.0/8               | IP_ADDRESS 192.168.0.1, IP_ADDRESS 10.0.0.0
                    host 2001:db8::8a2e:370:7334 is down               | IP_ADDRESS 2001:db8::8a2e:370:7334
                    ping fe80::1 and ::ffff:192.0.2.1.                 | IP_ADDRESS fe80::1, IP_ADDRESS ::ffff:192.0.2.1
                    see https://example.org/~anna?x=1&y=(2).           | URL https://example.org/~anna?x=1&y=(2)
                    (www.example.co.uk/path) and shop.example.com      | URL www.example.co.uk/path, URL shop.example.com
                    call +47 22 22 55 55 now                           | PHONE +47 22 22 55 55
                    Tel. (030) 901820-12, Fax 030/9018200              | PHONE (030) 901820-12, PHONE 030/9018200
                    Phone: 678-777-1600                                | PHONE 678-777-1600
                    reach me at 001-748-088-2851x818                   | PHONE 001-748-088-2851x818
                    ring (+30) 6964 618508 or (+358) 928775744         | PHONE (+30) 6964 618508, PHONE (+358) 928775744
                    They're not answering at 449 4898                  | PHONE 449 4898
                    """)
    void what_is_there_is_found(String text, String expected) {
        assertEquals(expected, found(patterns, text));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    on 2004-12-06 08:35:20 we met
                    from 12.05.1998 to 24/12/2001
                    in 1998-2004 it cost 1 250 000 euro
                    version 10.2.3.4 of section 1.2.3.4
                    IBAN GB29NWBK60161331926818 is wrong by one
                    card 4111 1111 1111 1112 is wrong by one
                    an @ alone, @user, user@, a@b and x@y..z
                    the class std::vector and 12:30:45
                    file README.md, main.py and e.g. this.That
                    999.1.1.1 and 1.2.3.4.5
                    3... 2... 1... liftoff!
                    ISBN 978-3-16-148410-0
                    My driver's license number is 425700624
                    a taxi to 03 2657 Koontz Lane, our office at 58 2347 Lake Road
                    Rembrandt (1606-1669), born 1606 (15.07.1606), 270.000 birds
                    """)
    void what_only_looks_like_it_is_not(String text) {
        assertEquals("", found(patterns, text));
    }

    @Test
    void places_are_utf_16_units() {
        String text = "🙂 Write to ana.silva@example.org";
        assertEquals(List.of(new Span(Span.Type.EMAIL, 12, 33, 1)), patterns.find(text));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    My name is John Smith and I live in London.     | John Smith
                    Best regards, Jennifer Kowalczyk                | Jennifer Kowalczyk
                    "We agree," said Robert Lindqvist of the bank.  | Robert Lindqvist
                    The committee met on Tuesday.                   | ``
                    Click Save As and choose the File Type.         | ``
                    """)
    void names_are_found(String text, String expected) {
        String names = all.find(text).stream()
                .filter(span -> span.type() == Span.Type.PERSON)
                .map(span -> text.substring(span.start(), span.end()))
                .collect(Collectors.joining(", "));
        assertEquals(expected.equals("``") ? "" : expected, names);
    }

    @Test
    void only_what_is_asked_for_is_reported() {
        var emails = new PersonalData(EnumSet.of(Span.Type.EMAIL), "");
        assertEquals("EMAIL a@example.org", found(emails, "a@example.org, 192.168.0.1, https://example.org/a"));
    }

    @Test
    void an_address_that_tells_who_somebody_is() {
        for (String url : List.of(
                "https://example.org/users/anna",
                "http://example.org/~anna",
                "https://x.example/@anna/1",
                "https://anna:secret@example.org/",
                "https://example.org/?email=a%40b.org")) {
            assertTrue(PersonalData.tellsIdentity(url), url);
        }
        for (String url : List.of("https://example.org/", "https://example.org/news?page=2", "www.example.org")) {
            assertTrue(!PersonalData.tellsIdentity(url), url);
        }
    }

    @Test
    void random_text_gives_spans_in_order_that_do_not_meet() {
        var random = new Random(5);
        String[] pieces = {
            "@", ".", "1", "23", "+47", " ", "-", "example", "org", ":", "//", "Anna", "Smith", "(", ")", "é", "🙂",
            "4111"
        };
        for (int i = 0; i < 5_000; i++) {
            var text = new StringBuilder();
            for (int length = random.nextInt(40); length > 0; length--) {
                text.append(pieces[random.nextInt(pieces.length)]);
            }
            int end = 0;
            for (Span span : all.find(text.toString())) {
                assertTrue(span.start() >= end && span.end() <= text.length(), text.toString());
                assertTrue(span.score() >= 0 && span.score() <= 1, text.toString());
                end = span.end();
            }
        }
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', textBlock = """
                    a@
                    1-
                    1
                    `a.b.`
                    ::
                    `1.`
                    `www.`
                    http://
                    DE89
                    `(1`
                    `+1 `
                    A-
                    """)
    void hostile_repetition_takes_time_by_length_only(String piece) {
        String text = piece.repeat(200_000 / piece.length());
        assertTimeoutPreemptively(Duration.ofSeconds(10), () -> all.find(text));
    }
}
