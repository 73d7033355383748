package org.cloudbackend.user.profiles.control;

import jakarta.json.JsonObject;
import org.cloudbackend.kit.json.MergePatch;
import org.cloudbackend.kit.text.PersonName;
import org.cloudbackend.user.profiles.entity.Particulars;

/**
 * What members may change of themselves.
 *
 * @param metadata merged into what is there, field by field
 */
public record OwnProfilePatch(
        @PersonName String givenName, @PersonName String familyName, JsonObject metadata) {

    static Particulars after(MergePatch<OwnProfilePatch> patch, Particulars before) {
        patch.keep("given_name", "family_name");
        return new Particulars(
                patch.after(
                        "given_name",
                        before.givenName(),
                        values -> values.givenName().strip()),
                patch.after(
                        "family_name",
                        before.familyName(),
                        values -> values.familyName().strip()),
                before.email(),
                before.status(),
                patch.after(
                        "metadata",
                        before.metadata(),
                        values -> Metadata.merged(before.metadata(), values.metadata())));
    }
}
