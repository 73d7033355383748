package org.cloudbackend.auth.tokens.boundary;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.cloudbackend.auth.tokens.control.KeyRotation;
import org.cloudbackend.auth.tokens.control.KeySettings;
import org.cloudbackend.auth.tokens.control.SigningKeys;
import org.cloudbackend.kit.database.Transactions;
import org.cloudbackend.kit.jobs.Jobs;

/** Keeps the signing keys as the calendar wants them, and this replica's knowledge of them fresh. */
@Dependent
public class KeySchedule {

    private final Jobs jobs;
    private final Transactions transactions;
    private final KeyRotation rotation;
    private final SigningKeys keys;
    private final KeySettings settings;

    @Inject
    public KeySchedule(
            Jobs jobs, Transactions transactions, KeyRotation rotation, SigningKeys keys, KeySettings settings) {
        this.jobs = jobs;
        this.transactions = transactions;
        this.rotation = rotation;
        this.keys = keys;
        this.settings = settings;
    }

    /** To be called once the first keys are there. */
    public void start() {
        transactions.run(keys::reload);
        jobs.every(settings.reload(), "The signing keys cannot be read or rotated", this::look);
    }

    private void look() {
        transactions.run(rotation::upkeep);
        transactions.run(keys::reload);
    }
}
