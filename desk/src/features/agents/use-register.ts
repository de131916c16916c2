import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { AddAgency, AddAgent, AgencyLine } from '@qiban/shared';
import { useRef } from 'react';
import { call } from '../../api/client';
import { randomKey } from '../../platform/random-key';

const KEY = ['desk', 'agents'] as const;

export type RegisterAct =
  | { kind: 'add-agency'; body: AddAgency }
  | { kind: 'add-agent'; body: AddAgent }
  | { kind: 'suspend'; agentId: string; reason: string }
  | { kind: 'lift'; agentId: string };

function send(act: RegisterAct, key: string): Promise<{ items: AgencyLine[] }> {
  switch (act.kind) {
    case 'add-agency': return call('agents.add-agency', { body: act.body, key });
    case 'add-agent': return call('agents.add', { body: act.body, key });
    case 'suspend': return call('agents.suspend', { params: { agentId: act.agentId }, body: { reason: act.reason }, key });
    case 'lift': return call('agents.lift', { params: { agentId: act.agentId }, key });
  }
}

/** The register, and the four things that are done to it. A second attempt at the same thing is the same act. */
export function useRegister(onDone: () => void) {
  const queries = useQueryClient();
  const register = useQuery({ queryKey: KEY, queryFn: ({ signal }) => call('agents.register', { signal }) });
  const last = useRef({ act: '', key: '' });
  const act = useMutation({
    mutationFn: (wanted: RegisterAct) => {
      const spelt = JSON.stringify(wanted);
      if (last.current.act !== spelt) last.current = { act: spelt, key: randomKey() };
      return send(wanted, last.current.key);
    },
    onSuccess: (answer) => {
      last.current = { act: '', key: '' };
      queries.setQueryData(KEY, answer);
      onDone();
    },
  });
  return { register, act };
}
