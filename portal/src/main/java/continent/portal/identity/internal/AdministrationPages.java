package continent.portal.identity.internal;

import continent.portal.frame.AdministrationEntry;
import continent.portal.frame.AuditEntry;
import continent.portal.frame.AuditTrail;
import continent.portal.frame.Cursor;
import continent.portal.frame.FirstSteps;
import continent.portal.frame.Input;
import continent.portal.frame.Listing;
import continent.portal.frame.Page;
import continent.portal.frame.Performs;
import continent.portal.frame.Problem;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/// What those who run the instance see: the people, and who did what.
@Controller
public class AdministrationPages {

    private final Accounts accounts;
    private final AuditTrail audit;
    private final List<AdministrationEntry> entries;
    private final List<FirstSteps> steps;

    AdministrationPages(
            Accounts accounts, AuditTrail audit, List<AdministrationEntry> entries, List<FirstSteps> steps) {
        this.accounts = accounts;
        this.audit = audit;
        this.entries = List.copyOf(entries);
        this.steps = List.copyOf(steps);
    }

    public record Person(String id, String name, String email, boolean administrator, boolean siteStaff) {}

    /// @param entries pages of the administration that capabilities bring
    /// @param steps   what should be done first
    public record People(List<Person> people, List<AdministrationEntry> entries, List<FirstSteps.Step> steps) {}

    /// @param names of the people in the entries, by id
    public record Audit(Listing<AuditEntry> entries, Map<String, String> names) {
        public String who(AuditEntry entry) {
            return entry.userId() == null ? "" : names.getOrDefault(entry.userId(), entry.userId());
        }
    }

    @GetMapping("/administration")
    @Performs("identity.people")
    View people(Page page) {
        var people = accounts.all().stream()
                .map(account -> new Person(
                        account.id(), account.name(), account.email(), account.administrator(), account.siteStaff()))
                .toList();
        var open =
                steps.stream().flatMap(one -> one.step(page.texts()).stream()).toList();
        return page.show("identity/people.jte", "identity.people.title", new People(people, entries, open));
    }

    @PostMapping("/administration/people/{person}/site-staff")
    @Performs("identity.people.siteStaff")
    View siteStaff(@PathVariable String person, Input input, Page page) {
        var account = accounts.find(person).orElseThrow(Problem::notFound);
        accounts.setSiteStaff(account.id(), input.ticked("staff"));
        return page.goTo("/administration", "identity.people.changed", account.name());
    }

    @GetMapping("/administration/audit")
    @Performs("identity.audit")
    View audit(Cursor cursor, Page page) {
        var entries = Listing.of(audit.page(cursor), cursor, AuditEntry::id);
        var names = new HashMap<String, String>();
        for (var entry : entries.items()) {
            if (entry.userId() != null && !names.containsKey(entry.userId())) {
                accounts.find(entry.userId()).ifPresent(account -> names.put(account.id(), account.name()));
            }
        }
        return page.crumb(page.text("identity.people.title"), "/administration")
                .show("identity/audit.jte", "identity.audit.title", new Audit(entries, names));
    }
}
