package org.cloudbackend.user.profiles.control;

import java.util.List;
import org.cloudbackend.kit.problems.FieldError;
import org.cloudbackend.kit.problems.ProblemException;
import org.cloudbackend.kit.problems.ProblemType;
import org.cloudbackend.user.profiles.control.ImportReport.LineError;

/** Lines that cannot be imported. None of the others was either: half a file would have to be looked for. */
public final class ImportInvalid extends ProblemException {

    ImportInvalid(List<LineError> errors) {
        super(
                ProblemType.IMPORT_INVALID,
                "Nothing was imported. Correct the lines listed in errors and send the whole file again.",
                errors.stream().map(ImportInvalid::fieldError).toList());
    }

    private static FieldError fieldError(LineError error) {
        var pointer = "/" + error.line() + (error.field() == null ? "" : "/" + error.field());
        return new FieldError(pointer, error.detail());
    }
}
