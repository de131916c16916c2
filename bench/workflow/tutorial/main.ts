// A server as tutorials teach it: Nest, TypeORM repositories, save() with cascades, ValidationPipe. `main.js <mysql url> <port>`
/* eslint-disable @typescript-eslint/consistent-type-imports -- decorators read parameter types at run time */
import 'reflect-metadata';
import { Body, Controller, Inject, Injectable, Module, NotFoundException, Param, ParseUUIDPipe, Post, ValidationPipe } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { DataSource, Repository } from 'typeorm';
import { CreateCaseDto, SubmitCaseDto } from './case.dto';
import { TutorialCase, TutorialEvent, TutorialLicence, TutorialShareholder } from './case.entity';

const [databaseUrl, port] = process.argv.slice(2);
const event = (kind: string) => Object.assign(new TutorialEvent(), { kind });

@Injectable()
class CasesService {
  constructor(@Inject('CASE_REPOSITORY') private readonly cases: Repository<TutorialCase>) {}

  create({ form }: CreateCaseDto): Promise<TutorialCase> {
    const { shareholders: { shareholders }, ...sections } = form;
    return this.cases.save(this.cases.create({ ...sections, stage: 'signing', signature: null, licence: null, shareholders, events: [event('case.opened')] }));
  }

  async submit(id: string, { signature }: SubmitCaseDto): Promise<TutorialCase> {
    const found = await this.findOne(id);
    found.stage = 'under-review';
    found.signature = signature;
    found.events.push(event('case.submitted'));
    return this.cases.save(found);
  }

  async approve(id: string): Promise<TutorialCase> {
    const found = await this.findOne(id);
    found.stage = 'approved';
    found.events.push(event('case.approved'));
    found.licence = new TutorialLicence();
    return this.cases.save(found);
  }

  private async findOne(id: string): Promise<TutorialCase> {
    const found = await this.cases.findOneBy({ id });
    if (!found) throw new NotFoundException();
    return found;
  }
}

@Controller('cases')
class CasesController {
  constructor(private readonly cases: CasesService) {}
  @Post() create(@Body() body: CreateCaseDto) { return this.cases.create(body); }
  @Post(':id/submit') submit(@Param('id', ParseUUIDPipe) id: string, @Body() body: SubmitCaseDto) { return this.cases.submit(id, body); }
  @Post(':id/approve') approve(@Param('id', ParseUUIDPipe) id: string) { return this.cases.approve(id); }
}

// The "TypeORM recipe" of Nest's documentation.
const databaseProviders = [
  {
    provide: 'DATA_SOURCE',
    useFactory: () => new DataSource({ type: 'mariadb', url: databaseUrl, entities: [TutorialCase, TutorialShareholder, TutorialEvent, TutorialLicence], synchronize: true }).initialize(),
  },
  { provide: 'CASE_REPOSITORY', useFactory: (dataSource: DataSource) => dataSource.getRepository(TutorialCase), inject: ['DATA_SOURCE'] },
];

@Module({ controllers: [CasesController], providers: [...databaseProviders, CasesService] })
class AppModule {}

async function bootstrap(): Promise<void> {
  const app = await NestFactory.create<NestFastifyApplication>(AppModule, new FastifyAdapter(), { logger: ['error', 'warn'] });
  app.useGlobalPipes(new ValidationPipe({ transform: true, whitelist: true }));
  await app.listen(Number(port), '127.0.0.1');
  process.stdout.write('ready\n');
}
void bootstrap();
