package org.cloudbackend.sociallog.audit.control;

import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import org.cloudbackend.kit.audit.AuditAction;
import org.cloudbackend.kit.audit.AuditEvent;
import org.cloudbackend.kit.filters.Period;
import org.cloudbackend.kit.problems.FieldError;
import org.cloudbackend.kit.problems.ProblemException;
import org.cloudbackend.kit.problems.ProblemType;
import org.cloudbackend.sociallog.audit.entity.CanonicalJson;

/** Events that cannot be recorded as they are. Recording the rest of their batch would change the order of events. */
public class UnacceptableEvents extends ProblemException {

    private UnacceptableEvents(List<FieldError> errors) {
        super(ProblemType.INVALID_REQUEST, "Nothing was recorded. Correct the fields listed in errors.", errors);
    }

    static void refuseIn(List<AuditEvent> events, String reporter) {
        var errors = new ArrayList<FieldError>();
        for (var i = 0; i < events.size(); i++) {
            check(events.get(i), reporter, "/events/" + i, errors);
        }
        if (!errors.isEmpty()) {
            throw new UnacceptableEvents(errors);
        }
    }

    private static void check(AuditEvent event, String reporter, String pointer, List<FieldError> errors) {
        if (!event.source().equals(reporter)) {
            errors.add(new FieldError(pointer + "/source", "must be the reporting service itself, " + reporter));
        }
        if (!AuditAction.isKnown(event.action())) {
            errors.add(new FieldError(pointer + "/action", "must be in the catalogue of audited actions"));
        }
        if (!Period.RECORDABLE.contains(event.occurredAt())) {
            errors.add(new FieldError(pointer + "/occurred_at", Period.EXPECTED));
        }
        if (event.details() != null) {
            checkDetails(event.details(), pointer + "/details", errors);
        }
    }

    private static void checkDetails(JsonObject details, String pointer, List<FieldError> errors) {
        try {
            CanonicalJson.of(details);
        } catch (IllegalArgumentException e) {
            errors.add(new FieldError(pointer, e.getMessage()));
        }
    }
}
