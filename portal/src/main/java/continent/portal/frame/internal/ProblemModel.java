package continent.portal.frame.internal;

import continent.kernel.Refusal;
import continent.portal.frame.Form;
import java.util.List;

/// What the page of a refusal shows.
///
/// @param typed what the reader had typed
/// @param back  where they came from
public record ProblemModel(int status, List<Refusal> refusals, Form typed, String back) {}
