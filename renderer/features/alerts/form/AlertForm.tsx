import { useTranslation } from 'react-i18next';
import { alertMemoMax } from '../../../shared/alerts/alert.ts';
import type { AlertDraft } from '../../../shared/alerts/alertDraft.ts';
import { closeAlertDraft } from '../../../shared/alerts/alertDraft.ts';
import { Actions } from '../../../ui/Actions.tsx';
import { Button } from '../../../ui/Button.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import { Field } from '../../../ui/Field.tsx';
import styles from './AlertForm.module.css';
import { IssueField } from './IssueField.tsx';
import { KindSelect } from './KindSelect.tsx';
import { useAlertForm } from './useAlertForm.ts';
import { useNowHint } from './useNowHint.ts';

/** Makes or changes one alert. */
export function AlertForm({ draft }: { draft: AlertDraft }) {
  const { t } = useTranslation();
  const { fields, set, found, value, problem, save, list } = useAlertForm(draft);
  const hint = useNowHint(found?.symbol ?? null, fields.kind, value);
  const title = draft.alert === null ? 'alerts.newTitle' : 'alerts.editTitle';
  return (
    <Dialog title={t(title)} onClose={closeAlertDraft}>
      <form
        noValidate
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          save();
        }}
      >
        <IssueField
          value={fields.issue}
          onChange={(issue) => set({ issue })}
          list={list}
          found={found}
          problem={problem === 'noIssue' ? t('alerts.problem.noIssue') : undefined}
        />
        <KindSelect value={fields.kind} onChange={(kind) => set({ kind, value: '' })} />
        <Field
          label={t(`alerts.value.${fields.kind}`)}
          value={fields.value}
          inputMode="decimal"
          autoComplete="off"
          onChange={(event) => set({ value: event.target.value })}
          hint={hint}
          problem={problem === 'badValue' ? t(`alerts.problem.${fields.kind}`) : undefined}
        />
        <label className={styles.check}>
          <input
            type="checkbox"
            checked={fields.repeats}
            onChange={(event) => set({ repeats: event.target.checked })}
          />
          <span>
            {t('alerts.repeats')}
            <small>{t('alerts.repeatsHint')}</small>
          </span>
        </label>
        <Field
          label={t('alerts.memo')}
          value={fields.memo}
          maxLength={alertMemoMax}
          onChange={(event) => set({ memo: event.target.value })}
          problem={problem === 'tooMany' ? t('alerts.problem.tooMany') : undefined}
        />
        <FormActions />
      </form>
    </Dialog>
  );
}

function FormActions() {
  const { t } = useTranslation();
  return (
    <Actions>
      <Button type="submit" look="primary">
        {t('alerts.save')}
      </Button>
      <Button look="quiet" onClick={closeAlertDraft}>
        {t('common.cancel')}
      </Button>
    </Actions>
  );
}
