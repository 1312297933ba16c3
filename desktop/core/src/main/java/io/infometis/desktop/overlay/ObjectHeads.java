package io.infometis.desktop.overlay;

import io.infometis.desktop.model.FileRule;
import java.util.function.Consumer;

/// Finds the objects of a file, and the documents that are none.
final class ObjectHeads {
    private ObjectHeads() {
    }

    static void of(YamlFile file, Consumer<ObjectHead> objects, Consumer<YamlFile.Fault> faults) {
        for (YamlNode document : file.documents()) {
            if (document instanceof YamlNode.Scalar s && s.text().isEmpty()) {
                continue; // an empty document is skipped
            }
            ObjectHead head = new ObjectHead(document.text("apiVersion"), document.text("kind"), document.text("metadata", "namespace"),
                    document.text("metadata", "name"), file.path(), document.line());
            String lacks = head.kind().isEmpty() ? "kind" : head.name().isEmpty() && !head.kind().endsWith("List") ? "metadata.name" : "";
            if (lacks.isEmpty()) {
                objects.accept(head);
            } else {
                faults.accept(new YamlFile.Fault(FileRule.NOT_AN_OBJECT, document.line(), "its document has no " + lacks));
            }
        }
    }
}
