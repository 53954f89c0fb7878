package continent.portal.access.internal;

import static java.util.Objects.requireNonNull;

import continent.engines.ledger.AccountId;
import continent.engines.ledger.Answer;
import continent.engines.ledger.Command;
import continent.instruments.compute.AccessMode;
import continent.instruments.compute.AwardRule.Award;
import continent.kernel.Ids;
import continent.kernel.Quantity;
import continent.kernel.Refusal;
import continent.portal.access.Grant;
import continent.portal.access.GrantLedger;
import continent.portal.access.LocalSite;
import continent.portal.frame.Problem;
import continent.portal.projects.Project;
import continent.portal.projects.Projects;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Where grants are asked for and decided. Row, account and evidence of an award commit together.
@Component
class GrantDesk {

    private static final AccountId ISSUER = new AccountId("instance");

    private final GrantStore grants;
    private final GrantLedger ledger;
    private final LocalSite local;
    private final GrantEvidence evidence;
    private final Projects projects;
    private final Ids ids;
    private final InstantSource clock;

    GrantDesk(
            GrantStore grants,
            GrantLedger ledger,
            LocalSite local,
            GrantEvidence evidence,
            Projects projects,
            Ids ids,
            InstantSource clock) {
        this.grants = grants;
        this.ledger = ledger;
        this.local = local;
        this.evidence = evidence;
        this.projects = projects;
        this.ids = ids;
        this.clock = clock;
    }

    /// Asks for a grant; the site's rule answers at once or leaves it to a person.
    ///
    /// @throws Problem where it can't be taken
    @Transactional
    Grant request(String project, String site, String modeId, Quantity amount, String user) {
        if (!site.equals(local.site().id())) {
            throw Problem.refused(Refusal.of(
                    "unknown-site",
                    "This instance grants at the site '" + local.site().id() + "'.",
                    "site"));
        }
        AccessMode mode = AccessMode.of(modeId).orElseThrow(() -> unknownMode(modeId));
        grants.lock(project);
        Instant now = now();
        var award = local.rule().decide(mode, amount, grants.hasActive(project, site, now), now);
        var asked = new Grant(
                ids.next("grt"),
                project,
                organisation(project),
                site,
                mode,
                amount,
                Grant.State.PENDING,
                "",
                user,
                now,
                "",
                null,
                null);
        Grant decided = switch (award) {
            case Award.AtOnce(Instant from, Instant until) -> atOnce(asked, from, until);
            case Award.Pending why -> waiting(asked, word(why));
            case Award.Refused(Refusal refusal) -> throw refused(refusal);
        };
        grants.insert(decided);
        if (decided.state() == Grant.State.AWARDED) {
            evidence.awarded(decided);
        }
        return decided;
    }

    /// A person awards what waits.
    ///
    /// @throws Problem where it does not wait, or the site has not that much left
    @Transactional
    Grant award(String id, String user, String note) {
        Grant asked = grants.find(id).orElseThrow(Problem::notFound);
        Instant now = now();
        Grant awarded = awarded(asked, "person", note, now, local.rule().until(now));
        if (!grants.decide(awarded, user, now)) {
            throw Problem.conflict("already-decided", "This request has been decided before.");
        }
        if (open(awarded) instanceof Answer.Refused why) {
            throw Problem.conflict(
                    "exceeds-capacity", "The site can't grant this now (" + why + "); wait until other grants end.");
        }
        evidence.awarded(awarded);
        return awarded;
    }

    /// A person refuses what waits.
    @Transactional
    Grant refuse(String id, String user, String note) {
        Grant asked = grants.find(id).orElseThrow(Problem::notFound);
        Grant refused = with(asked, Grant.State.REFUSED, "person", note, null, null);
        if (!grants.decide(refused, user, now())) {
            throw Problem.conflict("already-decided", "This request has been decided before.");
        }
        return refused;
    }

    private String organisation(String project) {
        return projects.find(project).map(Project::organisation).orElseThrow(Problem::notFound);
    }

    private Grant atOnce(Grant asked, Instant from, Instant until) {
        Grant awarded = awarded(asked, "rule", "", from, until);
        return open(awarded) instanceof Answer.Refused ? waiting(asked, "exceeds-capacity") : awarded;
    }

    /// Opens the grant's account. What other grants have left after their time goes back to the site first.
    private Answer open(Grant grant) {
        String site = grant.site();
        if (ledger.capacity(site).isEmpty()) {
            ledger.apply(new Command.Open("open:" + site, ISSUER, new AccountId(site), local.granted()));
        }
        Instant now = clock.instant();
        for (String over : grants.expired(site, now)) {
            ledger.apply(new Command.Expire("expire:" + over + ":" + now, new AccountId(over)));
        }
        return ledger.apply(new Command.Grant(
                "grant:" + grant.id(),
                new AccountId(grant.id()),
                new AccountId(site),
                grant.amount(),
                requireNonNull(grant.from()),
                requireNonNull(grant.until())));
    }

    private static Grant awarded(Grant asked, String reason, String note, Instant from, Instant until) {
        return with(asked, Grant.State.AWARDED, reason, note, from, until);
    }

    private static Grant waiting(Grant asked, String reason) {
        return with(asked, Grant.State.PENDING, reason, "", null, null);
    }

    private static Grant with(
            Grant g, Grant.State state, String reason, String note, @Nullable Instant from, @Nullable Instant until) {
        return new Grant(
                g.id(),
                g.project(),
                g.organisation(),
                g.site(),
                g.mode(),
                g.amount(),
                state,
                reason,
                g.requestedBy(),
                g.requestedAt(),
                note,
                from,
                until);
    }

    private static String word(Award.Pending why) {
        return switch (why) {
            case EXCEEDS_PLAYGROUND -> "exceeds-playground";
            case NEEDS_REVIEW -> "needs-review";
        };
    }

    /// What the database keeps exactly.
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private static Problem unknownMode(String found) {
        var modes = Arrays.stream(AccessMode.values()).map(AccessMode::id).toList();
        return Problem.refused(Refusal.of(
                "unknown-mode",
                "One of these is needed: " + String.join(", ", modes) + "; found '" + found + "'.",
                "mode"));
    }

    private static Problem refused(Refusal refusal) {
        return refusal.code().equals("grant-active") ? Problem.of(409, refusal) : Problem.refused(refusal);
    }
}
