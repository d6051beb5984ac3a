import { Actions, Avatars, Button, EmptyState, Form, ItemCard, LinkButton, Notice, PageHead, Pager, Stack, useReader, useTexts } from '../ui/index.ts';
import type { Likeness, LikenessCounts } from './likeness.ts';
import { sayGrounds } from './say-grounds.ts';
import { texts } from './texts.ts';

export type ListProps = {
  readonly pairs: readonly Likeness[];
  readonly counts: LikenessCounts;
  readonly previous?: string | undefined;
  readonly next?: string | undefined;
};

export const pairAddress = (a: string, b: string): string => `/duplicates/${a}/${b}`;

/** Pairs of entries that may be one person, the surest first. */
export function DuplicatesPage({ pairs, counts: { waiting, sharing, searched }, previous, next }: ListProps) {
  const t = useTexts(texts);
  const first = pairs[0];
  return (
    <>
      <PageHead title={t('twice.title')} lead={waiting > 0 ? t('twice.lead', { count: waiting }) : undefined} />
      {first && (
        <Actions>
          <LinkButton look="main" href={pairAddress(first.a.id, first.b.id)}>{t('twice.begin')}</LinkButton>
          {sharing > 0 && <LinkButton sheet href="/duplicates/sharing">{t('twice.all', { count: sharing })}</LinkButton>}
        </Actions>
      )}
      {pairs.length === 0 ? <NoPairs searched={searched} /> : <Stack gap={4}>{pairs.map(pair => <PairCard key={pair.a.id + pair.b.id} pair={pair} />)}</Stack>}
      <Pager previous={previous} next={next} />
      <p><a href="/activity">{t('twice.done')}</a></p>
      <Form id="look" action="/duplicates/find"><Button look="bare" size="small" icon="search">{t('twice.look')}</Button></Form>
    </>
  );
}

/** Before the first search nobody can say that nobody is here twice. */
function NoPairs({ searched }: { readonly searched: boolean }) {
  const t = useTexts(texts);
  return searched ? <EmptyState icon="people" title={t('none.title')}>{t('none.body')}</EmptyState> : <Notice>{t('twice.never')}</Notice>;
}

function PairCard({ pair: { a, b, grounds } }: { readonly pair: Likeness; readonly key?: string }) {
  const t = useTexts(texts);
  const reader = useReader();
  const here = pairAddress(a.id, b.id);
  const names = t('twice.and', { a: a.fullName, b: b.fullName });
  return (
    <ItemCard level={2} kind={t('twice.kind')} icon="join" face={<Avatars people={[{ name: a.fullName, photo: a.photo ?? undefined }, { name: `${b.fullName} `, photo: b.photo ?? undefined }]} />}
      title={<a href={here}>{a.fullName === b.fullName ? a.fullName : names}</a>} why={sayGrounds(reader, grounds, a.fullName, b.fullName)} actions={<>
        <LinkButton size="small" href={here} label={`${t('twice.compare')}: ${names}`}>{t('twice.compare')}</LinkButton>
        <form method="post" action={`${here}/apart`}>
          <input type="hidden" name="back" value="list" />
          <Button look="bare" size="small" label={`${t('pair.apart')}: ${names}`}>{t('pair.apart')}</Button>
        </form>
      </>}>
      {(a.work || b.work) && <p class="why">{[a, b].map(({ work }) => work || t('twice.workless')).join(' · ')}</p>}
    </ItemCard>
  );
}
