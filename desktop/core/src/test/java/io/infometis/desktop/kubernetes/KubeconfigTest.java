package io.infometis.desktop.kubernetes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.infometis.desktop.model.ClusterProblem;
import io.infometis.desktop.model.InfometisException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KubeconfigTest {
    @TempDir
    Path folder;

    @Test
    void ourOwnKubeconfigIsReadAndNothingElse() throws Exception {
        var config = Kubeconfig.read(file("""
                clusters: [{name: a, cluster: {server: "https://127.0.0.1:7", certificate-authority-data: Y2E=}}]
                users: [{name: a, user: {client-certificate-data: Y2VydA==, client-key-data: a2V5}}]
                """));
        assertEquals("https://127.0.0.1:7/", config.getMasterUrl());
        assertEquals("Y2E=", config.getCaCertData());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "clusters: []", "[a, b]", "clusters: [{cluster: {}}]\nusers: []", "a: [", "users: &x [*x]",
            "clusters: [{cluster: {server: 'https://127.0.0.1:7'}}]\nusers: [{user: {exec: {command: touch}}}]"})
    void whatIsNotOursIsAProblemThatNamesTheFile(String text) throws Exception {
        Path file = file(text);
        var problem = assertThrows(InfometisException.class, () -> Kubeconfig.read(file)).problem();
        assertEquals(file, assertInstanceOf(ClusterProblem.FileUnreadable.class, problem).file());
    }

    @Test
    void aMissingFileIsAProblem() {
        assertThrows(InfometisException.class, () -> Kubeconfig.read(folder.resolve("absent")));
    }

    private Path file(String text) throws Exception {
        return Files.writeString(folder.resolve("kubeconfig"), text);
    }
}
