import { Card, EmptyState, Fold, LinkButton, PageHead, Stack, useTexts } from '../ui/index.ts';
import { PromiseRows } from './promise-rows.tsx';
import type { Promised } from './promise.ts';
import { texts } from './texts.ts';

type PromisesProps = { readonly toTell: readonly Promised[]; readonly mine: readonly Promised[]; readonly theirs: readonly Promised[]; readonly settled: readonly Promised[] };

/** Every promise, on both sides: what can be told, what is open, what was kept. */
export function PromisesPage({ toTell, mine, theirs, settled }: PromisesProps) {
  const t = useTexts(texts);
  const nothing = toTell.length + mine.length + theirs.length + settled.length === 0;
  return (
    <>
      <PageHead above={<a href="/conversations">{t('page.conversations')}</a>} title={t('promises.title')} lead={t('promises.lead')} />
      {nothing ? <EmptyState icon="promise" title={t('promises.none.title')} actions={<LinkButton look="main" href="/conversations/new">{t('promises.none.act')}</LinkButton>}>{t('promises.none.body')}</EmptyState> : (
        <Stack gap={6} id="promises">
          {toTell.length > 0 && <Card title={t('promises.tell')}><PromiseRows named promises={toTell} /></Card>}
          <Card title={t('promises.mine')}>{mine.length > 0 ? <PromiseRows named promises={mine} /> : <p class="soft">{t('promises.noneMine')}</p>}</Card>
          <Card title={t('promises.theirs')}>{theirs.length > 0 ? <PromiseRows named promises={theirs} /> : <p class="soft">{t('promises.noneTheirs')}</p>}</Card>
          {settled.length > 0 && <Fold summary={t('promises.settled')}><PromiseRows named promises={settled} /></Fold>}
        </Stack>
      )}
    </>
  );
}
