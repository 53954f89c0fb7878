package continent.instruments.aiact.triage;

import continent.instruments.aiact.text.Application;
import java.util.List;

/// A point of the Act to look at.
///
/// @param unit    id of the point
/// @param score   how probable it is that it applies, from 0 to 1
/// @param because the words of the description that speak most for it; empty where none does
/// @param applies from when, by the rules on dates; empty where they say nothing
public record Suggestion(String unit, double score, String because, List<Application> applies) {}
