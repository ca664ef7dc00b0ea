/** A one-page PDF that says what paper it stands for, in plain ASCII: the demo's exhibitors have no real ones. */
export function paper(title: string): Buffer {
  const text = `BT /F1 22 Tf 72 720 Td (${title}) Tj 0 -40 Td /F1 12 Tf (Specimen of the demonstration. No value.) Tj ET`
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${text.length} >>\nstream\n${text}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ]
  let body = '%PDF-1.4\n'
  const rows = objects.map((object, n) => {
    const row = `${String(body.length).padStart(10, '0')} 00000 n \n`
    body += `${n + 1} 0 obj\n${object}\nendobj\n`
    return row
  })
  const size = objects.length + 1
  const table = `xref\n0 ${size}\n0000000000 65535 f \n${rows.join('')}`
  return Buffer.from(
    `${body}${table}trailer\n<< /Size ${size} /Root 1 0 R >>\nstartxref\n${body.length}\n%%EOF\n`,
    'ascii',
  )
}
