package io.infometis.desktop.kubernetes;

import java.util.Objects;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.api.RepresentToNode;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.snakeyaml.engine.v2.representer.StandardRepresenter;

/// Quotes what YAML 1.1, which Kubernetes reads, takes for something else than text: the library knows YAML 1.2 only.
/// Source: yaml.org/type (bool, int, float, timestamp, merge, value).
final class YamlWords extends StandardRepresenter {
    private static final Pattern OTHER_THAN_TEXT = Pattern.compile(
            "(?i)y|n|yes|no|on|off|true|false|null|~|=|<<|[-+]?[0-9][0-9_]*(:[0-5]?[0-9])+(\\.[0-9_]*)?|[-+]?0[box]?[0-9a-f_]+"
                    + "|[-+]?(\\.[0-9][0-9_]*|[0-9][0-9_]*(\\.[0-9_]*)?)(e[-+]?[0-9]+)?|[-+]?\\.(inf|nan)|[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}([Tt ].*)?");

    YamlWords(DumpSettings settings) {
        super(settings);
        RepresentToNode text = Objects.requireNonNull(representers.get(String.class));
        representers.put(String.class, data -> OTHER_THAN_TEXT.matcher((String) data).matches()
                ? representScalar(Tag.STR, (String) data, ScalarStyle.SINGLE_QUOTED)
                : text.representData(data));
    }
}
