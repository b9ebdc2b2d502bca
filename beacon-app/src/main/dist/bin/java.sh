# Sourced with $folder set. Sets $jar and $java.
jar=$folder/lib/beacon.jar
java=$(command -v "${JAVA_HOME:+$JAVA_HOME/bin/}java") \
  || { echo "beacon: java is missing: install a Java 17 runtime or set JAVA_HOME" >&2; exit 69; }
