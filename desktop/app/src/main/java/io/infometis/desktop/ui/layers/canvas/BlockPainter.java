package io.infometis.desktop.ui.layers.canvas;

import io.infometis.desktop.ui.common.Status;
import io.infometis.desktop.ui.layers.graph.Box;
import io.infometis.desktop.ui.layers.graph.FarLayout;
import io.infometis.desktop.ui.layers.graph.Lane;
import javafx.scene.canvas.GraphicsContext;

/// Paints those blocks of a group that are in view. Many of them are one ground with the gaps drawn over it: the work grows with rows and columns,
/// not with their product.
final class BlockPainter {
    private static final double FADED = 0.5;
    private static final double FADED_LIVE = 0.34;
    static final double RADIUS = 2;
    private static final double CORNER = 10;
    /// Up to so many in view have round corners.
    static final int FEW = 300;
    private final Pen pen;
    private final Desk desk;
    private final Marks marks;
    private final double radius;

    private record Range(int from, int to) {}

    BlockPainter(Pen pen, Desk desk, Marks marks, double radius) {
        this.pen = pen;
        this.desk = desk;
        this.marks = marks;
        this.radius = radius;
    }

    void paint(FarLayout.Stack stack) {
        Range view = range(stack);
        pen.fill(Ink.of(stack.group().lane()));
        pen.alpha(stack.group().lane() == Lane.CLUSTER ? FADED_LIVE : FADED);
        if (radius > 0 || view.to - view.from < 2 * stack.perRow()) {
            for (int i = view.from; i < view.to; i++) {
                pen.filled(stack.block(i), radius);
            }
        } else {
            grid(stack, view.from, view.to);
        }
        pen.alpha(1);
    }

    /// Marks those that are not well, and the one under the pointer.
    void mark(FarLayout.Stack stack) {
        Range view = range(stack);
        for (int i = view.from; i < view.to; i++) {
            mark(stack, i);
        }
    }

    private Range range(FarLayout.Stack stack) {
        double step = stack.height() + stack.gap();
        int first = Math.max(0, (int) ((desk.camera().top() - stack.top()) / step));
        int end = Math.max(first, Math.min(stack.rows(), (int) Math.ceil((desk.camera().bottom() - stack.top()) / step)));
        return new Range(first * stack.perRow(), Math.min(stack.group().blocks().size(), end * stack.perRow()));
    }

    private void grid(FarLayout.Stack stack, int from, int to) {
        GraphicsContext context = pen.context();
        int whole = to / stack.perRow() * stack.perRow(); // the end of the last full row
        Box first = stack.block(from);
        double bottom = stack.block(whole - 1).bottom();
        context.fillRect(first.x(), first.y(), stack.lane(), bottom - first.y());
        for (int i = whole; i < to; i++) {
            pen.filled(stack.block(i), radius);
        }
        pen.alpha(1);
        pen.fill(stack.group().lane() == Lane.CLUSTER ? Ink.GROUND_LIVE : Ink.GROUND);
        for (int column = 1; column < stack.perRow(); column++) {
            context.fillRect(stack.block(column).x() - stack.gap(), first.y(), stack.gap(), bottom - first.y());
        }
        for (int i = from + stack.perRow(); i < whole; i += stack.perRow()) {
            context.fillRect(first.x(), stack.block(i).y() - stack.gap(), stack.lane(), stack.gap());
        }
    }

    private void mark(FarLayout.Stack stack, int number) {
        boolean hovered = marks.isHovered(stack.group().blocks().get(number).id());
        Status status = status(stack, number);
        if (status == Status.IN_SYNC && !hovered) {
            return;
        }
        Box block = stack.block(number);
        if (status == Status.MISSING) {
            missing(block);
        } else if (status != Status.IN_SYNC) {
            corner(status, block.right() - 6, block.y() - 5);
        }
        if (hovered) {
            pen.stroke(Ink.SUBTLE, 1);
            pen.outlined(block, RADIUS);
        }
    }

    /// An outline where the block is not.
    private void missing(Box block) {
        pen.fill(Ink.GROUND_LIVE);
        pen.context().fillRect(block.x() - 1, block.y() - 1, block.width() + 2, block.height() + 2);
        pen.stroke(Ink.WARNING, 1);
        pen.context().setLineDashes(3, 2);
        pen.outlined(block, RADIUS);
        pen.context().setLineDashes();
    }

    private void corner(Status status, double x, double y) {
        pen.fill(Ink.GROUND_LIVE);
        pen.context().fillOval(x - 1.7, y - 1.7, CORNER + 3.4, CORNER + 3.4);
        Glyphs.status(pen, status, Ink.GROUND_LIVE, x, y, CORNER);
    }

    private static Status status(FarLayout.Stack stack, int number) {
        return stack.group().blocks().get(number).object().map(o -> Status.of(o.health())).orElse(Status.IN_SYNC);
    }
}
