#!/bin/bash
# Builds the image of target/container without a network and tries it as another user without a
# home: a run in an empty folder, its figures, and a query.
#
#   src/test/container/try.sh [BASE]   after mvn -Prelease package, as root
#
# BASE is an image with Java and fonts that buildah has already; without it one is made of Debian's
# packages by debootstrap, in target/container-base, which is the only step that uses the network.
# It needs Debian's packages buildah and debootstrap, no daemon and no right to make namespaces.
set -eu
cd "$(dirname "$0")/../../.."
export STORAGE_DRIVER=vfs BUILDAH_ISOLATION=chroot
work=$(mktemp -d -t multipolar-container.XXXXXX)
base=target/container-base

image() { buildah --root "$work/images" --runroot "$work/run" "$@"; }
say() { printf '%s\n' "== $*"; }
fail() {
  printf '%s\n' "FAILED: $*" >&2
  exit 1
}
finish() {
  image rm --all > /dev/null 2>&1 || true
  rm -rf "$work"
}
trap finish EXIT

[ "$(id -u)" = 0 ] || fail "it is for root, who may change roots"
for program in buildah debootstrap; do
  command -v $program > /dev/null || fail "no $program: apt-get install $program"
done
[ -f target/container/Containerfile ] || fail "no target/container: mvn -Prelease package"

name=${1:-localhost/base}
if [ $# = 0 ]; then
  if [ ! -e "$base/bin/sh" ]; then
    say "a Debian with Java and fonts"
    debootstrap --variant=minbase --include=openjdk-17-jre-headless,fontconfig,fonts-dejavu-core \
      bookworm "$base" > "$work/debootstrap.log" || fail "$(tail -3 "$work/debootstrap.log")"
    rm -rf "$base"/var/cache/apt/archives/*.deb "$base"/var/lib/apt/lists/*
  fi
  container=$(image from scratch)
  image add -q "$container" "$base" / > /dev/null
  image commit -q "$container" "$name" > /dev/null
fi

say "the image, without a network"
image bud -q --network none --pull-never --build-arg BASE="$name" -t multipolar target/container \
  > /dev/null
image images --format '{{.Name}} {{.Size}}'

container=$(image from --pull-never localhost/multipolar)
mkdir "$work/mine"
chown 1000:1000 "$work/mine"
typed() {
  image run --network none --user 1000:1000 -v "$work/mine:/work" "$container" -- \
    env -u HOME multipolar "$@"
}

say "a version, a run in an empty folder, its figures, a query"
started=$(date +%s%N)
typed --version
say "start-up: $((($(date +%s%N) - started) / 1000000)) ms"
typed run scenarios/classroom/july-2025.yaml -n 2 --quiet
results=$work/mine/results/july-2025
ls "$results"/figures/*.svg > /dev/null || fail "no figures"
[ "$(stat -c %u "$results/runs.csv")" = 1000 ] || fail "the results belong to somebody else"
typed query results/july-2025 'select count(*) as n from runs' | grep -qx ' *2' || fail "no answer"
say "all is well"
