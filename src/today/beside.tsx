import type { Goal } from '../goals/index.ts';
import type { NetworkState } from '../insight/index.ts';
import { Card, LinkButton, numberText, Rich, Split, useReader, useTexts } from '../ui/index.ts';
import type { Pace } from '../pace/index.ts';
import { texts } from './texts.ts';

type Props = { readonly network: NetworkState; readonly goals: readonly Goal[]; readonly pace: Pace };

/** What stands beside the day: what one is after, the network, what waits, the pace. */
export function Beside({ network, goals, pace }: Props) {
  return (
    <>
      <GoalsCard goals={goals} />
      <NetworkCard network={network} />
      <WaitingCard network={network} />
      <PaceLine pace={pace} />
    </>
  );
}

function GoalsCard({ goals }: Pick<Props, 'goals'>) {
  const t = useTexts(texts);
  if (goals.length === 0) return <Card title={t('aside.goals')}><p class="soft">{t('aside.noGoal')} {t('aside.startWithTwo')}</p><p><LinkButton size="small" href="/goals/new">{t('aside.addGoal')}</LinkButton></p></Card>;
  return (
    <Card title={t('aside.goals')} aside={<a href="/goals">{t('aside.allGoals')}</a>}>
      <ul class="plain-list">{goals.map(goal => <li key={goal.id}>{goal.sentence}</li>)}</ul>
    </Card>
  );
}

function NetworkCard({ network: { ties } }: Pick<Props, 'network'>) {
  const t = useTexts(texts);
  const reader = useReader();
  if (ties.connections === 0) return null;
  const number = (value: number) => numberText(reader, value);
  const link = (href: string) => (text: string) => <a class="num" href={href}>{text}</a>;
  return (
    <Card title={t('aside.network')}>
      <Split bare title={t('aside.network')} parts={[
        { label: t('aside.part.spoken'), value: ties.spokenWith }, { label: t('aside.part.oneWay'), value: ties.oneWayFromMe + ties.oneWayFromThem }, { label: t('aside.part.never'), value: ties.neverSpoken },
      ]} />
      <p><Rich parts={t.parts('aside.spoken', { people: number(ties.people), spoken: number(ties.spokenWith), connections: number(ties.connections), never: number(ties.neverSpoken), quiet: number(ties.dormant) })}
        tags={{ all: link('/people'), connections: link('/people?tie=connections'), spoken: link('/people?tie=spoken'), never: link('/people?tie=never'), quiet: link('/people?tie=dormant&sort=strength') }} /></p>
    </Card>
  );
}

function WaitingCard({ network: { ties, hanging } }: Pick<Props, 'network'>) {
  const t = useTexts(texts);
  if (ties.awaitingMyReply + hanging.sent === 0) return null;
  return (
    <Card title={t('aside.waiting')}>
      {ties.awaitingMyReply > 0 && <p><Rich parts={t.parts('aside.replies', { count: ties.awaitingMyReply })} tags={{ link: text => <a href="/people?tie=waiting-for-me&sort=last">{text}</a> }} /></p>}
      {hanging.sent > 0 && <p><Rich parts={t.parts('aside.hanging', { count: hanging.sent })} tags={{ link: text => <a href="/invitations?over=all">{text}</a> }} /></p>}
    </Card>
  );
}

function PaceLine({ pace }: Pick<Props, 'pace'>) {
  const t = useTexts(texts);
  return <p class="soft">{t('aside.pace', { count: pace.items })} <a href="/today/pace">{t('aside.changePace')}</a></p>;
}
