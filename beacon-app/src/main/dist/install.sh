#!/usr/bin/env bash
# Prepares this directory for Helm, which starts `pyenv/bin/python run.py` in it, and for systemd. Not interactive, needs no
# network, and can be repeated at any time.
set -euo pipefail
folder=$(cd "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")" && pwd)
cd "$folder"
source bin/java.sh

mkdir -p pyenv/bin
rm -f pyenv/bin/python
if python=$(python3 -c 'import sys; print(sys.executable)' 2> /dev/null); then
  ln -s "$python" pyenv/bin/python
else
  # Helm requires a Python interpreter, but run.py only executes bin/beacon.
  echo "install.sh: python3 is missing: pyenv/bin/python starts Beacon directly, without run.py"
  printf '#!/bin/sh\ncd "%s" && exec bin/beacon serve\n' "$folder" > pyenv/bin/python
  chmod +x pyenv/bin/python
fi

sed "s#@FOLDER@#$folder#g" systemd/beacon.service.in > systemd/beacon.service
bin/train-archives || echo "install.sh: the class-data archives could not be created; Beacon starts more slowly" >&2

echo "Beacon is installed in $folder"
echo "  Helm:     starts pyenv/bin/python run.py; put .flaskenv and services.json into this directory"
echo "  systemd:  systemctl enable --now $folder/systemd/beacon.service"
echo "  manually: bin/beacon serve, or bin/beacon demo to try it"
