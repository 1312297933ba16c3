package reference

import (
	"os"
	"strings"
	"testing"

	kustomizev1 "github.com/fluxcd/kustomize-controller/api/v1"
	"github.com/fluxcd/pkg/apis/meta"
)

const settings = "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: settings, namespace: default}\ndata: {a: \"${a}\"}\n"

func request(texts map[string]string) Request {
	r := Request{Files: files(texts)}
	r.Kustomization.Name, r.Kustomization.Namespace = "app", "flux-system"
	r.Kustomization.Spec.Path = "./a"
	return r
}

func TestOwnerLabelsAndCommonMetadataAreInThePayloadOnly(t *testing.T) {
	r := request(map[string]string{"a/x.yaml": settings})
	r.Kustomization.Spec.CommonMetadata = &kustomizev1.CommonMetadata{Annotations: map[string]string{"note": "x"}}
	answer := Render(t.TempDir(), r)
	if answer.Built == nil || strings.Contains(*answer.Built, "note") || strings.Contains(*answer.Built, "toolkit") {
		t.Fatalf("%+v", answer)
	}
	metadata := answer.Payload[0]["metadata"].(map[string]any)
	if metadata["labels"].(map[string]any)["kustomize.toolkit.fluxcd.io/name"] != "app" || metadata["annotations"].(map[string]any)["note"] != "x" {
		t.Fatalf("%v", metadata)
	}
}

func TestPathsThatLeaveTheFolderAreRefused(t *testing.T) {
	for _, path := range []string{"../x", "/etc/x", "a/../../x", "", "."} {
		answer := Render(t.TempDir(), request(map[string]string{path: "x"}))
		if answer.Error == nil || answer.Error.Stage != "write" {
			t.Errorf("%q: %+v", path, answer)
		}
	}
}

func TestAPathThatIsNotThereIsSaidAsFluxDoes(t *testing.T) {
	r := request(map[string]string{"a/x.yaml": settings})
	r.Kustomization.Spec.Path = "./b"
	answer := Render(t.TempDir(), r)
	if answer.Error == nil || answer.Error.Message != "kustomization path not found: stat b: no such file or directory" {
		t.Fatalf("%+v", answer.Error)
	}
}

func TestDecryptionIsDeclined(t *testing.T) {
	r := request(map[string]string{"a/x.yaml": settings})
	r.Kustomization.Spec.Decryption = &kustomizev1.Decryption{Provider: "sops"}
	if answer := Render(t.TempDir(), r); answer.Declined == nil || answer.Declined.Feature != "spec.decryption" {
		t.Fatalf("%+v", answer)
	}
}

func TestVariablesNotGivenAreDeclinedAndAbsentOnesAreFluxsError(t *testing.T) {
	r := request(map[string]string{"a/x.yaml": settings})
	r.Kustomization.Spec.PostBuild = &kustomizev1.PostBuild{SubstituteFrom: []kustomizev1.SubstituteReference{{Kind: "Secret", Name: "vars"}}}
	if answer := Render(t.TempDir(), r); answer.Declined == nil || answer.Declined.Detail != "Secret/vars was not given" {
		t.Fatalf("%+v", answer)
	}
	r.SubstituteFrom = []Variables{{Kind: "Secret", Name: "vars", Absent: true}}
	answer := Render(t.TempDir(), r)
	if answer.Error == nil || answer.Error.Stage != "substitute" || !strings.HasSuffix(answer.Error.Message, `secrets "vars" not found`) {
		t.Fatalf("%+v", answer.Error)
	}
}

func TestAVariableWithoutValueIsAnError(t *testing.T) {
	r := request(map[string]string{"a/x.yaml": settings})
	r.Kustomization.Spec.PostBuild = &kustomizev1.PostBuild{Substitute: map[string]string{"b": "1"}}
	answer := Render(t.TempDir(), r)
	if answer.Error == nil || answer.Error.Stage != "substitute" || len(answer.Error.Chain) < 2 {
		t.Fatalf("%+v", answer.Error)
	}
}

func TestWarningsOfKustomizeAreCaptured(t *testing.T) {
	answer := Render(t.TempDir(), request(map[string]string{"a/x.yaml": settings, "a/kustomization.yaml": "resources: [x.yaml]\ncommonLabels: {x: y}\n"}))
	if len(answer.Warnings) != 1 || !strings.Contains(answer.Warnings[0], "'commonLabels' is deprecated") {
		t.Fatalf("%v", answer.Warnings)
	}
}

func TestErrorsNameFilesOfTheRepository(t *testing.T) {
	temp := t.TempDir()
	answer := Render(temp, request(map[string]string{"a/kustomization.yaml": "resources: [none.yaml]\n"}))
	if answer.Error == nil || strings.Contains(answer.Error.Message, temp) || !strings.Contains(answer.Error.Message, "open a/none.yaml") {
		t.Fatalf("%+v", answer.Error)
	}
	if left, _ := os.ReadDir(temp); len(left) != 0 {
		t.Fatalf("left behind: %v", left)
	}
}

func TestRemoteBasesAreRefused(t *testing.T) {
	answer := Render(t.TempDir(), request(map[string]string{"a/kustomization.yaml": "resources: ['https://example.invalid/x.yaml']\n"}))
	if answer.Error == nil || answer.Error.Stage != "build" {
		t.Fatalf("%+v", answer)
	}
}

func TestWhatDependsOnTheClusterOnlyDoesNotMatter(t *testing.T) {
	r := request(map[string]string{"a/x.yaml": settings})
	plain := Render(t.TempDir(), r).Digest
	r.Kustomization.Spec.Suspend = true
	r.Kustomization.Status.History = meta.History{{Digest: "sha256:x"}}
	r.Kustomization.Generation = 7
	if again := Render(t.TempDir(), r).Digest; again != plain || plain == "" {
		t.Fatalf("%q and %q", plain, again)
	}
}
