package org.cloudbackend.kit.audit;

import java.util.Arrays;

/** The closed catalogue of audited actions; {@code docs/audit.md} explains each. */
public enum AuditAction {
    ACCOUNT_REGISTERED("account.registered"),
    PASSWORD_CHANGED("password.changed"),
    PASSWORD_RESET_REQUESTED("password.reset-requested"),
    PASSWORD_RESET("password.reset"),
    EMAIL_VERIFICATION_REQUESTED("email.verification-requested"),
    EMAIL_VERIFIED("email.verified"),
    ACCOUNT_CHANGED("account.changed"),
    ACCOUNT_DELETED("account.deleted"),
    MFA_ENABLED("mfa.enabled"),
    MFA_DISABLED("mfa.disabled"),
    MFA_RECOVERY_CODE_USED("mfa.recovery-code-used"),
    CLIENT_CREATED("client.created"),
    CLIENT_SECRET_RENEWED("client.secret-renewed"),
    CLIENT_DELETED("client.deleted"),
    CLIENT_REFUSED("client.refused"),
    SESSION_OPENED("session.opened"),
    SESSION_REFUSED("session.refused"),
    SESSION_ENDED("session.ended"),
    SIGNING_KEY_ROTATED("signing-key.rotated"),
    BADGE_ISSUED("badge.issued"),
    MEMBER_CREATED("member.created"),
    MEMBER_CHANGED("member.changed"),
    MEMBER_LINKED("member.linked"),
    MEMBER_ERASED("member.erased"),
    MEMBERS_IMPORTED("members.imported"),
    MEMBERS_EXPORTED("members.exported"),
    EVENT_CREATED("event.created"),
    EVENT_CHANGED("event.changed"),
    EVENT_DELETED("event.deleted"),
    EVENT_MEMBER_ADDED("event.member-added"),
    EVENT_MEMBER_REMOVED("event.member-removed"),
    ATTENDANCE_CHECKED_IN("attendance.checked-in"),
    ATTENDANCE_UNDONE("attendance.undone"),
    ATTENDANCE_CHANGED("attendance.changed");

    private final String wireName;

    AuditAction(String wireName) {
        this.wireName = wireName;
    }

    public String wireName() {
        return wireName;
    }

    public static boolean isKnown(String wireName) {
        return Arrays.stream(values()).anyMatch(action -> action.wireName.equals(wireName));
    }
}
