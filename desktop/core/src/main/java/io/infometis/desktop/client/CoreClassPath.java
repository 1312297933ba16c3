package io.infometis.desktop.client;

/// The class path of the product without its window. The window runs on more; it says so by the property `infometis.core.class-path`, so that
/// it and the command line are one build and start the same agent.
final class CoreClassPath {
    private CoreClassPath() {
    }

    static String get() {
        return System.getProperty("infometis.core.class-path", System.getProperty("java.class.path"));
    }
}
