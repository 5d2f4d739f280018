import { verifyAudit, type AuditFinding } from '../audit/verify-audit.ts'
import { withKeeper } from './installation.ts'

const WORDS = {
  changed: 'nội dung đã bị sửa',
  removed: 'dòng đã bị xóa',
  reordered: 'mắt xích đã bị đổi chỗ',
  gap: 'mắt xích đứng ngay trước đã bị rút hoặc bị sửa',
  seal_removed: 'niêm phong của dòng đã bị gỡ',
  unsealed: 'dòng chưa được niêm phong',
} as const satisfies Record<AuditFinding['kind'], string>

export async function run(): Promise<number> {
  const verdict = await withKeeper((keeperDb) => verifyAudit(keeperDb))
  console.log(`Đã kiểm ${verdict.sealed} dòng nhật ký. Mắt xích cuối: ${verdict.head}`)
  for (const finding of verdict.findings) {
    const place = finding.sequence === null ? '' : `, mắt xích ${finding.sequence}`
    console.log(`Dòng ${finding.auditId}${place}: ${WORDS[finding.kind]}.`)
  }
  if (verdict.findings.length === 0) console.log('Nhật ký còn nguyên vẹn.')
  return verdict.findings.length === 0 ? 0 : 1
}
