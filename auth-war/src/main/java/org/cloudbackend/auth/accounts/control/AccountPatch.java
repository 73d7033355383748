package org.cloudbackend.auth.accounts.control;

import jakarta.validation.constraints.Size;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.cloudbackend.auth.accounts.entity.Account;
import org.cloudbackend.auth.accounts.entity.AccountStatus;
import org.cloudbackend.auth.accounts.entity.Role;
import org.cloudbackend.kit.json.MergePatch;
import org.cloudbackend.kit.problems.FieldError;
import org.cloudbackend.kit.problems.ProblemException;

/**
 * What administrators may change of an account.
 *
 * @param roles all that it shall have; {@code user} is always among them
 */
public record AccountPatch(
        @Size(max = 3, message = "must hold no more than the 3 roles")
        List<Role> roles,

        AccountStatus status) {

    /** @throws ProblemException {@code invalid-request} where the account would lose what each account has */
    static void check(MergePatch<AccountPatch> patch) {
        patch.keep("roles", "status");
        var roles = patch.values().roles();
        if (roles != null
                && !(roles.contains(Role.USER)
                        && roles.size() == Set.copyOf(roles).size())) {
            throw ProblemException.invalid(
                    List.of(new FieldError("/roles", "must hold each role once, and user always")));
        }
    }

    static Set<Role> rolesAfter(MergePatch<AccountPatch> patch, Account account) {
        return patch.after("roles", account.roles(), values -> EnumSet.copyOf(values.roles()));
    }

    static AccountStatus statusAfter(MergePatch<AccountPatch> patch, Account account) {
        return patch.after("status", account.status(), AccountPatch::status);
    }
}
