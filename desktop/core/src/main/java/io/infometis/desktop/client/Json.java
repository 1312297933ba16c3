package io.infometis.desktop.client;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.infometis.desktop.model.Environment;
import io.infometis.desktop.model.EnvironmentState;
import io.infometis.desktop.model.Follows;
import io.infometis.desktop.model.ProgressEvent;
import io.infometis.desktop.model.Revision;
import java.nio.file.Path;
import java.util.function.Function;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

/// The vocabulary as JSON: records by their components, sealed types with their record's name as `type`, `java.time` as ISO-8601, an empty
/// `Optional` as null, names of environments, revisions and paths as text. The model itself stays free of the library.
public final class Json {
    /// Shared; a mapper is immutable.
    public static final JsonMapper MAPPER = mapper();

    private Json() {
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "type")
    private interface Typed {}

    private static JsonMapper mapper() {
        SimpleModule words = new SimpleModule("infometis");
        text(words, Path.class, Path::toString, Path::of);
        text(words, Environment.class, Environment::name, Environment::new);
        text(words, Revision.class, Revision::toString,
                t -> Revision.parse(t).orElseThrow(() -> new IllegalArgumentException("not a revision: " + t)));
        return JsonMapper.builder().addModule(words).addMixIn(ProgressEvent.class, Typed.class)
                .addMixIn(EnvironmentState.class, Typed.class)
                .addMixIn(Follows.class, Typed.class).disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY).build();
    }

    private static <T> void text(SimpleModule module, Class<T> type, Function<T, String> write, Function<String, T> read) {
        module.addSerializer(type, new StdSerializer<T>(type) {
            @Override
            public void serialize(T value, JsonGenerator out, SerializationContext context) {
                out.writeString(write.apply(value));
            }
        });
        module.addDeserializer(type, new StdDeserializer<T>(type) {
            @Override
            public T deserialize(JsonParser in, DeserializationContext context) {
                String text = in.getValueAsString("");
                try {
                    return read.apply(text);
                } catch (IllegalArgumentException e) { // InvalidPathException is one too
                    return type.cast(context.handleWeirdStringValue(type, text, "%s", e.getMessage()));
                }
            }
        });
    }
}
