/** What was fetched anew, made of what was there before as far as nothing changed. */

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

/**
 * `fresh`, but with every part that equals the one in `known` being that very part: so whatever
 * shows it is drawn again only where something changed. Things in lists are found by their id,
 * because a change may move them.
 */
export function sameAs<T>(known: T, fresh: T): T {
  return shared(known as Json, fresh as Json) as T;
}

function shared(known: Json | undefined, fresh: Json): Json {
  if (known === fresh || typeof fresh !== "object" || fresh === null || typeof known !== "object" || known === null) return fresh;
  if (Array.isArray(fresh)) return Array.isArray(known) ? list(known, fresh) : fresh;
  if (Array.isArray(known)) return fresh;
  const keys = Object.keys(fresh);
  let same = keys.length === Object.keys(known).length;
  for (const key of keys) {
    const part = shared(known[key], fresh[key] ?? null);
    fresh[key] = part;
    same &&= part === known[key];
  }
  return same ? known : fresh;
}

function list(known: Json[], fresh: Json[]): Json {
  let byId: Map<Json | undefined, Json> | undefined;
  let same = known.length === fresh.length;
  fresh.forEach((one, at) => {
    if (one === known[at]) return;
    const id = idOf(one);
    byId ??= new Map(known.map((one) => [idOf(one), one]));
    fresh[at] = shared(id === undefined ? known[at] : byId.get(id), one);
    same &&= fresh[at] === known[at];
  });
  return same ? known : fresh;
}

function idOf(one: Json): Json | undefined {
  return typeof one === "object" && one !== null && !Array.isArray(one) ? one["id"] : undefined;
}
