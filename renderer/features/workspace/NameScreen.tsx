import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Actions } from '../../ui/Actions.tsx';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Field } from '../../ui/Field.tsx';
import { closeDialog } from './frameStore.ts';
import { addScreen, duplicateScreen, renameScreen, screenOf } from './layouts/changeLayouts.ts';
import { changeLayouts, useLayouts } from './layouts/layoutsStore.ts';
import { screenNameMax } from './layouts/screen.ts';
import type { Layouts } from './layouts/screen.ts';
import { useFirstFocus } from './useFirstFocus.ts';
import { useScreenName } from './useScreenName.ts';

interface NameScreenProps {
  /** Which screen gets the name: a new one, a copy of the present one, or the present one. */
  of: 'new' | 'copy' | 'present';
}

const titles = {
  new: 'workspace.newScreen',
  copy: 'workspace.copyScreen',
  present: 'workspace.renameScreen',
} as const;

function named(layouts: Layouts, of: NameScreenProps['of'], name: string): Layouts {
  switch (of) {
    case 'new':
      return addScreen(layouts, name);
    case 'copy':
      return duplicateScreen(layouts, layouts.active, name);
    case 'present':
      return renameScreen(layouts, layouts.active, name);
  }
}

export function NameScreen({ of }: NameScreenProps) {
  const { t } = useTranslation();
  const field = useFirstFocus<HTMLInputElement>();
  const nameOf = useScreenName();
  const layouts = useLayouts((store) => store.layouts);
  const present = layouts === null ? '' : nameOf(screenOf(layouts));
  const proposal = {
    new: t('workspace.newScreenName', { number: (layouts?.screens.length ?? 0) + 1 }),
    copy: t('workspace.copyName', { screen: present }).slice(0, screenNameMax),
    present,
  };
  const [name, setName] = useState(proposal[of]);
  const submit = () => {
    if (name.trim() === '') return;
    closeDialog();
    changeLayouts((old) => named(old, of, name));
  };
  return (
    <Dialog title={t(titles[of])} onClose={closeDialog}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <Field
          label={t('workspace.screenName')}
          value={name}
          maxLength={screenNameMax}
          onChange={(event) => setName(event.target.value)}
          onFocus={(event) => event.target.select()}
          inputRef={field}
        />
        <Actions>
          <Button type="submit" look="primary" aria-disabled={name.trim() === ''}>
            {t('workspace.save')}
          </Button>
          <Button onClick={closeDialog}>{t('common.cancel')}</Button>
        </Actions>
      </form>
    </Dialog>
  );
}
