#!/usr/bin/env bash
# Builds the portal and starts it here, with an invented force and six partnerships on the first start. See --help.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
# shellcheck source=infra/debian.sh
. infra/debian.sh

usage() {
  cat <<'TEXT'
infra/run.sh [--port N] [--demo town|small|force | --no-demo] [--public] [--reset [--yes]]

  --port N     listen on port N instead of 5080
  --demo SIZE  what the first start invents: town (six partnerships, the default), small (a tenth of it)
               or force (forty partnerships, takes a minute)
  --no-demo    start empty; the first start prints a link for the first operator
  --public     listen on every network address, not on this machine's own only
  --reset      remove data/ and keys/ first (asks; --yes does not ask)

Data stands in data/, keys in keys/ (both beside this script's folder, neither in git). A second start keeps them.
TEXT
}

port=5080 demo=town public=false reset=false yes=false
while [ $# -gt 0 ]; do
  case "$1" in
    --port) port="${2:-}"; shift ;;
    --port=*) port="${1#*=}" ;;
    --demo) demo="${2:-}"; shift ;;
    --demo=*) demo="${1#*=}" ;;
    --no-demo) demo= ;;
    --public) public=true ;;
    --reset) reset=true ;;
    --yes) yes=true ;;
    -h|--help) usage; exit 0 ;;
    *) echo "infra/run.sh does not know $1." >&2; usage >&2; exit 2 ;;
  esac
  shift || { usage >&2; exit 2; }
done
if ! [[ "$port" =~ ^[0-9]{1,5}$ ]] || [ "$port" -lt 1 ] || [ "$port" -gt 65535 ]; then
  echo "--port takes a number from 1 to 65535." >&2
  exit 2
fi
if ! [[ "$demo" =~ ^(town|small|force|)$ ]]; then
  echo "--demo takes town, small or force." >&2
  exit 2
fi

need_dotnet

# What the portal can do without, and what is off then.
declare -A wanted=(
  [chromium-headless-shell]="prints notices as PDF"
  [libvips-tools]="takes in photos and marks pictures with the viewer's name"
  [fonts-noto-core]="prints names in any script"
  [fonts-droid-fallback]="prints Chinese, Japanese and Korean names"
)
mapfile -t missing < <(missing_packages "${!wanted[@]}")
if [ "${#missing[@]}" -gt 0 ]; then
  echo "Installing from Debian:"
  for package in "${missing[@]}"; do echo "  $package (${wanted[$package]})"; done
  if ! install_packages "${missing[@]}"; then
    echo "That needs root, apt and a network. The portal starts without; until somebody runs"
    echo "  apt-get install ${missing[*]}"
    echo "this is off:"
    for package in "${missing[@]}"; do echo "  $package: ${wanted[$package]}"; done
  fi
fi

# Built again only when a source is another than at the last build.
output=src/Disc.Portal/bin/run
fingerprint() {
  find src wwwroot-assets infra/build Directory.Build.props Directory.Packages.props global.json \
    \( -name bin -o -name obj -o -path src/Disc.Portal/wwwroot \) -prune -o -type f -printf '%p %T@ %s\n' | LC_ALL=C sort | cksum
}
sources="$(fingerprint)"
if [ ! -f "$output/Disc.Portal.dll" ] || [ "$(cat "$output/.sources" 2>/dev/null || true)" != "$sources" ]; then
  echo "Building (about a minute the first time) …"
  rm -f "$output/.sources"
  if ! log="$(dotnet publish src/Disc.Portal -c Release -o "$output" -v quiet -nologo \
      -p:RunAnalyzers=false -p:EnforceCodeStyleInBuild=false -p:CompressionEnabled=false 2>&1)"; then
    echo "$log" >&2
    echo "The build failed." >&2
    exit 1
  fi
  printf '%s\n' "$sources" > "$output/.sources"
fi

root="$PWD"
if $reset && { [ -e data ] || [ -e keys ]; }; then
  if ! $yes; then
    [ -t 0 ] || { echo "--reset asks first; without a terminal say --yes too." >&2; exit 2; }
    read -r -p "Remove everything in $root/data and $root/keys? Type yes: " answer
    [ "$answer" = yes ] || { echo "Nothing was removed."; exit 1; }
  fi
  rm -rf "$root/data" "$root/keys"
fi

# Real data stays real: a directory that was not made as a demonstration never becomes one.
if [ -e data/catalogue.db ] && [ ! -e data/demonstration ]; then demo=; fi

export Portal__DataDirectory="$root/data" Portal__KeysDirectory="$root/keys" Portal__Public="$public"
[ -z "$demo" ] || export Portal__Demonstration="$demo"
if $public; then urls="http://*:$port"; else urls="http://localhost:$port"; fi
# The assets are laid beside the program.
cd "$output"
exec dotnet Disc.Portal.dll --urls "$urls"
