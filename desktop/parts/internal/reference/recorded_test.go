package reference

import (
	"encoding/json"
	"maps"
	"os"
	"slices"
	"testing"

	kustomizev1 "github.com/fluxcd/kustomize-controller/api/v1"
)

// recorded are our own trees with the digests that the real controller wrote into status.history.
func recorded(t *testing.T) (cases []struct {
	Name           string
	Files          map[string]string
	Spec           kustomizev1.KustomizationSpec
	SubstituteFrom []Variables
	Digest         string
}) {
	t.Helper()
	text, err := os.ReadFile("testdata/recorded.json")
	if err != nil {
		t.Fatal(err)
	}
	all := struct{ Cases any }{&cases}
	if err := json.Unmarshal(text, &all); err != nil {
		t.Fatal(err)
	}
	return cases
}

func files(texts map[string]string) (all []File) {
	for _, path := range slices.Sorted(maps.Keys(texts)) {
		all = append(all, File{Path: path, Mode: "100644", Data: []byte(texts[path])})
	}
	return all
}

func TestDigestsEqualTheRealControllers(t *testing.T) {
	for _, c := range recorded(t) {
		t.Run(c.Name, func(t *testing.T) {
			r := Request{Files: files(c.Files), SubstituteFrom: c.SubstituteFrom}
			r.Kustomization.Spec = c.Spec
			r.Kustomization.Name, r.Kustomization.Namespace = "c", "flux-system"
			answer := Render(t.TempDir(), r)
			if answer.Built == nil {
				t.Fatalf("%+v %+v", answer.Error, answer.Declined)
			}
			if answer.Digest != c.Digest {
				t.Fatalf("%s, the controller's is %s\n%s", answer.Digest, c.Digest, *answer.Built)
			}
		})
	}
}
