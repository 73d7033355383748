package org.cloudbackend.user.attendance.boundary;

import jakarta.json.bind.annotation.JsonbNillable;
import org.cloudbackend.kit.problems.ProblemDetails;

/**
 * What came of one line of an upload.
 *
 * @param index where the line stands, from 0
 * @param checkIn absent where the line was refused
 * @param problem why the line was refused; absent where it was not
 */
@JsonbNillable(false)
public record CheckInLine(int index, Outcome status, CheckInAnswer checkIn, ProblemDetails problem) {

    /** How a line ended: as an answer with 201, with 200, or as a problem. */
    public enum Outcome {
        ACCEPTED,
        REPEATED,
        REFUSED
    }
}
