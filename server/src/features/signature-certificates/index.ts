export { SignatureCertificatesModule } from './signature-certificates.module';
