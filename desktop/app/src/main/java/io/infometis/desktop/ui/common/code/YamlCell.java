package io.infometis.desktop.ui.common.code;

import io.infometis.desktop.ui.common.Messages;
import io.infometis.desktop.ui.common.Styles;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.text.Text;

/// One line: its number, then its spans. The text nodes are kept and filled again while scrolling.
final class YamlCell extends ListCell<Integer> {
    private static final PseudoClass MARKED = Styles.FAILED;
    private final IntFunction<List<Span>> spans;
    private final IntPredicate marked;
    private final Label number = new Label();
    private final HBox words = new HBox();
    private final HBox row = new HBox(16, number, words);

    YamlCell(IntFunction<List<Span>> spans, IntPredicate marked) {
        this.spans = spans;
        this.marked = marked;
        getStyleClass().add("code-line");
        number.getStyleClass().add("line-number");
        number.setMinWidth(Label.USE_PREF_SIZE);
        row.setAlignment(Pos.CENTER_LEFT);
        words.setAlignment(Pos.CENTER_LEFT);
        setText("");
    }

    @Override
    protected void updateItem(Integer line, boolean empty) {
        super.updateItem(line, empty);
        boolean here = !empty && line != null;
        setGraphic(here ? row : null);
        pseudoClassStateChanged(MARKED, here && marked.test(line));
        setAccessibleText("");
        if (here) {
            show(line, spans.apply(line));
        }
    }

    private void show(int line, List<Span> all) {
        String at = Integer.toString(line + 1);
        number.setText(at);
        while (words.getChildren().size() < all.size()) {
            words.getChildren().add(new Text());
        }
        words.getChildren().remove(all.size(), words.getChildren().size());
        StringBuilder whole = new StringBuilder();
        for (int i = 0; i < all.size(); i++) {
            Text text = (Text) words.getChildren().get(i);
            text.setText(all.get(i).text());
            text.getStyleClass().setAll("text", style(all.get(i).kind()));
            whole.append(all.get(i).text());
        }
        setAccessibleText(Messages.get(marked.test(line) ? "code.line.marked" : "code.line", at, whole.toString()));
    }

    private static String style(Span.Kind kind) {
        return "code-" + kind.name().toLowerCase(Locale.ROOT);
    }
}
