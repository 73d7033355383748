package org.cloudbackend.auth;

import org.cloudbackend.testkit.Http;

/** What the server says of the time that it spent on hashing passwords. */
record HashTime(double hashes, double seconds) {

    static HashTime read(Http http) {
        var metrics = http.get("/metrics").is(200).text();
        return new HashTime(
                value(metrics, "auth_password_hash_seconds_count"), value(metrics, "auth_password_hash_seconds_sum"));
    }

    HashTime since(HashTime before) {
        return new HashTime(hashes - before.hashes, seconds - before.seconds);
    }

    double secondsEach() {
        return seconds / hashes;
    }

    private static double value(String metrics, String name) {
        return metrics.lines()
                .filter(line -> line.startsWith(name + "{") || line.startsWith(name + " "))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .findFirst()
                .orElseThrow();
    }
}
