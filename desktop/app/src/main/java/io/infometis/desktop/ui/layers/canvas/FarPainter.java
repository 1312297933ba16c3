package io.infometis.desktop.ui.layers.canvas;

import io.infometis.desktop.ui.common.Status;
import io.infometis.desktop.ui.layers.graph.Box;
import io.infometis.desktop.ui.layers.graph.FarGroups;
import io.infometis.desktop.ui.layers.graph.FarLayout;
import io.infometis.desktop.ui.layers.graph.Lane;
import javafx.scene.canvas.GraphicsContext;

/// Paints the whole from afar, in pixels: groups, blocks, bundles of edges, and what is on the path on top.
final class FarPainter {
    private static final double FADED = 0.5;
    private static final double FADED_LIVE = 0.34;
    private static final double RADIUS = 2;
    private static final double BASE = 12;
    private static final double CORNER = 10;
    private static final double BEFORE = 6;
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
        layout.groups().bundles().forEach(this::bundle);
        for (Lane lane : Lane.values()) {
            for (FarLayout.Stack stack : layout.in(lane)) {
                if (stack.bottom() > desk.camera().top() && stack.y() < desk.camera().bottom()) {
                    head(stack);
                    blocks(stack);
                }
            }
        }
        new FarPathPainter(pen, desk, layout, marks).paint();
    }

    private void bundle(FarGroups.Bundle bundle) {
        FarLayout.Stack from = layout.of(bundle.from());
        FarLayout.Stack to = layout.of(bundle.to());
        if (Math.max(from.middle(), to.middle()) > desk.camera().top() && Math.min(from.middle(), to.middle()) < desk.camera().bottom()) {
            pen.stroke(Ink.LINE, Math.min(4, 1 + Math.log(bundle.edges()) / 2));
            FarPathPainter.curve(pen.context(), from.x() + from.lane(), from.middle(), to.x() - BEFORE, to.middle());
        }
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

    private void blocks(FarLayout.Stack stack) {
        double step = stack.height() + stack.gap();
        int first = Math.max(0, (int) ((desk.camera().top() - stack.top()) / step));
        int end = Math.min(stack.rows(), (int) Math.ceil((desk.camera().bottom() - stack.top()) / step));
        int size = stack.group().blocks().size();
        pen.fill(Ink.of(stack.group().lane()));
        pen.alpha(stack.group().lane() == Lane.CLUSTER ? FADED_LIVE : FADED);
        for (int i = first * stack.perRow(); i < Math.min(size, end * stack.perRow()); i++) {
            if (status(stack, i) != Status.MISSING) {
                pen.filled(stack.block(i), RADIUS);
            }
        }
        pen.alpha(1);
        for (int i = first * stack.perRow(); i < Math.min(size, end * stack.perRow()); i++) {
            mark(stack, i);
        }
    }

    private void mark(FarLayout.Stack stack, int number) {
        String id = stack.group().blocks().get(number).id();
        Status status = status(stack, number);
        Box block = stack.block(number);
        if (marks.isHovered(id)) {
            pen.stroke(Ink.SUBTLE, 1);
            pen.outlined(block, RADIUS);
        }
        if (status == Status.MISSING) {
            pen.stroke(Ink.WARNING, 1);
            pen.context().setLineDashes(3, 2);
            pen.outlined(block, RADIUS);
            pen.context().setLineDashes();
        } else if (status != Status.IN_SYNC) {
            corner(status, block.right() - 6, block.y() - 5);
        }
    }

    private void corner(Status status, double x, double y) {
        GraphicsContext context = pen.context();
        pen.fill(Ink.GROUND);
        context.fillOval(x - 1.7, y - 1.7, CORNER + 3.4, CORNER + 3.4);
        Glyphs.status(pen, status, Ink.GROUND, x, y, CORNER);
    }

    private static Status status(FarLayout.Stack stack, int number) {
        return stack.group().blocks().get(number).object().map(o -> Status.of(o.health())).orElse(Status.IN_SYNC);
    }
}
