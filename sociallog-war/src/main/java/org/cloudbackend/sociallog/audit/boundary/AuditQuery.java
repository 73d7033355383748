package org.cloudbackend.sociallog.audit.boundary;

import jakarta.enterprise.inject.Vetoed;
import jakarta.ws.rs.QueryParam;
import org.cloudbackend.kit.audit.AuditOutcome;
import org.cloudbackend.kit.filters.Choice;
import org.cloudbackend.kit.filters.FilterText;
import org.cloudbackend.kit.filters.Period;
import org.cloudbackend.sociallog.audit.control.AuditSearch;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** What the list of audit events can be narrowed with; all of it is optional and holds together. */
@Vetoed
public class AuditQuery {

    @QueryParam("actor")
    private String actor;

    @QueryParam("action")
    private String action;

    @QueryParam("target")
    private String target;

    @QueryParam("outcome")
    @Parameter(description = "success or refused")
    private String outcome;

    @QueryParam("from")
    @Parameter(description = "Happened at this time or later (RFC 3339)")
    private String from;

    @QueryParam("to")
    @Parameter(description = "Happened before this time (RFC 3339)")
    private String to;

    AuditSearch search() {
        return new AuditSearch(
                FilterText.of("actor", actor),
                FilterText.of("action", action),
                FilterText.of("target", target),
                Choice.of("outcome", outcome, AuditOutcome.class),
                Period.of(from, to));
    }
}
