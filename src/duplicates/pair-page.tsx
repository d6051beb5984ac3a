import type { ComponentChildren } from 'preact';
import { Avatar, Button, type Column, dateText, FaceLine, LinkButton, numberText, PageHead, type Reader, Rich, Row, Table, Tag, useReader, useTexts, When } from '../ui/index.ts';
import { labelWords, type Person, sayRhythm } from '../people/index.ts';
import { pairAddress } from './duplicates-page.tsx';
import type { Grounds } from './likeness.ts';
import { type Choice, choices, differ, valueOf, type Weighed } from './merged-person.ts';
import { sayGrounds } from './say-grounds.ts';
import { texts } from './texts.ts';

export type Side = { readonly person: Person; readonly row: Weighed };
export type PairProps = { readonly a: Side; readonly b: Side; /** The id of the one whose values show unless others are chosen. */ readonly keep: string; readonly grounds: Grounds | null; readonly count: number; readonly next: string };

/** Two entries side by side: where they differ, which value shows is chosen; everything else of both is kept. */
export function PairPage({ a, b, keep, grounds, count, next }: PairProps) {
  const t = useTexts(texts);
  const reader = useReader();
  const here = pairAddress(a.person.id, b.person.id);
  const why = grounds ? sayGrounds(reader, grounds, a.person.fullName, b.person.fullName) : t('pair.unfounded');
  return (
    <>
      <PageHead above={<a href="/duplicates">{t('pair.back')}</a>} title={t('pair.title')} lead={why} actions={count > 0 && <span class="soft">{t('pair.left', { count })}</span>} />
      <form method="post" action={`${here}/merge`} class="stack gap-4">
        <input type="hidden" name="keep" value={keep} />
        <Table caption={t('pair.caption')} columns={columns(t, a, b, keep)} rows={rowsOf(t, reader, a, b)} rowKey={row => row.label} />
        <p class="soft">{t('pair.rule')}</p>
        <Row>
          <Button look="main" icon="join" keys="m">{t('pair.merge')}</Button>
          <Button formAction={`${here}/apart`} keys="n">{t('pair.apart')}</Button>
          <LinkButton look="bare" href={next} keys="l">{t('pair.later')}</LinkButton>
        </Row>
      </form>
      <p class="soft for-keys"><Rich parts={t.parts('pair.keys')} tags={{ key: text => <kbd>{text}</kbd> }} /></p>
    </>
  );
}

type T = ReturnType<typeof texts>;

/** A line of the comparison: to choose from where `choice` is given, else kept from both. */
type Line = { readonly label: string; readonly choice?: Choice | undefined; readonly a: ComponentChildren; readonly b: ComponentChildren };

function columns(t: T, a: Side, b: Side, keep: string): readonly Column<Line>[] {
  const entry = (side: Side, key: 'a' | 'b'): Column<Line> => ({
    key, head: t(key === 'a' ? 'pair.first' : 'pair.second'),
    cell: line => line.choice ? <Chooser name={line.choice} label={line.label} value={side.person.id} chosen={keep === side.person.id}>{line[key]}</Chooser> : line[key],
  });
  return [{ key: 'field', head: t('pair.field'), cell: ({ label, choice }) => <>{label} {choice && <Tag tone="care">{t('pair.differs')}</Tag>}</> }, entry(a, 'a'), entry(b, 'b')];
}

type ChooserProps = { readonly name: Choice; readonly label: string; readonly value: string; readonly chosen: boolean; readonly children: ComponentChildren };

const Chooser = ({ name, label, value, chosen, children }: ChooserProps) => (
  <label class="with-icon"><input type="radio" name={`show.${name}`} value={value} checked={chosen} aria-label={undefined} title={label} /> <span>{children}</span></label>
);

function rowsOf(t: T, reader: Reader, a: Side, b: Side): readonly Line[] {
  const single = choices.flatMap(choice => valueOf(a.row, choice) || valueOf(b.row, choice)
    ? [{ label: t(`choice.${choice}`), choice: differ(a.row, b.row, choice) ? choice : undefined, a: shown(reader, a, choice), b: shown(reader, b, choice) }] : []);
  const both = kept(t, reader, a).map(([label, value], place) => ({ label, a: value, b: kept(t, reader, b)[place]![1] }));
  return [...single, ...both.filter(line => line.a || line.b)];
}

function shown(reader: Reader, { person, row }: Side, choice: Choice): ComponentChildren {
  const value = valueOf(row, choice);
  if (choice === 'name') return <FaceLine name={person.fullName} photo={person.photo ?? undefined} href={`/people/${person.id}`} />;
  if (choice === 'photo') return value && <Avatar name={person.fullName} photo={value} />;
  if (choice === 'rhythm') return value && sayRhythm(labelWords(reader), Number(value));
  return choice === 'connected' && value ? dateText(reader, value) : value;
}

/** What both bring along, in the same order for either. */
function kept(t: T, reader: Reader, { person, row }: Side): readonly (readonly [string, ComponentChildren])[] {
  const number = (count: number) => count > 0 ? numberText(reader, count) : '';
  const list = (values: readonly string[]) => values.length > 0 && <span class="two-lines">{values.map(value => <span key={value}>{value}</span>)}</span>;
  return [
    [t('both.addresses'), list(person.identities.map(identity => identity.shown))],
    [t('both.positions'), list(person.positions.map(({ title, company }) => [title, company].filter(Boolean).join(', ')))],
    [t('both.tags'), person.tags.join(', ')], [t('both.roles'), person.roles.join(', ')],
    [t('both.howMet'), person.howMet], [t('both.why'), person.whyConnected],
    [t('both.notes'), number(person.notes.length)], [t('both.messages'), number(row.messages)], [t('both.invitations'), number(row.invitations)],
    [t('both.last'), person.lastExchangeAt && <When at={person.lastExchangeAt} as="ago" />],
  ];
}
