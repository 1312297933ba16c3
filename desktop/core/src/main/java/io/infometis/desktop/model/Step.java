package io.infometis.desktop.model;

/// The steps of a start, in order; what the screen and the command line list.
public enum Step {
    CHECK_REPOSITORY("Check the repository"),
    CHOOSE_PROVIDER("Choose where it runs"),
    GET_PARTS("Get the parts"),
    START_CLUSTER(
            "Start the cluster"),
    SERVE_GIT("Serve the repository"),
    CONNECT(
            "Connect"),
    INSTALL_FLUX("Install Flux"),
    APPLY("Apply the configuration"),
    BECOME_HEALTHY("Become healthy");

    private final String label;

    Step(String label) {
        this.label = label;
    }

    /// For people, in sentence case.
    public String label() {
        return label;
    }
}
