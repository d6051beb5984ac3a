import { z } from 'zod';
import type { GuestRequest, GuestWords } from '../booking/index.ts';
import { identityKey } from '../identities/index.ts';
import { typedText } from '../kit/typed-text.ts';
import { modes, type MeetingType, modesOf } from '../meetings/index.ts';
import { isTimeZone } from '../time/zone-transitions.ts';

/** Why a field needs another look; each is a sentence in the catalogue. */
export type GuestFault = 'noStart' | 'noName' | 'notAnEmail' | 'notAZone' | 'noWhy' | 'noQuestion' | 'long' | 'notAMode' | 'noPhone' | 'noThirdName' | 'noThirdEmail' | 'sameThird';
export type GuestFaults = Readonly<Record<string, GuestFault>>;

/** What was typed cannot be booked as it is: a fault for each field. */
export class GuestRefused extends Error {
  readonly faults: GuestFaults;
  constructor(faults: GuestFaults) {
    super(Object.keys(faults).join(', '));
    this.faults = faults;
  }
}

const fault = (name: GuestFault): GuestFault => name;
const words = (least: GuestFault | undefined, most: number) => typedText(least ?? fault('long')).max(most, fault('long')).min(least ? 1 : 0, least);
const address = (wrong: GuestFault) => typedText(wrong).refine(text => identityKey('email', text) !== null, wrong).transform(text => identityKey('email', text)!.shown);

const fields = z.object({
  name: words('noName', 120), email: address('notAnEmail'),
  timeZone: typedText(fault('notAZone')).refine(isTimeZone, fault('notAZone')),
  why: words('noWhy', 2000), question: words('noQuestion', 1000),
  mode: typedText().transform(text => text.toLowerCase().replaceAll(/[ _]/g, '-')).pipe(z.enum(modes, fault('notAMode'))).optional(),
  phone: words(undefined, 60).default(''), thirdName: words(undefined, 120).default(''), thirdEmail: words(undefined, 254).default(''),
  answers: z.array(words(undefined, 2000)).max(5).default([]),
});

const time = z.object({ start: typedText(fault('noStart')).refine(isInstant, fault('noStart')).transform(text => new Date(text)) });

type Ways = Pick<MeetingType, 'mode' | 'otherModes' | 'phone'>;
type Given = Readonly<Record<string, unknown>>;

/** Reads what came by form or as JSON. Without a zone it is the host's. Throws `GuestRefused`. */
export function readGuestRequest(given: Given, type: Ways, zone: string): GuestRequest {
  const start = time.safeParse({ start: '', ...withoutBlankChoices(given) });
  const [words, faults] = readWords(given, type, zone);
  if (!words || !start.success) throw new GuestRefused({ ...fieldFaults(start.error?.issues ?? []), ...faults });
  return { ...words, ...start.data };
}

/** The same where no time is chosen yet. Throws `GuestRefused`. */
export function readGuestWords(given: Given, type: Ways, zone: string): GuestWords {
  const [words, faults] = readWords(given, type, zone);
  if (!words) throw new GuestRefused(faults);
  return words;
}

function readWords(given: Given, type: Ways, zone: string): readonly [GuestWords | undefined, GuestFaults] {
  const parsed = fields.safeParse({ timeZone: zone, why: '', question: '', name: '', email: '', ...withoutBlankChoices(given) });
  const mode = parsed.data?.mode ?? type.mode;
  const faults = { ...fieldFaults(parsed.error?.issues ?? []), ...modeFaults(given, type, mode), ...thirdFaults(given, String(given.email ?? '')) };
  if (!parsed.success || Object.keys(faults).length > 0) return [undefined, faults];
  const { thirdName, thirdEmail, ...rest } = parsed.data;
  return [{ ...rest, mode, third: thirdName ? { name: thirdName, email: identityKey('email', thirdEmail)!.shown } : undefined }, {}];
}

/** A choice left open is as good as none made. */
const withoutBlankChoices = (given: Readonly<Record<string, unknown>>): object =>
  Object.fromEntries(Object.entries(given).filter(([name, value]) => value !== undefined && !(value === '' && ['mode', 'timeZone'].includes(name))));

const fieldFaults = (issues: readonly z.core.$ZodIssue[]): GuestFaults =>
  Object.fromEntries(issues.toReversed().map(issue => [String(issue.path[0]), issue.message as GuestFault]));

function modeFaults({ phone }: Readonly<Record<string, unknown>>, type: Pick<MeetingType, 'mode' | 'otherModes' | 'phone'>, mode: MeetingType['mode']): GuestFaults {
  if (!modesOf(type).includes(mode)) return { mode: 'notAMode' };
  return mode === 'phone' && type.phone === '' && !String(phone ?? '').trim() ? { phone: 'noPhone' } : {};
}

/** A third person has a name and an address, or neither, and is not the guest again. */
function thirdFaults({ thirdName, thirdEmail }: Readonly<Record<string, unknown>>, own: string): GuestFaults {
  const [name, email] = [String(thirdName ?? '').trim(), String(thirdEmail ?? '').trim()];
  if (!name && !email) return {};
  const key = identityKey('email', email)?.key;
  return {
    ...(!name && { thirdName: fault('noThirdName') }),
    ...(!key ? { thirdEmail: fault('noThirdEmail') } : key === identityKey('email', own)?.key && { thirdEmail: fault('sameThird') }),
  };
}

/** An instant in UTC, on a whole minute: nothing else is ever offered. */
function isInstant(text: string): boolean {
  return /^\d{4}-\d\d-\d\dT\d\d:\d\d(:00(\.0+)?)?Z$/.test(text) && !Number.isNaN(Date.parse(text));
}
