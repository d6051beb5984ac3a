import { Icon } from './icon.tsx';
import { Field, type FieldProps } from './field.tsx';
import { texts } from './texts.ts';
import { useTexts } from './reader.ts';

type FileDropProps = Omit<FieldProps, 'value' | 'hiddenLabel'> & { readonly accept?: string | undefined; readonly multiple?: boolean | undefined };

/** A place to put files. A plain file field by itself; where script runs it takes files dropped on it and shows how far the sending is. */
export function FileDrop(props: FileDropProps) {
  const t = useTexts(texts);
  const { accept, multiple } = props;
  return (
    <Field
      {...props}
      control={wires => (
        <div class="drop" data-drop>
          <Icon name="upload" size={26} />
          <span class="drop-words" data-drop-words>
            {t(multiple ? 'ui.drop.several' : 'ui.drop')}
          </span>
          <input type="file" accept={accept} multiple={multiple} {...wires} />
          <progress class="bar" max={100} value={0} aria-label={t('ui.sending')} hidden />
        </div>
      )}
    />
  );
}
