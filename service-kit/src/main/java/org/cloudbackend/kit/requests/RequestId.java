package org.cloudbackend.kit.requests;

import jakarta.servlet.http.HttpServletRequest;
import java.util.regex.Pattern;
import org.cloudbackend.kit.ids.Ids;

/** The id that ties an answer, its log lines and its audit events together, through all services. */
public final class RequestId {

    public static final String HEADER = "X-Request-Id";

    /** What we take over from a caller: short, and safe in a log line. Anything else gets an id of ours. */
    private static final Pattern ACCEPTABLE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{7,63}");

    private RequestId() {}

    public static String of(HttpServletRequest request) {
        var known = request.getAttribute(HEADER);
        if (known == null) {
            var offered = request.getHeader(HEADER);
            known = offered != null && ACCEPTABLE.matcher(offered).matches()
                    ? offered
                    : Ids.next().toString();
            request.setAttribute(HEADER, known);
        }
        return (String) known;
    }
}
