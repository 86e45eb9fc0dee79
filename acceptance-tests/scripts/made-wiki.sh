#!/usr/bin/env bash
# Writes a dump of a wiki that does not exist: so many short articles, every one in made-up words,
# whose links lead more often to few pages than to many, as real ones do. The same each time.
#
#   made-wiki.sh COUNT FILE          FILE ends in .xml or .xml.bz2
set -euo pipefail

count=$1 file=$2

make() {
  python3 - "$count" << 'END'
import random, sys

count = int(sys.argv[1])
dice = random.Random(20)
consonants, vowels = "bdfgklmnprstvz", "aeiou"


def words(how_many, syllables):
    made = {}
    while len(made) < how_many:
        made["".join(dice.choice(consonants) + dice.choice(vowels) for _ in range(syllables))] = None
    return list(made)


common = words(3000, 2)
# Each second word belongs to four titles or five.
many = max(2000, count // 4)
first, last = words(2000, 3), words(many, 4)
titles = [f"{first[(i // many * 400 + i) % 2000].capitalize()} {last[i * 7 % many]}" for i in range(count)]
uniform = dice.random
out = []
write = sys.stdout.write
write("""<mediawiki xmlns="http://www.mediawiki.org/xml/export-0.11/" version="0.11" xml:lang="en">
  <siteinfo>
    <sitename>Made</sitename>
    <dbname>madewiki</dbname>
    <base>https://made.example/wiki/Main_Page</base>
    <case>first-letter</case>
    <namespaces><namespace key="0" case="first-letter" /></namespaces>
  </siteinfo>
""")


def plain(how_many):
    return " ".join([common[int(3000 * uniform() ** 2)] for _ in range(how_many)])


def target():
    return titles[int(count * uniform() ** 3)]


def sentence():
    said = [plain(4 + int(5 * uniform()))]
    for _ in range(1 + int(2 * uniform())):
        title = target()
        kind = uniform()
        if kind < 0.5:
            said.append(f"[[{title}]]")
        elif kind < 0.7:
            said.append(f"[[{title}|{title.split(' ')[1]}]]")
        elif kind < 0.9:
            said.append(title)
        else:
            said.append(title.split(" ")[1])
        said.append(plain(2 + int(4 * uniform())))
    text = " ".join(said)
    return text[0].upper() + text[1:] + "."


page = 0
for number in range(count):
    page += 1
    text = f"'''{titles[number]}''' " + sentence() + " " + sentence() + "\n\n"
    text += " ".join(sentence() for _ in range(1 + int(3 * uniform())))
    out.append(f"""  <page>
    <title>{titles[number]}</title>
    <ns>0</ns>
    <id>{page}</id>
    <revision>
      <id>{page + 10_000_000}</id>
      <model>wikitext</model>
      <format>text/x-wiki</format>
      <text xml:space="preserve">{text}</text>
    </revision>
  </page>
""")
    if number % 20 == 0:
        page += 1
        out.append(f"""  <page>
    <title>{last[number * 7 % many].capitalize()} of {titles[number]}</title>
    <ns>0</ns>
    <id>{page}</id>
    <redirect title="{titles[number]}" />
    <revision>
      <id>{page + 10_000_000}</id>
      <model>wikitext</model>
      <format>text/x-wiki</format>
      <text xml:space="preserve">#REDIRECT [[{titles[number]}]]</text>
    </revision>
  </page>
""")
    if len(out) > 10_000:
        write("".join(out))
        out.clear()
write("".join(out) + "</mediawiki>\n")
END
}

case $file in
  *.bz2) make | bzip2 > "$file" ;;
  *) make > "$file" ;;
esac
