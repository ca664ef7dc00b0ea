import { StoredFileRef } from './file.refs.ts'

StoredFileRef.implement({
  description:
    'A photograph or a paper that is kept, at `/files/<hash>`; a photograph also with `?w=320`, `640` or `1280`. Its bytes are for whom they concern.',
  fields: (t) => ({
    hash: t.exposeString('hash', { description: 'SHA-256 of its bytes, in hexadecimal: its name.' }),
    mediaType: t.exposeString('mediaType', { description: 'What it is: image/webp or application/pdf.' }),
    bytes: t.exposeInt('bytes', { description: 'How long it is.' }),
    width: t.exposeInt('width', { nullable: true, description: 'In pixels; null of a paper.' }),
    height: t.exposeInt('height', { nullable: true, description: 'In pixels; null of a paper.' }),
  }),
})
