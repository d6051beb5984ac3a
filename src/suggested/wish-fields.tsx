import { mostTimes, parts, sayPart } from '../suggestions/index.ts';
import { Field, FieldGroup, Grid, Select, TextArea, timeText, useReader, useTexts } from '../ui/index.ts';
import { texts } from './texts.ts';

/** Up to three days, each with a part of the day or an exact time, and a few words. */
export function WishFields() {
  const t = useTexts(texts);
  const reader = useReader();
  // on no day in particular: a clock shows the same in every zone
  const clock = Array.from({ length: 34 }, (_, n) => 6 * 60 + n * 30).map(minute => ({ value: hourMinute(minute), label: timeText({ ...reader, zone: 'UTC' }, minute * 60_000) }));
  const whens = [...parts.map(part => ({ value: part, label: sayPart(reader, part) })), ...clock];
  return (
    <FieldGroup legend={t('suggest.times')}>
      {Array.from({ length: mostTimes }, (_, n) => n + 1).map(place => (
        <Grid key={place} pair>
          <Field name={`date${place}`} label={t('suggest.date', { count: place })} control={(wires, value) => <input type="date" value={value} {...wires} />} />
          <Select name={`when${place}`} label={t('suggest.when', { count: place })} options={whens} />
        </Grid>
      ))}
      <TextArea name="note" label={t('suggest.note')} hint={t('suggest.noteHint')} rows={2} optional />
    </FieldGroup>
  );
}

const hourMinute = (minute: number): string => `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
