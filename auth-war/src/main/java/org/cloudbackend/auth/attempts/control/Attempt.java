package org.cloudbackend.auth.attempts.control;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cloudbackend.kit.requests.Network;
import org.cloudbackend.kit.requests.Origin;

/**
 * One attempt to sign in, and what it is counted by. From a device that the account has signed in with before it is
 * counted, and delayed, by that device: guesses from elsewhere cannot lock its owner out. All such devices of a network
 * are counted together too, so whoever sits among them cannot try one account after the other. From any other device it
 * is counted by the account and by the network.
 */
public final class Attempt {

    private final List<Counter> delaying;
    private final List<Counter> counting;

    private Attempt(List<Counter> delaying, List<Counter> counting) {
        this.delaying = delaying;
        this.counting = counting;
    }

    /**
     * @param identifier what was typed in, in the form in which identifiers are compared
     * @param accountId the account that it names, if any: e-mail and username of one account count together
     */
    public static Attempt from(Origin origin, String identifier, Optional<UUID> accountId) {
        var network = network(origin);
        var account = Counter.ofAccount(accountId.map(UUID::toString).orElse("unknown " + identifier));
        return new Attempt(List.of(account, network), List.of(account, network));
    }

    /** From a device that the account has signed in with before. */
    public static Attempt fromKnownDevice(Origin origin, UUID accountId) {
        var network = Network.of(origin.address());
        var device = Counter.ofDevice(accountId, network, origin.userAgent());
        var crowd = Counter.ofCrowd(network);
        return new Attempt(List.of(device, crowd), List.of(device, crowd, Counter.ofNetwork(network)));
    }

    private static Counter network(Origin origin) {
        return Counter.ofNetwork(Network.of(origin.address()));
    }

    /** Each of these can delay the attempt. */
    List<Counter> delaying() {
        return delaying;
    }

    /** Each of these counts its failure. */
    List<Counter> counting() {
        return counting;
    }

    /** These begin anew when it succeeds. A network does not: whoever has one account could reset it between guesses. */
    List<Counter> cleared() {
        return delaying.stream().filter(counter -> !counter.isShared()).toList();
    }
}
