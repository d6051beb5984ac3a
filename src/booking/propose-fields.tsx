import { Actions, Button, Field, Stack, TextArea, useTexts } from '../ui/index.ts';
import { texts } from './texts.ts';

/** Three times and a few words; the same for either side. */
export function ProposeFields() {
  const t = useTexts(texts);
  return (
    <Stack>
      {[1, 2, 3].map(place => <Field key={place} name={`time${place}`} label={t('propose.time', { count: place })} optional={place > 1} control={(wires, value) => <input type="datetime-local" step={300} value={value} {...wires} />} />)}
      <TextArea name="note" label={t('propose.note')} rows={2} optional />
      <Actions><Button look="main">{t('propose.go')}</Button></Actions>
    </Stack>
  );
}
