import { Module } from '@nestjs/common';
import { NameCheck } from './name-check.service';
import { NameFollower } from './name-follower.service';
import { NameRegister } from './name-register.service';
import { NamesController } from './names.controller';

@Module({ controllers: [NamesController], providers: [NameFollower, NameRegister, NameCheck], exports: [NameFollower, NameRegister, NameCheck] })
export class NamesModule {}
