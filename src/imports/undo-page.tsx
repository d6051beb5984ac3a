import type { Cause, ImportRow } from '../intake/index.ts';
import { Confirm, LinkButton, Notice, PlainList, TwoLines, useTexts } from '../ui/index.ts';
import { texts } from './texts.ts';

/** What will happen, before it does. */
export function UndoPage({ row, later, stay }: { readonly row: ImportRow; readonly later: readonly string[]; readonly stay: { readonly count: number; readonly names: readonly string[]; readonly going: number } }) {
  const t = useTexts(texts);
  return (
    <Confirm title={t('undo.title', { file: row.fileName })} action={`/imports/${row.id}/undo`} yes={t('undo.yes')} no={t('undo.no')} back={`/imports/${row.id}`} grave>
      <p>{t('undo.people', { count: stay.going })} {t('undo.what')}</p>
      <p>{t('undo.edited')}</p>
      {stay.count > 0 && <p>{t('undo.stay', { count: stay.count, names: stay.names.join(', ') })}{stay.count > stay.names.length && ` ${t('undo.stay.more', { count: stay.count - stay.names.length })}`}</p>}
      {later.length > 0 && <p>{t('undo.later', { files: later.join(', ') })}</p>}
    </Confirm>
  );
}

/** Somebody of whom something stayed: all, or some fields. */
export type KeptPerson = { readonly person: string; readonly name: string | undefined; readonly fields: readonly string[]; readonly because: readonly Cause[] };

/** What stayed when an import was taken back, by name. */
export function Undone({ kept, all }: { readonly kept: readonly KeptPerson[]; readonly all: number }) {
  const t = useTexts(texts);
  if (kept.length === 0) return <Notice tone="good" actions={<LinkButton href="/imports">{t('done.more')}</LinkButton>}>{t('undone.all')}</Notice>;
  return (
    <Notice tone="info" title={t('undone.kept', { count: all })}>
      <PlainList>
        {kept.map(({ person, name, fields, because }) => (
          <TwoLines key={person} below={[fields.length > 0 ? t('undone.fields', { fields: fields.join(', ') }) : t('undone.whole'), ...because.map(({ by, files }) => t(`undone.by.${by}`, { files }))].join(' · ')}>
            {name ? <a href={`/people/${person}`}>{name}</a> : t('undone.gone')}
          </TwoLines>
        ))}
      </PlainList>
    </Notice>
  );
}
