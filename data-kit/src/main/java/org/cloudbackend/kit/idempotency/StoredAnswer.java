package org.cloudbackend.kit.idempotency;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import org.cloudbackend.kit.json.JsonSettings;

/**
 * An answer that can be given again, byte for byte.
 *
 * @param status null while the request is being answered
 * @param body JSON; null where the answer has none
 */
record StoredAnswer(Integer status, String location, String etag, String body) {

    static final String REPLAYED = "Idempotent-Replayed";

    /** @param returned what the resource's method returned: an answer, or what is to be its body */
    static StoredAnswer of(Object returned) {
        var answer = returned instanceof Response response
                ? response
                : Response.ok(returned).build();
        return new StoredAnswer(
                answer.getStatus(),
                answer.getHeaderString(HttpHeaders.LOCATION),
                answer.getHeaderString(HttpHeaders.ETAG),
                answer.getEntity() == null ? null : JsonSettings.jsonb().toJson(answer.getEntity()));
    }

    boolean isAwaited() {
        return status == null;
    }

    boolean isSuccess() {
        return status >= 200 && status < 300;
    }

    Response first() {
        return builder().build();
    }

    Response again() {
        return builder().header(REPLAYED, true).build();
    }

    private Response.ResponseBuilder builder() {
        var answer =
                Response.status(status).header(HttpHeaders.LOCATION, location).header(HttpHeaders.ETAG, etag);
        // Bytes: a text would be written as a JSON string
        return body == null
                ? answer
                : answer.type(MediaType.APPLICATION_JSON_TYPE).entity(body.getBytes(StandardCharsets.UTF_8));
    }
}
