package continent.portal.aiact.internal;

import continent.kernel.Refusal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What would be if answers or the date were others.
///
/// @param asOf      the date of the result that this starts from
/// @param day       the date assumed
/// @param change    null where nothing is assumed yet, or what is assumed can't be
/// @param shortcuts one step each: days on which something begins to apply
/// @param others    answers with what they could be instead
/// @param assume    sends `set`, what to assume, along with what stands in the address
/// @param start     the address with nothing assumed
/// @param goOn      the check with all that is assumed
public record WhatIfView(
        LocalDate asOf,
        LocalDate day,
        @Nullable ChangeView change,
        List<Choice> shortcuts,
        List<Other> others,
        Jump assume,
        String start,
        String goOn,
        List<Refusal> refusals) {

    /// @param set `fact:value`
    public record Choice(String text, String set) {}

    /// @param assumed whether the value is assumed rather than given
    /// @param type    boolean, choice, number or date
    /// @param typed   the value as it is typed; empty for none
    public record Other(
            String fact,
            String question,
            String value,
            boolean assumed,
            String type,
            String typed,
            List<Choice> choices) {}
}
