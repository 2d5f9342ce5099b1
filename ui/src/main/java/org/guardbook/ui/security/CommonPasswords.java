package org.guardbook.ui.security;

import java.util.Locale;
import java.util.Set;

/** Passwords of twelve characters and more that are tried first wherever one is asked for. */
final class CommonPasswords {

  /** In lower case and without the digits and marks that people add at the end. */
  private static final Set<String> TRIED_FIRST =
      Set.of(
          "",
          "password",
          "passwordpassword",
          "passw0rd",
          "p@ssword",
          "p@ssw0rd",
          "qwerty",
          "qwertyuiop",
          "qwertyuiopasdfghjkl",
          "qwertyqwerty",
          "asdfghjkl",
          "asdfghjklzxcvbnm",
          "zxcvbnm",
          "1q2w3e4r5t",
          "1q2w3e4r5t6y",
          "1qaz2wsx3edc",
          "q1w2e3r4t5y",
          "abc",
          "abcdefghijkl",
          "abcdefghijklm",
          "abcdefghijklmnop",
          "iloveyou",
          "iloveyouiloveyou",
          "letmein",
          "letmeinletmein",
          "letmeinplease",
          "welcome",
          "welcomewelcome",
          "changeme",
          "changemechangeme",
          "changemenow",
          "administrator",
          "adminadmin",
          "adminadminadmin",
          "safeguarding",
          "safeguardingboard",
          "safeguardingchildren",
          "guardbook",
          "guardbook-demo",
          "guardbookguardbook",
          "childprotection",
          "socialworker",
          "localauthority",
          "correcthorse",
          "correcthorsebatterystaple",
          "trustnoone",
          "trustno",
          "manchesterunited",
          "manchestercity",
          "liverpoolfc",
          "unitedkingdom",
          "footballfootball",
          "monkeymonkey",
          "dragondragon",
          "sunshinesunshine",
          "princessprincess",
          "superman",
          "mynameis",
          "januaryjanuary",
          "summersummer",
          "wintertime",
          "christmas",
          "england",
          "secretsecret",
          "temporary",
          "temporarypassword",
          "newpassword",
          "mypassword",
          "yourpassword",
          "defaultpassword");

  private CommonPasswords() {}

  static boolean contain(String password) {
    String bare = password.toLowerCase(Locale.ROOT).strip().replaceAll("[\\d\\p{Punct}\\s]+$", "");
    return TRIED_FIRST.contains(password.toLowerCase(Locale.ROOT).strip())
        || TRIED_FIRST.contains(bare)
        || TRIED_FIRST.contains(bare.replaceAll("\\s", ""))
        || password.chars().distinct().count() < 5;
  }
}
