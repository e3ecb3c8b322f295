import { Module } from '@nestjs/common';
import { BrandRepository } from './brand.repository.js';
import { BrandService } from './brand.service.js';

@Module({ providers: [BrandRepository, BrandService], exports: [BrandService] })
export class BrandModule {}
