package org.cloudbackend.testkit;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** How every service is built: boundary, control, entity; components without cycles; nothing without a decision who may. */
public final class ArchitectureRules {

    private static final Pattern VAGUE_NAME = Pattern.compile(".*(Impl|Manager|Utils?|Helper)$");

    private final String root;
    private final JavaClasses classes;

    private ArchitectureRules(String root) {
        this.root = root;
        this.classes = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages(root);
    }

    /** Checks all rules for the service whose classes lie in {@code org.cloudbackend.<service>}. */
    public static void check(String service) {
        var rules = new ArchitectureRules("org.cloudbackend." + service);
        List.of(
                        rules.entitiesKnowOnlyThemselves(),
                        rules.controlsDoNotKnowBoundaries(),
                        rules.entitiesAreUsedInTheirComponentOnly(),
                        rules.componentsHaveNoCycles(),
                        rules.transactionsBeginAtTheBoundary(),
                        rules.noMethodBeginsATransactionElsewhere(),
                        rules.everyCallSaysWhoMay(),
                        rules.namesSayWhatTheyMean())
                .forEach(rule -> rule.check(rules.classes));
    }

    private ArchRule entitiesKnowOnlyThemselves() {
        return noClasses()
                .that()
                .resideInAPackage("..entity")
                .should()
                .dependOnClassesThat(resideInAPackage(root + "..boundary").or(resideInAPackage(root + "..control")))
                .allowEmptyShould(true);
    }

    private ArchRule controlsDoNotKnowBoundaries() {
        return noClasses()
                .that()
                .resideInAPackage("..control")
                .should()
                .dependOnClassesThat(resideInAPackage(root + "..boundary"))
                .allowEmptyShould(true);
    }

    private ArchRule entitiesAreUsedInTheirComponentOnly() {
        return classes()
                .that()
                .resideInAPackage(root + ".*.entity")
                .should(new ArchCondition<>("be used in their component only") {
                    @Override
                    public void check(JavaClass entity, ConditionEvents events) {
                        var component = entity.getPackageName().replaceAll("\\.entity$", "");
                        entity.getDirectDependenciesToSelf().stream()
                                .filter(use ->
                                        !use.getOriginClass().getPackageName().startsWith(component + "."))
                                .forEach(use -> events.add(SimpleConditionEvent.violated(use, use.getDescription())));
                    }
                })
                .allowEmptyShould(true);
    }

    private ArchRule componentsHaveNoCycles() {
        return slices().matching(root + ".(*)..").should().beFreeOfCycles();
    }

    private ArchRule transactionsBeginAtTheBoundary() {
        return classes()
                .that()
                .areAnnotatedWith(Transactional.class)
                .should()
                .resideInAnyPackage(root, root + "..boundary")
                .allowEmptyShould(true);
    }

    private ArchRule noMethodBeginsATransactionElsewhere() {
        return noMethods()
                .that()
                .areDeclaredInClassesThat()
                .resideInAnyPackage(root + "..control", root + "..entity")
                .should()
                .beAnnotatedWith(Transactional.class)
                .allowEmptyShould(true);
    }

    private ArchRule everyCallSaysWhoMay() {
        return methods()
                .that()
                .areMetaAnnotatedWith(HttpMethod.class)
                .and()
                .areDeclaredInClassesThat()
                .areAnnotatedWith(Path.class)
                .should(new ArchCondition<>("say who may call them") {
                    @Override
                    public void check(JavaMethod call, ConditionEvents events) {
                        var decided = Set.of(RolesAllowed.class, PermitAll.class, DenyAll.class).stream()
                                .anyMatch(a -> call.isAnnotatedWith(a)
                                        || call.getOwner().isAnnotatedWith(a));
                        if (!decided) {
                            events.add(
                                    SimpleConditionEvent.violated(call, call.getFullName() + " does not say who may"));
                        }
                    }
                })
                .allowEmptyShould(true);
    }

    private ArchRule namesSayWhatTheyMean() {
        return classes().should(new ArchCondition<>("have a name that says what they are") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                if (VAGUE_NAME.matcher(type.getSimpleName()).matches()) {
                    events.add(SimpleConditionEvent.violated(type, type.getName() + " has a vague name"));
                }
            }
        });
    }
}
