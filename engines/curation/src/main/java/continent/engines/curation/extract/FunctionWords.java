package continent.engines.curation.extract;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/// Words that hold sentences together, in the languages of most pages: running text is full of them, lists and menus
/// are not.
final class FunctionWords {

    private static final Set<String> WORDS = Arrays.stream(String.join(
                            " ",
                            "the and of to in that is was for it with as his her on be at by this had not are but from or",
                            "have an they which you were their one all we can has there been if more when will would who so",
                            "der die und das den von zu mit sich des auf für ist im dem nicht ein eine als auch es werden",
                            "aus er hat dass sie nach wird bei einer um am sind noch wie einem über einen zum war haben nur",
                            "oder aber vor zur bis mehr durch man sein wurde sei wir ich",
                            "le la les et du que est pour qui dans par plus pas au sur ne se ce il sont avec",
                            "el los las y del por con una su para lo como más pero sus al",
                            "di che è non sono della si da più anche nel alla dei",
                            "o os do em um não uma mais foi ao",
                            "het een van te dat hij niet zijn op aan met voor maar hem dan zou",
                            "i w nie na z się że to jest jak po co",
                            "och att det som på är av för till inte om ett har",
                            "og er ikke et jeg vi til",
                            "a v je s si za az és hogy egy nem ez de meg ja on ei että oli mutta ovat în și cu pe nu care este")
                    .split(" "))
            .collect(Collectors.toUnmodifiableSet());

    private static final int LOOKED_AT_MAX = 300;

    private FunctionWords() {}

    /// The share of function words among the first words of a text, 0 to 1.
    static double share(String text) {
        int words = 0;
        int found = 0;
        int start = -1;
        int end = Math.min(text.length(), LOOKED_AT_MAX);
        for (int i = 0; i <= end; i++) {
            boolean letter = i < end && (Letters.of(text.charAt(i)) & Letters.LETTER) != 0;
            if (letter && start < 0) {
                start = i;
            } else if (!letter && start >= 0) {
                words++;
                found += i - start <= 6 && WORDS.contains(text.substring(start, i)) ? 1 : 0;
                start = -1;
            }
        }
        return words == 0 ? 0 : (double) found / words;
    }
}
