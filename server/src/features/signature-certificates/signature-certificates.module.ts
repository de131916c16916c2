import { Module } from '@nestjs/common';
import { CasesModule } from '../cases';
import { CertificatesController } from './certificates.controller';
import { Certificates } from './certificates.service';

@Module({ imports: [CasesModule], controllers: [CertificatesController], providers: [Certificates] })
export class SignatureCertificatesModule {}
