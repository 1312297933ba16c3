package reference

import (
	"bytes"
	"context"
	"crypto/sha256"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"time"

	securejoin "github.com/cyphar/filepath-securejoin"
	kustomizev1 "github.com/fluxcd/kustomize-controller/api/v1"
	generator "github.com/fluxcd/pkg/kustomize"
	"github.com/fluxcd/pkg/ssa"
	"github.com/fluxcd/pkg/ssa/normalize"
	ssautil "github.com/fluxcd/pkg/ssa/utils"
	"k8s.io/apimachinery/pkg/apis/meta/v1/unstructured"
	"k8s.io/apimachinery/pkg/runtime"
	"sigs.k8s.io/kustomize/api/resmap"
)

// failure carries the stage at which a render ended.
type failure struct {
	stage string
	err   error
}

func (f *failure) Error() string { return f.stage + ": " + f.err.Error() }

// Render writes the files into a folder of their own below temp and renders; the folder is gone afterwards.
func Render(temp string, r Request) (answer Answer) {
	began := time.Now()
	answer.ID = r.ID
	root, err := os.MkdirTemp(temp, "render-")
	defer func() {
		if p := recover(); p != nil {
			answer.Error = &Failure{Stage: "panic", Message: fmt.Sprint(p)}
		}
		os.RemoveAll(root)
		answer.Millis = time.Since(began).Milliseconds()
	}()
	if err == nil {
		root, err = filepath.EvalSymlinks(root) // the secured file system compares real paths
	}
	if err == nil {
		err = writeFiles(root, r.Files)
	}
	if err != nil {
		answer.Error = &Failure{Stage: "write", Message: err.Error()}
		return answer
	}
	renderAt(root, r, &answer)
	return answer
}

func renderAt(root string, r Request, answer *Answer) {
	if decryption := r.Kustomization.Spec.Decryption; decryption != nil {
		answer.Declined = &Declined{Feature: "spec.decryption", Detail: "provider " + decryption.Provider}
		return
	}
	variables := &given{objects: r.SubstituteFrom}
	var built []byte
	warnings, err := capturingWarnings(func() (err error) {
		built, err = build(root, &r.Kustomization, variables)
		return err
	})
	answer.Warnings = warnings
	if variables.missing != "" {
		answer.Declined = &Declined{Feature: "spec.postBuild.substituteFrom", Detail: variables.missing + " was not given"}
		return
	}
	if err == nil {
		answer.Payload, err = payload(built, &r.Kustomization)
	}
	if err != nil {
		answer.Error = failed(err, root)
		return
	}
	text := string(built)
	answer.Built = &text
	answer.Digest = fmt.Sprintf("sha256:%x", sha256.Sum256(built))
}

func failed(err error, root string) *Failure {
	f, ok := err.(*failure)
	if !ok {
		f = &failure{"build", err}
	}
	inside := strings.NewReplacer(root+string(filepath.Separator), "", root, ".")
	short := inside.Replace
	result := &Failure{Stage: f.stage, Message: short(f.err.Error())}
	for part := f.err; part != nil; part = errors.Unwrap(part) {
		result.Chain = append(result.Chain, short(part.Error()))
	}
	return result
}

func build(root string, typed *kustomizev1.Kustomization, variables *given) ([]byte, error) {
	dir, err := securejoin.SecureJoin(root, typed.Spec.Path)
	if err != nil {
		return nil, &failure{"path", err}
	}
	if _, err := os.Stat(dir); err != nil {
		return nil, &failure{"path", fmt.Errorf("kustomization path not found: %w", err)}
	}
	// Through the type, as the controller does: what its version does not know is gone.
	fields, err := runtime.DefaultUnstructuredConverter.ToUnstructured(typed)
	if err != nil {
		return nil, &failure{"read", err}
	}
	kustomization := unstructured.Unstructured{Object: fields}
	if _, err := generator.NewGenerator(root, kustomization).WriteFile(dir); err != nil {
		return nil, &failure{"generate", err}
	}
	resources, err := generator.SecureBuild(root, dir, false)
	if err != nil {
		return nil, &failure{"build", fmt.Errorf("kustomize build failed: %w", err)}
	}
	if err := substitute(resources, kustomization, typed, variables); err != nil {
		return nil, err
	}
	built, err := resources.AsYaml()
	if err != nil {
		return nil, &failure{"build", fmt.Errorf("kustomize build failed: %w", err)}
	}
	return built, nil
}

func substitute(resources resmap.ResMap, kustomization unstructured.Unstructured, typed *kustomizev1.Kustomization, variables *given) error {
	for _, res := range resources.Resources() {
		if res.GetName() == "" || res.GetKind() == "" || res.GetApiVersion() == "" {
			return &failure{"build", fmt.Errorf("failed to decode Kubernetes apiVersion, kind and name from: %v", res.String())}
		}
		if typed.Spec.PostBuild == nil {
			continue
		}
		always := typed.GetSubstituteStrategy() == kustomizev1.SubstituteStrategyAlways
		changed, err := generator.SubstituteVariables(context.Background(), variables, kustomization, res,
			generator.SubstituteWithStrict(true), generator.SubstituteWithAlways(always))
		if err != nil {
			return &failure{"substitute", fmt.Errorf("post build failed for '%s/%s': %w", res.GetGvk(), res.GetName(), err)}
		}
		if changed != nil {
			if _, err := resources.Replace(res); err != nil {
				return &failure{"substitute", err}
			}
		}
	}
	return nil
}

// payload is what the controller applies: owner labels, normal form, common metadata.
func payload(built []byte, typed *kustomizev1.Kustomization) ([]map[string]any, error) {
	objects, err := ssautil.ReadObjects(bytes.NewReader(built))
	if err != nil {
		return nil, &failure{"read", err}
	}
	manager := ssa.NewResourceManager(nil, nil, ssa.Owner{Field: "kustomize-controller", Group: kustomizev1.GroupVersion.Group})
	manager.SetOwnerLabels(objects, typed.Name, typed.Namespace)
	if err := normalize.UnstructuredList(objects); err != nil {
		return nil, &failure{"read", err}
	}
	if common := typed.Spec.CommonMetadata; common != nil {
		ssautil.SetCommonMetadata(objects, common.Labels, common.Annotations)
	}
	all := make([]map[string]any, 0, len(objects))
	for _, o := range objects {
		all = append(all, o.Object)
	}
	return all, nil
}
