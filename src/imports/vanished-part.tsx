import type { ImportRow } from '../intake/index.ts';
import { Confirm, LinkButton, Notice, useTexts } from '../ui/index.ts';
import { texts } from './texts.ts';

/** Why nobody was marked as no longer connected, and how to have them marked if it is true. */
export function MissingNotice({ row }: { readonly row: ImportRow }) {
  const t = useTexts(texts);
  const count = row.result?.missing ?? 0;
  if (row.hint === 'lists-nobody') return <Notice tone="care" title={t('hint.lists-nobody.title')}>{t(count > 0 ? 'hint.lists-nobody' : 'hint.lists-nobody.first')}</Notice>;
  if (row.hint !== 'many-missing' && row.hint !== 'many-further') return null;
  const actions = <><LinkButton href="/imports">{t('vanished.again')}</LinkButton><LinkButton look="bare" sheet href={`/imports/${row.id}/vanished`}>{t('vanished.mark')}</LinkButton></>;
  return <Notice tone="care" title={t(`hint.${row.hint}.title`, { count })} actions={actions}>{t(`hint.${row.hint}`)}</Notice>;
}

/** What marking them means, before it is done. */
export function LetGoPage({ row, count }: { readonly row: ImportRow; readonly count: number }) {
  const t = useTexts(texts);
  return (
    <Confirm title={t('vanished.title', { count })} action={`/imports/${row.id}/vanished`} yes={t('vanished.yes')} no={t('vanished.no')} back={`/imports/${row.id}`}>
      <p>{t('vanished.what')}</p>
    </Confirm>
  );
}
