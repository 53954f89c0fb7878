package continent.portal.identity.internal;

import static continent.portal.frame.Access.administrator;
import static continent.portal.frame.Access.everyone;
import static continent.portal.frame.Access.launcher;
import static continent.portal.frame.Access.owner;
import static continent.portal.frame.Access.signedIn;
import static continent.portal.frame.Access.viewer;
import static continent.portal.frame.Operation.changes;
import static continent.portal.frame.Operation.reads;

import continent.portal.frame.NavigationEntry;
import continent.portal.frame.Operations;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Who may do what with accounts and organisations.
@Configuration(proxyBeanMethods = false)
class IdentityConfiguration {

    @Bean
    Operations identityOperations() {
        return () -> List.of(
                reads("identity.signInPage", everyone()),
                changes("identity.signIn", everyone()),
                changes("identity.signOut", signedIn()).withoutTokens(),
                reads("identity.linkPage", everyone()),
                changes("identity.useLink", everyone()),
                reads("identity.account", signedIn()).withoutTokens(),
                changes("identity.changePassword", signedIn()).withoutTokens(),
                changes("identity.actFor", signedIn()).withoutTokens(),
                reads("identity.me", signedIn()).anyToken(),
                reads("identity.tokens", signedIn()),
                changes("identity.tokens.create", viewer()).withoutTokens(),
                changes("identity.tokens.revoke", viewer()),
                reads("identity.organisation", viewer()).withoutTokens().readsPersonalData(),
                reads("identity.members", viewer()).readsPersonalData(),
                changes("identity.members.add", owner()).withoutTokens(),
                changes("identity.members.role", owner()).withoutTokens(),
                changes("identity.members.remove", owner()).withoutTokens(),
                reads("identity.people", administrator()).withoutTokens().readsPersonalData(),
                changes("identity.people.siteStaff", administrator()).withoutTokens(),
                reads("identity.audit", administrator()).withoutTokens().readsPersonalData(),
                changes("identity.adminLink", launcher()),
                changes("identity.tourToken", launcher()));
    }

    @Bean
    NavigationEntry administrationEntry() {
        return new NavigationEntry(900, "identity.people.title", "/administration", "identity.people");
    }
}
