#!/usr/bin/env bash
# Installs the Debian packages that some tests drive: Chromium, which opens the report as a reader does, and a CJK font
# for it; LibreOffice and openpyxl, beside which workbooks are read and written. Elsewhere than on Debian install them
# yourself; without them those tests are skipped by name.
set -euo pipefail
packages=()
fonts=$(fc-list 2>/dev/null || true)
command -v chromium >/dev/null || packages+=(chromium)
grep -qi 'noto.*cjk' <<<"$fonts" || packages+=(fonts-noto-cjk fontconfig)
command -v soffice >/dev/null || packages+=(libreoffice-calc)
ls /usr/lib/libreoffice/program/swriter >/dev/null 2>&1 || command -v lowriter >/dev/null || packages+=(libreoffice-writer)
python3 -c 'import openpyxl' 2>/dev/null || /usr/bin/python3 -c 'import openpyxl' 2>/dev/null || packages+=(python3 python3-openpyxl)
if [ ${#packages[@]} = 0 ]; then
  echo 'Chromium, a CJK font, LibreOffice and openpyxl are installed'
  exit 0
fi
if ! command -v apt-get >/dev/null; then
  echo 'No apt-get here: install Chromium, Noto Sans CJK, LibreOffice Calc and openpyxl for Python yourself' >&2
  exit 0
fi
run() { if [ "$(id -u)" = 0 ]; then "$@"; else sudo "$@"; fi; }
run apt-get update -qq
run env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${packages[@]}"
