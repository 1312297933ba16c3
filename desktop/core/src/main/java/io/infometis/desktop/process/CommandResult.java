package io.infometis.desktop.process;

/// How a command ended and what it wrote, decoded as UTF-8; of very long output the last 4 million characters of each stream.
public record CommandResult(int exitCode, String stdout, String stderr) {
    /// Both streams' last lines, the error stream's where it said anything: what a person wants to read first.
    public String tail(int lines) {
        String text = stderr.isBlank() ? stdout : stderr;
        String[] all = text.strip().split("\n", -1);
        int from = Math.max(0, all.length - lines);
        return String.join("\n", java.util.Arrays.asList(all).subList(from, all.length));
    }
}
