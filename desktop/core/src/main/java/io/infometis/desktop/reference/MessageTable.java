package io.infometis.desktop.reference;

import io.infometis.desktop.model.FileRule;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What the messages of Flux's build mean, from `build-messages.json`.
final class MessageTable {
    /// A known form of message. `what`, `why` and `advice` hold `{1}` for the match's groups and `{file}` for the file at fault.
    record Form(Pattern match, FileRule rule, String at, String what, String why, String advice) {}

    /// A message recognised.
    record Known(Form form, Matcher match) {
        String group(int number) {
            return number <= match.groupCount() && match.group(number) != null ? match.group(number) : "";
        }

        String fill(String text, String file) {
            return text.replace("{file}", file).replace("{1}", group(1)).replace("{2}", group(2)).replace("{3}", group(3));
        }
    }

    private static final List<Form> ALL = load();

    private MessageTable() {
    }

    static Optional<Known> find(String message) {
        for (Form form : ALL) {
            Matcher matcher = form.match().matcher(message);
            if (matcher.find()) {
                return Optional.of(new Known(form, matcher));
            }
        }
        return Optional.empty();
    }

    private static List<Form> load() {
        try (InputStream in = Objects.requireNonNull(MessageTable.class.getResourceAsStream("build-messages.json"))) {
            List<Form> all = new ArrayList<>();
            for (JsonNode m : new JsonMapper().readTree(in).path("messages")) {
                all.add(new Form(Pattern.compile(text(m, "match")), FileRule.valueOf(text(m, "rule")), text(m, "at"), text(m, "what"),
                        text(m, "why"), text(m, "advice")));
            }
            return List.copyOf(all);
        } catch (IOException e) {
            throw new UncheckedIOException(e); // our own resource
        }
    }

    private static String text(JsonNode node, String field) {
        return node.path(field).asString("");
    }
}
