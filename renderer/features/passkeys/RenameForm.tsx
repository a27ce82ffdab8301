import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Actions } from '../../ui/Actions.tsx';
import { Button } from '../../ui/Button.tsx';
import { Field } from '../../ui/Field.tsx';

interface RenameFormProps {
  name: string;
  onSave: (name: string) => Promise<void>;
  onCancel: () => void;
}

const nameMaxChars = 60;

export function RenameForm({ name, onSave, onCancel }: RenameFormProps) {
  const { t } = useTranslation();
  const [value, setValue] = useState(name);
  const [busy, setBusy] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => input.current?.select(), []);
  const missing = value.trim() === '';

  const save = async () => {
    if (missing || busy) return;
    setBusy(true);
    await onSave(value.trim());
    setBusy(false);
  };

  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <Field
        label={t('passkeys.newName')}
        hint={t('passkeys.nameHint')}
        value={value}
        inputRef={input}
        maxLength={nameMaxChars}
        autoComplete="off"
        problem={missing ? t('passkeys.nameMissing') : undefined}
        onChange={(event) => setValue(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape') onCancel();
        }}
      />
      <Actions>
        <Button type="submit" look="primary" size="small" busy={busy}>
          {t('passkeys.save')}
        </Button>
        <Button size="small" look="quiet" onClick={onCancel}>
          {t('common.cancel')}
        </Button>
      </Actions>
    </form>
  );
}
