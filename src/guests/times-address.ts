/** How times are shown; all of it stands in the address, since a guest has no cookie. */
export type Shown = {
  /** `/@ana/coffee`, or the page of a booking that is moved. */
  readonly base: string;
  readonly zone: string;
  readonly view: 'list' | 'month';
  /** The first day of the list, the month, the day chosen, the time chosen. */
  readonly from?: string | undefined;
  readonly month?: string | undefined;
  readonly day?: string | undefined;
  readonly start?: string | undefined;
  /** `1` while another zone is being chosen. */
  readonly zones?: string | undefined;
  /** What lets somebody in who has the link. */
  readonly key?: string | undefined;
};

/** The address of the same times, otherwise shown. */
export function timesAddress(shown: Shown, change: Partial<Shown> = {}): string {
  const { base, view, ...rest } = { ...shown, ...change };
  const words = Object.entries({ ...rest, view: view === 'month' ? view : undefined }).filter((entry): entry is [string, string] => Boolean(entry[1]));
  return `${base}?${new URLSearchParams(words)}${'start' in change && change.start ? '#book' : change.zones ? '#zone' : ''}`;
}

const isDate = (text: string | undefined): text is string => text !== undefined && /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(Date.parse(text));

/** Reads it from an address; what is no date there is left out. */
export function readShown(base: string, query: Readonly<Record<string, string | undefined>>, zone: string): Shown {
  const { from, month, day, start, key, zones } = query;
  return {
    base, zone, view: query.view === 'month' ? 'month' : 'list', from: isDate(from) ? from : undefined, month: isDate(`${month}-01`) ? month : undefined,
    day: isDate(day) ? day : undefined, start: start && /^[\d:TZ.-]{16,24}$/.test(start) ? start : undefined, zones: zones === '1' ? zones : undefined, key: key && /^[a-z0-9]{20,40}$/.test(key) ? key : undefined,
  };
}
