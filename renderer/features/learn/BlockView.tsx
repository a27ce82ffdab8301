import { useTranslation } from 'react-i18next';
import { HelpDeskLine } from '../../shared/helpDesk/HelpDeskLine.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { CompareTable } from './CompareTable.tsx';
import { EnvironmentTable } from './EnvironmentTable.tsx';
import styles from './LearnPage.module.css';
import { MakersTable } from './MakersTable.tsx';
import type { PolicyFacts } from './policyFacts.ts';
import type { Block, LearnKey } from './section.ts';
import type { PolicyWords } from './usePolicyWords.ts';

interface BlockViewProps {
  block: Block;
  facts: PolicyFacts;
  words: PolicyWords;
}

export function BlockView({ block, facts, words }: BlockViewProps) {
  const { t } = useTranslation();
  const say = (key: LearnKey) => t(key, words);
  switch (block.as) {
    case 'text':
      return <p>{say(block.say)}</p>;
    case 'note':
      return (
        <Notice tone="warn">
          <p>{say(block.say)}</p>
        </Notice>
      );
    case 'list':
      return <ul className={styles.list}>{items(block.say, say)}</ul>;
    case 'steps':
      return <ol className={styles.steps}>{items(block.say, say)}</ol>;
    case 'compare':
      return <CompareTable facts={facts} words={words} />;
    case 'recommended':
    case 'make':
    case 'use':
      return <EnvironmentTable which={block.as} facts={facts} />;
    case 'makers':
      return <MakersTable />;
    case 'helpDesk':
      return <HelpDeskLine />;
  }
}

function items(keys: readonly LearnKey[], say: (key: LearnKey) => string) {
  return keys.map((key) => <li key={key}>{say(key)}</li>);
}
