// What the page asks of the service. Addresses are relative: they work behind any prefix.

async function answerOf(response) {
  let body = null;
  try {
    body = await response.json();
  } catch {
    // What is no JSON is told by its status.
  }
  if (!response.ok || body === null) {
    throw new Error(body?.message ?? `The service answered with status ${response.status}.`);
  }
  return body;
}

export async function wikis() {
  return (await answerOf(await fetch('v1/wikis'))).wikis;
}

// The links of an article: the wiki's own where no wikitext is given.
export async function links(wiki, article, threshold, signal) {
  const parts = [wiki.project, wiki.wiki_domain, article.title.replaceAll(' ', '_')];
  const query = new URLSearchParams({
    threshold: String(threshold),
    max_recommendations: '-1',
    explain: 'true',
    include_wikitext: String(article.wikitext === null),
  });
  const address = `v1/linkrecommendations/${parts.map(encodeURIComponent).join('/')}?${query}`;
  if (article.wikitext === null) {
    return answerOf(await fetch(address, {signal}));
  }
  const body = {wikitext: article.wikitext, pageid: article.pageid, revid: article.revid};
  return answerOf(await fetch(address, {
    method: 'POST',
    headers: {'Content-Type': 'application/json'},
    body: JSON.stringify(body),
    signal,
  }));
}

// Whether verdicts are taken: a verdict that says nothing is refused in another way where they are.
export async function takesVerdicts() {
  const response = await fetch('v1/feedback', {method: 'POST', body: '{}'});
  return response.status !== 404;
}

export async function sendVerdict(wiki, title, target, verdict) {
  const response = await fetch('v1/feedback', {
    method: 'POST',
    headers: {'Content-Type': 'application/json'},
    body: JSON.stringify({
      project: wiki.project,
      wiki_domain: wiki.wiki_domain,
      page_title: title,
      link_target: target,
      verdict,
    }),
  });
  if (!response.ok) {
    await answerOf(response);
  }
}
