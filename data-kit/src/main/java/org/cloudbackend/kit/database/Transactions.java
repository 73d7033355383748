package org.cloudbackend.kit.database;

import jakarta.enterprise.context.Dependent;
import jakarta.transaction.Transactional;
import java.util.function.Supplier;
import org.cloudbackend.kit.problems.ProblemException;

/**
 * Runs one step of a longer piece of work in a transaction, so that no connection is held while the rest is done. A step
 * that is refused is kept nevertheless: what it has counted and reported stays.
 */
@Dependent
public class Transactions {

    @Transactional(dontRollbackOn = ProblemException.class)
    public <T> T call(Supplier<T> step) {
        return step.get();
    }

    @Transactional(dontRollbackOn = ProblemException.class)
    public void run(Runnable step) {
        step.run();
    }
}
