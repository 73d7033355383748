package org.cloudbackend.user.profiles.control;

import jakarta.json.JsonObject;
import java.util.UUID;
import org.cloudbackend.kit.json.MergePatch;
import org.cloudbackend.kit.text.EmailAddress;
import org.cloudbackend.kit.text.PersonName;
import org.cloudbackend.user.profiles.entity.Particulars;
import org.cloudbackend.user.profiles.entity.ProfileStatus;

/**
 * What administrators may change of a member.
 *
 * @param email only of a member without an account, as {@code status}
 * @param metadata merged into what is there, field by field
 * @param accountId the account that the member has got
 */
public record ProfilePatch(
        @PersonName String givenName,
        @PersonName String familyName,
        @EmailAddress String email,
        ProfileStatus status,
        JsonObject metadata,
        UUID accountId) {

    static void check(MergePatch<ProfilePatch> patch) {
        patch.keep("given_name", "family_name", "status", "account_id");
    }

    static boolean changesWhatTheAccountDecides(MergePatch<ProfilePatch> patch) {
        return patch.names("email") || patch.names("status");
    }

    static Particulars after(MergePatch<ProfilePatch> patch, Particulars before) {
        return new Particulars(
                patch.after(
                        "given_name",
                        before.givenName(),
                        values -> values.givenName().strip()),
                patch.after(
                        "family_name",
                        before.familyName(),
                        values -> values.familyName().strip()),
                patch.after("email", before.email(), ProfilePatch::email),
                patch.after("status", before.status(), ProfilePatch::status),
                patch.after(
                        "metadata",
                        before.metadata(),
                        values -> Metadata.merged(before.metadata(), values.metadata())));
    }
}
