package continent.e2e;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// One person's way through the product, with a browser that runs no script: from the administrator's link to a trained
/// model. Done once; tests look at what it left.
final class Walk {

    static final String EMAIL = System.getenv().getOrDefault("CONTINENT_E2E_PERSON", "astrid") + "@example.org";
    static final String PASSWORD = "seven otters cross the river";

    private static final Duration WAIT_MAX = Duration.ofMinutes(4);
    private static final int QUESTIONS_MAX = 60;
    private static final Pattern TRUE_HERE = Pattern.compile(
            "AI system|employment|recruit|provider|develop|own name|market|established", Pattern.CASE_INSENSITIVE);
    private static final Walk SHARED = new Walk();

    private final BrowserContext context = Chrome.context("en-GB", false);
    private final List<String> addresses = new ArrayList<>();
    private final String project;

    private Walk() {
        Page page = Chrome.page(context);
        page.navigate(Product.shared().administratorLink());
        page.getByLabel("Name").fill("Astrid Berg");
        page.getByLabel("E-mail address").fill(EMAIL);
        page.getByLabel("Organisation").fill("Fjordlys AS");
        page.getByLabel("Password").fill(PASSWORD);
        send(page, "/link/");
        project = open(page);
        law(page);
        ask(page);
        data(page);
        grant(page);
        job(page);
        page.close();
        addresses.addFirst(project);
        addresses.addAll(List.of("/", "/account", "/administration", project + "/dossier/1/erase"));
    }

    static Walk shared() {
        return SHARED;
    }

    /// Where a crawl begins: the pages of this walk.
    List<String> addresses() {
        return List.copyOf(addresses);
    }

    String project() {
        return project;
    }

    /// The context of this person, signed in, without script.
    BrowserContext context() {
        return context;
    }

    /// The same session in a browser that runs scripts.
    BrowserContext withScript(String language) {
        BrowserContext other = Chrome.context(language, true);
        other.addCookies(context.cookies().stream()
                .map(cookie -> new Cookie(cookie.name, cookie.value)
                        .setUrl(Product.shared().address()))
                .toList());
        return other;
    }

    private String open(Page page) {
        go(page, "/projects/new");
        page.getByLabel("Name").fill("Fair ranking of job applicants");
        page.getByLabel("Intended purpose")
                .fill("Ranks applications for a post by how well they fit its tasks, for the people who decide.");
        page.getByLabel("Sector").fill("employment");
        page.getByLabel("Country").selectOption("NO");
        send(page, "/projects");
        return path(page);
    }

    /// Answers question after question, and keeps the result.
    private void law(Page page) {
        go(page, project + "/law");
        for (int i = 0; i < QUESTIONS_MAX && page.locator("main [id=question]").count() > 0; i++) {
            answer(page);
            send(page, project + "/law/answers");
        }
        send(page, project + "/law/assessments");
        addresses.add(path(page));
        addresses.add(project + "/law");
    }

    /// Asks the law, and says that the answer was needed and that the question may be kept.
    private void ask(Page page) {
        go(page, "/law/ask?q=Which+practices+are+prohibited%3F");
        page.locator("main input[name=keep]").check();
        send(page, "/law/ask/needed");
        addresses.add("/administration/questions");
    }

    /// Yes where the question is about what this project is, else no; of other kinds of questions the first answer.
    private static void answer(Page page) {
        Locator answers = page.locator("main input[type=radio]");
        String question = page.locator("main [id=question]").first().innerText();
        Locator wanted = page.locator(
                "main input[type=radio][value=" + (TRUE_HERE.matcher(question).find() ? "yes" : "no") + "]");
        if (wanted.count() > 0) {
            wanted.first().check();
        } else if (answers.count() > 0) {
            answers.first().check();
        } else {
            page.locator("main input[id=value]").fill("1000000");
        }
    }

    private void data(Page page) {
        go(page, project + "/data");
        page.getByLabel("Name").fill("licences");
        send(page, project + "/data");
        String set = path(page);
        addresses.add(set);
        for (Path file : Corpus.files()) {
            page.locator("input[type=file]").setInputFiles(file);
            send(page, set + "/files");
        }
        send(page, set + "/runs");
        await(page, ".tag", "done");
        addresses.add(path(page));
        addresses.add(path(page) + "/rejects");
    }

    private void grant(Page page) {
        go(page, project + "/grants");
        page.locator("main input[name=amount]").fill("1800");
        send(page, project + "/grants");
        addresses.add(path(page));
    }

    private void job(Page page) {
        go(page, project + "/jobs");
        page.locator("main input[name=what][value=example]").check();
        send(page, project + "/jobs");
        await(page, "h1 .tag", "done");
        addresses.add(path(page));
        addresses.add(project + "/jobs");
    }

    private static void go(Page page, String path) {
        page.navigate(Product.shared().address() + path);
    }

    static String path(Page page) {
        return page.url().substring(Product.shared().address().length()).replaceAll("[?#].*", "");
    }

    /// Sends the form with this address by its first button and waits for the page that it leads to.
    private static void send(Page page, String action) {
        Locator form = page.locator("main form[method=post][action*='" + action + "']");
        form.first().locator("button:not([formaction])").first().click();
        page.waitForLoadState();
        if (page.locator("main .errors").count() > 0) {
            throw new IllegalStateException(
                    action + " was refused: " + page.locator("main .errors").innerText());
        }
    }

    /// Loads the page again until the state is the one that is waited for.
    private static void await(Page page, String state, String wanted) {
        Instant end = Instant.now().plus(WAIT_MAX);
        String found = "";
        while (Instant.now().isBefore(end)) {
            found = page.locator("main " + state).first().innerText().toLowerCase(Locale.ROOT);
            if (found.contains(wanted)) {
                return;
            }
            if (found.contains("✕")) {
                break;
            }
            page.reload();
        }
        throw new IllegalStateException(path(page) + " is " + found + ", not " + wanted + ": "
                + page.locator("main").innerText());
    }
}
