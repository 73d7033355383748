package org.cloudbackend.kit.paging;

import jakarta.enterprise.inject.Vetoed;
import jakarta.ws.rs.QueryParam;
import java.util.Optional;
import org.cloudbackend.kit.problems.InvalidParameter;
import org.cloudbackend.kit.problems.ProblemException;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which page of a list the caller wants: {@code ?limit=1..100&cursor=…}. */
@Vetoed
public class PageRequest {

    public static final int DEFAULT_LIMIT = 25;
    public static final int MAX_LIMIT = 100;

    /** Read as text: JAX-RS would answer 404 to a limit that is not a number. */
    @QueryParam("limit")
    @Parameter(description = "Items on the page, 1 to 100; 25 where it is not given")
    private String limit;

    @QueryParam("cursor")
    @Parameter(description = "next_cursor of the page before")
    private String cursor;

    public PageRequest() {}

    PageRequest(String limit, String cursor) {
        this.limit = limit;
        this.cursor = cursor;
    }

    public int limit() {
        if (limit == null) {
            return DEFAULT_LIMIT;
        }
        if (!limit.matches("[1-9][0-9]?|100")) {
            throw new InvalidParameter("limit", "must be a whole number from 1 to " + MAX_LIMIT);
        }
        return Integer.parseInt(limit);
    }

    /** Rows to read from the database: one more than the page has, which tells whether there is a next page. */
    public int rowsToRead() {
        return limit() + 1;
    }

    /**
     * Where the page begins.
     *
     * @param list the list's name, the same that its cursors were made with
     * @throws ProblemException {@code invalid-cursor} for a cursor of another list or not of ours at all
     */
    public Optional<Cursor> after(String list) {
        return Optional.ofNullable(cursor).map(text -> Cursor.decode(text, list));
    }
}
