package io.infometis.desktop.kubernetes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.infometis.desktop.model.KubernetesObject;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

class ObjectYamlTest {
    @Test
    void anObjectIsBlockYamlInTheUsualOrder() {
        assertEquals("""
                apiVersion: v1
                kind: Pod
                metadata:
                  name: web
                  namespace: small
                  labels:
                    app: web
                  uid: u
                spec:
                  containers:
                  - name: web
                    args:
                    - --a long argument that is longer than eighty characters since nobody wants to read it in two lines
                    env: []
                    image: example/web:1
                  script: |
                    one
                    two
                status:
                  phase: Running
                """,
                yaml("""
                        status: {phase: Running}
                        spec:
                          containers:
                          - {name: web, args: ["--a long argument that is longer than eighty characters since nobody wants to read it in two lines"],
                             env: [], image: "example/web:1"}
                          script: "one\\ntwo\\n"
                        metadata:
                          uid: u
                          managedFields: [{manager: kubectl}]
                          annotations: {kubectl.kubernetes.io/last-applied-configuration: "{}"}
                          labels: {app: web}
                          namespace: small
                          name: web
                        kind: Pod
                        apiVersion: v1
                        """));
    }

    @Test
    void aSecretShowsItsKeysAndNoValue() {
        String yaml = yaml("""
                apiVersion: v1
                kind: Secret
                metadata:
                  name: s
                  annotations:
                    kubectl.kubernetes.io/last-applied-configuration: '{"stringData":{"password":"hunter2"}}'
                    note: kept
                data: {password: aHVudGVyMg==, user: YW5u}
                stringData: {more: hunter2}
                type: Opaque
                """);
        assertEquals("""
                apiVersion: v1
                kind: Secret
                metadata:
                  name: s
                  annotations:
                    note: kept
                type: Opaque
                data:
                  password: '***'
                  user: '***'
                stringData:
                  more: '***'
                """, yaml);
    }

    @Test
    void whatIsNoSecretKeepsItsValues() {
        assertTrue(yaml("{apiVersion: v1, kind: ConfigMap, data: {color: blue}}").contains("color: blue"));
        assertTrue(yaml("{apiVersion: example.org/v1, kind: Secret, data: {color: blue}}").contains("color: blue"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"yes", "No", "on", "off", "y", "true", "null", "~", "0777", "0x1F", "0b1", "1_000", "12:30:45", "1e3", ".5",
            "-.inf", "2026-11-24", "2026-11-24T12:00:00Z", "=", "<<", "", "1", "1.5"})
    void textThatKubernetesWouldReadAsSomethingElseIsQuoted(String word) {
        String yaml = ObjectYaml.of(new KubernetesObject(Map.of("word", word)));
        assertEquals("word: '" + word + "'\n", yaml);
    }

    @ParameterizedTest
    @ValueSource(strings = {"web", "v1", "example/web:1", "10m", "100Mi", "1.2.3.4", "node", "yesterday", "a1b2"})
    void otherTextIsPlain(String word) {
        assertEquals("word: " + word + "\n", ObjectYaml.of(new KubernetesObject(Map.of("word", word))));
    }

    @Test
    void whatIsWrittenReadsAsTheSame() {
        Map<String, Object> odd = Map.of("metadata",
                Map.of("annotations", Map.of("k".repeat(300), "tab\there", "bell", "\u0007", "é", " x ",
                        "lines", "a\n\n b\n#c\n", "colon", "a: b", "dash", "- a", "null", "null")),
                "spec", Map.of("n", 1, "f", 1.5, "b", true));
        String yaml = ObjectYaml.of(new KubernetesObject(odd));
        assertEquals(odd, new Load(LoadSettings.builder().build()).loadFromString(yaml), yaml);
        assertFalse(yaml.contains("&"), yaml);
    }

    private static String yaml(String object) {
        return ObjectYaml.of(Manifests.read(object).getFirst());
    }
}
