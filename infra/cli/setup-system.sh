#!/usr/bin/env bash
# Installs the Debian packages that some tests drive: Chromium, which opens the report as a reader does, and a CJK font
# for it. Elsewhere than on Debian install them yourself; without them those tests are skipped by name.
set -euo pipefail
fonts=$(fc-list 2>/dev/null || true)
if command -v chromium >/dev/null && grep -qi 'noto.*cjk' <<<"$fonts"; then
  echo 'Chromium and a CJK font are installed'
  exit 0
fi
if ! command -v apt-get >/dev/null; then
  echo 'No apt-get here: install Chromium and Noto Sans CJK yourself' >&2
  exit 0
fi
run() { if [ "$(id -u)" = 0 ]; then "$@"; else sudo "$@"; fi; }
run apt-get update -qq
run env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends chromium fonts-noto-cjk fontconfig
