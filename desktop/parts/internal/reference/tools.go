package reference

import (
	"encoding/json"
	"io"
	"os"
	"path/filepath"
	"runtime/debug"

	"sigs.k8s.io/yaml"
)

// Print renders a folder of the disk, for people and tests.
// file, if not empty, holds the Flux Kustomization, whose spec.path counts when path is empty.
func Print(out io.Writer, root, path, file string) error {
	r := Request{}
	r.Kustomization.Name, r.Kustomization.Namespace = "render", "flux-system"
	if file != "" {
		text, err := os.ReadFile(file)
		if err == nil {
			err = yaml.Unmarshal(text, &r.Kustomization)
		}
		if err != nil {
			return err
		}
	}
	if path != "" {
		r.Kustomization.Spec.Path = path
	}
	err := filepath.WalkDir(root, func(file string, entry os.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if entry.IsDir() && entry.Name() == ".git" {
			return filepath.SkipDir
		}
		if !entry.Type().IsRegular() {
			return nil // as Flux does: folders are made, symlinks dropped
		}
		name, _ := filepath.Rel(root, file)
		data, err := os.ReadFile(file)
		r.Files = append(r.Files, File{Path: filepath.ToSlash(name), Data: data})
		return err
	})
	if err != nil {
		return err
	}
	answer := Render("", r)
	for _, w := range answer.Warnings {
		os.Stderr.WriteString(w + "\n")
	}
	if answer.Declined != nil {
		return &failure{answer.Declined.Feature, stringError(answer.Declined.Detail)}
	}
	if answer.Error != nil {
		return &failure{answer.Error.Stage, stringError(answer.Error.Message)}
	}
	_, err = io.WriteString(out, *answer.Built)
	return err
}

type stringError string

func (s stringError) Error() string { return string(s) }

// PrintVersions names the modules that decide what is rendered.
func PrintVersions(out io.Writer) error {
	wanted := map[string]bool{"github.com/fluxcd/pkg/kustomize": true, "github.com/fluxcd/pkg/ssa": true,
		"github.com/fluxcd/kustomize-controller": true, "github.com/fluxcd/kustomize-controller/api": true,
		"sigs.k8s.io/kustomize/api": true, "sigs.k8s.io/kustomize/kyaml": true}
	versions := map[string]string{}
	if info, ok := debug.ReadBuildInfo(); ok {
		for _, m := range info.Deps {
			if m.Replace != nil {
				m = m.Replace
			}
			if wanted[m.Path] {
				versions[m.Path] = m.Version
			}
		}
	}
	return json.NewEncoder(out).Encode(versions)
}
