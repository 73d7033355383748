package org.cloudbackend.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.cloudbackend.kit.audit.AuditAction;
import org.cloudbackend.kit.problems.ProblemType;
import org.junit.jupiter.api.Test;

/** The closed lists in the code and their pages in docs/ say the same. */
class DocumentedListsTest {

    @Test
    void every_problem_type_stands_in_its_page_with_its_status() throws IOException {
        var listed = Arrays.stream(ProblemType.values())
                .map(type -> type.slug() + " " + type.status())
                .toList();
        assertThat(rows("docs/problems.md", "(?m)^\\| `([a-z0-9-]+)` \\| (\\d{3}) \\|"))
                .containsExactlyInAnyOrderElementsOf(listed);
    }

    @Test
    void every_audited_action_stands_in_its_page() throws IOException {
        var listed =
                Arrays.stream(AuditAction.values()).map(AuditAction::wireName).toList();
        assertThat(rows("docs/audit.md", "(?m)^\\| `([a-z.-]+)` \\|")).containsExactlyInAnyOrderElementsOf(listed);
    }

    private static List<String> rows(String page, String row) throws IOException {
        return Pattern.compile(row)
                .matcher(Files.readString(Path.of("..", page)))
                .results()
                .map(DocumentedListsTest::groups)
                .toList();
    }

    private static String groups(MatchResult row) {
        return row.groupCount() == 1 ? row.group(1) : row.group(1) + " " + row.group(2);
    }
}
