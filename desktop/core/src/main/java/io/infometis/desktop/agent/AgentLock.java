package io.infometis.desktop.agent;

import io.infometis.desktop.model.AgentProblem;
import io.infometis.desktop.model.InfometisException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// The lock that makes the agent the only one of its directories. A process must open the file once: closing any other channel on it would
/// drop a POSIX lock. The system frees it when the process dies, however it dies.
final class AgentLock implements AutoCloseable {
    private final Path file;
    private final FileChannel channel;

    private AgentLock(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /// Opens the file without taking the lock.
    static AgentLock open(Path file) throws InfometisException {
        try {
            return new AgentLock(file, FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE));
        } catch (IOException e) {
            throw new InfometisException(new AgentProblem.NoFile(file, e.toString()), e);
        }
    }

    /// Takes the lock if nobody has it. False also when another agent of this very process has it (only tests have two).
    boolean take() throws InfometisException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            return false;
        } catch (IOException e) {
            throw new InfometisException(new AgentProblem.NoFile(file, e.toString()), e);
        }
    }

    /// Releases it; the file stays, since removing it would let two agents hold locks on two files of the same name.
    @Override
    public void close() throws InfometisException {
        try {
            channel.close();
        } catch (IOException e) {
            throw new InfometisException(new AgentProblem.NoFile(file, e.toString()), e);
        }
    }
}
