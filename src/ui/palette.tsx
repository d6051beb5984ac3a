import { drawnOnce } from './drawn-once.tsx';
import { Icon } from './icon.tsx';
import { texts } from './texts.ts';
import { useTexts } from './reader.ts';
import type { Places } from './shell.ts';

type Props = { readonly places: Places };

/** What every member's page holds in store: the sheet to find by typing, and that of the keys. */
export const Sheets = drawnOnce<Places>(({ of }) => (
  <>
    <Palette places={of} />
    <KeysSheet places={of} />
  </>
));

/** Find people, circles and actions by typing. Without script nothing opens it, and the link to the search page serves. */
function Palette({ places: { find } }: Props) {
  const t = useTexts(texts);
  return (
    <dialog
      id="palette"
      class="palette"
      aria-label={t('ui.find.anyone')}
      data-quick={find.quick}
      data-none={t('ui.find.none')}
      data-one={t('ui.find.count', { count: 1 })}
      data-many={t('ui.find.count', { count: 2 }).replace('2', '#')}
    >
      <form method="get" action={find.page} role="search">
        <Icon name="search" />
        <input
          type="text"
          name="q"
          autocomplete="off"
          spellcheck={false}
          placeholder={t('ui.find.hint')}
          aria-label={t('ui.find.anyone')}
          role="combobox"
          aria-expanded="false"
          aria-controls="palette-list"
          aria-autocomplete="list"
        />
        <kbd aria-hidden="true">Esc</kbd>
      </form>
      <div id="palette-list" role="listbox" aria-label={t('ui.find')} />
      <p class="palette-said" role="status" aria-live="polite" />
    </dialog>
  );
}

/** The list of keyboard shortcuts, opened by `?`. */
function KeysSheet({ places: { nav } }: Props) {
  const t = useTexts(texts);
  return (
    <dialog id="keys" class="dialog" popover="auto" aria-labelledby="keys-title">
      <header class="dialog-head">
        <h2 id="keys-title">{t('ui.keys')}</h2>
        <button type="button" class="btn bare round" popovertarget="keys" popovertargetaction="hide" aria-label={t('ui.close')}>
          <Icon name="cross" />
        </button>
      </header>
      <dl class="keys">
        <Key keys={[t('ui.keys.control'), 'K']} does={t('ui.keys.find')} />
        {nav.map(
          item => item.key && <Key key={item.href} keys={['g', item.key]} joint={t('ui.keys.then')} does={t('ui.keys.go', { place: item.label })} />,
        )}
        <Key keys={['/']} does={t('ui.keys.field')} />
        <Key keys={['a']} does={t('ui.keys.chosen')} />
        <Key keys={['?']} does={t('ui.keys.help')} />
        <Key keys={['Esc']} does={t('ui.keys.close')} />
      </dl>
      <label class="keys-switch">
        <input type="checkbox" data-keys-switch /> {t('ui.keys.single')}
      </label>
    </dialog>
  );
}

type KeyProps = { readonly keys: readonly string[]; readonly joint?: string | undefined; readonly does: string };

const Key = ({ keys, joint = '+', does }: KeyProps) => (
  <div>
    <dt>
      {keys.map((key, index) => (
        <>
          {index > 0 && <small> {joint} </small>}
          <kbd>{key}</kbd>
        </>
      ))}
    </dt>
    <dd>{does}</dd>
  </div>
);
