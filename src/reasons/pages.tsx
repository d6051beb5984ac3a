import { Actions, Button, Card, type Column, EmptyState, Fold, Form, type FormState, LinkButton, PageHead, Quote, Section, Stack, Table, Tabs, Tag, Tags, TextInput, useReader, useTexts, relativeDay } from '../ui/index.ts';
import type { Suggestion } from './group-reasons.ts';
import { type Reason, type ReasonGroup, tally } from './reason.ts';
import { texts } from './texts.ts';

export type Side = Reason['side'];
type Grouped = { readonly group: ReasonGroup; readonly reasons: readonly Reason[] };

type LedgerProps = {
  readonly side: Side;
  readonly counts: Readonly<Record<Side, number>>;
  readonly all: readonly Reason[];
  readonly grouped: readonly Grouped[];
  readonly rest: readonly Reason[];
  readonly suggestions: readonly Suggestion[];
  /** The form for a new group, as it was typed; open where it needs another look or a word was chosen. */
  readonly state?: FormState | undefined;
};

/** Why people connect: reasons in groups, with what came of each. */
export function ReasonsPage({ side, counts, all, grouped, rest, suggestions, state }: LedgerProps) {
  const t = useTexts(texts);
  return (
    <>
      <PageHead above={<a href="/outreach">{t('above')}</a>} title={t('reasons.title')} lead={t('reasons.lead')} />
      <Tabs label={t('side.label')} tabs={(['mine', 'theirs'] as const).map(each => ({ href: `/outreach/reasons?side=${each}`, label: t(`side.${each}`), count: counts[each], current: each === side }))} />
      {all.length === 0 ? <Nothing side={side} /> : (
        <>
          <TallyTable side={side} all={all} grouped={grouped} rest={rest} />
          {suggestions.length > 0 && <Suggestions side={side} suggestions={suggestions} />}
          <Fold summary={t('group.new')} open={state !== undefined}><GroupForm action={`/outreach/reasons?side=${side}`} state={state} /></Fold>
          <Section title={t('rest')}><ReasonList reasons={rest} /></Section>
        </>
      )}
    </>
  );
}

function Nothing({ side }: { readonly side: Side }) {
  const t = useTexts(texts);
  return <EmptyState icon="quote" title={t(`none.${side}.title`)} actions={side === 'theirs' && <LinkButton href="/invitations/received">{t('none.theirs.ask')}</LinkButton>}>{t(`none.${side}.body`)}</EmptyState>;
}

type Line = { readonly key: string; readonly name: string; readonly href: string | undefined; readonly reasons: readonly Reason[] };

function TallyTable({ side, all, grouped, rest }: Pick<LedgerProps, 'side' | 'all' | 'grouped' | 'rest'>) {
  const t = useTexts(texts);
  const lines: readonly Line[] = [
    ...grouped.map(({ group, reasons }) => ({ key: group.id, name: group.name, href: `/outreach/reasons/${group.id}?side=${side}`, reasons })),
    ...(grouped.length > 0 && rest.length > 0 ? [{ key: 'rest', name: t('rest'), href: undefined, reasons: rest }] : []), { key: 'all', name: t('overall'), href: undefined, reasons: all },
  ];
  return <Table caption={t(`table.${side}`)} columns={columns(t, side)} rows={lines} rowKey={line => line.key} />;
}

function columns(t: ReturnType<typeof texts>, side: Side): readonly Column<Line>[] {
  const share = (of: (reasons: readonly Reason[]) => number) => ({ reasons }: Line) => reasons.length === 0 ? '' : t('of', { some: of(reasons), count: reasons.length });
  return [
    { key: 'group', head: t('column.group'), cell: ({ name, href }) => href ? <a href={href}>{name}</a> : name },
    { key: 'given', head: t('column.given'), cell: ({ reasons }) => <span class="num">{reasons.length}</span> },
    { key: 'answered', head: t(side === 'mine' ? 'column.answered' : 'column.connected'), cell: share(reasons => tally(reasons).answered) },
    { key: 'talked', head: t('column.talked'), cell: share(reasons => tally(reasons).talked) },
  ];
}

function Suggestions({ side, suggestions }: Pick<LedgerProps, 'side' | 'suggestions'>) {
  const t = useTexts(texts);
  return (
    <Card title={t('suggest.title')}>
      <p class="soft">{t('suggest.body')}</p>
      <Tags>{suggestions.map(({ word, reasons }) => <Tag key={word} tone="lake" href={`/outreach/reasons?side=${side}&word=${encodeURIComponent(word)}#group`}>{t('suggest.word', { word, count: reasons })}</Tag>)}</Tags>
    </Card>
  );
}

function GroupForm({ action, state }: { readonly action: string; readonly state: FormState | undefined }) {
  const t = useTexts(texts);
  return (
    <Form id="group" action={action} state={state}>
      <TextInput name="name" label={t('group.name')} hint={t('group.nameHint')} maxLength={80} autocomplete="off" />
      <TextInput name="words" label={t('group.words')} hint={t('group.wordsHint')} maxLength={2000} autocomplete="off" />
      <Actions><Button look="main">{t('group.keep')}</Button></Actions>
    </Form>
  );
}

type GroupProps = { readonly side: Side; readonly group: ReasonGroup; readonly reasons: readonly Reason[]; readonly state?: FormState | undefined };

/** One group: its reasons, and the words that bring them together. */
export function GroupPage({ side, group, reasons, state }: GroupProps) {
  const t = useTexts(texts);
  const { answered, talked } = tally(reasons);
  const share = (some: number) => t('of', { some, count: reasons.length });
  const lead = reasons.length === 0 ? t('list.none') : `${t(side === 'mine' ? 'column.answered' : 'column.connected')}: ${share(answered)}. ${t('column.talked')}: ${share(talked)}.`;
  return (
    <>
      <PageHead above={<a href={`/outreach/reasons?side=${side}`}>{t('back')}</a>} title={group.name} lead={lead} />
      <ReasonList reasons={reasons} />
      <Fold summary={t('group.edit')} open={state !== undefined}>
        <GroupForm action={`/outreach/reasons/${group.id}?side=${side}`} state={state ?? { values: { name: group.name, words: group.words.join(', ') } }} />
        <Form id="drop" action={`/outreach/reasons/${group.id}/drop`}><Button size="small" icon="trash">{t('group.drop')}</Button></Form>
      </Fold>
    </>
  );
}

const shown = 60;

function ReasonList({ reasons }: { readonly reasons: readonly Reason[] }) {
  const t = useTexts(texts);
  return (
    <Stack gap={6}>
      {reasons.slice(0, shown).map(reason => <Said key={reason.id} reason={reason} />)}
      {reasons.length > shown && <p class="soft">{t('list.more', { count: shown })}</p>}
    </Stack>
  );
}

function Said({ reason: { side, kind, id, person, fullName, at, words: said, answered, talked } }: { readonly reason: Reason; readonly key?: string }) {
  const t = useTexts(texts);
  const reader = useReader();
  const href = kind === 'outreach' ? `/outreach/${id}` : `/people/${person}`;
  const tags = [answered && t(side === 'mine' && kind === 'outreach' ? 'said.answered' : 'said.connected'), talked && t('said.talked')].filter(Boolean);
  return <Quote by={<><a href={href}>{fullName}</a>, {t(`by.${kind}`)}{at && `, ${relativeDay(reader, at)}`} {tags.length > 0 && <Tags>{tags.map(tag => <Tag key={String(tag)} tone="good">{tag}</Tag>)}</Tags>}</>}>{said}</Quote>;
}
