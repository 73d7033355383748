package org.cloudbackend.user.profiles.control;

import jakarta.inject.Inject;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import org.cloudbackend.kit.json.SnakeCase;
import org.cloudbackend.user.profiles.control.ImportReport.LineError;

/** Makes members without an account out of a file: all of them, or none. */
public class MemberImport {

    private static final Comparator<LineError> ORDER = Comparator.comparingInt(LineError::line)
            .thenComparing(LineError::field, Comparator.nullsFirst(Comparator.naturalOrder()));

    private final Members members;
    private final KnownEmails known;
    private final Validator validator;

    @Inject
    MemberImport(Members members, KnownEmails known, Validator validator) {
        this.members = members;
        this.known = known;
        this.validator = validator;
    }

    /** What an import would say. */
    public ImportReport dryRun(String text) {
        var file = ImportFile.read(text);
        return new ImportReport(true, file.lines().size(), 0, errors(file));
    }

    /** @throws ImportInvalid with every line that cannot be imported; then none was */
    public ImportReport run(String text) {
        known.waitForOthers();
        var file = ImportFile.read(text);
        var errors = errors(file);
        if (!errors.isEmpty()) {
            throw new ImportInvalid(errors);
        }
        file.lines().forEach(line -> members.create(line.member()));
        return new ImportReport(false, file.lines().size(), file.lines().size(), errors);
    }

    private List<LineError> errors(ImportFile file) {
        var errors = new ArrayList<>(file.errors());
        var whole = file.lines().stream().filter(line -> line.member() != null).toList();
        whole.stream().flatMap(this::violations).forEach(errors::add);
        var bad = new HashSet<Integer>();
        errors.stream().filter(error -> "email".equals(error.field())).forEach(error -> bad.add(error.line()));
        errors.addAll(known.among(whole.stream()
                .filter(line -> line.member().email() != null && !bad.contains(line.number()))
                .toList()));
        errors.sort(ORDER);
        return List.copyOf(errors);
    }

    private Stream<LineError> violations(ImportedLine line) {
        return validator.validate(line.member()).stream()
                .map(violation -> new LineError(line.number(), field(violation), violation.getMessage()));
    }

    private static String field(ConstraintViolation<NewMember> violation) {
        return SnakeCase.of(violation.getPropertyPath().toString());
    }
}
