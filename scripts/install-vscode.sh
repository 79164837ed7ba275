#!/usr/bin/env bash
# Installs what the tests in a real VS Code need: the VS Code that ships inside the npm package code-server, and Chromium
# to show it in. Only the npm registry and (for Chromium, as root) the system's own package archive are asked.
#
#   CODE_SERVER_VERSION  4.100.3 (VS Code 1.100.3, runs on Node 20) unless told otherwise; 4.139.1 (VS Code 1.139.1) is run
#                        with a Node 24 named in VSCODE_NODE
#   VSCODE_HOST_DIR      where to put it (default: .vscode-host in the repository)
#   CHROMIUM             the browser to use, if it is not on the PATH
set -euo pipefail
cd "$(dirname "$0")/.."

version="${CODE_SERVER_VERSION:-4.100.3}"
dir="${VSCODE_HOST_DIR:-$PWD/.vscode-host}"
stamp="$dir/.ok-$version-0"

install_vscode() {
  echo "Installing VS Code (code-server $version) into $dir"
  rm -rf "$dir"
  mkdir -p "$dir"
  cd "$dir"
  echo '{"private":true}' > package.json
  # Without scripts: the package's own refuses root and downloads ripgrep from elsewhere.
  local npm_install=(npm install --ignore-scripts --no-audit --no-fund --loglevel=error)
  "${npm_install[@]}" --no-save "code-server@$version"
  cd node_modules/code-server/lib/vscode
  # Not `npm ci`: the shrinkwrap that ships with it is out of step, and has peer conflicts.
  "${npm_install[@]}" --omit=dev --legacy-peer-deps
  # ripgrep, for workspace.findFiles and search; later versions carry it in a package per platform.
  if [ -d node_modules/@vscode/ripgrep ] && [ ! -e node_modules/@vscode/ripgrep/bin/rg ]; then
    local platform rg
    platform="$(node -p 'process.platform + "-" + process.arch')"
    rg="$(mktemp -d)"
    (cd "$rg" && echo '{"private":true}' > package.json && "${npm_install[@]}" --no-save "@vscode/ripgrep-$platform@1.18.0")
    mkdir -p node_modules/@vscode/ripgrep/bin
    cp "$rg/node_modules/@vscode/ripgrep-$platform/bin/rg" node_modules/@vscode/ripgrep/bin/rg
    rm -rf "$rg"
  fi
  touch "$stamp"
}

have_chromium() {
  [ -n "${CHROMIUM:-}" ] || command -v chromium > /dev/null || command -v chromium-browser > /dev/null || command -v google-chrome > /dev/null
}

install_chromium() {
  if [ "$(id -u)" != 0 ] || ! command -v apt-get > /dev/null; then
    echo "No Chromium found: install it, or name one in CHROMIUM." >&2
    exit 1
  fi
  echo 'Installing Chromium'
  apt-get update -qq
  DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends chromium
}

have_chromium || install_chromium
[ -f "$stamp" ] || (install_vscode)
