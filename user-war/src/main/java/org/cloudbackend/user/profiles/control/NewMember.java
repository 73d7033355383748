package org.cloudbackend.user.profiles.control;

import jakarta.json.JsonObject;
import jakarta.validation.constraints.NotNull;
import org.cloudbackend.kit.text.EmailAddress;
import org.cloudbackend.kit.text.PersonName;
import org.cloudbackend.user.profiles.entity.Particulars;
import org.cloudbackend.user.profiles.entity.ProfileStatus;

/**
 * A member without an account, such as a child or a guest.
 *
 * @param email where the organisation writes to; several members may share one
 * @param metadata a JSON object of up to 8192 bytes
 */
public record NewMember(
        @NotNull @PersonName String givenName,
        @NotNull @PersonName String familyName,
        @EmailAddress String email,
        JsonObject metadata) {

    Particulars particulars() {
        return new Particulars(
                givenName.strip(), familyName.strip(), email, ProfileStatus.ACTIVE, Metadata.of(metadata));
    }
}
