// The page: what people do, and what they see.

import * as service from './service.js';
import * as charts from './charts.js';
import {Verdicts, directionOf, pieces, reason, withLinks} from './article.js';

const WAIT_MILLIS = 60;
const at = (id) => document.getElementById(id);

const state = {
  wikis: [],
  article: null,
  answer: null,
  verdicts: new Verdicts(),
  current: -1,
  asking: null,
  timer: 0,
};

function made(name, properties = {}, ...children) {
  const element = Object.assign(document.createElement(name), properties);
  element.append(...children);
  return element;
}

function isolated(text, language) {
  const element = made('bdi', {textContent: text});
  if (language) {
    element.lang = language;
  }
  return element;
}

function tell(message) {
  at('message').textContent = message;
  at('message').hidden = message === '';
}

function wiki() {
  return state.wikis.find((each) => each.wiki === at('wiki').value);
}

function threshold() {
  return Number(at('threshold').value);
}

// ---- asking

async function ask() {
  state.asking?.abort();
  const control = new AbortController();
  state.asking = control;
  try {
    const answer = await service.links(wiki(), state.article, threshold(), control.signal);
    if (state.article.wikitext === null) {
      state.article = {
        title: answer.page_title, wikitext: answer.wikitext,
        pageid: answer.pageid, revid: answer.revid,
      };
    }
    state.answer = answer;
    tell('');
    show();
  } catch (failure) {
    if (failure.name !== 'AbortError') {
      tell(failure.message);
    }
  }
}

async function submit(event) {
  event?.preventDefault();
  const own = at('wikitext').value;
  const title = at('title').value.trim();
  if (title === '' && own === '') {
    tell('Give a title, or paste wikitext.');
    return;
  }
  state.article = {
    title: title || 'Draft', wikitext: own === '' ? null : own, pageid: null, revid: null,
  };
  state.verdicts = new Verdicts();
  state.current = -1;
  state.answer = null;
  await ask();
  if (state.answer !== null) {
    const place = new URLSearchParams({wiki: wiki().wiki, title: state.article.title});
    history.replaceState(null, '', own === '' ? `#${place}` : '#');
    view('article');
  }
}

// ---- the article

// While the exact answer is on its way, marks below the new threshold are gone already.
function shownLinks() {
  return state.answer.links.filter((link) => link.score >= threshold());
}

function show() {
  const links = shownLinks();
  state.current = Math.min(state.current, links.length - 1);
  showText(links);
  showList(links);
  showPassedOver();
  const accepted = links.filter((link) => state.verdicts.of(link) === 'accepted').length;
  const rejected = links.filter((link) => state.verdicts.of(link) === 'rejected').length;
  at('counts').textContent =
    `${links.length} ${links.length === 1 ? 'suggestion' : 'suggestions'}, `
    + `${accepted} accepted, ${rejected} rejected`
    + (state.answer.meta.truncated ? '; time was over before the end of the page' : '');
  const verdicts = new Blob([verdictText()], {type: 'application/json'});
  URL.revokeObjectURL(at('download').href);
  at('download').href = URL.createObjectURL(verdicts);
}

function classOf(link, index) {
  return `${state.verdicts.of(link) ?? ''} ${index === state.current ? 'current' : ''}`.trim();
}

function showText(links) {
  const text = at('text');
  text.lang = wiki().language ?? '';
  text.dir = directionOf(wiki().language);
  let index = 0;
  const parts = pieces(state.article.wikitext, links).map((piece) => {
    if (typeof piece === 'string') {
      return piece;
    }
    const number = index++;
    const mark = made('mark', {
      textContent: piece.link_text,
      className: classOf(piece, number),
      tabIndex: 0,
      title: `${piece.link_target} (${piece.score.toFixed(2)})`,
      onclick: () => choose(number),
    });
    mark.dataset.index = number;
    return mark;
  });
  text.replaceChildren(...parts);
}

function showList(links) {
  const language = wiki().language;
  at('suggestions').replaceChildren(...links.map((link, index) => {
    const verdict = state.verdicts.of(link);
    const button = (name, value, label) => {
      const element = made('button', {
        type: 'button', textContent: name, className: value,
        onclick: () => judge(index, verdict === value ? null : value),
      });
      element.setAttribute('aria-pressed', String(verdict === value));
      element.setAttribute('aria-label', `${label} the link ${link.link_text}`);
      return element;
    };
    const item = made('li', {className: classOf(link, index)},
      made('div', {className: 'suggestion-head'},
        made('span', {}, isolated(link.link_text, language), ' \u2192 ',
          isolated(link.link_target, language)),
        made('span', {className: 'score', textContent: link.score.toFixed(2)})),
      made('p', {className: 'reason', textContent: reason(link)}),
      made('div', {className: 'buttons'},
        button('Accept', 'accepted', 'Accept'), button('Reject', 'rejected', 'Reject')),
      why(link));
    item.dataset.target = link.link_target;
    return item;
  }));
}

function why(link) {
  const candidates = link.explanation?.candidates ?? [];
  const body = made('table');
  const best = candidates.find((each) => each.link_target === link.link_target);
  for (const [name, value] of Object.entries(best?.features ?? {})) {
    const row = body.insertRow();
    const share = best.contributions?.[name];
    row.append(
      made('td', {textContent: name}),
      made('td', {className: 'number', textContent: value === null ? '\u2013' : value.toFixed(2)}),
      made('td', {
        className: 'number',
        textContent: share === undefined ? '' : (share > 0 ? '+' : '') + share.toFixed(2),
      }));
  }
  const others = candidates.filter((each) => each.link_target !== link.link_target)
    .map((each) => `${each.link_target} (${each.score.toFixed(2)})`);
  const details = made('details', {}, made('summary', {textContent: 'Why'}), body);
  if (others.length > 0) {
    details.append(made('p', {className: 'quiet', textContent: `Other pages: ${others.join(', ')}`}));
  }
  return details;
}

const REFUSALS = {
  below_threshold: 'score too low',
  text_linked_already: 'within a text that is linked, or the title',
  target_linked_already: 'its page is linked already',
  overlaps_chosen_link: 'within another suggestion',
  excluded_phrase: 'the wiki wants no link here',
  excluded_target: 'the wiki wants no link to this page',
  excluded_type: 'the wiki wants no links to such pages',
  rejected_before: 'rejected before',
  in_quotation: 'in a quotation',
  beyond_limit: 'beyond the number of links',
  not_placeable: 'the editor would find another place',
};

function showPassedOver() {
  const passed = state.answer.passed_over ?? [];
  at('passed-over-title').textContent = `Not suggested (${passed.length})`;
  at('passed-over').replaceChildren(...passed.map((each) => made('li', {},
    isolated(each.link_text), ' \u2192 ', isolated(each.link_target),
    ` (${each.score.toFixed(2)}): ${REFUSALS[each.reason] ?? each.reason}`)));
}

function choose(index) {
  const links = shownLinks();
  if (links.length === 0) {
    return;
  }
  state.current = (index + links.length) % links.length;
  show();
  at('text').querySelector('mark.current')?.focus({preventScroll: false});
  at('suggestions').querySelector('li.current')?.scrollIntoView({block: 'nearest'});
  const link = links[state.current];
  at('announcer').textContent =
    `${link.link_text}, to ${link.link_target}, score ${link.score.toFixed(2)}`;
}

async function judge(index, verdict) {
  const link = shownLinks()[index];
  if (!link) {
    return;
  }
  state.verdicts.give(link, verdict);
  show();
  if (verdict !== null && at('send').checked) {
    try {
      await service.sendVerdict(wiki(), state.article.title, link.link_target, verdict);
    } catch (failure) {
      tell(failure.message);
    }
  }
}

function onKey(event) {
  const typing = event.target.closest('input:not([type=range]), textarea, select');
  if (typing || state.answer === null || event.ctrlKey || event.metaKey || event.altKey) {
    return;
  }
  const verdicts = {a: 'accepted', r: 'rejected', u: null};
  if (event.key === 'n' || event.key === 'j') {
    choose(state.current + 1);
  } else if (event.key === 'p' || event.key === 'k') {
    choose(state.current < 0 ? -1 : state.current - 1);
  } else if (event.key in verdicts && state.current >= 0) {
    judge(state.current, verdicts[event.key]);
  } else if (event.key === 'Enter' && event.target.matches('mark')) {
    choose(Number(event.target.dataset.index));
  } else {
    return;
  }
  event.preventDefault();
}

// ---- taking away

function verdictText() {
  return JSON.stringify({
    wiki: wiki().wiki,
    page_title: state.answer?.page_title ?? state.article.title,
    revid: state.article.revid,
    verdicts: state.verdicts.all(),
  }, null, 2);
}

function resultingWikitext() {
  const links = shownLinks();
  const accepted = links.filter((link) => state.verdicts.of(link) === 'accepted');
  // Who has accepted nothing means all that was not rejected.
  return withLinks(state.article.wikitext, accepted.length > 0 ? accepted
    : links.filter((link) => state.verdicts.of(link) !== 'rejected'));
}

async function copy(text, what) {
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    // Without a secure address browsers have the old way only.
    const box = made('textarea', {value: text});
    document.body.append(box);
    box.select();
    document.execCommand('copy');
    box.remove();
  }
  at('announcer').textContent = `${what} copied`;
  at('counts').textContent = `${what} copied`;
  document.body.dataset.copied = text;
}

// ---- the backtest

function aboutBacktest(heldOut, rows) {
  if (rows.length === 0) {
    return 'No backtest was run on these data: ./linkrec evaluate does it.';
  }
  return heldOut
    ? `Links taken out of ${rows[0].articles} articles that were put aside, and asked for again.`
    : `Links taken out of ${rows[0].sentences} sentences and asked for again.`;
}

function showBacktest() {
  const chosen = wiki();
  const heldOut = state.answer?.meta.generation === 1 ? undefined : chosen?.held_out;
  const rows = heldOut?.rows ?? chosen?.backtest ?? [];
  const classes = heldOut?.scores ?? chosen?.scores ?? [];
  at('backtest-title').textContent = `Backtest of ${chosen?.wiki ?? ''}`;
  at('backtest-about').textContent = aboutBacktest(heldOut, rows);
  charts.curve(at('curve'), rows);
  charts.histogram(at('histogram'), classes);
  charts.calibration(at('calibration'), classes);
  charts.table(at('backtest-table'), rows);
  const facts = {
    Language: chosen?.language,
    Edition: chosen?.edition,
    'Written at': chosen?.written_at,
    ...Object.fromEntries(Object.entries(chosen?.sizes ?? {})
      .map(([name, count]) => [`Entries of ${name}`, count])),
    ...Object.fromEntries((heldOut ? chosen.thresholds ?? [] : [])
      .map((each) => [`Threshold for a precision of ${each.precision}`, each.threshold.toFixed(2)])),
    'Model (SHA-256)': chosen?.dataset_checksums?.model,
    Fault: chosen?.fault,
  };
  at('data').replaceChildren(...Object.entries(facts)
    .filter(([, value]) => value !== undefined)
    .flatMap(([name, value]) => [
      made('dt', {textContent: name}), made('dd', {textContent: value}),
    ]));
}

function view(name) {
  const backtest = name === 'backtest';
  at('show-article').setAttribute('aria-pressed', String(!backtest));
  at('show-backtest').setAttribute('aria-pressed', String(backtest));
  at('ask').classList.toggle('only-wiki', backtest);
  at('backtest-view').hidden = !backtest;
  at('article-view').hidden = backtest || state.answer === null;
  if (backtest) {
    showBacktest();
  }
}

// ---- the beginning

function listen() {
  at('ask').addEventListener('submit', submit);
  at('threshold').addEventListener('input', () => {
    at('threshold-value').textContent = threshold().toFixed(2);
    if (state.answer === null) {
      return;
    }
    show();
    clearTimeout(state.timer);
    state.timer = setTimeout(ask, WAIT_MILLIS);
  });
  at('copy-wikitext').addEventListener('click', () => copy(resultingWikitext(), 'Wikitext'));
  at('copy-verdicts').addEventListener('click', () => copy(verdictText(), 'Verdicts'));
  at('show-article').addEventListener('click', () => view('article'));
  at('show-backtest').addEventListener('click', () => view('backtest'));
  at('wiki').addEventListener('change', () => {
    if (!at('backtest-view').hidden) {
      showBacktest();
    }
  });
  document.addEventListener('keydown', onKey);
}

async function begin() {
  listen();
  try {
    state.wikis = await service.wikis();
    at('wiki').replaceChildren(...state.wikis.map((each) =>
      made('option', {value: each.wiki, textContent: each.wiki})));
    if (state.wikis.length === 0) {
      tell('No wiki is here yet: ./linkrec train makes one.');
      return;
    }
    at('send-label').hidden = !(await service.takesVerdicts());
    const place = new URLSearchParams(location.hash.slice(1));
    if (state.wikis.some((each) => each.wiki === place.get('wiki'))) {
      at('wiki').value = place.get('wiki');
    }
    if (place.get('title')) {
      at('title').value = place.get('title');
      await submit();
    }
    if (place.get('view') === 'backtest') {
      view('backtest');
    }
  } catch (failure) {
    tell(failure.message);
  } finally {
    document.body.dataset.ready = 'true';
  }
}

begin();
