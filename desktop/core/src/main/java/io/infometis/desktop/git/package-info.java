/// Reads and writes the local configuration repository (JGit); serves it to the cluster.
@NullMarked
package io.infometis.desktop.git;

import org.jspecify.annotations.NullMarked;
