/// Starts and stops an environment step by step, and knows which step it is at.
@NullMarked
package io.infometis.desktop.devenv;

import org.jspecify.annotations.NullMarked;
