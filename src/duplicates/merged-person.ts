/** What stands in a person's own row and must find its place when two become one. */
export type Mergeable = {
  readonly id: string;
  readonly givenName: string;
  readonly familyName: string;
  readonly fullName: string;
  readonly nickname: string;
  readonly company: string;
  readonly title: string;
  readonly city: string;
  readonly birthday: string | null;
  readonly photo: string | null;
  readonly howMet: string;
  readonly whyConnected: string;
  readonly isConnection: boolean;
  readonly connectedOn: string | null;
  readonly vanishedOn: string | null;
  readonly rhythmDays: number | null;
  readonly rhythmChosenOn: string | null;
  readonly imported: Readonly<Record<string, unknown>>;
};

/** The same with how much hangs on them. */
export type Weighed = Mergeable & { readonly messages: number; readonly invitations: number; readonly createdAt: Date };

/** Of two, the one to keep: a connection before another, who was written with most, who was there first. */
export const strongerFirst = (one: Weighed, other: Weighed): number =>
  standing(other) - standing(one) || other.messages - one.messages || one.createdAt.getTime() - other.createdAt.getTime() || (one.id < other.id ? -1 : 1);

const standing = ({ isConnection, vanishedOn }: Mergeable): number => isConnection ? (vanishedOn === null ? 2 : 1) : 0;

/** What can be told of a person in one way only, so that one of two must be chosen. */
export const choices = ['name', 'nickname', 'work', 'city', 'birthday', 'connected', 'rhythm', 'photo'] as const;
export type Choice = (typeof choices)[number];

/** Whose value shows, by the id of the entry; where nothing is said, that of the one kept, unless it has none. */
export type Shown = { readonly [C in Choice]?: string | undefined };

const columnsOf: Readonly<Record<Choice, readonly (keyof Mergeable)[]>> = {
  name: ['givenName', 'familyName', 'fullName'], nickname: ['nickname'], work: ['company', 'title'], city: ['city'], birthday: ['birthday'], connected: ['connectedOn'], rhythm: ['rhythmDays', 'rhythmChosenOn'], photo: ['photo'],
};

const values: Readonly<Record<Choice, (person: Mergeable) => string>> = {
  name: person => person.fullName, nickname: person => person.nickname, work: ({ title, company }) => [title, company].filter(Boolean).join(', '), city: person => person.city,
  birthday: person => person.birthday ?? '', connected: person => person.connectedOn ?? '', rhythm: ({ rhythmDays }) => rhythmDays === null ? '' : String(rhythmDays), photo: person => person.photo ?? '',
};

/** A value as it is compared and written down; '' for none. */
export const valueOf = (person: Mergeable, choice: Choice): string => values[choice](person);

export const differ = (one: Mergeable, other: Mergeable, choice: Choice): boolean => {
  const [mine, theirs] = [valueOf(one, choice), valueOf(other, choice)];
  return mine !== '' && theirs !== '' && mine !== theirs;
};

/** What did not come to show, to be kept in another place. */
export type Left = { readonly choice: Choice; readonly value: string };

/** One person out of two, and what of both does not show in them. */
export function mergePersons(keep: Mergeable, gone: Mergeable, shown: Shown = {}): { readonly person: Mergeable; readonly left: readonly Left[] } {
  const from = (choice: Choice): Mergeable => {
    const chosen = shown[choice] === gone.id ? gone : keep;
    return valueOf(chosen, choice) === '' ? (chosen === keep ? gone : keep) : chosen;
  };
  const taken = Object.assign({}, ...choices.flatMap(choice => columnsOf[choice].map(column => ({ [column]: from(choice)[column] })))) as Partial<Mergeable>;
  const left = choices.flatMap(choice => {
    const other = from(choice) === keep ? gone : keep;
    return differ(keep, gone, choice) ? [{ choice, value: valueOf(other, choice) }] : [];
  });
  const stands = standing(keep) === 2 || standing(gone) === 2;
  return {
    person: {
      ...keep, ...taken, howMet: joined(keep.howMet, gone.howMet), whyConnected: joined(keep.whyConnected, gone.whyConnected),
      isConnection: keep.isConnection || gone.isConnection, vanishedOn: stands ? null : latest(keep.vanishedOn, gone.vanishedOn), imported: withImported(keep, gone),
    },
    left,
  };
}

const joined = (one: string, other: string): string => one.includes(other) ? one : [one, other].filter(Boolean).join('\n');

const latest = (one: string | null, other: string | null): string | null => (one ?? '') > (other ?? '') ? one : other;

/** What each source said of either, so that its next edition is still compared with that; where one source said both, the second is kept by its id. */
function withImported(keep: Mergeable, gone: Mergeable): Mergeable['imported'] {
  const others = Object.entries(gone.imported).map(([source, said]) => [source in keep.imported ? `${source} ${gone.id}` : source, said] as const);
  return { ...Object.fromEntries(others), ...keep.imported };
}
