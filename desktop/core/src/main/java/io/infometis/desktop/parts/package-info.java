/// Finds every program the tool needs, pinned by version and digest: given path, cache, offline bundle, download, Go module build.
@NullMarked
package io.infometis.desktop.parts;

import org.jspecify.annotations.NullMarked;
