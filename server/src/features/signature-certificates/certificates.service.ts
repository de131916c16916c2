import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import {
  attestationVerdictWords, deviceClassOf, documentTitles, maskId, maskName, verificationWayTitles,
  type AttestationVerdict, type CertificateFile, type CertificateLine, type OwnCertificate, type Paragraph, type PublicCertificate,
} from '@qiban/shared';
import { findRow, findRows } from '../../database/row-statements';
import { Transactions } from '../../database/transactions';
import { Attestations } from '../../kernel/attestation/attestations';
import { Clock } from '../../kernel/clock';
import type { CurrentUser } from '../../kernel/current-user';
import { sm3 } from '../../kernel/encipherment';
import { documentPdf } from '../../kernel/pdf';
import { Refusal } from '../../kernel/refusal';
import { Settings } from '../../settings';
import { CaseSignature, type SignatureEvidence } from '../cases';

/** 签署证明: what speaks for a signature, for its signer in full and for whoever has the code without the person. */
@Injectable()
export class Certificates {
  constructor(
    private readonly transactions: Transactions, private readonly attestations: Attestations, private readonly settings: Settings, private readonly clock: Clock,
  ) {}

  /** An unknown code is an answer, not an error, and the same one whatever is wrong with it. */
  async verify(code: string): Promise<PublicCertificate> {
    const row = await this.behind(code);
    return row === null ? this.nothing() : this.publicOf(row);
  }

  async mine(me: CurrentUser): Promise<CertificateLine[]> {
    const rows = await findRows(this.transactions.reads(), CaseSignature, { accountId: me.accountId }, { columns: ['id', 'signedAt', 'documents', 'evidence'], order: 'signedAt' });
    return rows.reverse().slice(0, 100).map(({ id, signedAt, documents, evidence }) => {
      const { company, signer } = evidenceIn(evidence);
      return { id, companyName: company, postWords: signer.posts, signedAt: signedAt.toISOString(), documents: documents.length };
    });
  }

  async show(signatureId: string, me: CurrentUser): Promise<OwnCertificate> {
    const row = await this.own(signatureId, me);
    const { company, signer, identification, device, packetSha256, handwritingSha256 } = evidenceIn(row.evidence);
    return {
      id: row.id, companyName: company, name: signer.name, maskedId: maskId(signer.idNumber), postWords: signer.posts, verificationReference: identification.reference,
      device: device.device, address: device.address, packetSha256, handwritingSha256, public: await this.publicOf(row), publicUrl: this.urlOf(row), code: row.verificationToken,
    };
  }

  /** The three files of docs/evidence.md: with them OpenSSL says whether it holds, and we are not asked. */
  async file(signatureId: string, which: CertificateFile, me: CurrentUser): Promise<{ content: Buffer; type: string }> {
    const { evidence, attestation, keyId } = await this.own(signatureId, me);
    if (which === 'text') return { content: Buffer.from(evidence, 'utf8'), type: 'application/json; charset=utf-8' };
    if (attestation === null || keyId === null) throw new Refusal('certificate.not-found');
    if (which === 'signature') return { content: Buffer.from(attestation, 'base64'), type: 'application/octet-stream' };
    return { content: Buffer.from((await this.attestations.publicKey(keyId)) ?? '', 'utf8'), type: 'application/x-pem-file' };
  }

  async pdf(code: string): Promise<Buffer> {
    const row = await this.behind(code);
    if (row === null) throw new Refusal('certificate.not-found');
    const certificate = await this.publicOf(row);
    const url = this.urlOf(row);
    return documentPdf({
      title: '电子签名签署证明', companyName: '企办', madeOn: this.clock.today(), paragraphs: paragraphsOf(certificate, url), signatures: [], demo: this.settings.isDemo,
      sha256: createHash('sha256').update(row.evidence).digest('hex'), scan: url,
    });
  }

  private async behind(code: string): Promise<CaseSignature | null> {
    return /^[0-9A-Za-z]{43}$/.test(code) ? findRow(this.transactions.reads(), CaseSignature, { verificationToken: code }) : null;
  }

  /** Another person's signature answers as one that does not exist. */
  private async own(signatureId: string, me: CurrentUser): Promise<CaseSignature> {
    const row = await findRow(this.transactions.reads(), CaseSignature, { id: signatureId, accountId: me.accountId });
    if (row === null) throw new Refusal('certificate.not-found');
    return row;
  }

  private async publicOf({ evidence, documents, signedAt, digest, attestation, keyId }: CaseSignature): Promise<PublicCertificate> {
    const { signer, identification, device } = evidenceIn(evidence);
    return {
      found: true, maskedName: maskName(signer.name), signedAt: signedAt.toISOString(), documents: documents.map(({ kind, sha256 }) => ({ kind, title: documentTitles[kind], sha256 })),
      verification: { way: identification.way, words: verificationWayTitles[identification.way], at: identification.at }, deviceClass: deviceClassOf(device.device),
      attestation: await this.verdictOn(evidence, digest, attestation, keyId), digest, keyId, checkedAt: this.clock.now().toISOString(), demo: this.settings.isDemo,
    };
  }

  /** Checked anew each time: a stored verdict could be changed along with the text. */
  private async verdictOn(evidence: string, digest: string, attestation: string | null, keyId: string | null): Promise<AttestationVerdict> {
    if (attestation === null || keyId === null) return 'none';
    return (await this.attestations.holds(evidence, { attestation, keyId })) && sm3(evidence) === digest ? 'holds' : 'broken';
  }

  private nothing(): PublicCertificate {
    return {
      found: false, maskedName: '', signedAt: null, documents: [], verification: null, deviceClass: '', attestation: 'none', digest: '', keyId: null,
      checkedAt: this.clock.now().toISOString(), demo: this.settings.isDemo,
    };
  }

  private urlOf({ verificationToken }: Pick<CaseSignature, 'verificationToken'>): string {
    return `${this.settings.publicUrl}/e/${verificationToken}`;
  }
}

const evidenceIn = (text: string): SignatureEvidence => JSON.parse(text) as SignatureEvidence;

/** China's clock has stood eight hours ahead of UTC, summer and winter, since 1991. */
const momentWords = (at: string): string => new Date(Date.parse(at) + 8 * 3600_000).toISOString().slice(0, 19).replace('T', ' ');

/** What the PDF says: what the public page says, on paper. */
function paragraphsOf(certificate: PublicCertificate, url: string): Paragraph[] {
  return [
    { kind: 'title', text: '电子签名签署证明' },
    { kind: 'text', text: '兹证明下列电子签名由本服务在签署时记录。签署人姓名隐去一部分；扫码或者打开下面的网址，可以随时重新核验。' },
    { kind: 'table', rows: [
      ['签署人', certificate.maskedName],
      ['签署时间', `${momentWords(certificate.signedAt ?? '')}（北京时间，本服务的时钟）`],
      ['实名核验', certificate.verification === null ? '' : `${certificate.verification.words}，${momentWords(certificate.verification.at).slice(0, 10)}`],
      ['签署设备', certificate.deviceClass],
      ['系统签名', `${attestationVerdictWords[certificate.attestation]}（${momentWords(certificate.checkedAt)} 核验）`],
      ['证据 SM3', certificate.digest],
      ['公钥编号', certificate.keyId ?? '没有'],
    ] },
    { kind: 'heading', text: '签署的文件' },
    { kind: 'table', rows: [['文件', 'SHA-256'], ...certificate.documents.map(({ title, sha256 }) => [title, sha256])] },
    { kind: 'text', text: `核验网址：${url}` },
    { kind: 'text', text: '依据《电子签名法》第十三条、第十四条。本证明不是电子认证服务机构签发的证书，也不带可信时间戳。' },
  ];
}
