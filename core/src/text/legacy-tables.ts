/**
 * TCVN 5712:1993 VN3, the code of the .VnTime fonts: bytes as the letters of Windows-1252 that a
 * Unicode program shows for them. Letters with a tone exist in small only; capitals are the same
 * codes in the .VnTimeH fonts.
 */
export const TCVN3: ReadonlyMap<string, string> = pairs(
  '¡Ă ¢Â £Ê ¤Ô ¥Ơ ¦Ư §Đ ¨ă ©â ªê «ô ¬ơ \u00adư ®đ ' +
    'µà ¶ả ·ã ¸á ¹ạ »ằ ¼ẳ ½ẵ ¾ắ Æặ Çầ Èẩ Éẫ Êấ Ëậ ' +
    'Ìè Îẻ Ïẽ Ðé Ñẹ Òề Óể Ôễ Õế Öệ ×ì Øỉ Üĩ Ýí Þị ' +
    'ßò áỏ âõ ãó äọ åồ æổ çỗ èố éộ êờ ëở ìỡ íớ îợ ' +
    'ïù ñủ òũ óú ôụ õừ öử ÷ữ øứ ùự úỳ ûỷ üỹ ýý þỵ',
)

/** VNI-Windows: a letter alone, or a vowel followed by the letter that stands for its marks. */
export const VNI: ReadonlyMap<string, string> = withCapitals(
  'aùá aøà aûả aõã aïạ aââ aáấ aàầ aåẩ aãẫ aäậ aêă aéắ aèằ aúẳ aüẵ aëặ ' +
    'eùé eøè eûẻ eõẽ eïẹ eâê eáế eàề eåể eãễ eäệ ' +
    'íí ìì æỉ óĩ òị ' +
    'oùó oøò oûỏ oõõ oïọ oâô oáố oàồ oåổ oãỗ oäộ ôơ ôùớ ôøờ ôûở ôõỡ ôïợ ' +
    'uùú uøù uûủ uõũ uïụ öư öùứ öøừ öûử öõữ öïự ' +
    'yùý yøỳ yûỷ yõỹ îỵ ñđ',
)

/** “code letter” pairs: what comes before the last character is the code. */
function pairs(table: string): ReadonlyMap<string, string> {
  return new Map(table.split(' ').map((pair) => [pair.slice(0, -1), pair.slice(-1)]))
}

function withCapitals(table: string): ReadonlyMap<string, string> {
  const small = pairs(table)
  const capital = [...small].map(
    ([code, letter]) => [code.toUpperCase(), letter.toUpperCase()] as const,
  )
  // A capital vowel with the mark of a small one: some keyboards wrote so.
  const mixed = [...small]
    .filter(([code]) => code.length === 2)
    .map(([code, letter]) => [code[0]!.toUpperCase() + code[1]!, letter.toUpperCase()] as const)
  return new Map([...small, ...capital, ...mixed])
}
