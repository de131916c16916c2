import { useMutation, useQueryClient } from '@tanstack/react-query';
import { endpoints, type AutomaticState } from '@qiban/shared';
import { Button } from 'antd';
import { useState } from 'react';
import { call, wordsOf } from '../../api/client';
import { momentWords } from '../../platform/china-time';
import { Lamp } from '../../ui/lamp';
import { useMe } from '../sign-in';
import { ReasonDialog } from '../../ui/reason-dialog';
import { afterCheckWording } from './wording';

const words = afterCheckWording.machine;

/** Whether the machine decides now, and the switch that stops it for everybody. */
export function MachineSwitch({ machine }: { machine: AutomaticState }) {
  const queries = useQueryClient();
  const [asking, setAsking] = useState(false);
  const { roles } = useMe();
  const may = roles.some((role) => endpoints['desk.switch-automatic'].by.includes(role));
  const turn = useMutation({
    mutationFn: (reason: string) => call('desk.switch-automatic', { body: { stopped: !machine.stopped, reason } }),
    onSuccess: () => { setAsking(false); void queries.invalidateQueries({ queryKey: ['desk', 'after-checks'] }); },
  });
  const tone = !machine.switchedOn ? 'idle' : machine.stopped ? 'bad' : 'ok';
  const stop = !machine.stopped;
  return (
    <section className="machine-switch" aria-label={words.running}>
      <Lamp tone={tone} label="" />
      <div className="grow">
        <b>{!machine.switchedOn ? words.off : machine.stopped ? words.stopped : words.running}</b>
        {!machine.switchedOn && <span className="note"> {words.offNote}</span>}
        {machine.switchedOn && machine.stopped && machine.by !== null && machine.at !== null && <span className="note"> {words.stoppedBy(machine.by, momentWords(machine.at), machine.reason)}</span>}
      </div>
      {may && machine.switchedOn && <Button danger={stop} onClick={() => { turn.reset(); setAsking(true); }}>{stop ? words.stop : words.start}</Button>}
      <ReasonDialog
        open={asking} title={stop ? words.stopTitle : words.startTitle} note={stop ? words.stopNote : words.startNote} label={words.reason} hint={words.reasonHint}
        danger={stop} act={stop ? words.stop : words.start} most={300} waiting={turn.isPending} failure={turn.error ? wordsOf(turn.error) : ''} onClose={() => setAsking(false)} onGiven={(reason) => turn.mutate(reason)}
      />
    </section>
  );
}
