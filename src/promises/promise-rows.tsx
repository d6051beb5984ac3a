import type { ComponentChildren } from 'preact';
import { Avatar, Button, Card, Day, LinkButton, PlainList, relativeDay, Row, TwoLines, useReader, useTexts, When } from '../ui/index.ts';
import { type Promised, standingOf } from './promise.ts';
import { texts } from './texts.ts';

/** Promises below each other, each with its one next step. `named` says with whom, where the page is not about one person. */
export const PromiseRows = ({ promises, named = false }: { readonly promises: readonly Promised[]; readonly named?: boolean }) =>
  <PlainList>{promises.map(promise => <PromiseRow key={promise.id} promise={promise} named={named} />)}</PlainList>;

function PromiseRow({ promise, named }: { readonly promise: Promised; readonly named: boolean; readonly key?: string }) {
  const t = useTexts(texts);
  const words = <TwoLines below={<Facts promise={promise} named={named} />}><a href={`/promises/${promise.id}`}>{promise.what}</a></TwoLines>;
  const who = named ? <span class="person"><Avatar name={promise.name} size="small" />{words}</span> : words;
  const step = nextStep(t, promise);
  return step ? <Row spread keep>{who}{step}</Row> : who;
}

type T = ReturnType<typeof texts>;

/** The promise's next step: done, then told. */
function nextStep(t: T, promise: Promised) {
  const standing = standingOf(promise);
  const name = promise.givenName || promise.name;
  if (standing === 'toTell' && promise.letterWaits) return <small>{t('row.letterWaits')}</small>;
  if (standing === 'toTell') return <LinkButton size="small" icon="letter" href={`/promises/${promise.id}`}>{t('act.tell', { name })}</LinkButton>;
  if (standing !== 'open') return null;
  return <form method="post" action={`/promises/${promise.id}/done`}><Button size="small" icon="check" label={t('act.doneOf', { what: promise.what })}>{t('act.done')}</Button></form>;
}

function Facts({ promise, named }: { readonly promise: Promised; readonly named: boolean }) {
  const t = useTexts(texts);
  const who = named ? t(promise.mine ? 'row.to' : 'row.from', { name: promise.name }) : t(promise.mine ? 'side.mine' : 'side.theirs');
  const kind = promise.kind === 'other' ? [] : [t(`kind.${promise.kind}`)];
  return <>{joined([who, ...kind, <Since promise={promise} />])}</>;
}

const joined = (parts: readonly ComponentChildren[]): ComponentChildren => parts.flatMap((part, index) => index === 0 ? [part] : [' · ', part]);

function Since({ promise: { dueOn, doneAt, toldAt, letGoAt } }: { readonly promise: Promised }) {
  const t = useTexts(texts);
  const reader = useReader();
  const at = letGoAt ?? toldAt ?? doneAt;
  if (!at) return <>{dueOn ? t('row.due', { day: relativeDay(reader, dueOn) }) : t('row.noDue')}</>;
  return <>{t(letGoAt ? 'row.letGo' : toldAt ? 'row.told' : 'row.done', { day: relativeDay(reader, at) })}</>;
}

/** Both sides' promises with somebody, for their page. */
export function PromisesCard({ person, promises }: { readonly person: { readonly id: string }; readonly promises: readonly Promised[] }) {
  const t = useTexts(texts);
  return (
    <Card id="promises" title={t('promises.with')} aside={<LinkButton look="bare" size="small" icon="plus" href={`/promises/new?person=${person.id}`}>{t('promises.add')}</LinkButton>}>
      {promises.length === 0 ? <p class="soft">{t('promises.noneWith')}</p> : <PromiseRows promises={promises} />}
    </Card>
  );
}

/** When a promise was made and is due, as rows of details. */
export const dates = (t: T, { madeOn, dueOn, doneAt }: Promised): readonly (readonly [string, ComponentChildren])[] => [
  [t('page.made'), <Day on={madeOn} style="long" />], ...(dueOn ? [[t('page.due'), <><Day on={dueOn} style="long" /> (<Day on={dueOn} ago />)</>] as const] : []), ...(doneAt ? [[t('act.done'), <When at={doneAt} as="day" style="long" />] as const] : []),
];
