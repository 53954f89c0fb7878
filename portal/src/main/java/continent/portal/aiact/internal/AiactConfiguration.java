package continent.portal.aiact.internal;

import continent.portal.frame.Access;
import continent.portal.frame.NavigationEntry;
import continent.portal.frame.Operation;
import continent.portal.frame.Operations;
import continent.portal.frame.Ownership;
import continent.portal.frame.Role;
import continent.portal.projects.EvidenceSentence;
import java.util.List;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What the AI Act checker adds to the frame.
@Configuration(proxyBeanMethods = false)
class AiactConfiguration {

    @Bean
    Operations aiactOperations() {
        return () -> List.of(
                Operation.reads("aiact.law", Access.everyone()),
                Operation.reads("aiact.questions", Access.everyone()),
                Operation.reads("aiact.read", Access.viewer()),
                Operation.reads("aiact.check", Access.everyone()),
                Operation.changes("aiact.assess", Access.member(Role.MEMBER)),
                Operation.changes("aiact.note", Access.member(Role.MEMBER)));
    }

    @Bean
    NavigationEntry lawNavigation() {
        return new NavigationEntry(300, "aiact.navigation", "/law", "aiact.law");
    }

    @Bean
    EvidenceSentence assessedSentence() {
        return new EvidenceSentence(
                Assessments.KIND, "aiact.sentence", "/assessments/{subject}", "reason.kind", "aiact.sentence.");
    }

    @Bean
    Ownership assessmentOwnership(JdbcClient sql) {
        return new Ownership() {
            @Override
            public String kind() {
                return "assessment";
            }

            @Override
            public Optional<String> organisationOf(String id) {
                return sql.sql("""
                        select p.organisation_id from aiact_assessment a join project p on p.id = a.project_id
                        where a.id = ?
                        """).param(id).query(String.class).optional();
            }
        };
    }
}
