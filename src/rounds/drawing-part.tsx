import { Button, LinkButton, percentText, Progress, Row, useReader, useTexts } from '../ui/index.ts';
import type { Drawing } from '../draws/index.ts';
import { texts } from './texts.ts';

type Props = { readonly drawing: Drawing; readonly group: string };

/** How far the draw of a large round is, and the way to stop it: what is drawn anew while somebody looks at it. */
export function DrawingPart({ drawing: { step, share, stopAskedAt }, group }: Props) {
  const t = useTexts(texts);
  const reader = useReader();
  const label = t(step ? `drawing.${step}` : 'drawing.waiting');
  return (
    <>
      {share === null ? <Progress id="drawn" label={label} done={0} shown="" /> : <Progress id="drawn" label={label} done={share} total={1} shown={percentText(reader, Math.floor(share * 100) / 100)} />}
      <p class="soft">{stopAskedAt ? t('drawing.halting') : t('drawing.leave')}</p>
      {!stopAskedAt && <form method="post" action={`/rounds/${group}/drawing/stop`}><Row><Button icon="cross" id="stop-drawing">{t('drawing.stop')}</Button><noscript><LinkButton href={`/rounds/${group}`}>{t('drawing.look')}</LinkButton></noscript></Row></form>}
    </>
  );
}
