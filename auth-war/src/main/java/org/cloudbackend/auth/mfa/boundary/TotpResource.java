package org.cloudbackend.auth.mfa.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.cloudbackend.auth.accounts.control.Accounts;
import org.cloudbackend.auth.mfa.control.TotpEnrolment;
import org.cloudbackend.kit.requests.Caller;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** An authenticator app as the caller's second factor: begun, then confirmed by a code of it. */
@Path("auth/mfa/totp")
@Dependent
@Transactional
@RolesAllowed("user")
@Produces(MediaType.APPLICATION_JSON)
public class TotpResource {

    private final TotpEnrolment enrolment;
    private final Accounts accounts;
    private final Caller caller;
    private final String issuer;

    @Inject
    public TotpResource(
            TotpEnrolment enrolment,
            Accounts accounts,
            Caller caller,
            @ConfigProperty(name = "mfa.issuer") String issuer) {
        this.enrolment = enrolment;
        this.accounts = accounts;
        this.caller = caller;
        this.issuer = issuer;
    }

    /** Asks for nothing at sign-in before it is confirmed; asking again gives another secret. */
    @POST
    public TotpSecret begin() {
        var account = accounts.byId(caller.accountId()).orElseThrow(NotFoundException::new);
        return TotpSecret.of(enrolment.begin(account.id()), issuer, account.email());
    }

    /** The recovery codes are shown this once. */
    @POST
    @Path("confirm")
    @Consumes(MediaType.APPLICATION_JSON)
    public ShownCodes confirm(@Valid @NotNull Confirmation confirmation) {
        return new ShownCodes(enrolment.confirm(caller.accountId(), confirmation.otp(), caller.origin()));
    }

    @DELETE
    public void end() {
        enrolment.end(caller.accountId(), caller.origin());
    }

    /** @param otp what the app shows now */
    public record Confirmation(@NotBlank @Size(max = 20) String otp) {}

    /** @param recoveryCodes each stands in for the app once */
    public record ShownCodes(List<String> recoveryCodes) {}
}
