import { type Member, ownerOf } from '../accounts/index.ts';
import { goalById } from '../goals/index.ts';
import type { Context } from '../kit/context.ts';
import type { Reader } from '../kit/db.ts';
import { pickTongue } from '../kit/tongue.ts';
import { type Person, personById } from '../people/index.ts';
import { promiseById, type Promised } from '../promises/index.ts';
import { dateText, dayText } from '../ui/index.ts';
import type { Channel } from './channel.ts';
import type { Kind, TemplateKind } from './kind.ts';
import { ownTemplates, settingOf } from './store.ts';
import { type Fill, fillTemplate, kithTemplate, type Template } from './template.ts';

/** Who writes: what of a member stands in a letter. */
export type Writing = Pick<Member, 'name' | 'handle' | 'zone' | 'locale'>;

type About = { readonly reason: string; readonly question: string; readonly offer: string; /** The goal's id. */ readonly goal: string | null; /** The id of the promise it tells of. */ readonly promise: string | null; readonly sentAt?: Date | null };

type Asked = { readonly person: Person; readonly kind: TemplateKind; readonly language: 'en' | 'de'; readonly channel: Channel; readonly about: About };

/** The text that a template gives for this person: the member's own wording where there is one, else Kith's. */
export async function textFor({ settings }: Context, db: Reader, me: Writing, { person, kind, language, channel, about }: Asked): Promise<{ readonly subject: string; readonly body: string }> {
  const { aboutMe } = await settingOf(db);
  const goal = about.goal ? await goalById(db, about.goal) : undefined;
  const promise = about.promise ? await promiseById(db, about.promise) : undefined;
  const times = (await ownerOf(db)).openedAt ? `${settings.url}/@${me.handle}` : '';
  return fillTemplate(await templateFor(db, kind, language), { ...fillFor(me, person, language, about, promise), me: aboutMe || undefined, goal: goal?.sentence ?? '', times }, channel);
}

export async function templateFor(db: Reader, kind: TemplateKind, language: 'en' | 'de'): Promise<Template> {
  return (await ownTemplates(db)).find(own => own.kind === kind && own.language === language) ?? kithTemplate(kind, language);
}

function fillFor(me: Writing, person: Person, language: 'en' | 'de', { reason, question, offer, sentAt }: About, promise: Promised | undefined): Omit<Fill, 'me' | 'goal' | 'times'> {
  const tongue = pickTongue(undefined, me.locale.startsWith(language) ? me.locale : language);
  const day = (at: Date | null | undefined, form: 'month' | 'long') => at ? dayText({ ...tongue, zone: me.zone, now: at }, at, form) : '';
  return {
    name: person.givenName || person.fullName, fullName: person.fullName, company: person.company, work: [person.title, person.company].filter(Boolean).join(', '),
    myName: me.name, reason, question, offer, last: day(person.lastExchangeAt, 'month'), sent: day(sentAt, 'long'),
    advice: promise?.what.replace(/[.!\s]+$/, '') ?? '', advised: promise ? dateText(tongue, promise.madeOn, 'month') : '',
  };
}

export const languageOf = (me: Pick<Member, 'locale'>): 'en' | 'de' => me.locale.startsWith('de') ? 'de' : 'en';

/** Text of an ask for somebody by id; empty for one's own words or where there is no such person. */
export async function textOfKind(ctx: Context, db: Reader, me: Writing, person: string, kind: Kind, rest: Omit<Asked, 'person' | 'kind'>): Promise<{ readonly subject: string; readonly body: string }> {
  const found = kind === 'own' ? undefined : await personById(db, person);
  return found && kind !== 'own' ? textFor(ctx, db, me, { ...rest, person: found, kind }) : { subject: '', body: '' };
}
