package io.infometis.desktop.ui.layers.canvas;

import io.infometis.desktop.ui.layers.graph.Box;
import io.infometis.desktop.ui.layers.graph.FarGroups;
import io.infometis.desktop.ui.layers.graph.FarLayout;
import io.infometis.desktop.ui.layers.graph.Lane;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// Paints the whole from afar, in pixels: groups, blocks, bundles of edges, and what is on the path on top.
final class FarPainter {
    private static final double RADIUS = 2;
    private static final double BASE = 12;
    private static final double CORNER = 10;
    private static final double BEFORE = 6;
    /// Of one group: more run as one.
    private static final int MOST_BUNDLES = 16;
    private final Pen pen;
    private final Desk desk;
    private final FarLayout layout;
    private final Marks marks;

    FarPainter(Pen pen, Desk desk, FarLayout layout, Marks marks) {
        this.pen = pen;
        this.desk = desk;
        this.layout = layout;
        this.marks = marks;
    }

    void paint() {
        List<FarLayout.Stack> inView = Stream.of(Lane.values())
                .flatMap(l -> layout.between(l, desk.camera().top(), desk.camera().bottom()).stream()).toList();
        bundles(inView);
        int many = inView.stream().mapToInt(s -> s.group().blocks().size()).sum();
        BlockPainter blocks = new BlockPainter(pen, desk, marks, many <= BlockPainter.FEW ? BlockPainter.RADIUS : 0);
        for (FarLayout.Stack stack : inView) {
            head(stack);
            blocks.paint(stack);
        }
        new FarPathPainter(pen, desk, layout, marks).paint();
        inView.forEach(blocks::mark);
    }

    private void bundles(List<FarLayout.Stack> inView) {
        Set<FarGroups.Bundle> drawn = Collections.newSetFromMap(new IdentityHashMap<>());
        for (FarLayout.Stack stack : inView) {
            layout.groups().bundlesOf(stack.group()).stream().limit(MOST_BUNDLES).filter(drawn::add).forEach(this::bundle);
        }
    }

    private void bundle(FarGroups.Bundle bundle) {
        FarLayout.Stack from = layout.of(bundle.from());
        FarLayout.Stack to = layout.of(bundle.to());
        pen.stroke(Ink.LINE, Math.min(4, 1 + Math.log(bundle.edges()) / 2));
        FarPathPainter.curve(pen.context(), from.x() + from.lane(), from.middle(), to.x() - BEFORE, to.middle());
    }

    private void head(FarLayout.Stack stack) {
        double y = stack.y() + BASE;
        FarWords.Worst worst = FarWords.worst(desk, stack.group());
        double word = worst.words().isEmpty() ? 0 : pen.texts().width(worst.words(), Face.SMALL_MEDIUM) + Glyphs.SIZE + CORNER + 4;
        String whole = TileWords.group(stack.group().name(), stack.group().lane());
        double room = stack.lane() - word - CORNER - pen.texts().width(whole, Face.SMALL_STRONG);
        String count = FarWords.count(stack.group());
        if (pen.texts().width(count, Face.SMALL) > room) {
            count = Integer.toString(stack.group().blocks().size());
        }
        pen.textRight(count, Face.SMALL, Ink.MUTED, stack.x() + stack.lane(), y);
        String name = pen.texts().end(whole, Face.SMALL_STRONG, stack.lane() - word - CORNER - pen.texts().width(count, Face.SMALL));
        pen.text(name, Face.SMALL_STRONG, Ink.TEXT, stack.x(), y);
        if (word > 0) {
            double x = stack.x() + pen.texts().width(name, Face.SMALL_STRONG) + CORNER;
            Glyphs.status(pen, worst.status(), Ink.GROUND, x, stack.y() + 2, Glyphs.SIZE);
            pen.text(worst.words(), Face.SMALL_MEDIUM, Ink.of(worst.status()), x + Glyphs.SIZE + 4, y);
        }
        if (marks.isSelected(stack.group().id()) || marks.isHovered(stack.group().id())) {
            pen.stroke(marks.isSelected(stack.group().id()) ? Ink.ACCENT : Ink.SUBTLE, 1);
            pen.outlined(new Box(stack.x() - 4, stack.y() - 2, stack.lane() + 8, FarLayout.HEAD), RADIUS * 2);
        }
    }
}
