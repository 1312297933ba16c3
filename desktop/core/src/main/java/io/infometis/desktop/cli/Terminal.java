package io.infometis.desktop.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.util.Optional;

/// Where the command line writes and asks. `live` says that `err` is a terminal whose lines may be redrawn, `asks` that somebody can answer.
public record Terminal(PrintStream out, PrintStream err, boolean live, boolean asks, int width, boolean unicode) {
    private static final int WIDTH = 100;
    private static final int NARROWEST = 20;

    /// This process's own streams. `desktop/run` tells which of them are terminals (Java tells only of all together).
    static Terminal system() {
        String known = System.getProperty("infometis.terminals", "");
        boolean all = known.isEmpty() && System.console() != null && System.console().isTerminal();
        boolean dumb = "dumb".equals(System.getenv("TERM"));
        boolean unicode = "UTF-8".equalsIgnoreCase(System.getProperty("stderr.encoding", ""));
        return new Terminal(System.out, System.err, (all || known.contains("2")) && !dumb,
                all || known.contains("0") && known.contains("2"),
                width(Integer.getInteger("infometis.columns", WIDTH)), unicode);
    }

    /// A terminal that does not know its width says 0.
    private static int width(int told) {
        return told < NARROWEST ? WIDTH : told;
    }

    /// Asks for a yes; everything else is a no.
    boolean agreed(String question) {
        err.print(question + " [y/N] ");
        err.flush();
        String answer;
        try {
            answer = new BufferedReader(new InputStreamReader(System.in, Charset.defaultCharset())).readLine();
        } catch (IOException e) {
            return false;
        }
        return Optional.ofNullable(answer).map(String::strip).filter(a -> a.equalsIgnoreCase("y") || a.equalsIgnoreCase("yes")).isPresent();
    }
}
