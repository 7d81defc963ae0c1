import { readFileSync } from 'node:fs';
import Ajv from 'ajv/dist/2020.js';
import formats from 'ajv-formats';

// The schemas name their dialect by an address with http, which is not its name.
const read = name => ({ ...JSON.parse(readFileSync(new URL(name, import.meta.url), 'utf8')), $schema: 'https://json-schema.org/draft/2020-12/schema' });
// The schema has notes of its own beside the keywords: codelist, weight, rollUp.
const ajv = new Ajv.default({ allErrors: true, strict: false });
formats.default(ajv);
ajv.addSchema(read('360-giving-schema.json'), 'https://raw.githubusercontent.com/ThreeSixtyGiving/standard/1.4.2/schema/360-giving-schema.json');
const validate = ajv.compile(read('360-giving-package-schema.json'));
if (!validate(JSON.parse(readFileSync(process.argv[2], 'utf8')))) {
  for (const error of validate.errors) console.log(`${error.instancePath || '/'} ${error.message}`);
  process.exitCode = 1;
}
