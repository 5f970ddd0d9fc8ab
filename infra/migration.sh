#!/usr/bin/env bash
# Writes a migration for a database whose model changed: infra/migration.sh Partnership|Force|Catalogue NAME
set -euo pipefail
cd "$(dirname "$0")/.."
[ $# -eq 2 ] || { echo "usage: infra/migration.sh Partnership|Force|Catalogue NAME" >&2; exit 2; }
case "$1" in
  Partnership) folder=Partnerships ;;
  Force) folder=Force ;;
  Catalogue) folder=Platform ;;
  *) echo "There is no database $1." >&2; exit 2 ;;
esac
dotnet tool restore >/dev/null
# The tooling's packages never ship: they are restored for this one run, into objects of their own.
export EfTooling=true
dotnet ef migrations add "$2" --project src/Disc.Portal --context "${1}Db" --output-dir "$folder/Migrations"
unset EfTooling
dotnet restore src/Disc.Portal >/dev/null
