package org.cloudbackend.user.codes.control;

import java.util.Optional;
import org.cloudbackend.kit.problems.ProblemException;
import org.cloudbackend.kit.problems.ProblemType;

/** A text that is no good code of ours. One answer for all of them; the record of attempts tells them apart. */
public class InvalidCode extends ProblemException {

    private final CodeFault fault;
    private final transient CheckInCode code;

    /** A code whose event is not there. */
    public InvalidCode() {
        this(CodeFault.FOREIGN, null);
    }

    /** @param code what the text says; null where it is none, or names no event of ours */
    InvalidCode(CodeFault fault, CheckInCode code) {
        super(ProblemType.CODE_INVALID, "Scan the code that the screen at the event shows now.");
        this.fault = fault;
        this.code = code;
    }

    public CodeFault fault() {
        return fault;
    }

    /** What the text says of an event of ours. Where it is {@link CodeFault#FORGED}, anyone may have written that. */
    public Optional<CheckInCode> code() {
        return Optional.ofNullable(code);
    }
}
