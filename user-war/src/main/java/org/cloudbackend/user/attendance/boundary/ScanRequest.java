package org.cloudbackend.user.attendance.boundary;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.cloudbackend.user.attendance.control.Scan;
import org.cloudbackend.user.attendance.entity.Position;

/**
 * A scanned code.
 *
 * @param nonce chosen anew for each scan; with it the scan can be sent again until the answer has come
 * @param position where the device is
 */
public record ScanRequest(
        @NotBlank @Size(max = 200) String code,
        @Size(min = 1, max = 100) String nonce,
        @Valid Position position) {

    Scan by(UUID accountId) {
        return new Scan(accountId, code, nonce, position);
    }
}
