package org.cloudbackend.launcher;

/** The backend cannot start; the message says in one sentence why, and what to do. */
public final class StartRefused extends RuntimeException {

    public StartRefused(String sentence) {
        super(sentence);
    }

    public StartRefused(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
