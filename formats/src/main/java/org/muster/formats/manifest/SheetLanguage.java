package org.muster.formats.manifest;

/** The languages that a manifest is printed in. */
public enum SheetLanguage {
    EN,
    FR
}
