// An article, its suggestions and what people say of them; knows nothing of the page.

// Positions in the answer count Unicode characters, strings count UTF-16 units.
export function unitsOf(text, offsets) {
  const wanted = [...offsets].sort((a, b) => a - b);
  const units = new Map();
  let characters = 0;
  let unit = 0;
  let next = 0;
  while (next < wanted.length) {
    while (next < wanted.length && wanted[next] === characters) {
      units.set(wanted[next], unit);
      next++;
    }
    if (unit >= text.length) {
      break;
    }
    unit += text.codePointAt(unit) > 0xFFFF ? 2 : 1;
    characters++;
  }
  return units;
}

// The text in pieces: plain strings and links, in order.
export function pieces(wikitext, links) {
  const units = unitsOf(wikitext, links.map((link) => link.wikitext_offset));
  const result = [];
  let at = 0;
  for (const link of links) {
    const start = units.get(link.wikitext_offset);
    result.push(wikitext.slice(at, start), link);
    at = start + link.link_text.length;
  }
  result.push(wikitext.slice(at));
  return result;
}

function capitalised(text) {
  const [first = ''] = text;
  return first.toUpperCase() + text.slice(first.length);
}

export function markup(link) {
  return capitalised(link.link_text) === capitalised(link.link_target)
    ? `[[${link.link_text}]]`
    : `[[${link.link_target}|${link.link_text}]]`;
}

// The wikitext with these links in it.
export function withLinks(wikitext, links) {
  return pieces(wikitext, links)
    .map((piece) => (typeof piece === 'string' ? piece : markup(piece)))
    .join('');
}

// One line of reasons for the page that is suggested.
export function reason(link) {
  const best = link.explanation?.candidates.find((each) => each.link_target === link.link_target);
  return (best?.reasons ?? []).join('; ');
}

const RIGHT_TO_LEFT = new Set(['ar', 'arc', 'arz', 'azb', 'bal', 'bgn', 'bqi', 'ckb', 'dv', 'fa',
  'glk', 'he', 'khw', 'ks', 'lrc', 'mzn', 'nqo', 'pnb', 'ps', 'sd', 'skr', 'ug', 'ur', 'yi']);

export function directionOf(language) {
  return RIGHT_TO_LEFT.has((language ?? '').split('-')[0]) ? 'rtl' : 'ltr';
}

// Verdicts by target, since a target is suggested once; they outlive a change of the threshold.
export class Verdicts {
  #given = new Map();

  of(link) {
    return this.#given.get(link.link_target)?.verdict ?? null;
  }

  give(link, verdict) {
    if (verdict === null) {
      this.#given.delete(link.link_target);
      return;
    }
    this.#given.set(link.link_target, {
      link_target: link.link_target,
      link_text: link.link_text,
      wikitext_offset: link.wikitext_offset,
      score: link.score,
      verdict,
    });
  }

  all() {
    return [...this.#given.values()];
  }
}
