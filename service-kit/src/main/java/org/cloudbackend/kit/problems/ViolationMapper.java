package org.cloudbackend.kit.problems;

import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** Violated constraints, answered like every other problem; without it JAX-RS would prefer its own mapper. */
@Provider
public class ViolationMapper implements ExceptionMapper<ConstraintViolationException> {

    @Override
    public Response toResponse(ConstraintViolationException violated) {
        return ProblemMapper.answer(new Failure(ViolationProblem.of(violated), null))
                .build();
    }
}
