import type { ChangeRow } from '../activity/index.ts';
import { Button, Card, Row, TwoLines, useReader, useTexts, When } from '../ui/index.ts';
import { sayDuplicatesChange } from './say-change.ts';
import { texts } from './texts.ts';

/** On the page of somebody whose entry was made of several: which merges those were, each with the way back. */
export function MergedCard({ merges }: { readonly merges: readonly Pick<ChangeRow, 'id' | 'at' | 'detail'>[] }) {
  const t = useTexts(texts);
  const reader = useReader();
  if (merges.length === 0) return null;
  return (
    <Card title={t('mergedHere.title')}>
      {merges.map(({ id, at, detail }) => {
        const what = sayDuplicatesChange(reader, { kind: 'people.merge', detail }) ?? '';
        return (
          <Row key={id} spread>
            <TwoLines below={<When at={at} as="ago" />}>{what}</TwoLines>
            <form method="post" action={`/changes/${id}/undo`}><Button size="small" icon="undo" label={t('mergedHere.undo', { what })}>{t('mergedHere.back')}</Button></form>
          </Row>
        );
      })}
    </Card>
  );
}
