package org.cloudbackend.user.attendance.boundary;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.cloudbackend.kit.problems.FieldError;
import org.cloudbackend.kit.problems.ProblemException;
import org.cloudbackend.user.attendance.control.Wanted;
import org.cloudbackend.user.attendance.entity.AbsenceReason;
import org.cloudbackend.user.attendance.entity.AttendanceStatus;

/**
 * How someone stands to an event.
 *
 * @param reason why the person does not come
 */
public record AttendanceRequest(
        @NotNull AttendanceStatus status,
        AbsenceReason reason,
        @Size(max = 500) String note) {

    Wanted of(UUID eventId, UUID userId, UUID staff) {
        var away = status == AttendanceStatus.EXCUSED || status == AttendanceStatus.ABSENT;
        if (reason != null && !away) {
            throw ProblemException.invalid(
                    List.of(new FieldError("/reason", "is only for the statuses excused and absent")));
        }
        return new Wanted(eventId, userId, staff, status, reason, note);
    }
}
