#!/usr/bin/env bash
# Prepares this directory for Helm, which starts `pyenv/bin/python run.py` in it, and for systemd. Not interactive, needs no
# network, and can be repeated at any time; files that exist are retained.
# Usage: ./install.sh [USER]   the user that runs Beacon; default: the owner of this directory
# PYTHON is the interpreter for Helm; the system's, because one of a virtual environment may not be readable for that user.
set -euo pipefail
umask 022
folder=$(cd "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")" && pwd)
cd "$folder"
source bin/java.sh
user=${1:-$(stat -c %U .)}
id "$user" > /dev/null || { echo "install.sh: there is no user '$user'" >&2; exit 2; }

# Helm writes .flaskenv only if instance/ exists, and repeats the file at each synchronisation.
mkdir -p instance/backups pyenv/bin
if [ ! -e .flaskenv ]; then
  name=${folder##*/hivematrix-}
  [ "$name" != "$folder" ] || name=beacon
  (umask 077 && printf 'SERVICE_NAME=%s\nSECRET_KEY=%s\n' "$name" "$(od -An -N32 -tx1 /dev/urandom | tr -d ' \n')" > .flaskenv)
fi
# Helm replaces a file by one without ports, but leaves a link as it is.
if [ -f ../hivematrix-helm/services.json ] && [ ! -L services.json ]; then
  [ ! -e services.json ] || mv services.json instance/backups/services.json
  ln -s ../hivematrix-helm/services.json services.json
fi
[ "$(id -u)" -ne 0 ] || chown -h "$user:" instance instance/backups .flaskenv

python=${PYTHON:-/usr/bin/python3}
rm -f pyenv/bin/python
if [ -x "$python" ]; then
  ln -s "$python" pyenv/bin/python
else
  # Helm requires a Python interpreter, but run.py only executes bin/beacon.
  echo "install.sh: $python is missing: pyenv/bin/python starts Beacon directly, without run.py"
  printf '#!/bin/sh\ncd "%s" && BEACON_STARTED_BY=helm exec bin/beacon serve\n' "$folder" > pyenv/bin/python
  chmod +x pyenv/bin/python
fi

if [ "$user" = root ]; then
  sed "s#@FOLDER@#$folder#g" systemd/beacon.service.in > systemd/beacon.service
else
  sed "s#@FOLDER@#$folder#g; s#^DynamicUser=yes#User=$user#" systemd/beacon.service.in > systemd/beacon.service
fi
bin/train-archives || echo "install.sh: the class-data archives could not be created; Beacon starts more slowly" >&2

echo "Beacon is installed in $folder"
echo "  settings: instance/beacon.env (Helm overwrites .flaskenv); bin/beacon config shows the effective ones"
echo "  Helm:     starts pyenv/bin/python run.py"
if [ "$user" = root ]; then
  echo "  systemd:  run ./install.sh USER first: only the owner of .flaskenv, root, can read it"
else
  echo "  systemd:  systemctl enable --now $folder/systemd/beacon.service"
fi
echo "  manually: bin/beacon serve, or bin/beacon demo to try it"
