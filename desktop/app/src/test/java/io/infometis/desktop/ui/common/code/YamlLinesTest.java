package io.infometis.desktop.ui.common.code;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class YamlLinesTest {
    /// Kinds as letters: p(lain), k(ey), s(tring), n(umber), c(omment), each before its text.
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', ignoreLeadingAndTrailingWhitespace = false, value = {
            "kind: Deployment|k‹kind›p‹: ›s‹Deployment›",
            "  replicas: 1|p‹  ›k‹replicas›p‹: ›n‹1›",
            "image: apache/kafka:4.1.0 # pinned|k‹image›p‹: ›s‹apache/kafka:4.1.0›p‹ ›c‹# pinned›",
            "# only a comment: yes|c‹# only a comment: yes›",
            "- name: a|p‹- ›k‹name›p‹: ›s‹a›",
            "- ../../core|p‹- ›s‹../../core›",
            "\"a: b\" : 'it''s'|k‹\"a: b\"›p‹ : ›s‹'it''s'›",
            "x: \"a \\\" # b\" # c|k‹x›p‹: ›s‹\"a \\\" # b\"›p‹ ›c‹# c›",
            "a: {b: 1, c: [x, true]}|k‹a›p‹: {›k‹b›p‹: ›n‹1›p‹, ›k‹c›p‹: [›s‹x›p‹, ›n‹true›p‹]}›",
            "base: &b !!str 0x1F|k‹base›p‹: &b !!str ›n‹0x1F›",
            "again: *b|k‹again›p‹: *b›",
            "url: http://a#b|k‹url›p‹: ›s‹http://a#b›",
            "version: 1.2.3|k‹version›p‹: ›s‹1.2.3›",
            "empty:|k‹empty›p‹:›",
            "---|p‹---›",
    })
    void coloursALine(String line, String spans) {
        assertEquals(spans, shape(new YamlLines(List.of(line)).spans(0)));
    }

    @Test
    void blockScalarsLastUntilALineThatIsNotDeeper() {
        YamlLines lines = new YamlLines(List.of("data:", "  log: |-  # kept", "    level: 1", "", "    - x", "  next: 2"));
        assertEquals("p‹  ›k‹log›p‹: |-  ›c‹# kept›", shape(lines.spans(1)));
        assertEquals("p‹    ›s‹level: 1›", shape(lines.spans(2)));
        assertEquals("", shape(lines.spans(3)));
        assertEquals("p‹    ›s‹- x›", shape(lines.spans(4)));
        assertEquals("p‹  ›k‹next›p‹: ›n‹2›", shape(lines.spans(5)));
    }

    @Test
    void aBlockScalarOfAListEndsAtTheNextDash() {
        YamlLines lines = new YamlLines(List.of("patches:", "- patch: |", "    - op: add", "- |", "  text: x", "- path: a"));
        assertEquals("p‹    ›s‹- op: add›", shape(lines.spans(2)));
        assertEquals("p‹- |›", shape(lines.spans(3)));
        assertEquals("p‹  ›s‹text: x›", shape(lines.spans(4)));
        assertEquals("p‹- ›k‹path›p‹: ›s‹a›", shape(lines.spans(5)));
    }

    @Test
    void quotedScalarsAndBracketsGoOnOverLines() {
        YamlLines lines = new YamlLines(List.of("a: \"one", "  two: # three\" # c", "b: [x,", "  2]", "c: 3"));
        assertEquals("s‹  two: # three\"›p‹ ›c‹# c›", shape(lines.spans(1)));
        assertEquals("p‹  ›n‹2›p‹]›", shape(lines.spans(3)));
        assertEquals("k‹c›p‹: ›n‹3›", shape(lines.spans(4)));
    }

    @Test
    void showsControlCharactersAndCutsEndlessLines() {
        assertEquals("k‹a›p‹:  ›s‹b·[31m›", shape(new YamlLines(List.of("a:\tb\u001b[31m")).spans(0)));
        List<Span> cut = new YamlLines(List.of("x".repeat(1_000_000))).spans(0);
        assertEquals("…", cut.getLast().text());
        assertEquals(2_001, cut.stream().mapToInt(s -> s.text().length()).sum());
    }

    @Test
    void aLoneColonInAFlowIsAWord() {
        assertEquals("p‹[›s‹:›p‹]›", shape(new YamlLines(List.of("[:]")).spans(0)));
    }

    @Test
    void anyTextKeepsItsCharacters() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        String letters = "ab1 :-#'\"\\|>{}[],&*!~";
        for (int round = 0; round < 2_000; round++) {
            List<String> text = Stream.generate(() -> random.ints(random.nextInt(14), 0, letters.length())
                    .mapToObj(i -> letters.substring(i, i + 1)).collect(Collectors.joining())).limit(6).toList();
            YamlLines lines = new YamlLines(text);
            for (int i = 0; i < text.size(); i++) {
                assertEquals(text.get(i), lines.spans(i).stream().map(Span::text).collect(Collectors.joining()),
                        "seed " + seed + ", text " + text);
            }
        }
    }

    @Test
    void tenThousandLinesAreQuick() {
        List<String> text = Stream.iterate(0, i -> i + 1).limit(10_000).map(i -> "    - name: container-" + i + " # " + i).toList();
        new YamlLines(text);
        long start = System.nanoTime();
        new YamlLines(text);
        long millis = (System.nanoTime() - start) / 1_000_000;
        assertTrue(millis < 1_000, millis + " ms"); // about 10 ms; a square of it would be minutes
    }

    private static String shape(List<Span> spans) {
        return spans.stream().map(s -> Character.toLowerCase(s.kind().name().charAt(0)) + "‹" + s.text() + "›")
                .collect(Collectors.joining());
    }
}
