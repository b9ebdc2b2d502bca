#!/usr/bin/env bash
# Makes this folder ready for Helm, which starts `pyenv/bin/python run.py` in it, and for systemd. Asks nothing, needs no
# network, and may be run again at any time.
set -euo pipefail
folder=$(cd "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")" && pwd)
cd "$folder"
source bin/java-and-archive.sh

mkdir -p pyenv/bin
rm -f pyenv/bin/python
if python=$(python3 -c 'import sys; print(sys.executable)' 2> /dev/null); then
  ln -s "$python" pyenv/bin/python
else
  # Helm names a Python, but all that run.py does is to become bin/beacon.
  echo "install.sh: python3 is missing: pyenv/bin/python starts Beacon itself, and run.py is not used"
  printf '#!/bin/sh\ncd "%s" && exec bin/beacon serve\n' "$folder" > pyenv/bin/python
  chmod +x pyenv/bin/python
fi

sed "s#@FOLDER@#$folder#g" systemd/beacon.service.in > systemd/beacon.service
rm -f lib/beacon*.jsa
bin/share-classes || echo "install.sh: no class-data archive; Beacon only starts more slowly" >&2

echo "Beacon is ready in $folder"
echo "  Helm:     starts pyenv/bin/python run.py; .flaskenv and services.json belong into this folder"
echo "  systemd:  systemctl enable --now $folder/systemd/beacon.service"
echo "  by hand:  bin/beacon serve, or bin/beacon demo for a look"
