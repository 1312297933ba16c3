package io.infometis.desktop.parts;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.Proxy;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EnvironmentProxiesTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            https://a.example/x      | http://p:3128 | -                    | p:3128
            https://a.example/x      | p:3128        | -                    | p:3128
            https://a.example/x      | http://u:s@p  | -                    | p:80
            https://a.example/x      | -             | -                    | DIRECT
            https://a.example/x      | http://p:3128 | a.example            | DIRECT
            https://a.example/x      | http://p:3128 | b.example, .example  | DIRECT
            https://a.example/x      | http://p:3128 | *.example            | DIRECT
            https://a.example/x      | http://p:3128 | *                    | DIRECT
            https://anexample/x      | http://p:3128 | example              | p:3128
            https://a.example:8443/x | http://p:3128 | a.example:8443       | DIRECT
            https://a.example:8443/x | http://p:3128 | a.example:443        | p:3128
            https://127.0.0.1:9/x    | http://p:3128 | -                    | DIRECT
            https://localhost:9/x    | http://p:3128 | -                    | DIRECT
            """)
    void choosesAsCurlDoes(String url, String proxy, String except, String expected) {
        Map<String, String> env = new HashMap<>();
        if (proxy != null) {
            env.put("HTTPS_PROXY", proxy);
        }
        if (except != null) {
            env.put("no_proxy", except);
        }
        Proxy chosen = new EnvironmentProxies(new PartsSettings(env, Optional.empty())).select(URI.create(url)).getFirst();
        String text = chosen.type() == Proxy.Type.DIRECT ? "DIRECT" : chosen.address().toString().replace("/<unresolved>", "");
        assertEquals(expected, text);
    }
}
