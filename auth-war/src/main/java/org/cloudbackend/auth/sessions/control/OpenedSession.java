package org.cloudbackend.auth.sessions.control;

import java.time.Duration;
import java.util.UUID;
import org.cloudbackend.auth.accounts.control.AccountView;

/** A session that was just opened or refreshed, with the only copy of its refresh token. */
public record OpenedSession(UUID id, AccountView account, String refreshToken, Duration refreshLifetime) {}
