package io.infometis.desktop.process;

import java.util.Optional;

/// Kills process groups, as the guard makes one for each server: the group's id is its first process's pid.
final class ProcessGroups {
    private static final int GROUP = 2; // field 5 of /proc/PID/stat, counted from the state

    private ProcessGroups() {
    }

    /// Kills the process and all that is left of its group. A group of another process that got the same pid later is left alone.
    static void kill(ProcessIdentity leader) {
        boolean reused = ProcessHandle.of(leader.pid()).isPresent() && !leader.isAlive() && !isZombie(leader.pid());
        if (!reused) {
            String group = Long.toString(leader.pid());
            ProcessHandle.allProcesses().filter(p -> inGroup(p.pid(), group)).forEach(ProcessHandle::destroyForcibly);
        }
        // Where groups cannot be seen (not Linux): the process and what descends from it.
        if (leader.isAlive()) {
            ProcessHandle.of(leader.pid()).ifPresent(p -> p.descendants().forEach(ProcessHandle::destroyForcibly));
            leader.kill();
        }
    }

    private static boolean inGroup(long pid, String group) {
        Optional<String[]> stat = ProcessIdentity.stat(pid);
        return stat.isPresent() && stat.get()[GROUP].equals(group);
    }

    private static boolean isZombie(long pid) {
        return ProcessIdentity.stat(pid).filter(f -> f[0].equals("Z")).isPresent();
    }
}
