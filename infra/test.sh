#!/usr/bin/env bash
# Builds everything and runs every test; the last line is "N passed, N failed". A skipped test counts as failed.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
# shellcheck source=infra/debian.sh
. infra/debian.sh
need_dotnet

packages=(chromium-headless-shell poppler-utils qpdf zbar-tools libvips-tools libimage-exiftool-perl fonts-noto-core fonts-droid-fallback)
mapfile -t missing < <(missing_packages "${packages[@]}")
if [ "${#missing[@]}" -gt 0 ]; then
  echo "Installing what the tests read and print with: ${missing[*]}"
  install_packages "${missing[@]}" || echo "That needs root, apt and a network: the tests that use ${missing[*]} will fail."
fi

echo "Building …"
if ! log="$(dotnet build Disc.Portal.sln -v quiet -nologo 2>&1)"; then
  echo "$log"
  echo "The build failed: no test ran."
  echo "0 passed, 1 failed"
  exit 1
fi

results="$(mktemp -d)"
trap 'rm -rf "$results"' EXIT
passed=0 failed=0
# Killed past the time that a whole run may take: a test that hangs must not hang the machine that asked.
run() {
  local name="$1" ended=0
  timeout --kill-after=20 840 dotnet test "tests/$name" --no-build -nologo -v quiet --logger "trx;LogFileName=$name.trx" \
    --results-directory "$results" > "$results/$name.log" 2>&1 || ended=$?
  echo "$ended" > "$results/$name.ended"
}
count() {
  local name="$1" ended total=0 good=0 bad counters
  ended="$(cat "$results/$name.ended")"
  if [ -f "$results/$name.trx" ]; then
    counters="$(grep -o '<Counters [^>]*>' "$results/$name.trx" | head -n 1)"
    total="$(sed -E 's/.* total="([0-9]+)".*/\1/' <<< "$counters")"
    good="$(sed -E 's/.* passed="([0-9]+)".*/\1/' <<< "$counters")"
  fi
  bad=$((total - good))
  # Nothing ran, or the run ended badly although every test that ended passed.
  if [ "$bad" -eq 0 ] && { [ "$total" -eq 0 ] || [ "$ended" -ne 0 ]; }; then bad=1; fi
  [ "$bad" -eq 0 ] || cat "$results/$name.log"
  echo "$name: $good passed, $bad failed"
  passed=$((passed + good)) failed=$((failed + bad))
}

for name in Disc.Tenancy.Tests Disc.EntityResolution.Tests; do
  echo "$name …"
  run "$name"
  count "$name"
done
# Side by side: each of these two waits for a browser half of the time, and together they fill two cores.
echo "Disc.Portal.Tests and Disc.Portal.Browser …"
run Disc.Portal.Tests &
run Disc.Portal.Browser &
wait
count Disc.Portal.Tests
count Disc.Portal.Browser

[ "$passed" -gt 0 ] || failed=$((failed > 0 ? failed : 1))
echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ]
