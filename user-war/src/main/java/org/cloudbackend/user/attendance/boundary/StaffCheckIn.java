package org.cloudbackend.user.attendance.boundary;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.json.JsonValue;
import jakarta.validation.Validator;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.cloudbackend.kit.database.Transactions;
import org.cloudbackend.kit.requests.Caller;
import org.cloudbackend.user.attendance.control.Receipt;
import org.cloudbackend.user.attendance.control.StaffDesk;

/** Checks one person in, in a transaction of its own: of an upload the good lines stay, whatever becomes of others. */
@Dependent
class StaffCheckIn {

    private final StaffDesk desk;
    private final CheckInReports reports;
    private final Transactions transactions;
    private final Validator validator;
    private final Caller caller;
    private final Clock clock;

    @Inject
    StaffCheckIn(
            StaffDesk desk,
            CheckInReports reports,
            Transactions transactions,
            Validator validator,
            Caller caller,
            Clock clock) {
        this.desk = desk;
        this.reports = reports;
        this.transactions = transactions;
        this.validator = validator;
        this.caller = caller;
        this.clock = clock;
    }

    boolean knows(UUID eventId) {
        return transactions.call(() -> desk.knows(eventId));
    }

    /** @return empty where there is no such event */
    Optional<Receipt> checkIn(UUID eventId, JsonValue json) {
        var order = CheckInRequest.read(json, validator, clock).order(eventId, caller.accountId());
        return transactions.call(() -> {
            var receipt = desk.checkIn(order);
            receipt.ifPresent(reports::add);
            return receipt;
        });
    }
}
