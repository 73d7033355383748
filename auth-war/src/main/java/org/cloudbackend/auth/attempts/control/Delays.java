package org.cloudbackend.auth.attempts.control;

import jakarta.inject.Inject;
import java.time.Duration;
import org.cloudbackend.kit.config.Setting;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * How long attempts must wait after failures: one second after so many, and twice as long after each further one, up to
 * a limit. The limit of a network is low, since whole schools share one.
 */
class Delays {

    /** As many more failures may come from devices that are known: people at home mistype too. */
    private static final int CROWD = 10;

    private static final Duration ACCOUNT_MEMORY = Duration.ofHours(24);
    private static final Duration NETWORK_MEMORY = Duration.ofMinutes(15);

    private final int accountFailures;
    private final int networkFailures;
    private final Duration accountLimit;
    private final Duration networkLimit;

    @Inject
    Delays(
            @ConfigProperty(name = "sign.in.failures.per.account") int accountFailures,
            @ConfigProperty(name = "sign.in.failures.per.network") int networkFailures,
            @ConfigProperty(name = "sign.in.delay.max.seconds") int accountSeconds,
            @ConfigProperty(name = "sign.in.network.delay.max.seconds") int networkSeconds) {
        this.accountFailures = Setting.atLeast(1, "sign.in.failures.per.account", accountFailures);
        this.networkFailures = Setting.atLeast(1, "sign.in.failures.per.network", networkFailures);
        this.accountLimit = Duration.ofSeconds(Setting.atLeast(1, "sign.in.delay.max.seconds", accountSeconds));
        this.networkLimit = Duration.ofSeconds(Setting.atLeast(1, "sign.in.network.delay.max.seconds", networkSeconds));
    }

    /** How many failures bring the first delay. */
    int failuresBefore(Counter counter) {
        return switch (counter.kind()) {
            case ACCOUNT, DEVICE -> accountFailures;
            case NETWORK -> networkFailures;
            case CROWD -> CROWD * networkFailures;
        };
    }

    Duration limit(Counter counter) {
        return counter.isShared() ? networkLimit : accountLimit;
    }

    /** After how long without a failure those before are forgotten: well after the longest delay. */
    Duration memory(Counter counter) {
        return counter.isShared() ? NETWORK_MEMORY : ACCOUNT_MEMORY;
    }

    Duration longestMemory() {
        return ACCOUNT_MEMORY;
    }
}
