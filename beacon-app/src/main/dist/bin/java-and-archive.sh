# Sourced by the scripts beside it, with $folder set: finds Java, the jar, and where their class-data archive belongs.
jar=$folder/lib/beacon.jar
java=$(command -v "${JAVA_HOME:+$JAVA_HOME/bin/}java") \
  || { echo "beacon: java is missing: install a Java 17 runtime or set JAVA_HOME" >&2; exit 69; }
# An archive fits one Java and one jar: both are in its name. An empty one says that making it failed.
stamp=$(stat -Lc %Y-%s "$java" "$jar" 2> /dev/null || true)
archive=$folder/lib/beacon-${stamp//$'\n'/-}.jsa
