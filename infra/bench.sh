#!/usr/bin/env bash
# Runs every verb of tests/Disc.Benchmarks and writes tests/Disc.Benchmarks/RESULTS.md. Verbs named behind it run alone, and only
# their rows are written anew: infra/bench.sh [VERB…]. Needs what infra/test.sh installs; takes about a quarter of an hour.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
# shellcheck source=infra/debian.sh
. infra/debian.sh
need_dotnet
port="${BENCH_PORT:-5098}"
results=tests/Disc.Benchmarks/RESULTS.md

echo "Building …"
dotnet build src/Disc.Portal -c Release -v quiet -nologo -p:RunAnalyzers=false -p:EnforceCodeStyleInBuild=false
dotnet build tests/Disc.Benchmarks -c Release -v quiet -nologo -p:RunAnalyzers=false -p:EnforceCodeStyleInBuild=false
bench() { dotnet tests/Disc.Benchmarks/bin/Release/net10.0/Disc.Benchmarks.dll "$@"; }

folder="$(mktemp -d)"
portal=
end() {
  [ -z "$portal" ] || kill "$portal" 2>/dev/null || true
  rm -rf "$folder"
}
trap end EXIT

# A demonstration, started once and only when a verb wants one.
password=
demonstration() {
  [ -z "$portal" ] || return 0
  Portal__DataDirectory="$folder/data" Portal__KeysDirectory="$folder/keys" Portal__Demonstration=town \
    dotnet src/Disc.Portal/bin/Release/net10.0/Disc.Portal.dll --urls "http://localhost:$port" > "$folder/log" 2>&1 &
  portal=$!
  for _ in $(seq 600); do
    password="$(sed -n 's/.*password is \([a-z-]*\).*/\1/p' "$folder/log" | head -n 1)"
    [ -z "$password" ] || return 0
    kill -0 "$portal" 2>/dev/null || { cat "$folder/log" >&2; return 1; }
    sleep 0.5
  done
  echo "The demonstration did not start." >&2
  return 1
}

failed=0
: > "$folder/rows"
bench list > "$folder/calls"
while IFS= read -r call <&3; do
  verb="${call%% *}"
  if [ $# -gt 0 ] && [[ " $* " != *" $verb "* ]]; then continue; fi
  echo "$verb …"
  case "$call" in *'{address}'*) demonstration || { failed=1; continue; } ;; esac
  filled="${call//'{address}'/http://localhost:$port}"
  filled="${filled//'{process}'/$portal}"
  filled="${filled//'{password}'/$password}"
  filled="${filled//'{root}'/$PWD}"
  read -r -a words <<< "$filled"
  # What is kept of the call names no folder, port or process of this machine.
  said="${call//'{root}/'/}"
  if timeout --kill-after=20 900 dotnet tests/Disc.Benchmarks/bin/Release/net10.0/Disc.Benchmarks.dll "${words[@]}" > "$folder/out" 2> "$folder/error"; then
    grep '^{' "$folder/out" | while IFS= read -r line; do
      printf '| %s | %s | `%s` | `%s` |\n' "$(date -u +%F)" "$verb" "$said" "${line//"$PWD/"/}"
    done >> "$folder/rows"
  else
    failed=1
    tail -n 5 "$folder/error" >&2
    printf '| %s | %s | `%s` | failed |\n' "$(date -u +%F)" "$verb" "$said" >> "$folder/rows"
  fi
done 3< "$folder/calls"

# The rows of verbs that did not run now stay as they were.
if [ $# -gt 0 ] && [ -f "$results" ]; then
  grep '^| 2' "$results" | while IFS= read -r row; do
    verb="$(cut -d'|' -f3 <<< "$row" | tr -d ' ')"
    [[ " $* " == *" $verb "* ]] || printf '%s\n' "$row"
  done >> "$folder/rows" || true
fi

{
  cat <<TEXT
# Results

Written by \`infra/bench.sh\`. The machine is shared and drifts: compare a ratio with its goal, never a bare time with another day's.
How well people are recognised is measured in \`src/Disc.EntityResolution/README.md\`.

- Date: $(date -u '+%-d %B %Y, %H:%M UTC')
- Machine: $(nproc) cores ($(sed -n 's/^model name[[:space:]]*: //p' /proc/cpuinfo | head -n 1)), $(awk '/^MemTotal/ { printf "%.0f", $2 / 1048576 }' /proc/meminfo) GiB memory
- Versions: .NET SDK $(dotnet --version), ASP.NET Core $(dotnet --list-runtimes | sed -n 's/^Microsoft.AspNetCore.App \([^ ]*\).*/\1/p' | tail -n 1), $( (chromium-headless-shell --version 2>/dev/null || chromium --version 2>/dev/null || echo no Chromium) | sed 's/ *$//'), $(. /etc/os-release && echo "$PRETTY_NAME"), portal $(git rev-parse --short=12 HEAD 2>/dev/null || echo unknown)

| date | verb | call | figures |
|---|---|---|---|
TEXT
  LC_ALL=C sort -t'|' -k3,3 -s "$folder/rows"
} > "$folder/results"
mv "$folder/results" "$results"
echo "Written: $results"
exit "$failed"
