import { z } from 'zod';
import { typedText } from '../kit/typed-text.ts';
import { audiences, type Kind, kinds, modes } from './meeting-type.ts';

const minutes = (least: number, most: number) => z.coerce.number('must be a number of minutes').int('must be a whole number').min(least, `must be at least ${least}`).max(most, `must be at most ${most}`);
const limit = (most: number) => z.union([z.literal('').transform(() => null), z.null(), z.coerce.number('must be a number').int('must be a whole number').min(1, 'must be at least 1').max(most, `must be at most ${most}`)]);
const line = (most: number) => typedText().max(most, `must be at most ${most} characters long`);

/** What a member may say of a kind of meeting; the same for form, API and command line. */
export const typeFields = {
  slug: typedText().toLowerCase().regex(/^[a-z0-9][a-z0-9-]{0,38}$/, 'must be letters, digits and hyphens, such as coffee-30'),
  kind: z.enum(kinds, `must be one of ${kinds.join(', ')}`),
  name: line(80), words: line(1000),
  mode: z.enum(modes, `must be one of ${modes.join(', ')}`),
  otherModes: z.array(z.enum(modes, `must be some of ${modes.join(', ')}`)).max(3, 'must be at most 3'),
  place: line(300), phone: line(60),
  durationMinutes: minutes(5, 720), stepMinutes: minutes(5, 720), beforeMinutes: minutes(0, 720), afterMinutes: minutes(0, 720), travelMinutes: minutes(0, 720),
  noticeMinutes: minutes(0, 525_600),
  windowDays: z.coerce.number('must be a number of days').int('must be a whole number').min(1, 'must be at least 1').max(730, 'must be at most 730'),
  maxPerDay: limit(100), maxPerWeek: limit(500),
  questions: z.array(line(200).min(1, 'must not be empty')).max(5, 'must be at most 5'),
  audience: z.enum(audiences, `must be one of ${audiences.join(', ')}`),
  scheduleId: z.uuid('must be the id of a schedule').nullable(),
};

export const typeInput = z.strictObject(typeFields);
export type TypeInput = z.infer<typeof typeInput>;

/** Some of it, for whoever leaves the rest as it is. */
export const typeChange = typeInput.partial();
export type TypeChange = z.infer<typeof typeChange>;

/** What a new kind of meeting is, where nothing else is said. */
export function typeOfKind(kind: Kind): TypeInput {
  const usual: TypeInput = {
    slug: kind === 'other' ? 'meeting' : kind, kind, name: '', words: '', mode: 'virtual', otherModes: [], place: '', phone: '', durationMinutes: 30, stepMinutes: 30,
    beforeMinutes: 0, afterMinutes: 0, travelMinutes: 0, noticeMinutes: 240, windowDays: 60, maxPerDay: null, maxPerWeek: null, questions: [], audience: 'everyone', scheduleId: null,
  };
  return { ...usual, ...ofKind[kind] };
}

const ofKind: Readonly<Record<Kind, Partial<TypeInput>>> = {
  coffee: {},
  phone: { mode: 'phone' },
  lunch: { mode: 'in-person', durationMinutes: 60, travelMinutes: 30, noticeMinutes: 1440 },
  walk: { mode: 'in-person', durationMinutes: 60, travelMinutes: 20, noticeMinutes: 1440 },
  other: {},
};
