package linkrec.domain.wikitext;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/** Character references: the 252 names of HTML 4 and numbers, each ended by a semicolon. */
final class Entities {
  private static final int LONGEST_NAME = 8;

  /** Names from code point 160 on, one after the other. */
  private static final String LATIN =
      "nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn"
          + " sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest"
          + " Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave"
          + " Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave"
          + " Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig"
          + " ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute"
          + " ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml";

  /** Names with their code points in hexadecimal. */
  private static final String OTHERS =
      "quot 22 amp 26 lt 3C gt 3E OElig 152 oelig 153 Scaron 160 scaron 161 Yuml 178 circ 2C6 tilde"
          + " 2DC ensp 2002 emsp 2003 thinsp 2009 zwnj 200C zwj 200D lrm 200E rlm 200F ndash 2013"
          + " mdash 2014 lsquo 2018 rsquo 2019 sbquo 201A ldquo 201C rdquo 201D bdquo 201E dagger"
          + " 2020 Dagger 2021 permil 2030 lsaquo 2039 rsaquo 203A euro 20AC fnof 192 Alpha 391 Beta"
          + " 392 Gamma 393 Delta 394 Epsilon 395 Zeta 396 Eta 397 Theta 398 Iota 399 Kappa 39A"
          + " Lambda 39B Mu 39C Nu 39D Xi 39E Omicron 39F Pi 3A0 Rho 3A1 Sigma 3A3 Tau 3A4 Upsilon"
          + " 3A5 Phi 3A6 Chi 3A7 Psi 3A8 Omega 3A9 alpha 3B1 beta 3B2 gamma 3B3 delta 3B4 epsilon"
          + " 3B5 zeta 3B6 eta 3B7 theta 3B8 iota 3B9 kappa 3BA lambda 3BB mu 3BC nu 3BD xi 3BE"
          + " omicron 3BF pi 3C0 rho 3C1 sigmaf 3C2 sigma 3C3 tau 3C4 upsilon 3C5 phi 3C6 chi 3C7"
          + " psi 3C8 omega 3C9 thetasym 3D1 upsih 3D2 piv 3D6 bull 2022 hellip 2026 prime 2032"
          + " Prime 2033 oline 203E frasl 2044 weierp 2118 image 2111 real 211C trade 2122 alefsym"
          + " 2135 larr 2190 uarr 2191 rarr 2192 darr 2193 harr 2194 crarr 21B5 lArr 21D0 uArr 21D1"
          + " rArr 21D2 dArr 21D3 hArr 21D4 forall 2200 part 2202 exist 2203 empty 2205 nabla 2207"
          + " isin 2208 notin 2209 ni 220B prod 220F sum 2211 minus 2212 lowast 2217 radic 221A"
          + " prop 221D infin 221E ang 2220 and 2227 or 2228 cap 2229 cup 222A int 222B there4 2234"
          + " sim 223C cong 2245 asymp 2248 ne 2260 equiv 2261 le 2264 ge 2265 sub 2282 sup 2283"
          + " nsub 2284 sube 2286 supe 2287 oplus 2295 otimes 2297 perp 22A5 sdot 22C5 lceil 2308"
          + " rceil 2309 lfloor 230A rfloor 230B lang 2329 rang 232A loz 25CA spades 2660 clubs 2663"
          + " hearts 2665 diams 2666";

  private static final Map<String, Integer> CODE_POINTS = new HashMap<>();

  static {
    int codePoint = 160;
    for (String name : LATIN.split(" ", -1)) {
      CODE_POINTS.put(name, codePoint++);
    }
    String[] others = OTHERS.split(" ", -1);
    for (int i = 0; i < others.length; i += 2) {
      CODE_POINTS.put(others[i], Integer.parseInt(others[i + 1], 16));
    }
  }

  private Entities() {}

  /** The end of the reference whose ampersand stands at {@code start}; -1 if there is none. */
  static int end(char[] source, int start) {
    int at = start + 1;
    if (at < source.length && source[at] == '#') {
      return endOfNumber(source, at + 1);
    }
    int limit = Math.min(source.length, at + LONGEST_NAME + 1);
    while (at < limit && isLetterOrDigit(source[at])) {
      at++;
    }
    if (at >= limit || source[at] != ';') {
      return -1;
    }
    String name = new String(source, start + 1, at - start - 1);
    return CODE_POINTS.containsKey(name) ? at + 1 : -1;
  }

  private static int endOfNumber(char[] source, int start) {
    boolean hexadecimal = start < source.length && (source[start] | 32) == 'x';
    int first = hexadecimal ? start + 1 : start;
    int at = first;
    int value = 0;
    for (; at < source.length; at++) {
      int digit = digit(source[at]);
      if (digit < 0 || digit > 9 && !hexadecimal) {
        break;
      }
      value = Math.min(value * (hexadecimal ? 16 : 10) + digit, 0x1000000);
    }
    boolean valid = at > first && at < source.length && source[at] == ';';
    return valid && value >= 1 && value <= 0x10FFFF ? at + 1 : -1;
  }

  private static int digit(char c) {
    if (c >= '0' && c <= '9') {
      return c - '0';
    }
    int lower = c | 32;
    return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
  }

  private static boolean isLetterOrDigit(char c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
  }

  /** Appends the character that the reference between two places stands for. */
  static void decode(char[] source, int start, int end, StringBuilder target) {
    if (source[start + 1] != '#') {
      String name = new String(source, start + 1, end - start - 2);
      target.appendCodePoint(Objects.requireNonNull(CODE_POINTS.get(name)));
      return;
    }
    boolean hexadecimal = (source[start + 2] | 32) == 'x';
    int value = 0;
    for (int at = start + (hexadecimal ? 3 : 2); at < end - 1; at++) {
      value = value * (hexadecimal ? 16 : 10) + digit(source[at]);
    }
    target.appendCodePoint(value);
  }
}
