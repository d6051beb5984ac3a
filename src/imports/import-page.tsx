import type { ComponentChildren } from 'preact';
import { filterAddress } from '../directory/index.ts';
import { type ImportRow, type ImportState, stateOf } from '../intake/index.ts';
import { Actions, Facts, LinkButton, Live, Notice, PageHead, Stack, useReader, useTexts } from '../ui/index.ts';
import { OwnerQuestion } from './owner-question.tsx';
import { ProgressPart } from './progress-part.tsx';
import { sayReason } from './say-reason.ts';
import { texts } from './texts.ts';
import { Undone, type KeptPerson } from './undo-page.tsx';
import { MissingNotice } from './vanished-part.tsx';

type ImportProps = { readonly row: ImportRow; readonly kept: readonly KeptPerson[]; readonly found: Found };

/** Why rows were left out, or kept without a value, and how many pairs of entries may be one person. */
export type Found = { readonly skipped: Reasons; readonly remarks: Reasons; readonly pairs: number };
type Reasons = readonly { readonly reason: string; readonly count: number }[];

/** One import: how far it is, or what came of it. */
export function ImportPage({ row, kept, found }: ImportProps) {
  const t = useTexts(texts);
  const reader = useReader();
  const state = stateOf(row);
  const isDone = state === 'done' && row.result !== null;
  return (
    <>
      <PageHead above={<a href="/imports">{t('imports.name')}</a>} title={t(`head.${state}`)} lead={isDone ? resultInWords(t, row.result) : row.fileName} />
      <Stack gap={6}>
        {isUnderWay(row) && <Live id="progress" from={`/imports/${row.id}/events`}><ProgressPart row={row} /></Live>}
        {isDone && <Result row={row} pairs={found.pairs} />}
        {state === 'failed' && <Ended row={row} tone="care">{sayReason(reader, row.failure ?? '')} {t('failed.kept')}</Ended>}
        {state === 'stopped' && !isUnderWay(row) && <Ended row={row} tone="info">{t('stopped.kept')}</Ended>}
        {state === 'undone' && <Undone kept={kept} all={row.undoneKept.length} />}
        <LeftOut row={row} state={state} found={found} />
      </Stack>
    </>
  );
}

/** Also one that was asked to stop and has not come to a halt. */
export function isUnderWay(row: ImportRow): boolean {
  const state = stateOf(row);
  return state === 'waiting' || state === 'running' || (state === 'stopped' && row.finishedAt === null);
}

type T = ReturnType<typeof texts>;

function resultInWords(t: T, { people, changed }: NonNullable<ImportRow['result']>): string {
  const updated = people.updated - changed.vanished;
  return [
    t(people.created + people.updated + people.unchanged > 0 ? 'done.new' : 'done.nobody', { count: people.created }),
    ...(updated > 0 ? [t('done.updated', { count: updated })] : []),
    ...(changed.vanished > 0 ? [t('done.vanishedToo', { count: changed.vanished })] : []),
    ...(people.unchanged > 0 && people.created + people.updated > 0 ? [t('done.unchanged', { count: people.unchanged })] : []),
  ].join(' ');
}

function Result({ row, pairs }: { readonly row: ImportRow; readonly pairs: number }) {
  const t = useTexts(texts);
  const { people, messages, invitations, read, changed } = row.result!;
  const updated = people.updated - changed.vanished;
  const those = filterAddress({ change: row.changeId ?? undefined });
  const facts = [
    { value: people.created, label: t('done.people'), ...(people.created > 0 && { href: those }) },
    ...(updated > 0 ? [{ value: updated, label: t('done.brought'), href: filterAddress({ altered: row.changeId ?? undefined }), note: sayMoved(t, changed) }] : []),
    ...(changed.vanished > 0 ? [{ value: changed.vanished, label: t('done.vanished'), href: filterAddress({ tie: 'vanished' }), note: t('done.vanished.kept') }] : []),
    ...(read.messages > 0 ? [{ value: messages.created, label: t('done.messages'), note: t('done.known', { count: messages.unchanged }) }] : []),
    ...(read.invitations > 0 ? [{ value: invitations.created, label: t('done.invitations'), note: t('done.known', { count: invitations.unchanged + invitations.updated }) }] : []),
  ];
  return (
    <>
      {row.hint === 'no-connections' && <Notice title={t('hint.no-connections.title')}>{t('hint.no-connections')}</Notice>}
      <MissingNotice row={row} />
      <Facts facts={facts} />
      <Actions>
        <LinkButton look="main" icon="map" href="/network">{t('done.network')}</LinkButton>
        {people.created > 0 && <LinkButton icon="people" href={those}>{t('done.see')}</LinkButton>}
        {pairs > 0 && <LinkButton icon="join" href="/duplicates">{t('done.pairs', { count: pairs })}</LinkButton>}
      </Actions>
      {row.ownerName !== null && <OwnerQuestion row={row} />}
    </>
  );
}

/** Who works elsewhere now, and who does something else where they were. */
function sayMoved(t: T, { company, title }: NonNullable<ImportRow['result']>['changed']): string | undefined {
  const moved = [...(company > 0 ? [t('done.company', { count: company })] : []), ...(title > 0 ? [t('done.title', { count: title })] : [])];
  return moved.length > 0 ? moved.join(', ') : undefined;
}

function Ended({ row, tone, children }: { readonly row: ImportRow; readonly tone: 'care' | 'info'; readonly children: ComponentChildren }) {
  const t = useTexts(texts);
  return <Notice tone={tone} title={row.fileName} actions={<LinkButton href="/imports">{t('failed.again')}</LinkButton>}>{children}</Notice>;
}

/** Rows that were left out, and the way back. */
function LeftOut({ row, state, found }: { readonly row: ImportRow; readonly state: ImportState; readonly found: Found }) {
  const t = useTexts(texts);
  if (state !== 'done' || !row.result) return null;
  const { skipped, remarks } = row.result;
  return (
    <Stack>
      {skipped > 0 && <p><a href={`/imports/${row.id}/skipped`}>{t('skipped.link', { count: skipped })}</a><Why all={skipped} reasons={found.skipped} /></p>}
      {remarks > 0 && <p><a href={`/imports/${row.id}/skipped?kept=yes`}>{t('skipped.remarks', { count: remarks })}</a><Why all={remarks} reasons={found.remarks} /></p>}
      <Actions>
        <LinkButton icon="upload" href="/imports">{t('done.more')}</LinkButton>
        <LinkButton look="bare" icon="undo" sheet href={`/imports/${row.id}/undo`}>{t('done.back')}</LinkButton>
      </Actions>
    </Stack>
  );
}

const mostReasons = 4;

/** The most frequent reasons in one line, so that nobody needs to open the list to be calm about it. */
function Why({ all, reasons }: { readonly all: number; readonly reasons: Reasons }) {
  const t = useTexts(texts);
  const reader = useReader();
  const shown = reasons.slice(0, mostReasons);
  const others = all - shown.reduce((sum, { count }) => sum + count, 0);
  const said = [...shown.map(({ reason, count }) => t('skipped.reasons', { count, reason: sayReason(reader, reason) })), ...(others > 0 ? [t('skipped.otherReasons', { count: others })] : [])];
  return <><br /><span class="soft">{said.join(' ')}</span></>;
}
