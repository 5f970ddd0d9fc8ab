# shellcheck shell=bash
# Sourced by run.sh and test.sh: installs Debian packages that are missing, or says what is off without them.

# missing_packages PACKAGE… : those that are not installed, one a line.
missing_packages() {
  local package
  for package in "$@"; do
    [ "$(dpkg-query -W -f='${db:Status-Status}' "$package" 2>/dev/null || true)" = installed ] || echo "$package"
  done
}

# as_root COMMAND… : runs it as root, by sudo where that asks nothing; fails where neither works.
as_root() {
  if [ "$(id -u)" -eq 0 ]; then "$@"
  elif command -v sudo >/dev/null 2>&1 && sudo -n true 2>/dev/null; then sudo -n "$@"
  else return 1
  fi
}

# install_packages PACKAGE… : fails quietly where it may not, or where the packages cannot be had.
install_packages() {
  command -v apt-get >/dev/null 2>&1 || return 1
  as_root true || return 1
  { as_root env DEBIAN_FRONTEND=noninteractive apt-get -qq update \
      && as_root env DEBIAN_FRONTEND=noninteractive apt-get -qq install --yes --no-install-recommends "$@"; } >/dev/null
}

# need_dotnet : ends the script with one sentence where the .NET SDK is missing.
need_dotnet() {
  export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 DOTNET_SKIP_FIRST_TIME_EXPERIENCE=1
  if ! command -v dotnet >/dev/null 2>&1 || ! dotnet --version >/dev/null 2>&1; then
    echo "The .NET 10 SDK is missing (global.json says which): see https://dotnet.microsoft.com/download, then try again." >&2
    exit 1
  fi
}
