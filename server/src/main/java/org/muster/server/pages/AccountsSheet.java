package org.muster.server.pages;

import java.util.List;
import org.muster.server.access.UserAccount;

/** All accounts, and the one just made with its password; empty where none was. */
public record AccountsSheet(List<UserAccount> accounts, String made, String password) {}
