const SEPARATOR = /[、,，;；|\n\r]/u;
/** An entry that a reader would cut or trim is written in quotes. */
const NEEDS_QUOTES = /[、,，;；|\n\r"]|^\s|\s$/u;

/** Entries joined by 、; an entry that holds a separator stands in double quotes. */
export function formatList(entries: readonly string[]): string {
  return entries
    .map((entry) => (NEEDS_QUOTES.test(entry) ? `"${entry.replaceAll('"', '""')}"` : entry))
    .join('、');
}

/** Entries between 、 ， ; | or line breaks, trimmed, empty ones and repetitions left out. */
export function parseList(text: string): readonly string[] {
  const entries: string[] = [];
  let at = 0;
  while (at < text.length) {
    const quoted = /^\s*"((?:[^"]|"")*)"\s*(?=$|[、,，;；|\n\r])/u.exec(text.slice(at));
    if (quoted) {
      entries.push((quoted[1] ?? '').replaceAll('""', '"'));
      at += quoted[0].length + 1;
      continue;
    }
    const rest = text.slice(at);
    const end = rest.search(SEPARATOR);
    const entry = (end === -1 ? rest : rest.slice(0, end)).trim();
    if (entry !== '') entries.push(entry);
    at += end === -1 ? rest.length : end + 1;
  }
  return [...new Set(entries)];
}
