import { Card, FaceLine, LinkButton, Rich, RowBars, useTexts, When } from '../ui/index.ts';
import type { HangingCounts } from '../invitations/index.ts';
import type { Waiting } from './network-state.ts';
import { texts } from './texts.ts';

type WaitingProps = { readonly waiting: readonly Waiting[]; readonly forMe: number; readonly forThem: number };

/** Whose message is the last one, with its first words. */
export function WaitingCard({ waiting, forMe, forThem }: WaitingProps) {
  const t = useTexts(texts);
  return (
    <Card title={t('waiting.title')}>
      {waiting.length === 0 && <p class="soft">{t('waiting.none')}</p>}
      <ul class="plain-list">
        {waiting.map(({ id, fullName, at, words }) => (
          <li key={id} class="stack gap-1">
            <FaceLine name={fullName} href={`/people/${id}`} note={<When at={new Date(at)} as="distance" />} />
            <p class="soft">{words ? t('waiting.words', { words: firstWords(words) }) : t('waiting.wordless')}</p>
          </li>
        ))}
      </ul>
      {forMe > waiting.length && <p><a href="/people?tie=waiting-for-me&sort=last">{t('waiting.all', { count: forMe })}</a></p>}
      {forThem > 0 && <p class="soft"><Rich parts={t.parts('waiting.theirs', { count: forThem })} tags={{ link: text => <a href="/people?tie=waiting-for-them&sort=last">{text}</a> }} /></p>}
    </Card>
  );
}

/** As many whole words as stand in three short lines. */
function firstWords(words: string): string {
  if (words.length <= 120) return words;
  const cut = words.slice(0, 120);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), 80))} …`;
}

/** Invitations without an answer, by age. */
export function HangingCard({ hanging }: { readonly hanging: HangingCounts }) {
  const t = useTexts(texts);
  if (hanging.sent + hanging.received === 0) return null;
  return (
    <Card title={t('hanging.title')}>
      {hanging.sent > 0 && (
        <>
          <RowBars label={t('hanging.picture')} caption={t('hanging.some', { count: hanging.sent })} rows={[
            { label: t('hanging.3'), value: hanging.overThreeMonths, href: '/invitations?over=3' },
            { label: t('hanging.6'), value: hanging.overSixMonths, href: '/invitations?over=6' },
            { label: t('hanging.12'), value: hanging.overOneYear, href: '/invitations?over=12' },
          ]} />
          <p><LinkButton size="small" href="/invitations">{t('hanging.open')}</LinkButton></p>
        </>
      )}
      {hanging.received > 0 && <p class="soft"><Rich parts={t.parts('hanging.received', { count: hanging.received })} tags={{ link: text => <a href="/invitations/received">{text}</a> }} /></p>}
    </Card>
  );
}

/** Pairs of entries that wait for a look. */
export function DuplicatesCard({ count }: { readonly count: number }) {
  const t = useTexts(texts);
  if (count === 0) return null;
  return (
    <Card title={t('twice.title')}>
      <p class="soft">{t('twice.some', { count })}</p>
      <p><LinkButton size="small" href="/duplicates">{t('twice.open')}</LinkButton></p>
    </Card>
  );
}
