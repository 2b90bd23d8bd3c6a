#!/usr/bin/env bash
# Builds the image and runs it as docs/running.md says, without a container engine or a registry: buildah carries out the Dockerfile,
# on roots made of Debian's packages and npm's Node in place of the two base images. Needs root, Debian's buildah and mmdebstrap, jq.
#   tests/image/prove.sh
#   SETTINGS=VERBATIM_OCR=eng+deu tests/image/prove.sh --build-arg RERANKER=1 --build-arg OCR="eng deu"
set -euo pipefail
cd "$(dirname "$0")/../.."
for tool in buildah mmdebstrap jq; do
  command -v "$tool" >/dev/null || { echo "skipped: $tool is not installed"; exit 0; }
done
[ "$(id -u)" = 0 ] || { echo 'skipped: only root may mount'; exit 0; }

export BUILDAH_ISOLATION=chroot STORAGE_DRIVER="${STORAGE_DRIVER:-overlay}"
name=localhost/verbatim-proof
version="$(sed -n 's/^ARG NODE=\([0-9.]*\)-trixie-slim$/\1/p' Dockerfile)"
slim="docker.io/library/node:$version-trixie-slim"
distroless="$(sed -n 's/^FROM \(gcr.io.*\)$/\1/p' Dockerfile)"
work="$(mktemp -d)"
clean() {
  if [ -n "${bot:-}" ]; then kill "$bot" || cat "$work/log"; fi
  if [ -n "${container:-}" ]; then buildah rm "$container" >/dev/null; fi
  rm -rf "$work"
}
trap clean EXIT

exists() { buildah inspect --type image "$1" >/dev/null 2>&1; }
debian() { mmdebstrap --quiet "$@" "${MIRROR:-http://deb.debian.org/debian}"; }
commit() { # NAME FOLDER: an image of one layer
  local container
  container="$(buildah from scratch)"
  buildah config --env PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin "$container"
  buildah add --quiet "$container" "$2" / >/dev/null
  buildah commit --quiet --rm "$container" "$1" >/dev/null
}

if ! exists "$slim"; then
  root="$work/slim"
  debian --variant=apt --include=ca-certificates trixie "$root"
  npm install --silent --no-audit --no-fund --prefix "$work/node" "node@$version" npm@11
  install -D -m 755 "$work/node/node_modules/node/bin/node" "$root/usr/local/bin/node"
  cp "$work"/node/node_modules/node/node_modules/*/LICENSE "$root/usr/local/LICENSE"
  mkdir -p "$root/usr/local/lib/node_modules"
  cp -r "$work/node/node_modules/npm" "$root/usr/local/lib/node_modules/npm"
  ln -s ../lib/node_modules/npm/bin/npm-cli.js "$root/usr/local/bin/npm"
  # A machine that reaches registries by certificates of its own has the steps do so, too.
  if [ -n "${NODE_EXTRA_CA_CERTS:-}" ]; then
    cp "$NODE_EXTRA_CA_CERTS" "$root/etc/ssl/certs/ca-certificates.crt"
    mkdir -p "$root/usr/local/etc"
    echo cafile=/etc/ssl/certs/ca-certificates.crt >"$root/usr/local/etc/npmrc"
  fi
  commit "$slim" "$root"
fi
if ! exists "$distroless"; then
  root="$work/distroless"
  # The packages of distroless/cc, and its user.
  debian --variant=extract --include=base-files,netbase,tzdata,ca-certificates,media-types \
    --include=libc6,libssl3t64,libzstd1,zlib1g,libgcc-s1,libgomp1,libstdc++6 trixie "$root"
  echo 'nonroot:x:65532:65532:nonroot:/home/nonroot:/sbin/nologin' >"$root/etc/passwd"
  commit "$distroless" "$root"
fi

# This buildah has to be told the architecture; Docker's builder knows it.
buildah bud --quiet --format docker --pull-never --layers --build-arg "TARGETARCH=$(dpkg --print-architecture)" \
  --tag "$name" "$@" . >/dev/null
buildah images --format 'built: {{.Size}}' "$name"

config="$(buildah inspect --type image "$name" | jq .Docker.config)"
# None has a space in it. Engines set HOME by the list of users.
settings="$(jq -r '.Env | join(" ")' <<<"$config") HOME=/home/nonroot PORT=3999 ${SETTINGS:-}"
export settings
mapfile -t entry < <(jq -r '.Entrypoint[]' <<<"$config")
mapfile -t command < <(jq -r '.Cmd[]' <<<"$config")
mapfile -t health < <(jq -r '.Healthcheck.Test[1:][]' <<<"$config")
user="$(jq -r .User <<<"$config")"
container="$(buildah from --pull-never "$name")"
root="$(buildah mount "$container")"
mkdir "$work/data" && chown "$user" "$work/data"

# Becomes a command in the container, as its user, with nothing to write to but /data and /tmp.
enter() {
  # shellcheck disable=SC2016 # The inner shell has these variables.
  exec unshare --mount bash -euc '
    root="$1" data="$2" corpus="$3" user="$4"
    shift 4
    mount --bind "$root" "$root" && mount -o remount,bind,ro "$root"
    mount --bind "$data" "$root/data"
    mount --bind "$corpus" "$root/corpus" && mount -o remount,bind,ro "$root/corpus"
    mount -t tmpfs none "$root/tmp" && mount -t proc none "$root/proc" && mount --bind /dev "$root/dev"
    exec setpriv --no-new-privs env --ignore-environment --split-string "$settings" \
      unshare --root="$root" --wd=/data --setuid="${user%:*}" --setgid="${user#*:}" "$@"
  ' inside "$root" "$work/data" "$PWD/corpus" "$user" "$@"
}
inside() { (enter "$@"); }

enter "${entry[@]}" "${command[@]}" 2>"$work/log" >"$work/out" &
bot=$!

until inside "${health[@]}" 2>/dev/null; do
  sleep 1
  kill -0 "$bot" || { cat "$work/log"; exit 1; }
done
echo 'healthy, as HEALTHCHECK sees it'

status() { curl -sS -o "$work/body" -w '%{http_code}' "http://127.0.0.1:3999$1" "${@:2}"; }
question='{"question": "When did the US blacklist NSO Group?"}'
until [ "$(status /readyz)" = 200 ]; do sleep 1; done
[ "$(status /api/v1/ask --json "$question")" = 401 ]
echo 'refused without a token'
token="$(inside "${entry[@]}" token add Ada | grep '^verbatim_')"
# A running bot knows it within seconds.
for _ in $(seq 20); do
  [ "$(status /api/v1/ask --json "$question" --header "Authorization: Bearer $token")" = 401 ] || break
  sleep 1
done
jq -e '.kind == "answered" and (.quotes[0].text | contains("November 2021"))' "$work/body" >/dev/null
echo 'answered with one'

inside "${entry[@]}" backup /data/backup.tar.gz
# Which optional packages are there. Its status is 1, as Slack and Discord are not set up.
inside "${entry[@]}" doctor | grep -A1 -E '(reranker|pages|text recognition)$' || true

# By Node, since there is no shell.
inside node -e "
  const { accessSync, writeFileSync } = require('node:fs');
  accessSync('/data/verbatim.db');
  for (const path of ['/opt/verbatim/a', '/corpus/a', '/a'])
    try {
      writeFileSync(path, '');
      throw new Error(path + ' can be written.');
    } catch (error) {
      if (error.code !== 'EROFS') throw error;
    }"
echo 'wrote to nothing but its volume'
kill "$bot"
wait "$bot"
bot=
echo 'ended when asked to'
