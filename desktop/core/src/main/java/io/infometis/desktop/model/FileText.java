package io.infometis.desktop.model;

import java.util.List;

/// A file of the work tree as text, for reading. `cut` when it is longer than what is sent; `edited` when it differs from HEAD's.
public record FileText(String path, List<String> lines, boolean cut, boolean edited) {}
