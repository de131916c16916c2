import { useState } from 'react';
import { useWords } from '@/display/words';
import { Headline } from '@/ui/headline';
import { Box } from '@/ui/native/native';
import { Page } from '@/ui/page';
import { AgentList } from './agent-list';
import { agentWording } from './wording';

/** The public register: for whoever was offered help and wants to know by whom. No sign-in. */
export function RegisterScreen() {
  const words = useWords(agentWording);
  const [typed, setTyped] = useState('');
  return (
    <Page title={words.register}>
      <Headline note={words.registerNote}>{words.registerHeadline}</Headline>
      <AgentList typed={typed} onType={setTyped} />
      <Box className="q-note q-centre q-basis">{words.basis}</Box>
    </Page>
  );
}
