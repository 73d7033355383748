package org.cloudbackend.kit.problems;

import java.net.URI;
import java.util.Locale;

/**
 * The closed list of problem types (RFC 9457, section 4). {@code docs/problems.md} explains each of them; a test fails
 * when the page and this list differ.
 */
public enum ProblemType {
    INVALID_JSON(400, "The body is not valid JSON"),
    INVALID_REQUEST(400, "The request has invalid fields"),
    INVALID_CURSOR(400, "The cursor is not one of ours"),
    TOKEN_INVALID(401, "The access token is missing, invalid or expired"),
    INVALID_CREDENTIALS(401, "The credentials are not valid"),
    MFA_REQUIRED(401, "The account asks for a one-time code too"),
    INVALID_REFRESH_TOKEN(401, "The refresh token is not valid"),
    INVALID_CLIENT(401, "The client credentials are not valid"),
    FORBIDDEN(403, "The caller may not do this"),
    REGISTRATION_CLOSED(403, "Nobody can register here"),
    NOT_FOUND(404, "There is nothing here"),
    NO_ROUTE(404, "No service answers this path"),
    METHOD_NOT_ALLOWED(405, "The method is not allowed here"),
    NOT_ACCEPTABLE(406, "None of the accepted media types can be produced"),
    ACCOUNT_EXISTS(409, "An account with this e-mail or username exists"),
    OWN_ACCOUNT(409, "Administrators cannot do this to themselves"),
    LAST_ADMINISTRATOR(409, "The last active administrator stays"),
    MFA_ENABLED(409, "The account has a second factor already"),
    CLIENT_EXISTS(409, "A client with this id exists"),
    CLIENT_MANAGED(409, "The client comes with the deployment"),
    ACCOUNT_LINKED(409, "The account belongs to another member"),
    MEMBER_HAS_ACCOUNT(409, "The member has an account"),
    ALREADY_CHECKED_IN(409, "This person is checked in already"),
    EVENT_HAS_ATTENDANCE(409, "People have checked in at the event"),
    AUDIENCE_NOT_LISTED(409, "The event is for all members"),
    BADGE_RENEWED_TOO_OFTEN(409, "The member has had many new badges within a day"),
    IDEMPOTENCY_KEY_IN_USE(409, "The same request is being answered"),
    CODE_EXPIRED(410, "The check-in code has expired"),
    PRECONDITION_FAILED(412, "It was changed since it was read"),
    BODY_TOO_LARGE(413, "The body is too large"),
    UNSUPPORTED_MEDIA_TYPE(415, "The media type of the body is not supported"),
    WEAK_PASSWORD(422, "The password is too weak"),
    ONE_TIME_TOKEN_INVALID(422, "The link is not valid any more"),
    OTP_INVALID(422, "The one-time code is not valid"),
    CODE_INVALID(422, "The check-in code is not valid"),
    CHECK_IN_CLOSED(422, "Check-in is not open"),
    IDEMPOTENCY_KEY_REUSED(422, "The idempotency key was used for another request"),
    NOT_EXPECTED(422, "This person is not expected here"),
    IMPORT_INVALID(422, "The file has lines that cannot be imported"),
    PRECONDITION_REQUIRED(428, "The request must say which version it is for"),
    INTERNAL_ERROR(500, "Something went wrong on our side"),
    UPSTREAM_FAILED(502, "The service behind the gateway failed"),
    SERVICE_UNAVAILABLE(503, "The service cannot work at the moment"),
    UPSTREAM_UNAVAILABLE(503, "The service behind the gateway is not available"),
    UPSTREAM_TIMEOUT(504, "The service behind the gateway did not answer in time");

    private static final String BASE = "https://cloudbackend.org/problems/";

    private final int status;
    private final String title;

    ProblemType(int status, String title) {
        this.status = status;
        this.title = title;
    }

    public int status() {
        return status;
    }

    public String title() {
        return title;
    }

    /** The last part of the type's URI, for example {@code account-exists}. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public URI uri() {
        return URI.create(BASE + slug());
    }
}
