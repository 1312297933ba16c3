package io.infometis.desktop.model;

/// The one checked exception of the product: carries the `Problem` that a person reads.
public final class InfometisException extends Exception {
    private static final long serialVersionUID = 1L;
    private final transient Problem problem;

    public InfometisException(Problem problem) {
        super(problem.message());
        this.problem = problem;
    }

    public InfometisException(Problem problem, Throwable cause) {
        super(problem.message(), cause);
        this.problem = problem;
    }

    public Problem problem() {
        return problem;
    }
}
