package continent.instruments.aiact.cases;

/// One point on which the checker and a case differ.
///
/// @param caseId   the case
/// @param subject  a conclusion, an obligation as `role/unit`, a fact that had to be asked for, or `facts`
/// @param expected what the case says, in words
/// @param got      what the checker says, in words
/// @param proof    the checker's proof in short, empty where there is none
public record Disagreement(String caseId, String subject, String expected, String got, String proof) {

    @Override
    public String toString() {
        String because = proof.isEmpty() ? "" : "\n      " + proof.replace("\n", "\n      ");
        return caseId + ": " + subject + " expected " + expected + ", got " + got + because;
    }
}
