import type { AgencyLine } from '@qiban/shared';
import { Form, Input, InputNumber, Modal, Select } from 'antd';
import { useEffect } from 'react';
import { ApiFailure, wordsOf } from '../../api/client';
import { Notice } from '../../ui/notice';
import type { RegisterAct } from './use-register';
import { agentsWording as words } from './wording';

interface DialogProps { open: boolean; error: unknown; waiting: boolean; onAct: (act: RegisterAct) => void; onClose: () => void }

/** What the service found wrong, at its field; whatever has no field is said on top. */
function useFieldErrors(form: ReturnType<typeof Form.useForm>[0], error: unknown) {
  useEffect(() => {
    if (error instanceof ApiFailure) form.setFields(error.fields.map(({ field, words: said }) => ({ name: field, errors: [said] })));
  }, [form, error]);
  return error !== null && error !== undefined && !(error instanceof ApiFailure && error.fields.length > 0) ? <Notice tone="bad">{wordsOf(error)}</Notice> : null;
}

const frame = ({ open, waiting, onClose }: DialogProps) => ({ open, onCancel: onClose, confirmLoading: waiting, okText: words.save, cancelText: words.cancel, destroyOnHidden: true });

export function AddAgencyDialog(props: DialogProps) {
  const [form] = Form.useForm();
  const problem = useFieldErrors(form, props.error);
  return (
    <Modal title={words.addAgency} {...frame(props)} onOk={() => form.submit()}>
      {problem}
      <Form form={form} layout="vertical" preserve={false} initialValues={{ name: '', creditCode: '', feeYuan: 0 }} onFinish={({ name, creditCode, feeYuan }: { name: string; creditCode: string; feeYuan: number | null }) => props.onAct({ kind: 'add-agency', body: { name: name.trim(), creditCode: creditCode.trim(), feeYuan: feeYuan ?? -1 } })}>
        <Form.Item name="name" label={words.fields.name}><Input maxLength={120} /></Form.Item>
        <Form.Item name="creditCode" label={words.fields.creditCode}><Input maxLength={40} /></Form.Item>
        <Form.Item name="feeYuan" label={words.fields.feeYuan}><InputNumber min={0} precision={0} style={{ width: '100%' }} /></Form.Item>
      </Form>
    </Modal>
  );
}

export function AddAgentDialog({ agencies, ...props }: DialogProps & { agencies: readonly AgencyLine[] }) {
  const [form] = Form.useForm();
  const problem = useFieldErrors(form, props.error);
  return (
    <Modal title={words.addAgent} {...frame(props)} onOk={() => form.submit()}>
      {problem}
      <Form form={form} layout="vertical" preserve={false} initialValues={{ agencyId: agencies.length === 1 ? agencies[0]?.id : undefined, number: '', name: '', idNumber: '' }} onFinish={({ agencyId = '', number, name, idNumber }: { agencyId?: string; number: string; name: string; idNumber: string }) => props.onAct({ kind: 'add-agent', body: { agencyId, number: number.trim(), name: name.trim(), idNumber: idNumber.trim() } })}>
        <Form.Item name="agencyId" label={words.fields.agencyId}><Select options={agencies.map(({ id, name }) => ({ value: id, label: name }))} /></Form.Item>
        <Form.Item name="number" label={words.fields.number}><Input maxLength={60} /></Form.Item>
        <Form.Item name="name" label={words.fields.person}><Input maxLength={60} /></Form.Item>
        <Form.Item name="idNumber" label={words.fields.idNumber}><Input maxLength={40} autoComplete="off" /></Form.Item>
      </Form>
    </Modal>
  );
}
