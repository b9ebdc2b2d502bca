"""Where Helm starts Beacon: becomes the Java process, so that Helm's signals and its port check reach Beacon itself."""

import os

folder = os.path.dirname(os.path.abspath(__file__))
launcher = os.path.join(folder, "bin", "beacon")
os.chdir(folder)
os.execv(launcher, [launcher, "serve"])
