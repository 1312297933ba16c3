package io.infometis.desktop.model;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Problems of finding, fetching or building the programs the tool needs.
public sealed interface PartProblem extends Problem {
    /// A part that no source can give.
    record NotAvailable(String part, String why, String advice, List<String> commands) implements PartProblem {
        @Override
        public String what() {
            return "The part " + part + " is not available.";
        }
    }

    /// A path that the user gave for a part and that is not one.
    record GivenPathUnusable(String part, Path path, String why) implements PartProblem {
        @Override
        public String what() {
            return "The path given for the part " + part + " cannot be used: " + path;
        }

        @Override
        public String advice() {
            return "Correct the variable that names it, or unset it.";
        }
    }

    /// A file whose digest is not the pinned one; it was not installed. `from` is its URL, module or path.
    record DigestMismatch(String part, String from, String expected, String found) implements PartProblem {
        @Override
        public String what() {
            return "The part " + part + " from " + from + " is not what it should be, and was thrown away.";
        }

        @Override
        public String why() {
            return "SHA-256 expected " + expected + ", found " + found + ".";
        }

        @Override
        public String advice() {
            return "Something between here and there changes files (a proxy, a login page, a mirror), or the file was replaced. Try another network or mirror.";
        }
    }

    /// A download that did not come, or not whole. What came is kept for the next attempt where it can be continued.
    record DownloadFailed(String part, String url, String why) implements PartProblem {
        @Override
        public String what() {
            return "The part " + part + " could not be downloaded from " + url;
        }

        @Override
        public String advice() {
            return "Check the network and the settings HTTPS_PROXY, NO_PROXY, INFOMETIS_MIRROR and INFOMETIS_CA_FILE; then try again. See what the server answers:";
        }

        @Override
        public List<String> commands() {
            return List.of("curl -fvIL '" + url + "'");
        }
    }

    /// No room to fetch a part. `needed` and `free` are bytes; 0 needed and -1 free mean not known.
    record DiskFull(String part, Path folder, long needed, long free) implements PartProblem {
        @Override
        public String what() {
            return "The disk is full: no room for " + part + " in " + folder;
        }

        @Override
        public String why() {
            return (needed > 0 ? "About " + megabytes(needed) + " are needed" : "More room is needed")
                    + (free >= 0 ? ", " + megabytes(free) + " are free." : ".");
        }

        @Override
        public String advice() {
            return "Make room, or set INFOMETIS_PARTS_CACHE (and GOCACHE, GOMODCACHE where parts are built) to a larger disk.";
        }

        @Override
        public List<String> commands() {
            return List.of("df -h '" + folder + "'");
        }

        private static String megabytes(long bytes) {
            return Math.ceilDiv(bytes, 1_000_000) + " MB (" + bytes + " bytes)";
        }
    }

    /// The cache's folder or a file in it that cannot be used.
    record CacheUnusable(Path path, String why) implements PartProblem {
        @Override
        public String what() {
            return "The cache of parts cannot be used: " + path;
        }

        @Override
        public String advice() {
            return "Give it to your user, or set INFOMETIS_PARTS_CACHE to another folder.";
        }
    }

    /// No Go here, and the part must be built; `wanted` is the version of our module.
    record GoMissing(String part, String wanted, String looked) implements PartProblem {
        @Override
        public String what() {
            return "The part " + part + " must be built, and there is no Go here.";
        }

        @Override
        public String why() {
            return "Looked for " + looked + ".";
        }

        @Override
        public String advice() {
            return "Install Go " + wanted + " or newer (https://go.dev/dl), or set INFOMETIS_GO to its go program. Then check:";
        }

        @Override
        public List<String> commands() {
            return List.of("go version");
        }
    }

    /// A Go that is older than our module wants, and may not fetch a newer one itself.
    record GoTooOld(String go, String found, String wanted) implements PartProblem {
        @Override
        public String what() {
            return "Go is too old to build the parts: " + found + " (" + go + ").";
        }

        @Override
        public String advice() {
            return "Install Go " + wanted + " or newer (https://go.dev/dl), or let Go fetch it:";
        }

        @Override
        public List<String> commands() {
            return List.of("go env -w GOTOOLCHAIN=auto");
        }
    }

    /// Modules that Go could not download.
    record ModulesUnreachable(String parts, String command, String output) implements PartProblem {
        @Override
        public String what() {
            return "Go could not download the modules of " + parts + ".";
        }

        @Override
        public String why() {
            return output;
        }

        @Override
        public String advice() {
            return "Check the network and the settings HTTPS_PROXY, NO_PROXY and GOPROXY; what came already is kept. Try by hand:";
        }

        @Override
        public List<String> commands() {
            return List.of(command);
        }
    }

    /// A build that Go refused; `output` holds the compiler's lines.
    record BuildFailed(String parts, String command, String output, Optional<Path> log) implements PartProblem {
        @Override
        public String what() {
            return "Building " + parts + " failed.";
        }

        @Override
        public String why() {
            return output;
        }

        @Override
        public String advice() {
            return "Build by hand to see more:";
        }

        @Override
        public List<String> commands() {
            return List.of(command);
        }
    }

    /// A name that no part has.
    record Unknown(String part, List<String> known) implements PartProblem {
        @Override
        public String what() {
            return "There is no part named " + part + ".";
        }

        @Override
        public String advice() {
            return "The parts are: " + String.join(", ", known) + ".";
        }
    }

    /// The file of certificate authorities that the settings name.
    record CertificatesUnusable(Path file, String why) implements PartProblem {
        @Override
        public String what() {
            return "The certificate authorities cannot be read: " + file;
        }

        @Override
        public String advice() {
            return "Set INFOMETIS_CA_FILE to a file of PEM certificates, or unset it.";
        }
    }
}
