# shellcheck shell=sh disable=SC2154  # read by ./muster after package.sh
# The Debian package of what package.sh made.

# The packages that the runtime's own code is linked to; a JDK of Debian's has more of them.
linked_packages() {
    find "$made/runtime" "$made/lib/native" -name '*.so*' -type f -exec ldd {} + 2>/dev/null |
        sed -n 's|.*=> \(/[^ ]*\) (.*|\1|p' | sort -u | grep -v "^$made" |
        while read -r library; do
            dpkg-query -S "$library" 2>/dev/null || dpkg-query -S "${library#/usr}" 2>/dev/null ||
                dpkg-query -S "/usr$library" 2>/dev/null || true
        done | cut -d : -f 1 | sort -u | paste -s -d , - | sed 's/,/, /g'
}

fill_deb() {
    tree=$work/deb
    mkdir -p "$tree/DEBIAN" "$tree/usr/bin" "$tree/usr/lib/systemd/system" "$tree/etc/default" \
        "$tree/usr/share/doc/muster"
    cp -Rp "$made" "$tree/usr/lib/muster"
    mv "$tree/usr/lib/muster/README.txt" "$tree/usr/lib/muster/muster.cdx.json" "$tree/usr/share/doc/muster/"
    cat "$made/NOTICE" "$made/LICENSE" >"$tree/usr/share/doc/muster/copyright"
    rm "$tree/usr/lib/muster/LICENSE" "$tree/usr/lib/muster/NOTICE"
    ln -s ../lib/muster/muster "$tree/usr/bin/muster"
    cp "$root/packaging/debian/muster.service" "$tree/usr/lib/systemd/system/"
    cp "$root/packaging/debian/muster.default" "$tree/etc/default/muster"
    printf '/etc/default/muster\n' >"$tree/DEBIAN/conffiles"
    for script in postinst prerm postrm; do
        cp "$root/packaging/debian/$script" "$tree/DEBIAN/$script"
        chmod 755 "$tree/DEBIAN/$script"
    done
    # ~ sorts before the release that the snapshot leads to
    sed -e "s|@version@|$(printf %s "$version" | sed 's/-SNAPSHOT/~snapshot/')|" \
        -e "s|@architecture@|$architecture|" -e "s|@linked@|$(linked_packages)|" \
        -e "s|@size@|$(du -sk "$tree/usr" | cut -f 1)|" "$root/packaging/debian/control" >"$tree/DEBIAN/control"
    chmod -R u+w,a+rX,go-w "$tree"
}

make_deb() {
    [ "$deb" = yes ] || return 0
    if ! command -v dpkg-deb >/dev/null 2>&1; then
        say "no Debian package is made: the program 'dpkg-deb' is missing (it is part of Debian and its relatives)."
        return 0
    fi
    architecture=$(dpkg --print-architecture)
    deb_file=muster_${version}_$architecture.deb
    say "packing $deb_file ..."
    fill_deb
    try "dpkg-deb failed" dpkg-deb --root-owner-group -Zgzip -z6 --build "$tree" "$work/$deb_file"
}
