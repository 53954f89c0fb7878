package continent.portal.aiact.internal;

import continent.instruments.aiact.Assessment;
import continent.kernel.Refusal;
import continent.portal.frame.Page;
import continent.portal.frame.Problem;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/// Reads checks out of addresses.
@Component
class Addresses {

    private final LawDesk desk;

    Addresses(LawDesk desk) {
        this.desk = desk;
    }

    /// @param refusals what is wrong with the fields; the address is usable all the same
    record Read(CheckAddress address, List<Refusal> refusals) {}

    Read read(Map<String, String> given, Page page) {
        return read(given, page.text("aiact.answer.missing"), page.text("aiact.date.wrong"));
    }

    Read read(Map<String, String> given, String missing, String wrongDate) {
        var refusals = new ArrayList<Refusal>();
        var blank = new ArrayList<String>();
        var answers = CheckAddress.answers(given, "", desk.rules(), blank);
        blank.forEach(_ -> refusals.add(Refusal.of("missing", missing, "value")));
        LocalDate day = day(given.getOrDefault("asOf", ""), wrongDate, refusals);
        return new Read(new CheckAddress(day, answers, given.getOrDefault("rules", "")), refusals);
    }

    /// @throws Problem where anything is wrong
    CheckAddress strict(Map<String, String> given, Page page) {
        var read = read(given, page);
        if (!read.refusals().isEmpty()) {
            throw Problem.refused(read.refusals());
        }
        return read.address();
    }

    Assessment assess(CheckAddress address) {
        return Problem.orThrow(desk.check(address.answers(), address.asOf()));
    }

    private LocalDate day(String text, String wrongDate, List<Refusal> refusals) {
        LocalDate today = desk.today();
        try {
            LocalDate day = text.isEmpty() ? today : LocalDate.parse(text);
            var wrong = AssessmentsApi.refusals(desk.checker().rules().on(day));
            refusals.addAll(wrong);
            return wrong.isEmpty() ? day : today;
        } catch (DateTimeParseException e) {
            refusals.add(Refusal.of("date", wrongDate, "asOf"));
            return today;
        }
    }
}
