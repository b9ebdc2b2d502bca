"""Entry point for Helm: replaces itself by bin/beacon, so that Helm's signals and port check reach the Java process."""

import os

folder = os.path.dirname(os.path.abspath(__file__))
launcher = os.path.join(folder, "bin", "beacon")
os.environ["BEACON_STARTED_BY"] = "helm"
os.chdir(folder)
os.execv(launcher, [launcher, "serve"])
