import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import { DataSource } from 'typeorm';
import { AppModule } from './app.module.js';
import { Clock, Config, createHttpApp } from './platform/index.js';

const DOCUMENT = new DocumentBuilder()
  .setTitle('熟客 Shuke')
  .setDescription(
    'Membership for chain stores in WeChat: the doors of customers, clerks, marketers, tills and partners.',
  )
  .setVersion('1')
  .addBearerAuth({ type: 'http', scheme: 'bearer' }, 'memberToken')
  .addBearerAuth({ type: 'http', scheme: 'bearer' }, 'staffToken')
  .addCookieAuth('shuke_console', { type: 'apiKey', in: 'cookie' }, 'shuke_console')
  .addApiKey(
    {
      type: 'apiKey',
      in: 'header',
      name: 'Authorization',
      description: 'SK-HMAC-SHA256 keyId=…,timestamp=…,nonce=…,signature=…',
    },
    'signature',
  )
  .build();

export function openApiDocument(app: NestFastifyApplication): OpenAPIObject {
  return SwaggerModule.createDocument(app, DOCUMENT, {
    operationIdFactory: (controller, method) =>
      `${controller.replace(/Controller$/, '')}_${method}`,
  });
}

/** Serves the document for people at /docs and for machines at /docs/openapi.json. */
export function serveOpenApi(app: NestFastifyApplication): void {
  SwaggerModule.setup('docs', app, () => openApiDocument(app), {
    jsonDocumentUrl: 'docs/openapi.json',
    customSiteTitle: '熟客 API',
  });
}

/** The document of the code as it stands, without a database or network; for generated types. */
export async function documentWithoutDatabase(): Promise<OpenAPIObject> {
  const keys = Buffer.alloc(32).toString('base64');
  const config = new Config({
    DATABASE_URL: 'mysql://nobody@127.0.0.1:1/none',
    PHONE_ENCRYPTION_KEY: keys,
    PHONE_INDEX_KEY: keys,
    TOKEN_SECRET: keys,
    ROLE: 'api',
    LOG_LEVEL: 'silent',
  });
  const dataSource = new DataSource({ type: 'mariadb', host: '127.0.0.1', port: 1 });
  const app = await createHttpApp(AppModule.of({ config, clock: new Clock(), dataSource }));
  await app.init();
  const document = openApiDocument(app);
  await app.close();
  return document;
}
