import { useId } from 'preact/hooks';
import { texts } from './texts.ts';
import { useTexts } from './reader.ts';

type CopyTextProps = {
  readonly label: string;
  readonly value: string;
  /** A text of several lines rather than an address. */ readonly long?: boolean | undefined;
};

/** A text to take elsewhere: an invitation link, a message for another site. Without script it is marked and copied by hand. */
export function CopyText({ label, value, long }: CopyTextProps) {
  const t = useTexts(texts);
  const id = useId();
  return (
    <div class="field copy">
      <label for={id}>{label}</label>
      <div class="copy-row">
        {long ? <textarea id={id} readOnly rows={4} value={value} /> : <input id={id} readOnly value={value} />}
        <button type="button" class="btn" data-copy={id} data-copied={t('ui.copied')} hidden>
          {t('ui.copy')}
        </button>
      </div>
    </div>
  );
}
