package org.cloudbackend.user.profiles.boundary;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import org.cloudbackend.launcher.database.Database;
import org.cloudbackend.testkit.War;

/** Someone's check-in, in the statements and with the rights of the service. */
final class TestCheckIn {

    private TestCheckIn() {}

    static UUID run(UUID event, UUID account) throws SQLException {
        try (var connection = War.database().as(Database.USER, "app")) {
            connection.setAutoCommit(false);
            var member = member(connection, account);
            try (var insert = connection.prepareStatement("""
                    insert into attendance (event_id, user_id, status, checked_in_at, way, name_key)
                    values (?, ?, 'PRESENT', now(), 'SCAN', '')""")) {
                insert.setObject(1, event);
                insert.setObject(2, member);
                insert.executeUpdate();
            }
            connection.commit();
            return member;
        }
    }

    private static UUID member(Connection connection, UUID account) throws SQLException {
        try (var select = connection.prepareStatement("select id from profile where account_id = ? for key share")) {
            select.setObject(1, account);
            for (var attempt = 1; attempt <= 2; attempt++) {
                var rows = select.executeQuery();
                if (rows.next()) {
                    return rows.getObject(1, UUID.class);
                }
            }
            throw new IllegalStateException("No member has account " + account);
        }
    }
}
