package reference

import (
	"os"
	"os/exec"
	"strings"
	"testing"
)

// TestTheModulesAreTheControllersOwn holds what decides a render against the go.mod of the controller that we pin.
func TestTheModulesAreTheControllersOwn(t *testing.T) {
	file := strings.TrimSpace(list(t, "{{.GoMod}}", "github.com/fluxcd/kustomize-controller"))
	text, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	for _, module := range []string{"github.com/fluxcd/pkg/kustomize", "github.com/fluxcd/pkg/ssa", "sigs.k8s.io/kustomize/api", "sigs.k8s.io/yaml"} {
		ours := strings.TrimSpace(list(t, "{{with .Replace}}{{.Version}}{{else}}{{.Version}}{{end}}", module))
		if !strings.Contains(string(text), module+" "+ours) && !strings.Contains(string(text), module+" => "+module+" "+ours) {
			t.Errorf("%s %s is not the controller's", module, ours)
		}
	}
}

func list(t *testing.T, format, module string) string {
	t.Helper()
	out, err := exec.Command("go", "list", "-m", "-f", format, module).Output()
	if err != nil {
		t.Fatal(err)
	}
	return string(out)
}
