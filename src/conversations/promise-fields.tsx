import { FieldGroup, Fold, Row, Select, TextInput, useField, useTexts } from '../ui/index.ts';
import { promiseKinds } from '../promises/index.ts';
import { texts } from './texts.ts';
import type { FormPerson } from './form-values.ts';

/** At most so many promises fit into the form; more are added on the person's page. */
export const mostPromises = 8;

/** Rows for promises: those filled in, an empty one, and more to unfold. */
export function PromiseFields({ filled, people }: { readonly filled: number; readonly people: readonly FormPerson[] }) {
  const t = useTexts(texts);
  const shown = Math.min(mostPromises, filled + 1);
  const rows = (from: number, to: number) => Array.from({ length: Math.max(0, to - from) }, (_, step) => <PromiseRow key={from + step} place={from + step} people={people} />);
  return (
    <FieldGroup legend={t('form.promises')} hint={t('form.promisesHint')}>
      {rows(0, shown)}
      {shown < mostPromises && <Fold summary={t('form.morePromises')}>{rows(shown, mostPromises)}</Fold>}
    </FieldGroup>
  );
}

function PromiseRow({ place, people }: { readonly place: number; readonly people: readonly FormPerson[]; readonly key?: number }) {
  const t = useTexts(texts);
  const words = (name: string) => `p${place}-${name}`;
  const known = useField(words('id'), {}).value;
  const chosen = people.filter(person => person.chosen);
  return (
    <div class="stack gap-2">
      {typeof known === 'string' && known !== '' && <input type="hidden" name={words('id')} value={known} />}
      <TextInput name={words('what')} label={t('form.promise')} maxLength={500} autocomplete="off" />
      <Row>
        <Select name={words('side')} label={t('form.promiseSide')} value="mine" options={[{ value: 'mine', label: t('form.mine') }, { value: 'theirs', label: t('form.theirs') }]} />
        <Select name={words('kind')} label={t('form.promiseKind')} value="other" options={promiseKinds.map(kind => ({ value: kind, label: t(`promise.${kind}`) }))} />
        {chosen.length > 1 && <Select name={words('person')} label={t('form.promiseWith')} options={chosen.map(({ id, name }) => ({ value: id, label: name }))} />}
        <TextInput name={words('due')} type="date" label={t('form.promiseDue')} />
      </Row>
    </div>
  );
}
