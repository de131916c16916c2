export { LicencesModule } from './licences.module';
export { Licences } from './licences.service';
export { Licence, wholeFace } from './licence.entity';
