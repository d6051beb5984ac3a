import { Card, dateOf, EmptyState, LinkButton, PageHead, Section, Stack, Tag, Tags, useReader, useTexts, When } from '../ui/index.ts';
import { type Goal, targetKinds } from './goal.ts';
import { saySeason } from './say-season.ts';
import { texts } from './texts.ts';

type Props = { readonly open: readonly Goal[]; readonly ended: readonly Goal[] };

/** What a member is after, and what came of what they were after. */
export function GoalsPage({ open, ended }: Props) {
  const t = useTexts(texts);
  return (
    <Stack gap={6}>
      <PageHead title={t('goals.title')} lead={t('goals.lead', { count: open.length })} actions={open.length > 0 && <LinkButton icon="plus" href="/goals/new">{t('goals.add')}</LinkButton>} />
      {open.length === 0 && <EmptyState icon="star" title={t('goals.none.title')} actions={<LinkButton look="main" href="/goals/new">{t('goals.add')}</LinkButton>}>{t('goals.none.body')}</EmptyState>}
      <Stack>{open.map(goal => <OpenGoal key={goal.id} goal={goal} />)}</Stack>
      {ended.length > 0 && <Section title={t('goals.ended')}>{ended.map(goal => <EndedGoal key={goal.id} goal={goal} />)}</Section>}
    </Stack>
  );
}

type One = { readonly goal: Goal; readonly key?: string };

function OpenGoal({ goal }: One) {
  const t = useTexts(texts);
  const reader = useReader();
  return (
    <Card kind={t(`kind.${goal.kind}`)} title={goal.sentence}>
      {goal.season && <p class="soft">{saySeason(reader, goal.season, dateOf(reader, reader.now))}</p>}
      <TargetTags goal={goal} />
      <div class="actions">
        <LinkButton look="main" href="/today">{t('act.today')}</LinkButton>
        <LinkButton href={`/goals/${goal.id}/edit`}>{t('act.edit')}</LinkButton>
        <LinkButton href={`/goals/${goal.id}/end`}>{t('act.end')}</LinkButton>
      </div>
    </Card>
  );
}

function TargetTags({ goal }: One) {
  const t = useTexts(texts);
  const named = targetKinds.filter(kind => goal[kind].length > 0);
  if (named.length === 0) return null;
  return (
    <dl class="details">
      {named.map(kind => <div key={kind}><dt>{t(`targets.${kind}`)}</dt><dd><Tags>{goal[kind].map(word => <Tag key={word}>{word}</Tag>)}</Tags></dd></div>)}
    </dl>
  );
}

function EndedGoal({ goal: { kind, sentence, result, endedAt } }: One) {
  const t = useTexts(texts);
  return (
    <Card kind={t(`kind.${kind}`)} title={sentence} level={3} aside={endedAt && <small><When at={endedAt} as="day" /></small>}>
      <p class="as-written">{result}</p>
    </Card>
  );
}
