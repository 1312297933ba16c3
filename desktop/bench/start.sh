#!/usr/bin/env bash
# The peer of `infometis start`: starts the same servers at once, by hand, polls every 50 ms, and ends when the environment is Applied.
# usage: start.sh PARTS_DIR REPOSITORY ENVIRONMENT WORK_DIR      (needs openssl, curl, git, python3)
# Prints the seconds from its start to Applied; the servers run until it is told to end by SIGTERM, or at once with STOP=1.
set -euo pipefail
parts=$1 repository=$2 env=$3 work=$4
began=$(date +%s.%N)
mkdir -p "$work"/{pki,etcd,log,www,tmp}
cd "$work"

port() { python3 -c 'import socket; s=socket.socket(); s.bind(("127.0.0.1",0)); print(s.getsockname()[1])'; }
etcd_port=$(port) peer_port=$(port) api_port=$(port) www_port=$(port)
api=https://127.0.0.1:$api_port

certificate() { # name, subject, extensions
    openssl req -new -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -keyout "pki/$1.key" -out "pki/$1.csr" -subj "$2" 2>/dev/null
    openssl x509 -req -in "pki/$1.csr" -CA pki/ca.crt -CAkey pki/ca.key -CAcreateserial -days 365 -out "pki/$1.crt" \
        -extfile <(printf '%s\n' "$3") 2>/dev/null
}
if [ ! -f pki/ca.crt ]; then
    openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -keyout pki/ca.key -out pki/ca.crt -subj /CN=bench -days 365 2>/dev/null
    certificate server /CN=server "subjectAltName=IP:127.0.0.1,DNS:localhost,DNS:kubernetes.default.svc
extendedKeyUsage=serverAuth,clientAuth"
    certificate admin /O=system:masters/CN=admin "extendedKeyUsage=clientAuth"
    openssl ecparam -name prime256v1 -genkey -noout -out pki/sa.key
    openssl ec -in pki/sa.key -pubout -out pki/sa.pub 2>/dev/null
fi
b64() { base64 -w0 <"$1"; }
cat >kubeconfig <<END
apiVersion: v1
kind: Config
clusters: [{name: c, cluster: {server: "$api", certificate-authority-data: $(b64 pki/ca.crt)}}]
users: [{name: u, user: {client-certificate-data: $(b64 pki/admin.crt), client-key-data: $(b64 pki/admin.key)}}]
contexts: [{name: x, context: {cluster: c, user: u}}]
current-context: x
END

pids=()
run() { # name, command...
    local name=$1; shift
    "$@" >"log/$name.log" 2>&1 &
    pids+=($!)
}
stop() { # the API server before etcd
    local p
    for ((i = ${#pids[@]} - 1; i >= 0; i--)); do kill "${pids[i]}" 2>/dev/null || true; wait "${pids[i]}" 2>/dev/null || true; done
}
trap stop EXIT
trap 'exit 0' TERM INT

run etcd "$parts/etcd" --name bench --data-dir etcd --log-level warn \
    --listen-client-urls "https://127.0.0.1:$etcd_port" --advertise-client-urls "https://127.0.0.1:$etcd_port" \
    --listen-peer-urls "https://127.0.0.1:$peer_port" --initial-advertise-peer-urls "https://127.0.0.1:$peer_port" \
    --initial-cluster "bench=https://127.0.0.1:$peer_port" \
    --cert-file pki/server.crt --key-file pki/server.key --trusted-ca-file pki/ca.crt --client-cert-auth \
    --peer-cert-file pki/server.crt --peer-key-file pki/server.key --peer-trusted-ca-file pki/ca.crt --peer-client-cert-auth
run kube-apiserver "$parts/kube-apiserver" --etcd-servers "https://127.0.0.1:$etcd_port" \
    --etcd-cafile pki/ca.crt --etcd-certfile pki/server.crt --etcd-keyfile pki/server.key \
    --bind-address 127.0.0.1 --secure-port "$api_port" --endpoint-reconciler-type none \
    --tls-cert-file pki/server.crt --tls-private-key-file pki/server.key --client-ca-file pki/ca.crt --anonymous-auth=false \
    --authorization-mode RBAC --allow-privileged=true --service-cluster-ip-range 10.96.0.0/16 --profiling=false \
    --service-account-issuer https://kubernetes.default.svc --service-account-key-file pki/sa.pub --service-account-signing-key-file pki/sa.key
run kube-controller-manager "$parts/kube-controller-manager" --kubeconfig kubeconfig --secure-port 0 --leader-elect=false \
    --service-account-private-key-file pki/sa.key --root-ca-file pki/ca.crt --kube-api-qps 200 --kube-api-burst 400 --profiling=false
run kube-scheduler "$parts/kube-scheduler" --kubeconfig kubeconfig --secure-port 0 --leader-elect=false --kube-api-qps 200 --kube-api-burst 400 --profiling=false
stages=()
for f in "$parts"/kwok-stages/*.yaml; do stages+=(--config "$f"); done
run kwok "$parts/kwok" --kubeconfig kubeconfig --manage-all-nodes=true --node-lease-duration-seconds 40 "${stages[@]}"

call() { # method, path, content type, body
    curl -sS -o tmp/answer -w '%{http_code}' --cacert pki/ca.crt --cert pki/admin.crt --key pki/admin.key -X "$1" ${3:+-H "Content-Type: $3"} ${4:+--data-binary "$4"} "$api$2" 2>>log/curl.log || true
}
until [ "$(call GET /readyz)" = 200 ]; do sleep 0.05; done
apply() { # path, YAML or JSON
    local code; code=$(call PATCH "$1?fieldManager=bench&force=true" application/apply-patch+yaml "$2")
    case $code in 200 | 201) ;; *) echo "apply $1: $code $(cat tmp/answer)" >&2; exit 1 ;; esac
}
call POST /api/v1/nodes application/json '{"apiVersion":"v1","kind":"Node","metadata":{"name":"simulated","annotations":{"kwok.x-k8s.io/node":"fake"},"labels":{"kubernetes.io/os":"linux","kubernetes.io/hostname":"simulated"}},"status":{"allocatable":{"cpu":"64","memory":"256Gi","pods":"500","ephemeral-storage":"1Ti"},"capacity":{"cpu":"64","memory":"256Gi","pods":"500","ephemeral-storage":"1Ti"}}}' >/dev/null
for f in "$parts"/flux-crds/*.yaml; do
    name=$(sed -n 's/^  name: *\([a-z.]*toolkit.fluxcd.io\)$/\1/p' "$f" | head -1)
    apply "/apis/apiextensions.k8s.io/v1/customresourcedefinitions/$name" "@$f"
done
until [ "$(call GET /apis/kustomize.toolkit.fluxcd.io/v1/kustomizations)" = 200 ] && [ "$(call GET /apis/source.toolkit.fluxcd.io/v1/gitrepositories)" = 200 ]; do sleep 0.05; done
run kustomize-controller env KUBECONFIG="$work/kubeconfig" RUNTIME_NAMESPACE=flux-system TMPDIR="$work/tmp" \
    "$parts/kustomize-controller" --metrics-addr=0 --health-addr=127.0.0.1:0 --events-addr= --requeue-dependency=5s --no-remote-bases --feature-gates=CancelHealthCheckOnNewRevision=true
apply /api/v1/namespaces/flux-system '{"apiVersion":"v1","kind":"Namespace","metadata":{"name":"flux-system"}}'

commit=$(git -C "$repository" rev-parse HEAD) branch=$(git -C "$repository" rev-parse --abbrev-ref HEAD)
git -C "$repository" archive "$commit" | gzip -n >"www/$commit.tar.gz"
run www python3 -m http.server "$www_port" --bind 127.0.0.1 --directory www
digest=$(sha256sum "www/$commit.tar.gz" | cut -d' ' -f1)
source=/apis/source.toolkit.fluxcd.io/v1/namespaces/flux-system/gitrepositories/flux-system
apply $source '{"apiVersion":"source.toolkit.fluxcd.io/v1","kind":"GitRepository","metadata":{"name":"flux-system","namespace":"flux-system"},"spec":{"interval":"10m","url":"http://127.0.0.1:1/served.git","ref":{"branch":"'"$branch"'"}}}'
now=$(date -u +%Y-%m-%dT%H:%M:%SZ) message="stored artifact for revision '$branch@sha1:$commit'"
call PATCH $source/status application/merge-patch+json '{"status":{"observedGeneration":1,"artifact":{"path":"a.tar.gz","url":"http://127.0.0.1:'"$www_port/$commit"'.tar.gz","revision":"'"$branch@sha1:$commit"'","digest":"sha256:'"$digest"'","lastUpdateTime":"'"$now"'","size":'"$(stat -c %s "www/$commit.tar.gz")"'},"conditions":[{"type":"Ready","status":"True","reason":"Succeeded","message":"'"$message"'","lastTransitionTime":"'"$now"'","observedGeneration":1}]}}' >/dev/null
root=/apis/kustomize.toolkit.fluxcd.io/v1/namespaces/flux-system/kustomizations
apply $root/flux-system '{"apiVersion":"kustomize.toolkit.fluxcd.io/v1","kind":"Kustomization","metadata":{"name":"flux-system","namespace":"flux-system"},"spec":{"interval":"10m","retryInterval":"30s","path":"./infometis/clusters/'"$env"'-cluster/flux-system","prune":false,"wait":false,"sourceRef":{"kind":"GitRepository","name":"flux-system"}}}'
applied() {
    [ "$(call GET $root/$1)" = 200 ] && python3 -c 'import json,sys; s=json.load(open("tmp/answer")).get("status",{}); sys.exit(0 if s.get("lastAppliedRevision","").endswith(sys.argv[1]) else 1)' "$commit"
}
until applied flux-system && applied infometis; do sleep 0.05; done
python3 -c "print('applied after %.2f s' % ($(date +%s.%N) - $began))"
[ "${STOP:-}" = 1 ] || while :; do sleep 1; done
