import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'wouter';
import type { PublicPolicy } from '../../../server/contract/policy.ts';
import { offeredPlaces } from '../../shared/environment/offeredPlaces.ts';
import { useEnvironment } from '../../shared/environment/useEnvironment.ts';
import { useHandOffWay } from '../../shared/handOff/handOffWay.ts';
import { HelpDeskLine } from '../../shared/helpDesk/HelpDeskLine.tsx';
import { Loading } from '../../shared/Loading.tsx';
import { paths } from '../../shared/paths.ts';
import { queries } from '../../shared/queries.ts';
import { useLiveSession } from '../../shared/session/useLiveSession.ts';
import { PageTitle } from '../../shared/words/PageTitle.tsx';
import { useFocusTitle } from '../../shared/words/useFocusTitle.ts';
import { Actions } from '../../ui/Actions.tsx';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { StepView } from './StepView.tsx';
import type { TroubleKey } from './step.ts';
import { troubleFacts } from './troubleFacts.ts';
import { firstStep, genuineStep, troubleSteps } from './troubleSteps.ts';
import styles from './TroublePage.module.css';

/** Where somebody is stuck: a few questions, then one thing to do, or the phone (D16); open before sign-in as well. */
export function TroublePage() {
  const { problem } = useParams<{ problem?: string }>();
  const { data: policy } = useQuery(queries.policy);
  if (policy === undefined) {
    return (
      <div className={styles.page}>
        <Loading />
      </div>
    );
  }
  return <Flow key={problem} policy={policy} from={problem} />;
}

interface Taken {
  step: string;
  /** What was answered to come there; null at the beginning. */
  by: TroubleKey | null;
}

function Flow({ policy, from }: { policy: PublicPolicy; from: string | undefined }) {
  const { t, i18n } = useTranslation();
  const either = new Intl.ListFormat(i18n.language, { type: 'disjunction' });
  const handOff = useHandOffWay(({ Way }) => Way !== null);
  const signedIn = useLiveSession() !== null;
  const environment = useEnvironment();
  const pcHolds = environment !== undefined && offeredPlaces(environment.facts).platform.offered;
  const steps = useMemo(
    () => troubleSteps(troubleFacts(policy, { handOff, pcHolds, signedIn })),
    [policy, handOff, pcHolds, signedIn],
  );
  const known = from !== undefined && Object.hasOwn(steps, from);
  const [way, setWay] = useState<readonly Taken[]>([{ step: known ? from : firstStep, by: null }]);
  const here = way.at(-1)?.step ?? firstStep;
  const step = steps[here];
  useFocusTitle(here);
  if (step === undefined) throw new Error(`no step ${here}`);
  const values = {
    minutes: policy.recovery.windowMinutes,
    factors: either.format(policy.legacy.secondFactors.map((factor) => t(`learn.factor.${factor}`))),
  };
  const chosen = way.flatMap(({ by }) => (by === null ? [] : [t(by, values)]));
  return (
    <div className={styles.page} data-testid="trouble" data-step={here}>
      <div className={styles.head}>
        <PageTitle>{t(step.title, values)}</PageTitle>
        {here === firstStep ? <p className={styles.lede}>{t('trouble.lede')}</p> : null}
      </div>
      {chosen.length === 0 ? null : (
        <ol className={styles.way} aria-label={t('trouble.way')}>
          {chosen.map((words) => (
            <li key={words}>{words}</li>
          ))}
        </ol>
      )}
      {here === firstStep ? <FakeSite /> : null}
      {here === genuineStep ? <Address /> : null}
      <StepView
        step={step}
        values={values}
        onAnswer={({ to, words }) => setWay([...way, { step: to, by: words }])}
      />
      <section className={styles.desk}>
        <h2>{t('trouble.desk')}</h2>
        <HelpDeskLine />
      </section>
      <Foot
        canGoBack={way.length > 1}
        onBack={() => setWay(way.slice(0, -1))}
        onStartOver={() => setWay([{ step: firstStep, by: null }])}
      />
    </div>
  );
}

function FakeSite() {
  const { t } = useTranslation();
  return (
    <Notice tone="warn" title={t('trouble.fakeTitle')}>
      <p>{t('trouble.fake')}</p>
      <Address />
    </Notice>
  );
}

/** What to compare: the page cannot know its own disguise, the customer knows the address. */
function Address() {
  const { t } = useTranslation();
  return (
    <p>
      {t('trouble.address')} <code className={styles.address}>{location.origin}</code>
    </p>
  );
}

interface FootProps {
  canGoBack: boolean;
  onBack: () => void;
  onStartOver: () => void;
}

function Foot({ canGoBack, onBack, onStartOver }: FootProps) {
  const { t } = useTranslation();
  const session = useLiveSession();
  return (
    <div className={styles.foot}>
      {canGoBack ? (
        <Actions>
          <Button onClick={onBack} data-testid="trouble-back">
            {t('trouble.back')}
          </Button>
          <Button look="quiet" onClick={onStartOver}>
            {t('trouble.startOver')}
          </Button>
        </Actions>
      ) : null}
      <Link href={session === null ? paths.signIn : paths.home}>
        {t(session === null ? 'trouble.leave' : 'trouble.home')}
      </Link>
    </div>
  );
}
