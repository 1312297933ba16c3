package io.infometis.desktop.overlay;

import io.infometis.desktop.model.FileRule;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/// Reads YAML within limits: it goes by the parser's events, which nest without recursion, so neither depth nor aliases cost more than they count.
final class YamlReader {
    /// No configuration is larger: the API server refuses objects over 1.5 MB.
    static final int LARGEST_BYTES = 16 << 20;
    /// Everything, for kustomizations and patches.
    static final int ALL = Integer.MAX_VALUE;
    /// Enough of an object to know its kind and name.
    static final int HEADS = 2;

    private YamlReader() {
    }

    /// The file's documents down to `keep` levels, and its faults.
    static YamlFile read(String path, byte[] bytes, int keep) {
        SourceText source;
        try {
            source = SourceText.of(bytes);
        } catch (CharacterCodingException _) {
            return new YamlFile(path, List.of(), SourceText.noText(bytes).stream().toList());
        }
        YamlTree tree = new YamlTree(source, keep);
        List<YamlFile.Fault> faults = new ArrayList<>();
        try {
            for (Event event : new Parse(settings(source.text().length())).parseString(source.text())) {
                if (!tree.take(event)) {
                    break;
                }
            }
        } catch (MarkedYamlEngineException e) {
            faults.add(new YamlFile.Fault(FileRule.MALFORMED_YAML, line(source, e), sentence(e)));
        } catch (YamlEngineException e) {
            // a character that no YAML may hold: the reader gives no mark
            faults.add(new YamlFile.Fault(FileRule.MALFORMED_YAML, forbidden(source), "a control character"));
        }
        faults.addAll(0, tree.faults());
        return new YamlFile(path, tree.documents(), List.copyOf(faults));
    }

    private static LoadSettings settings(int length) {
        return LoadSettings.builder().setUseMarks(true).setCodePointLimit(length + 1).setMaxAliasesForCollections(Integer.MAX_VALUE)
                .build();
    }

    /// Where the parser stopped; at the end of the file, where what it misses began.
    private static int line(SourceText source, MarkedYamlEngineException e) {
        Optional<Mark> stopped = e.getProblemMark();
        Optional<Mark> began = e.getContextMark();
        Optional<Mark> best = stopped.filter(m -> !source.isEnd(m.getIndex())).or(() -> began).or(() -> stopped);
        return best.map(m -> source.line(m.getIndex())).orElse(0);
    }

    private static String sentence(MarkedYamlEngineException e) {
        String context = e.getContext() == null ? "" : e.getContext() + ": ";
        return context + e.getProblem();
    }

    private static int forbidden(SourceText source) {
        String text = source.text();
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            boolean fine = c == '\t' || c == '\n' || c == '\r' || c == 0x85 || (c >= 0x20 && c < 0x7f)
                    || (c >= 0xa0 && c != 0xfffe && c != 0xffff);
            if (!fine) {
                return 1 + (int) text.substring(0, at).chars().filter(b -> b == '\n').count();
            }
        }
        return 0;
    }
}
