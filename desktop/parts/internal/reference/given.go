package reference

import (
	"context"

	corev1 "k8s.io/api/core/v1"
	apierrors "k8s.io/apimachinery/pkg/api/errors"
	"k8s.io/apimachinery/pkg/runtime/schema"
	"sigs.k8s.io/controller-runtime/pkg/client"
)

// given stands in for the cluster where Flux reads the objects of substituteFrom: it knows what the caller gave and nothing else.
type given struct {
	client.Client // nil: any other call is a defect and panics, which becomes an answer
	objects       []Variables
	missing       string
}

// Get finds a ConfigMap or Secret by name.
func (g *given) Get(_ context.Context, key client.ObjectKey, into client.Object, _ ...client.GetOption) error {
	kind, resource := "ConfigMap", "configmaps"
	if _, ok := into.(*corev1.Secret); ok {
		kind, resource = "Secret", "secrets"
	}
	notFound := apierrors.NewNotFound(schema.GroupResource{Resource: resource}, key.Name)
	for _, o := range g.objects {
		if o.Kind == kind && o.Name == key.Name && o.Absent {
			return notFound
		}
		if o.Kind == kind && o.Name == key.Name {
			fill(into, o.Data)
			return nil
		}
	}
	g.missing = kind + "/" + key.Name
	return notFound
}

func fill(into client.Object, data map[string]string) {
	switch object := into.(type) {
	case *corev1.Secret:
		object.Data = map[string][]byte{}
		for k, v := range data {
			object.Data[k] = []byte(v)
		}
	case *corev1.ConfigMap:
		object.Data = data
	}
}
