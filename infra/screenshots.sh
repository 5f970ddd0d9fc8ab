#!/usr/bin/env bash
# Takes the README's pictures again (infra/screenshots/), from a demonstration of its own. Needs Debian's chromium-headless-shell or chromium.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
# shellcheck source=infra/debian.sh
. infra/debian.sh
need_dotnet
port="${1:-5099}"

dotnet build src/Disc.Portal -c Release -v quiet -nologo
dotnet build tests/Disc.Benchmarks -v quiet -nologo
folder="$(mktemp -d)"
Portal__DataDirectory="$folder/data" Portal__KeysDirectory="$folder/keys" Portal__Demonstration=town \
  dotnet src/Disc.Portal/bin/Release/net10.0/Disc.Portal.dll --urls "http://localhost:$port" > "$folder/log" 2>&1 &
portal=$!
trap 'kill "$portal" 2>/dev/null || true; rm -rf "$folder"' EXIT

for _ in $(seq 600); do
  if grep -q 'password is' "$folder/log"; then break; fi
  kill -0 "$portal" 2>/dev/null || { cat "$folder/log" >&2; exit 1; }
  sleep 0.5
done
password="$(sed -n 's/.*password is \([a-z-]*\).*/\1/p' "$folder/log" | head -n 1)"
dotnet run --no-build --project tests/Disc.Benchmarks -- screenshots --address "http://localhost:$port" --password "$password" --folder infra/screenshots
