package io.infometis.desktop.agent;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.temporal.ChronoUnit;
import java.util.logging.Formatter;
import java.util.logging.LogRecord;

/// `2026-11-24T12:00:00.123Z INFO Agent: The agent listens on ...`, then the stack of an exception.
final class LogLine extends Formatter {
    @Override
    public String format(LogRecord record) {
        String name = String.valueOf(record.getLoggerName());
        StringBuilder line = new StringBuilder().append(record.getInstant().truncatedTo(ChronoUnit.MILLIS)).append(' ')
                .append(record.getLevel())
                .append(' ').append(name.substring(name.lastIndexOf('.') + 1)).append(": ").append(formatMessage(record)).append('\n');
        if (record.getThrown() != null) {
            StringWriter stack = new StringWriter();
            record.getThrown().printStackTrace(new PrintWriter(stack));
            line.append(stack);
        }
        return line.toString();
    }
}
