package continent.portal.frame.internal;

import continent.portal.frame.Texts;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/// All texts of the class path: `messages/<capability>_<language>.properties`, in UTF-8. A language exists as soon as
/// there is a file of it.
@Component
public final class Messages {

    static final String FALLBACK = "en";
    private static final Pattern FILE = Pattern.compile("([a-z]+)_([a-z]{2,3})\\.properties");

    private final Map<String, Map<String, String>> byLanguage = new TreeMap<>();
    private final Map<String, Texts> texts = new TreeMap<>();

    public Messages() throws IOException {
        var own = new TreeMap<String, Map<String, String>>();
        for (var file : new PathMatchingResourcePatternResolver().getResources("classpath*:messages/*.properties")) {
            var name = FILE.matcher(String.valueOf(file.getFilename()));
            if (!name.matches()) {
                continue;
            }
            var properties = new Properties();
            try (var reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
                properties.load(reader);
            }
            var messages = own.computeIfAbsent(name.group(2), _ -> new HashMap<>());
            for (String key : properties.stringPropertyNames()) {
                if (messages.put(key, properties.getProperty(key)) != null) {
                    throw new IllegalStateException("the message '" + key + "' stands in two files");
                }
            }
        }
        own.forEach((language, messages) -> {
            var complete = new HashMap<>(own.getOrDefault(FALLBACK, Map.of()));
            complete.putAll(messages);
            byLanguage.put(language, Map.copyOf(messages));
            texts.put(language, new Texts(locale(language), Map.copyOf(complete)));
        });
        if (!texts.containsKey(FALLBACK)) {
            throw new IllegalStateException("there are no English texts on the class path");
        }
    }

    /// Numbers and dates of the English texts are written as in Britain.
    private static Locale locale(String language) {
        return language.equals(FALLBACK) ? Locale.UK : Locale.forLanguageTag(language);
    }

    /// Codes of all languages, sorted.
    List<String> languages() {
        return List.copyOf(texts.keySet());
    }

    /// What a language's own files hold.
    public Map<String, String> own(String language) {
        return byLanguage.getOrDefault(language, Map.of());
    }

    /// The texts of the first language that there is: the chosen one, then those of `Accept-Language`, then English.
    Texts texts(@Nullable String chosen, @Nullable String acceptLanguage) {
        var found = chosen == null ? null : texts.get(chosen);
        if (found == null && acceptLanguage != null && acceptLanguage.length() < 500) {
            found = accepted(acceptLanguage);
        }
        return found == null ? english() : found;
    }

    Texts english() {
        return Objects.requireNonNull(texts.get(FALLBACK));
    }

    private @Nullable Texts accepted(String header) {
        try {
            for (var range : Locale.LanguageRange.parse(header)) {
                String code = range.getRange().split("-")[0];
                var found = texts.get(code.equals("no") || code.equals("nn") ? "nb" : code);
                if (found != null) {
                    return found;
                }
            }
        } catch (IllegalArgumentException e) {
            return null; // a header that can't be read says nothing
        }
        return null;
    }
}
