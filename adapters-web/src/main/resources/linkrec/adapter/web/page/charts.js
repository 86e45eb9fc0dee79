// Charts of a backtest, drawn as SVG; the same numbers stand in a table below.

const SPACE = 'http://www.w3.org/2000/svg';
const WIDTH = 320;
const HEIGHT = 200;
const LEFT = 34;
const BOTTOM = 24;
const TOP = 8;
const RIGHT = 8;

function element(name, attributes, text) {
  const made = document.createElementNS(SPACE, name);
  for (const [key, value] of Object.entries(attributes)) {
    made.setAttribute(key, value);
  }
  if (text !== undefined) {
    made.textContent = text;
  }
  return made;
}

const x = (share) => LEFT + share * (WIDTH - LEFT - RIGHT);
const y = (share) => HEIGHT - BOTTOM - share * (HEIGHT - BOTTOM - TOP);

function frame(label, most = 1) {
  const svg = element('svg', {
    class: 'chart', viewBox: `0 0 ${WIDTH} ${HEIGHT}`, role: 'img', 'aria-label': label,
  });
  for (const share of [0, 0.25, 0.5, 0.75, 1]) {
    svg.append(
      element('line', {class: 'axis', x1: x(0), x2: x(1), y1: y(share), y2: y(share)}),
      element('text', {x: LEFT - 5, y: y(share) + 4, 'text-anchor': 'end'},
        most === 1 ? share.toFixed(2).replace(/0$/, '') : String(Math.round(share * most))),
      element('text', {x: x(share), y: HEIGHT - 7, 'text-anchor': 'middle'},
        share.toFixed(2).replace(/0$/, '')),
    );
  }
  return svg;
}

function line(svg, points, className) {
  if (points.length > 0) {
    svg.append(element('polyline', {
      class: className, points: points.map(([a, b]) => `${x(a)},${y(b)}`).join(' '),
    }));
  }
}

function put(place, svg, legend) {
  const note = document.createElement('p');
  note.className = 'legend';
  note.textContent = legend;
  place.replaceChildren(svg, note);
}

export function curve(place, rows) {
  const svg = frame('Precision and recall by lowest score');
  const points = (name) => rows.filter((row) => row[name] !== null)
    .map((row) => [row.threshold, row[name]]);
  line(svg, points('precision'), 'first');
  line(svg, points('recall'), 'second');
  put(place, svg, 'Whole line: precision. Dashed: recall.');
}

export function histogram(place, classes) {
  const most = Math.max(1, ...classes.map((each) => each.suggestions));
  const svg = frame('How many suggestions have which score', most);
  for (const each of classes) {
    const bar = (count, className) => element('rect', {
      class: className, x: x(each.from) + 2, width: x(0.1) - x(0) - 4,
      y: y(count / most), height: y(0) - y(count / most),
    });
    svg.append(bar(each.suggestions, 'bar'), bar(each.right, 'bar-right'));
  }
  put(place, svg, 'Suggestions by score; the green part was a link before.');
}

export function calibration(place, classes) {
  const svg = frame('Share that was right, by score');
  svg.append(element('line', {class: 'ideal', x1: x(0), y1: y(0), x2: x(1), y2: y(1)}));
  const met = classes.filter((each) => each.suggestions > 0);
  const most = Math.max(1, ...met.map((each) => each.suggestions));
  line(svg, met.map((each) => [each.mean_score, each.right / each.suggestions]), 'first');
  for (const each of met) {
    svg.append(element('circle', {
      class: 'dot', cx: x(each.mean_score), cy: y(each.right / each.suggestions),
      r: 2.5 + 4 * Math.sqrt(each.suggestions / most),
    }));
  }
  put(place, svg, 'On the dotted line a score of 0.7 is right seven times in ten.');
}

export function table(place, rows) {
  const made = document.createElement('table');
  const head = made.createTHead().insertRow();
  for (const name of ['Lowest score', 'Precision', 'Recall', 'Sentences']) {
    const cell = document.createElement('th');
    cell.className = 'number';
    cell.scope = 'col';
    cell.textContent = name;
    head.append(cell);
  }
  const body = made.createTBody();
  for (const row of rows) {
    const cells = body.insertRow();
    const shown = [row.threshold.toFixed(1), share(row.precision), share(row.recall), row.sentences];
    for (const value of shown) {
      const cell = cells.insertCell();
      cell.className = 'number';
      cell.textContent = value;
    }
  }
  place.replaceChildren(made);
}

function share(value) {
  return value === null ? '\u2013' : value.toFixed(3);
}
