# shellcheck shell=sh disable=SC2154,SC2086  # read by ./muster, whose functions and variables it uses
# ./muster package: a folder with a runtime of its own that starts on a laptop without Java, and the
# same as archives and as a Debian package. All is made aside and put in place at the end, so that
# whoever stops it, or lacks room on the disk, is left with nothing half made.

package_help() {
    cat <<'END'
muster package [--out DIR] [--no-archive] [--no-deb]

Makes Muster with its own Java runtime, for laptops that have none: a folder that runs where it lies,
the folder as .tar.gz and .zip, and a Debian package. Takes about a minute.

  --out DIR      where to put them (default: target/package)
  --no-archive   no .tar.gz and no .zip
  --no-deb       no Debian package
END
}

package_refuse() {
    say "$@"
    say "'./muster package --help' tells what there is."
    exit 2
}

read_package_options() {
    out=$root/target/package
    archive=yes
    deb=yes
    while [ $# -gt 0 ]; do
        case $1 in
            -h | --help)
                package_help
                exit 0
                ;;
            --out)
                [ $# -gt 1 ] || package_refuse "--out needs a folder after it."
                out=$2
                shift
                ;;
            --out=*) out=${1#--out=} ;;
            --no-archive) archive=no ;;
            --no-deb) deb=no ;;
            -*) package_refuse "package has no option '$1'. There are --out, --no-archive and --no-deb." ;;
            *) package_refuse "package takes no '$1'; a folder to put things in is given by --out." ;;
        esac
        shift
    done
    [ -n "$out" ] || package_refuse "--out is empty, and needs the name of a folder."
    [ ! -e "$out" ] || [ -d "$out" ] || package_refuse "--out is '$out', which is a file, and must be a folder."
}

# Runs a command beside the shell, so that a signal is heard at once.
step() {
    "$@" >>"$work/log" 2>&1 &
    child=$!
    code=0
    wait "$child" || code=$?
    child=
    return "$code"
}

# try SENTENCE COMMAND...: ends everything when it fails.
try() {
    sentence=$1
    shift
    step "$@" && return 0
    tail -n 15 "$work/log" >&2
    fail "$sentence; its last lines are above. Nothing was put into $out."
}

clear_package_work() {
    trap - EXIT INT TERM HUP
    if [ -n "${child:-}" ]; then
        kill "$child" 2>/dev/null || true
        wait "$child" 2>/dev/null || true
    fi
    rm -rf "$work"
}

stop_package() {
    clear_package_work
    say "stopped; nothing was put into $out."
    exit 130
}

begin_package() {
    mkdir -p "$out" || fail "the folder $out cannot be made."
    out=$(CDPATH='' cd -- "$out" && pwd -P)
    [ -w "$out" ] || fail "nothing can be written into $out: choose another folder with --out."
    work=$out/.muster-package.$$
    child=
    trap clear_package_work EXIT
    trap stop_package INT TERM HUP
    mkdir "$work"
    began=$(date +%s)
    version=$(sed -n 's|^  <version>\(.*\)</version>|\1|p' "$root/pom.xml" | head -n 1)
    name=muster-$version-$(uname -s | tr '[:upper:]' '[:lower:]')-$(uname -m)
    made=$work/$name
    mkdir "$made"
}

modules() { sed 's/#.*//' "$root/packaging/modules" | tr -s ' \n' ',' | sed 's/^,//; s/,$//'; }

# What java.desktop has for windows and sound is left out: it would ask for X11 on the laptop.
no_windows="**libawt_xawt.so,**libjawt.so,**libjsound.so,**libsplashscreen.so"

make_runtime() {
    say "making a Java runtime with what Muster needs ..."
    [ -x "$JAVA_HOME/bin/jlink" ] || fail "the JDK in $JAVA_HOME has no jlink. Use a complete JDK $needed, such as Temurin's, by JAVA_HOME."
    try "jlink failed" "$JAVA_HOME/bin/jlink" --add-modules "$(modules)" --include-locales en,fr,ar \
        --exclude-files "$no_windows" --strip-debug --no-header-files --no-man-pages --compress zip-0 \
        --output "$made/runtime"
}

# The class path is written down: the cache for quick starts holds for one order of it only.
copy_program() {
    [ -f "$target/muster-cli.jar" ] && [ -d "$target/lib" ] ||
        fail "there is no program in $target yet. Leave MUSTER_NO_BUILD out, and it is built."
    mkdir -p "$made/lib/native"
    cp "$target/muster-cli.jar" "$target"/lib/*.jar "$made/lib/"
    (cd "$made/lib" && printf '%s\n' muster-cli.jar && for jar in *.jar; do
        [ "$jar" = muster-cli.jar ] || printf '%s\n' "$jar"
    done) >"$work/class-path"
    mv "$work/class-path" "$made/lib/class-path"
    sed "s|@java_options@|$java_options|" "$root/packaging/muster" >"$made/muster"
    chmod 755 "$made/muster"
    sed "s|@version@|$version|" "$root/packaging/README.txt" >"$made/README.txt"
    cp "$root/LICENSE" "$root/NOTICE" "$root/cli/target/muster.cdx.json" "$made/"
}

# SQLite's own code, which would else be written into the temporary folder at each start.
unpack_sqlite() {
    jar=$(cd "$made/lib" && ls sqlite-jdbc-*.jar)
    system=$("$made/runtime/bin/java" -cp "$made/lib/$jar" org.sqlite.util.OSInfo)
    (cd "$work" && "$JAVA_HOME/bin/jar" xf "$made/lib/$jar" "org/sqlite/native/$system")
    mv "$work/org/sqlite/native/$system"/* "$made/lib/native/"
    rm -rf "$work/org"
}

# One even second for all: the cache holds for jars of these times, and a zip keeps every other second.
same_times() { find "$made" -exec env TZ=UTC touch -h -t 202601010000.00 {} +; }

# Two runs, as "muster train" says: the JVM records one, and makes the cache from the recording.
train_package() {
    say "letting it learn to start quickly (half a minute) ..."
    class_path=$(sed "s|^|$made/lib/|" "$made/lib/class-path" | paste -s -d : -)
    set -- "$made/runtime/bin/java" $java_options -Dorg.sqlite.lib.path="$made/lib/native" \
        -Xlog:aot=off -Xlog:cds=off -XX:AOTConfiguration="$work/recording"
    try "the training run failed" "$@" -XX:AOTMode=record -cp "$class_path" org.muster.cli.Muster train
    try "the cache for quick starts could not be made" "$@" -XX:AOTMode=create \
        -XX:AOTCache="$made/muster.aot" -cp "$class_path" org.muster.cli.Muster
    rm -f "$work/recording"
}

make_archives() {
    [ "$archive" = yes ] || return 0
    say "packing $name.tar.gz ..."
    try "packing failed" tar -C "$work" -czf "$work/$name.tar.gz" "$name"
    if ! command -v zip >/dev/null 2>&1; then
        say "no .zip is made: the program 'zip' is missing ('apt-get install zip')."
        return 0
    fi
    say "packing $name.zip ..."
    try "packing failed" sh -c 'cd "$1" && exec zip -qry "$2.zip" "$2"' zip "$work" "$name"
}

# put FILE: moves it to where it is to be, in place of an older one.
put() {
    rm -rf "$work/old"
    [ ! -e "$out/$1" ] || mv "$out/$1" "$work/old"
    mv "$work/$1" "$out/$1"
    say "  $(du -sh "$out/$1" | cut -f 1)  $out/$1"
}

package_program() {
    begin_package
    make_runtime
    take_turn
    copy_program
    give_turn_back
    trap clear_package_work EXIT
    unpack_sqlite
    chmod -R u+w,a+rX,go-w "$made"
    same_times
    train_package
    make_archives
    make_deb
    say "made in $(($(date +%s) - began)) s:"
    for one in "$name" "$name.tar.gz" "$name.zip" "${deb_file:-}"; do
        [ -z "$one" ] || [ ! -e "$work/$one" ] || put "$one"
    done
    say "try it: $out/$name/muster demo"
    clear_package_work
}
