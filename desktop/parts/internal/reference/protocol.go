// Package reference renders as kustomize-controller does: the same library at the same version, the same steps in the same order.
// The steps were read in github.com/fluxcd/kustomize-controller v1.9.6, internal/controller/kustomization_controller.go.
package reference

import kustomizev1 "github.com/fluxcd/kustomize-controller/api/v1"

// Request is one line of the caller.
type Request struct {
	ID             int64                     `json:"id"`
	Files          []File                    `json:"files"`
	Kustomization  kustomizev1.Kustomization `json:"kustomization"` // the whole Flux object
	SubstituteFrom []Variables               `json:"substituteFrom"`
}

// File is one file of the artifact: no symlinks, no submodules, nothing that is ignored.
type File struct {
	Path string `json:"path"` // slashes, relative, below the root
	Mode string `json:"mode"` // 100644 or 100755
	Data []byte `json:"data"` // base64 in JSON
}

// Variables is one object that spec.postBuild.substituteFrom names.
type Variables struct {
	Kind   string            `json:"kind"` // ConfigMap or Secret
	Name   string            `json:"name"`
	Data   map[string]string `json:"data"`   // plain text, also of a Secret
	Absent bool              `json:"absent"` // the cluster is known not to have it: Flux skips it where it is optional
}

// Answer has one of Built, Error and Declined.
type Answer struct {
	ID       int64            `json:"id"`
	Built    *string          `json:"built,omitempty"`  // what is hashed: after substitution, before owner labels
	Digest   string           `json:"digest,omitempty"` // sha256:<hex> of Built
	Payload  []map[string]any `json:"payload,omitzero"` // may be empty
	Warnings []string         `json:"warnings,omitempty"`
	Millis   int64            `json:"millis"`
	Error    *Failure         `json:"error,omitempty"`
	Declined *Declined        `json:"declined,omitempty"`
}

// Failure is what Flux would say, and where.
type Failure struct {
	Stage   string   `json:"stage"` // write, path, generate, build, substitute, read, panic
	Message string   `json:"message"`
	Chain   []string `json:"chain,omitempty"` // what each wrapped error says, outermost first
}

// Declined is what only a cluster, or a key, could render.
type Declined struct {
	Feature string `json:"feature"`
	Detail  string `json:"detail"`
}
