package org.cloudbackend.user.attendance.control;

import java.util.UUID;
import org.cloudbackend.user.attendance.entity.Position;

/**
 * A code that someone scanned.
 *
 * @param nonce null where the client sent none
 * @param position null where the device told none
 */
public record Scan(UUID accountId, String code, String nonce, Position position) {}
