package reference

import (
	"fmt"
	"os"
	"path/filepath"
)

// writeFiles lays the artifact out; a path that leaves the root is refused.
func writeFiles(root string, files []File) error {
	for _, f := range files {
		name := filepath.FromSlash(f.Path)
		if !filepath.IsLocal(name) {
			return fmt.Errorf("path leaves the repository: %q", f.Path)
		}
		full := filepath.Join(root, name)
		if err := os.MkdirAll(filepath.Dir(full), 0o700); err != nil {
			return err
		}
		mode := os.FileMode(0o600)
		if f.Mode == "100755" {
			mode = 0o700
		}
		if err := os.WriteFile(full, f.Data, mode); err != nil {
			return err
		}
	}
	return nil
}
