package io.infometis.desktop.ui.layers.graph;

import java.util.function.IntPredicate;

/// Binary search by a condition.
final class Search {
    private Search() {
    }

    /// The first number below `size` that meets the condition, which all after it meet as well; `size` when none does.
    static int first(int size, IntPredicate condition) {
        int low = 0;
        int high = size;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (condition.test(middle)) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }
}
