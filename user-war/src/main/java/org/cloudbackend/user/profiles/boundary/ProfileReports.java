package org.cloudbackend.user.profiles.boundary;

import jakarta.inject.Inject;
import jakarta.json.Json;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cloudbackend.kit.audit.AuditAction;
import org.cloudbackend.kit.audit.AuditLog;
import org.cloudbackend.kit.json.MergePatch;

/** What the audit trail is told of members: who, and which fields, but never what is in them. */
class ProfileReports {

    private static final List<String> FIELDS = List.of("given_name", "family_name", "email", "status", "metadata");

    private final AuditLog audit;

    @Inject
    ProfileReports(AuditLog audit) {
        this.audit = audit;
    }

    void created(UUID id) {
        audit.succeeded(AuditAction.MEMBER_CREATED, target(id));
    }

    void changed(UUID id, MergePatch<?> patch) {
        var fields = FIELDS.stream().filter(patch::names).toList();
        if (!fields.isEmpty()) {
            var details = Json.createObjectBuilder()
                    .add("fields", Json.createArrayBuilder(fields))
                    .build();
            audit.succeeded(AuditAction.MEMBER_CHANGED, target(id), details);
        }
    }

    void linked(UUID id, UUID accountId) {
        var details = Json.createObjectBuilder()
                .add("account_id", accountId.toString())
                .build();
        audit.succeeded(AuditAction.MEMBER_LINKED, target(id), details);
    }

    void erased(UUID id) {
        audit.succeeded(AuditAction.MEMBER_ERASED, target(id));
    }

    void imported(int count) {
        var details = Json.createObjectBuilder().add("count", count).build();
        audit.succeeded(AuditAction.MEMBERS_IMPORTED, "members", details);
    }

    /** What was searched for is mostly somebody's name. */
    void exported(String query, String status) {
        var details = Json.createObjectBuilder().add("filtered", query != null);
        Optional.ofNullable(status).ifPresent(text -> details.add("status", text));
        audit.succeeded(AuditAction.MEMBERS_EXPORTED, "members", details.build());
    }

    private static String target(UUID id) {
        return "member:" + id;
    }
}
