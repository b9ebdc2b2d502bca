# Sourced with $folder set. Sets $jar, $java, $java_version (the major version; 0 if unknown) and $java_update (15 of 17.0.15).
jar=$folder/lib/beacon.jar
java=$folder/runtime/bin/java # the archive with a runtime
[ -x "$java" ] || java=$(command -v "${JAVA_HOME:+$JAVA_HOME/bin/}java") || {
  echo "beacon: java is missing${JAVA_HOME:+ in JAVA_HOME, $JAVA_HOME}: install a Java 17 runtime, set JAVA_HOME or use the archive with a runtime" >&2
  exit 69
}
home=$(readlink -f "$java")
home=${home%/bin/java}
# The file "release" of a runtime; starting Java only for its version takes longer.
release=$(cat "$home/release" 2> /dev/null || true)
[[ $release =~ JAVA_VERSION=\"([0-9]+)([^\"]*)\" ]] || [[ $("$java" -version 2>&1) =~ version\ \"([0-9]+)([^\"]*)\" ]] || true
java_version=${BASH_REMATCH[1]:-0} java_rest=${BASH_REMATCH[2]:-}
[[ $java_rest =~ ^\.0\.([0-9]+) ]] && java_update=${BASH_REMATCH[1]} || java_update=0
if [ "$java_version" -gt 0 ] && [ "$java_version" -lt 17 ]; then
  echo "beacon: Java $java_version$java_rest found ($home), but Java 17 or newer is needed: install it or set JAVA_HOME" >&2
  exit 69
fi
