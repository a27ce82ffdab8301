import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link, Redirect, useParams } from 'wouter';
import type { PublicPolicy } from '../../../server/contract/policy.ts';
import { RefusalNotice } from '../../shared/errors/RefusalNotice.tsx';
import { Loading } from '../../shared/Loading.tsx';
import { paths } from '../../shared/paths.ts';
import { queries, refusalOf } from '../../shared/queries.ts';
import { useLiveSession } from '../../shared/session/useLiveSession.ts';
import { PageTitle } from '../../shared/words/PageTitle.tsx';
import { BlockView } from './BlockView.tsx';
import styles from './LearnPage.module.css';
import { policyFacts } from './policyFacts.ts';
import { topicIds, topics } from './topics/topics.ts';
import type { TopicId } from './topics/topics.ts';
import { usePolicyWords } from './usePolicyWords.ts';

/** What a customer should know about passkeys, under this broker's policy; open before sign-in as well. */
export function LearnPage() {
  const { topic } = useParams<{ topic?: string }>();
  const { data: policy, error } = useQuery(queries.policy);
  const id = topic ?? topicIds[0];
  if (!isTopic(id)) return <Redirect to={paths.learn} replace />;
  const refusal = refusalOf(error);
  if (policy !== undefined) return <LearnTopic id={id} policy={policy} />;
  return (
    <div className={styles.page}>{refusal === null ? <Loading /> : <RefusalNotice refusal={refusal} />}</div>
  );
}

function isTopic(id: string | undefined): id is TopicId {
  return id !== undefined && Object.hasOwn(topics, id);
}

/** One page of it, with the table of contents. */
export function LearnTopic({ id, policy }: { id: TopicId; policy: PublicPolicy }) {
  const { t } = useTranslation();
  const facts = policyFacts(policy);
  const words = usePolicyWords(policy);
  const topic = topics[id](facts);
  return (
    <div className={styles.layout}>
      <Contents here={id} facts={facts} />
      <article className={styles.page} data-testid={`learn-${id}`}>
        <div className={styles.head}>
          <PageTitle>{t(topic.title)}</PageTitle>
          <p className={styles.lede}>{t(topic.lede, words)}</p>
        </div>
        {topic.sections.map((section) => (
          <section key={section.title} className={styles.section}>
            <h2>{t(section.title, words)}</h2>
            {section.blocks.map((block, index) => (
              // The blocks of a page never change places.
              <BlockView key={index} block={block} facts={facts} words={words} />
            ))}
          </section>
        ))}
        <Turn here={id} facts={facts} />
      </article>
    </div>
  );
}

type Facts = ReturnType<typeof policyFacts>;

const pathOf = (id: TopicId) => `${paths.learn}/${id}`;

function Contents({ here, facts }: { here: TopicId; facts: Facts }) {
  const { t } = useTranslation();
  const session = useLiveSession();
  return (
    <nav className={styles.contents} aria-label={t('learn.contents')}>
      <p className={styles.top}>{t('learn.title')}</p>
      <ol>
        {topicIds.map((id) => (
          <li key={id}>
            <Link
              href={pathOf(id)}
              className={styles.link ?? ''}
              aria-current={id === here ? 'page' : undefined}
            >
              {t(topics[id](facts).title)}
            </Link>
          </li>
        ))}
      </ol>
      {session === null ? (
        <p className={styles.out}>
          <Link href={paths.signIn}>{t('learn.toSignIn')}</Link>
        </p>
      ) : null}
    </nav>
  );
}

/** The page before and the page after. */
function Turn({ here, facts }: { here: TopicId; facts: Facts }) {
  const { t } = useTranslation();
  const at = topicIds.indexOf(here);
  const [before, after] = [topicIds[at - 1], topicIds[at + 1]];
  return (
    <p className={styles.turn}>
      {before === undefined ? null : (
        <Link href={pathOf(before)}>
          {t('learn.back')}
          {t(topics[before](facts).title)}
        </Link>
      )}
      {after === undefined ? null : (
        <Link href={pathOf(after)} className={styles.after ?? ''}>
          {t('learn.forward')}
          {t(topics[after](facts).title)}
        </Link>
      )}
    </p>
  );
}
