import endings from './name-endings.json';

/**
 * Name of a county as a map label has room for it: without the ending that names its kind and, for an
 * autonomous county, without the peoples. Never shorter than two characters, so that two-character
 * names such as the old "X-county" keep their ending.
 */
export function shortCountyName(name: string): string {
  const ending = endings.endings.find((end) => name.endsWith(end));
  let short = ending === undefined ? name : name.slice(0, -ending.length);
  for (let people = lastPeople(short); people !== undefined; people = lastPeople(short)) {
    short = short.slice(0, -people.length);
  }
  return short.length < 2 ? name : short;
}

/** Remarks in brackets, full or half width, at the end of a name. */
const REMARK = /\s*[(\uff08][^)\uff09]*[)\uff09]$/;

/**
 * Name of a lodging as a board has room for it: without remarks in brackets and the word for its kind; the name of
 * a county that is left is shortened as on maps. Never empty.
 */
export function shortLodgingName(name: string): string {
  const bare = name.replace(REMARK, '');
  const ending = endings.lodgings.find((end) => bare.endsWith(end));
  const short = ending === undefined ? bare : bare.slice(0, -ending.length).trim();
  return short.length < 2 ? name : shortCountyName(short);
}

function lastPeople(name: string): string | undefined {
  return endings.peoples.find((people) => name.endsWith(people) && name.length > people.length);
}
