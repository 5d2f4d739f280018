import { FAMILIES, FAMILY_KEYS } from '@ptdv/core/quality/families'
import { SEVERITIES } from '@ptdv/core/quality/severities'
import { CHECKS } from './all-checks.ts'

/** Every check as docs/data-checks.md tells of it. */
export function dataChecksDocument(): string {
  const parts = FAMILY_KEYS.map((family) => {
    const items = CHECKS.filter((check) => check.family === family).map(
      ({ key, severity, name, why, source, mend }) =>
        `- **${name}** (\`${key}\`, ${SEVERITIES[severity].name.toLowerCase()}). ${why} Căn cứ: ${source}. Cách sửa: ${mend.how}`,
    )
    return `## ${FAMILIES[family]}\n\n${items.join('\n')}\n`
  })
  return `# Các điều kiểm dữ liệu\n\nLàm ra từ \`server/src/quality/checks\`, ${CHECKS.length} điều. Kiểm mỗi đêm, trên trang Chất lượng dữ liệu, và bằng \`npm run ptdv -- check-data\`.\n\n${parts.join('\n')}`
}
