import { Checkbox, Field, FieldGroup, Fold, instantText, Notice, Stack, TextArea, useField, useReader, useTexts } from '../ui/index.ts';
import { mostTimes } from './suggestion.ts';
import { texts } from './texts.ts';

/** Up to three times to offer: some that are free, to tick; any other on the host’s clock; and a few words. `zone` is the other side’s. */
export function OfferFields({ free, zone, chosen = [] }: { readonly free: readonly Date[]; readonly zone: string; readonly chosen?: readonly string[] }) {
  const t = useTexts(texts);
  const reader = useReader();
  const { id, error } = useField('times', {});
  const theirs = (at: Date) => zone === reader.zone ? undefined : t('offer.theirs', { when: instantText({ ...reader, zone }, at) });
  return (
    <Stack>
      {error && <div id={id} tabIndex={-1} autofocus><Notice tone="care">{error}</Notice></div>}
      {free.length > 0 && (
        <FieldGroup legend={t('offer.free')} hint={t('offer.freeHint')}>
          {free.map(at => <Checkbox key={at.toISOString()} name="start" value={at.toISOString()} label={instantText(reader, at)} hint={theirs(at)} checked={chosen.includes(at.toISOString())} />)}
        </FieldGroup>
      )}
      <Fold summary={t('offer.other')} open={error !== undefined || free.length === 0}>
        <Stack>{Array.from({ length: mostTimes }, (_, n) => n + 1).map(place => <Field key={place} name={`time${place}`} label={t('offer.time', { count: place })} optional control={(wires, value) => <input type="datetime-local" step={300} value={value} {...wires} />} />)}</Stack>
      </Fold>
      <TextArea name="note" label={t('offer.note')} rows={2} optional />
    </Stack>
  );
}
