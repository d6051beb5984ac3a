import { sayKind, type Setting } from '../templates/index.ts';
import { Avatar, dayText, EmptyState, Filters, LinkButton, Menu, PageHead, Tabs, Tag, type Reader, relativeDay, useReader, useTexts } from '../ui/index.ts';
import { needsNoAnswer, followUpDue, type Outreach, type OutreachCounts, standing, type State, states } from './outreach.ts';
import { texts } from './texts.ts';

export type BoardProps = {
  readonly cards: readonly Outreach[];
  /** Goals that run, and the one whose cards are shown; all without. */
  readonly goals: readonly { readonly id: string; readonly sentence: string }[];
  readonly goal: string | undefined;
  readonly counts: OutreachCounts;
  readonly setting: Setting;
  /** The column that a phone shows. */
  readonly shown: State;
  /** Letters that could not be delivered, with a sentence, by card. */
  readonly trouble: ReadonlyMap<string, string>;
};

/** Every outreach and where it stands. A card is moved by its menu, by keyboard, or dragged where script runs. */
export function BoardPage({ cards, goals, goal, counts, setting, shown, trouble }: BoardProps) {
  const t = useTexts(texts);
  const { now } = useReader();
  const columns = states.map(state => ({ state, cards: cards.filter(card => standing(card, setting.followUpDays, now) === state) }));
  const draw = (column: (typeof columns)[number]) => <Column key={column.state} {...column} isShown={column.state === shown} setting={setting} trouble={trouble} />;
  return (
    <>
      <PageHead title={t('board.title')} lead={counts.reachedOut > 0 ? `${t('board.counts', { count: counts.reachedOut })}${t('board.answered', { count: counts.answered })}${t('board.talked', { count: counts.talked })}.` : t('board.lead')} actions={<BoardActions />} />
      {goals.length > 0 && <GoalFilters goals={goals} goal={goal} />}
      {cards.length === 0 && goal === undefined ? <Nobody /> : (
        <div id="board" class="board-frame">
          <Tabs label={t('board.columns')} tabs={columns.map(({ state, cards: { length } }) => ({ href: `/outreach?${new URLSearchParams({ column: state.replace(' ', '-'), ...(goal && { goal }) })}`, label: t(`state.${state}`), count: length, current: state === shown }))} />
          <div class="board" data-board>
            {columns.filter(({ state }) => !ends.has(state)).map(draw)}
            <div class="board-ends">{columns.filter(({ state }) => ends.has(state)).map(draw)}</div>
          </div>
        </div>
      )}
    </>
  );
}

const ends: ReadonlySet<State> = new Set(['declined', 'silent', 'withdrawn']);

function GoalFilters({ goals, goal }: Pick<BoardProps, 'goals' | 'goal'>) {
  const t = useTexts(texts);
  return <Filters label={t('field.goal')} filters={[{ href: '/outreach', label: t('board.allGoals'), current: goal === undefined }, ...goals.map(({ id, sentence }) => ({ href: `/outreach?goal=${id}`, label: sentence, current: id === goal }))]} />;
}

function BoardActions() {
  const t = useTexts(texts);
  return (
    <>
      <LinkButton href="/outreach/new" look="main" icon="plus" keys="n">{t('board.new')}</LinkButton>
      <Menu label={t('board.more')} icon="more" compact end items={[
        { label: t('board.reasons'), href: '/outreach/reasons', icon: 'quote' },
        { label: t('board.templates'), href: '/outreach/templates', icon: 'letter' },
        { label: t('board.setting'), href: '/outreach/settings', icon: 'settings' },
        { label: t('board.invitations'), href: '/invitations', icon: 'join' },
      ]} />
    </>
  );
}

function Nobody() {
  const t = useTexts(texts);
  return <EmptyState icon="outreach" title={t('none.title')} actions={<LinkButton look="main" href="/outreach/new" icon="plus">{t('board.new')}</LinkButton>}>{t('none.body')}</EmptyState>;
}

type ColumnProps = Pick<BoardProps, 'setting' | 'trouble'> & { readonly state: State; readonly cards: readonly Outreach[]; readonly isShown: boolean; readonly key?: string };

function Column({ state, cards, isShown, setting, trouble }: ColumnProps) {
  const t = useTexts(texts);
  const id = `column-${state.replace(' ', '-')}`;
  return (
    <section class="board-column" id={id} aria-labelledby={`${id}-head`} data-state={state} data-shown={isShown ? '' : undefined}>
      <h2 id={`${id}-head`}>{t(`state.${state}`)} <span class="count">{cards.length}</span></h2>
      {cards.length === 0 && <p class="soft">{t(`column.none.${state}`)}</p>}
      <ul class="board-cards">{cards.map(card => <li key={card.id}><BoardCard card={card} state={state} setting={setting} trouble={trouble.get(card.id)} /></li>)}</ul>
    </section>
  );
}

type CardProps = { readonly card: Outreach; readonly state: State; readonly setting: Setting; readonly trouble: string | undefined };

function BoardCard({ card, state, setting, trouble }: CardProps) {
  const t = useTexts(texts);
  const reader = useReader();
  return (
    <article class="board-card" data-card={card.id} aria-label={card.fullName}>
      <header>
        <Avatar name={card.fullName} size="small" photo={card.photo ?? undefined} />
        <h3><a href={`/outreach/${card.id}`}>{card.fullName}</a></h3>
        <MoveMenu card={card} state={state} compact />
      </header>
      <p class="board-why">{card.reason}</p>
      <p class="board-foot">{sayKind(reader, card.kind)} · <span title={dayText(reader, card.since, 'long')}>{relativeDay(reader, card.since)}</span></p>
      {trouble && <p class="board-flag"><Tag tone="care" icon="care">{t('card.failed')}</Tag></p>}
      {followUpDue(card, setting.followUpDays, reader.now) && <p class="board-flag"><Tag tone="lake" icon="loop">{t('card.followUpDue')}</Tag></p>}
      {card.attachment && <p class="unseen">{t('card.attached', { file: card.attachment.name })}</p>}
    </article>
  );
}

/** Where a card may go: every column but its own. */
export function MoveMenu({ card, state, compact }: { readonly card: Pick<Outreach, 'id' | 'fullName'>; readonly state: State; readonly compact?: boolean }) {
  const t = useTexts(texts);
  const items = states.filter(each => each !== state).map(to => ({ label: t(`move.${to}`), action: `/outreach/${card.id}/move`, fields: { to }, enhance: compact ? '#board' : undefined }));
  return <Menu label={compact ? t('move.label', { name: card.fullName }) : t('move.menu')} icon={compact ? 'more' : 'right'} compact={compact} end items={items} />;
}

/** What a card's state means, in a sentence. */
export function sayState(t: ReturnType<typeof texts>, reader: Reader, card: Outreach, state: State): string {
  return t(state === 'sent' && needsNoAnswer(card) ? 'says.sentForNoAnswer' : `says.${state}`, { ago: relativeDay(reader, card.since) });
}

