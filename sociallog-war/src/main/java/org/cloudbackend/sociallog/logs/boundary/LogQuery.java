package org.cloudbackend.sociallog.logs.boundary;

import jakarta.enterprise.inject.Vetoed;
import jakarta.ws.rs.QueryParam;
import org.cloudbackend.kit.filters.FilterText;
import org.cloudbackend.kit.filters.Period;
import org.cloudbackend.sociallog.logs.control.LogSearch;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** What the list of the social log can be narrowed with; all of it is optional and holds together. */
@Vetoed
public class LogQuery {

    @QueryParam("network")
    private String network;

    @QueryParam("status")
    private String status;

    @QueryParam("action")
    private String action;

    @QueryParam("actor")
    private String actor;

    @QueryParam("from")
    @Parameter(description = "Happened at this time or later (RFC 3339)")
    private String from;

    @QueryParam("to")
    @Parameter(description = "Happened before this time (RFC 3339)")
    private String to;

    @QueryParam("q")
    @Parameter(description = "Words in the content; also \"a phrase\", one or another, -without")
    private String words;

    LogSearch search() {
        return new LogSearch(
                FilterText.of("network", network),
                FilterText.of("status", status),
                FilterText.of("action", action),
                FilterText.of("actor", actor),
                Period.of(from, to),
                FilterText.of("q", words));
    }
}
