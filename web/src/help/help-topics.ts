import type { Capability } from '@ptdv/core/access/roles'

export interface HelpTopic {
  readonly key: string
  readonly title: string
  /** Whoever may do any one of these does this job; an empty list is everybody. */
  readonly needs: readonly Capability[]
  readonly steps: readonly string[]
  readonly page?: { readonly href: string; readonly label: string }
}

/** The main jobs, in the order of the menu, told as the screens have them. */
export const HELP_TOPICS: readonly HelpTopic[] = [
  {
    key: 'work',
    title: 'Biết hôm nay phải làm gì',
    needs: ['admission.read'],
    steps: [
      'Mở “Việc cần làm”. Việc quá hạn ở trên cùng, rồi đến việc trong tuần, việc chờ người khác.',
      'Mỗi dòng nói về ai, làm gì, đến ngày nào: hồ sơ kết nạp, đợt khảo sát nguồn chưa gửi số, chỉ tiêu chưa giao cho cấp dưới, đề nghị chờ trả lời. Bấm “Căn cứ” để xem quy định.',
      'Bấm nút ở cuối dòng để làm việc đó. Cuối trang là những ngày đã biết của tháng sau.',
    ],
    page: { href: '/viec-can-lam', label: 'Việc cần làm' },
  },
  {
    key: 'open-case',
    title: 'Đưa quần chúng ưu tú vào danh sách',
    needs: ['admission.cell'],
    steps: [
      'Mở “Hồ sơ kết nạp”, bấm “Đưa người vào danh sách”.',
      'Nhập họ tên, ngày sinh và các ô còn lại. Nếu trong sổ đã có người giống thế, hệ thống hỏi có phải là một người không.',
      'Chọn nguồn và ngày chi bộ đưa vào danh sách, bấm “Đưa vào danh sách”. Có thể nhập tiếp người sau.',
    ],
    page: { href: '/ho-so/moi', label: 'Đưa người vào danh sách' },
  },
  {
    key: 'import',
    title: 'Nhập danh sách từ Excel',
    needs: ['imports.write'],
    steps: [
      'Mở “Nhập từ Excel” từ trang Hồ sơ kết nạp, Đảng viên, Nguồn, Tổ chức, Giao chỉ tiêu hay Quân nhân xuất ngũ. Chọn nhập gì rồi thả tệp vào; chưa có tệp thì tải tệp mẫu.',
      'Hệ thống đọc thử và chia các dòng làm ba: hiểu được, cần sửa, bỏ qua. Người có thể đã có trong hệ thống thì chọn đúng là người ấy hay là người khác. Dòng cần sửa nói rõ ô nào, vì sao: sửa ngay trên trang, hoặc tải bản đánh dấu về sửa rồi thả lại. Cột bị hiểu sai thì chọn lại ở “Các cột trong tệp” rồi đọc lại.',
      'Nhiều dòng cùng một lý do: bấm lý do ấy, sửa một lần cho mọi dòng ghi giống nhau, hoặc bỏ qua cả. Hoặc bấm “Tải các dòng cần sửa”: tệp chỉ có các dòng ấy kèm lý do; sửa xong thả lại, lần nhập nhận các dòng đã sửa, kể cả khi các dòng đúng đã ghi trước.',
      'Bấm “Ghi … dòng”: hệ thống ghi đúng những dòng đã xem. Nếu trong lúc ấy người khác đã ghi trùng thì không ghi gì và nói dòng nào đã đổi.',
      'Nhập nhầm thì bấm “Hoàn tác lần nhập này”. Khi đã có việc ghi tiếp trên những người ấy thì không hoàn tác cả lần được nữa; riêng danh sách xuất ngũ thì người đã có nơi ghi tiếp được giữ nguyên, những người còn lại được bỏ. Lần nhập để quá 60 ngày không ghi thì tự bỏ; 90 ngày sau khi ghi, nội dung đọc từ tệp được xóa, những gì đã ghi vẫn còn.',
    ],
    page: { href: '/nhap-excel', label: 'Nhập từ Excel' },
  },
  {
    key: 'movements',
    title: 'Nhập danh sách biến động đảng viên',
    needs: ['imports.members'],
    steps: [
      'Mở “Nhập từ Excel”, chọn “Biến động đảng viên” rồi thả danh sách đang giữ vào: mỗi dòng một biến động, có họ tên, ngày sinh hoặc số định danh, loại biến động, ngày, nơi đi hoặc nơi đến, số quyết định.',
      'Dòng chưa chắc là ai thì hệ thống hỏi: bấm “Đúng là người ấy, ghi tiếp”, “Là người khác, vẫn ghi”, hoặc ghi thêm chi bộ. Dòng của cùng một người được ghi theo thứ tự ngày.',
      'Chuyển trong tỉnh phải có hai bên: nơi đi ghi giới thiệu, nơi đến ghi tiếp nhận, tính một lần theo ngày tiếp nhận. Bên nào đã ghi rồi thì dòng kia được bỏ qua, có nói rõ.',
      'Ai nhập: văn phòng đảng ủy cơ sở và ban tổ chức các cấp trên; chi bộ ghi từng việc trên trang đảng viên. Xóa tên, xin ra khỏi Đảng, khai trừ, phục hồi đảng tịch do cấp trên quyết định: danh sách phải ghi số quyết định, đảng ủy cơ sở nhập thì cấp quyết định được báo để đối chiếu. Đang xét xóa tên, đã có đơn xin ra, hoặc cấp trên đã ghi thì không nhập qua danh sách.',
      'Biến động đã có trong sổ không ghi lần nữa. Ghi xong, biểu 1 đổi theo ngay; hoàn tác thì sổ trở lại như trước, trừ khi đã có việc ghi tiếp của người ấy.',
    ],
    page: { href: '/nhap-excel?loai=movements', label: 'Nhập từ Excel' },
  },
  {
    key: 'member-lists',
    title: 'Xuất danh sách đảng viên, biến động theo mẫu đang dùng',
    needs: ['members.read'],
    steps: [
      'Mở “Đảng viên”, lọc những người cần, bấm “Xuất theo mẫu”: chọn mẫu 33 cột của cơ sở dữ liệu đảng viên, hoặc Sổ danh sách đảng viên 7-HSĐV để đối chiếu từng quý với cấp dưới, cấp trên.',
      'Danh sách biến động của một kỳ: mở Biểu 1-BTCTW, chọn tổ chức, kỳ báo cáo, bấm “Danh sách biến động”. Danh sách gồm đúng những người biểu đã đếm; trang “Đối chiếu biểu 1” đặt hai số cạnh nhau.',
      'Tệp đã xuất nhập lại được: người, biến động đã có thì hệ thống nói là đã có. Cột hệ thống không giữ thì để trống; số định danh chỉ hiện bốn số cuối.',
    ],
    page: { href: '/dang-vien', label: 'Đảng viên' },
  },
  {
    key: 'reminders',
    title: 'Nhắc việc mỗi sáng, nhận qua thư',
    needs: ['organisations.read'],
    steps: [
      'Mỗi sáng, nơi nào có việc quá hạn, hạn hôm nay hoặc sắp đến hạn thì có một thông báo; bấm vào chuông để xem. Ngày nghỉ chỉ nhắc việc hạn đúng hôm ấy.',
      'Muốn nhận qua thư: bấm tên mình ở góc trên, chọn “Nhắc việc, thư”, ghi địa chỉ rồi bấm “Gửi thư thử”. Để trống là không nhận.',
      'Thư chỉ nêu số việc và đường dẫn, không nêu tên người. Báo trước bao nhiêu ngày thì từng nơi tự đặt ở trang này; chưa đặt là 7 ngày, đó là cách làm của hệ thống, không phải quy định.',
    ],
    page: { href: '/tai-khoan/thu', label: 'Nhắc việc, thư' },
  },
  {
    key: 'news',
    title: 'Xem có gì mới từ lần trước',
    needs: ['admission.read'],
    steps: [
      'Đầu trang “Việc cần làm” có dòng “… điều mới”: những gì người khác đã ghi trong phạm vi của mình từ lần làm việc trước. Nghỉ quá nửa giờ là hết một lần.',
      'Bấm vào dòng ấy, chọn phần muốn xem; mỗi dòng mở đúng hồ sơ, đảng viên hay trang liên quan.',
      'Xem xong bấm “Đánh dấu đã xem”.',
    ],
    page: { href: '/co-gi-moi', label: 'Có gì mới' },
  },
  {
    key: 'person',
    title: 'Bổ sung, đính chính thông tin cá nhân',
    needs: ['people.mend'],
    steps: [
      'Mở hồ sơ kết nạp hoặc trang đảng viên, bấm “Thông tin cá nhân”, rồi “Bổ sung, đính chính”.',
      'Điền ô còn trống, hoặc sửa điều thay đổi theo thời gian (nơi cư trú, nghề nghiệp, trình độ…): ghi ngay được.',
      'Sửa họ tên, ngày sinh, giới tính, số định danh, dân tộc, quê quán đã có thì phải ghi căn cứ và cấp nào đồng ý (Quy định 294-QĐ/TW, điểm 6.2.4).',
      'Mỗi lần sửa giữ lại cả điều cũ và điều mới. Hồ sơ đang mở được tính lại theo điều đã sửa.',
    ],
    page: { href: '/ho-so', label: 'Hồ sơ kết nạp' },
  },
  {
    key: 'case',
    title: 'Làm bước tiếp theo của một hồ sơ',
    needs: ['admission.cell', 'admission.base', 'admission.decide'],
    steps: [
      'Mở hồ sơ từ “Hồ sơ kết nạp”, hoặc gõ phím / rồi gõ tên người, không cần dấu.',
      'Bên trái là các bước đã qua và bước đang làm. Phần “Còn thiếu” nói từng điều chưa đủ và căn cứ.',
      'Ở “Bước tiếp theo”, nhập ngày, số văn bản và các ô được hỏi, rồi bấm nút ghi. Chưa đủ điều kiện thì cạnh nút có câu nói vì sao.',
      'Giấy tờ đã ký quét hoặc chụp thành PDF, JPEG, PNG rồi bấm “Gắn bản chụp” dưới việc tương ứng. Kết luận thẩm tra không gắn bản chụp.',
      'Ghi nhầm thì không xóa: ghi sửa kèm lý do, lần ghi cũ vẫn còn trong lịch sử hồ sơ.',
    ],
    page: { href: '/ho-so', label: 'Hồ sơ kết nạp' },
  },
  {
    key: 'regulations',
    title: 'Tra quy định đang áp dụng',
    needs: ['admission.read'],
    steps: [
      'Mở “Quy định”. Mỗi dòng là một điều, mỗi cột là một quy định của Trung ương theo thời gian, mới nhất trước; cột đang áp dụng nói rõ.',
      'Bấm “Có thay đổi” để chỉ xem điều đã đổi, “Tỉnh chưa xác nhận” để xem điều chưa thấy văn bản hoặc tỉnh chưa đặt.',
      'Hồ sơ được xét theo quy định của ngày làm từng việc, không theo quy định hôm nay.',
    ],
    page: { href: '/quy-dinh', label: 'Quy định' },
  },
  {
    key: 'set-rules',
    title: 'Xác nhận, đặt điều còn để ngỏ trong quy định',
    needs: ['rules.set'],
    steps: [
      'Mở “Quy định”, bấm “Tỉnh chưa xác nhận”. Điều hệ thống hiểu đúng thì bấm “Xác nhận”, điều chưa có văn bản thì bấm “Đặt giá trị”.',
      'Nhập số, ngày văn bản của tỉnh và ngày bắt đầu áp dụng. Việc làm trước ngày ấy vẫn xét như cũ.',
      'Ghi xong, hồ sơ đang xét được tính lại. Ghi nhầm thì bấm “Rút lại” cạnh điều đã ghi.',
      'Văn bản mới sửa một điều thì bấm “Ghi sửa đổi”, nhập giá trị mới, số, ngày văn bản và ngày bắt đầu (có thể ở phía trước); bấm “Xem hồ sơ bị chạm đến” để biết trước hồ sơ nào phải làm khác.',
    ],
    page: { href: '/quy-dinh', label: 'Quy định' },
  },
  {
    key: 'amend-rules',
    title: 'Ghi quy định được sửa đổi từ một ngày, xem hồ sơ bị chạm đến',
    needs: ['rules.set'],
    steps: [
      'Mở “Quy định”, tìm điều được sửa, bấm “Ghi sửa đổi”. Nhập nội dung mới, số, ngày văn bản, điều khoản và ngày bắt đầu áp dụng; ngày này có thể ở phía trước.',
      'Bấm “Xem hồ sơ bị chạm đến” để xem từng hồ sơ đang mở, chi bộ và điều sẽ thay đổi, trước khi ghi. Đúng rồi thì bấm “Ghi sửa đổi”.',
      'Từ ngày áp dụng, việc làm từ ngày ấy xét theo quy định mới; việc làm trước vẫn như cũ. Trang hồ sơ báo trước điều sắp thay đổi. Trước ngày áp dụng còn rút lại được.',
    ],
    page: { href: '/quy-dinh', label: 'Quy định' },
  },
  {
    key: 'state-units',
    title: 'Khai đơn vị có Đoàn, Công đoàn; ủy quyền đảng ủy cơ sở quyết định kết nạp',
    needs: ['organisations.change'],
    steps: [
      'Mở “Tổ chức”, chọn chi bộ rồi bấm “Khai Đoàn, Công đoàn”; với đảng bộ cơ sở, cấp trên bấm “Khai ủy quyền”.',
      'Nhập ngày bắt đầu, số và ngày văn bản. Ngày có thể ở phía trước.',
      'Mỗi việc của hồ sơ xét theo đơn vị vào chính ngày làm việc ấy; hồ sơ đang xét được tính lại.',
    ],
    page: { href: '/to-chuc', label: 'Tổ chức' },
  },
  {
    key: 'recognition',
    title: 'Công nhận đảng viên chính thức',
    needs: ['admission.cell', 'admission.base', 'admission.decide'],
    steps: [
      'Hết 12 tháng dự bị, hồ sơ hiện ở “Việc cần làm”. Mở hồ sơ: phần “Còn thiếu” nêu lớp đảng viên mới, bản tự kiểm điểm, nhận xét của người giúp đỡ, tổng hợp ý kiến.',
      'Chi bộ họp thì mở trang biểu quyết, điểm danh, nhập số phiếu. Ở người đang dự bị, chọn “Công nhận” hay “Xóa tên” rồi mới kiểm phiếu.',
      'Chưa đủ 2/3 thì tính là một trong ba lần; ba lần không đủ thì hồ sơ tự chuyển lên cấp trên. Xét chậm vẫn công nhận từ ngày hết 12 tháng.',
    ],
    page: { href: '/ho-so', label: 'Hồ sơ kết nạp' },
  },
  {
    key: 'print-papers',
    title: 'In giấy tờ cho kỳ họp',
    needs: ['admission.cell', 'admission.base', 'admission.decide'],
    steps: [
      'Trong hồ sơ, bấm “In hồ sơ cho kỳ họp”; ở trang biểu quyết, bấm “In giấy tờ cả kỳ họp”, hoặc chọn nhiều người ở danh sách hồ sơ rồi bấm “In giấy tờ”, để in cho mọi người cùng lúc. Muốn in một giấy tờ thì bấm “In” cạnh tên nó.',
      'Chỗ chưa có trong hồ sơ được liệt kê và để chấm trên giấy; bấm tên việc để ghi bổ sung. Kết quả biểu quyết điền sau kỳ họp.',
      'Nghị quyết, quyết định: nhập ngày bắt đầu nhiệm kỳ, bấm “Lấy số”. Số đã lấy không cấp lại, và tự điền khi ghi việc của giấy tờ ấy. “Sổ văn bản” liệt kê số nào dùng vào đâu; số bỏ trống thì ghi lý do.',
      'Bấm “Tải tệp Word” rồi in. Máy chủ có LibreOffice thì tải được PDF.',
    ],
    page: { href: '/ho-so', label: 'Hồ sơ kết nạp' },
  },
  {
    key: 'personal-link',
    title: 'Để người xin vào Đảng khai lý lịch ở nhà',
    needs: ['admission.cell'],
    steps: [
      'Trong hồ sơ, ở “Trang của người xin vào Đảng”, bấm “Lập đường dẫn”. Gửi đường dẫn cho người đó; đọc mã sáu số qua điện thoại hoặc đưa tận tay.',
      'Người đó mở trên điện thoại hay máy tính bằng ngày sinh và mã, khai từng phần theo đúng mẫu, nghỉ giữa chừng thì bản nháp vẫn còn. Chi bộ không xem được bản nháp.',
      'Khi người đó nộp, chi bộ được báo: bấm “Mở lý lịch”, in ra để người khai ký từng trang, rồi “Ghi nhận lý lịch”.',
      'Đường dẫn tự hết sau 30 ngày. Lộ đường dẫn thì bấm “Thu hồi” hoặc lập đường dẫn mới.',
    ],
    page: { href: '/ho-so', label: 'Hồ sơ kết nạp' },
  },
  {
    key: 'away',
    title: 'Theo dõi đảng viên đi làm xa',
    needs: ['members.read'],
    steps: [
      'Mở trang của đảng viên, bấm “Ghi đi làm xa”: tỉnh hoặc nước, nơi làm việc, từ ngày nào, hẹn liên lạc qua đâu, bao lâu một lần. Không phải chuyển sinh hoạt: đảng viên vẫn tính ở chi bộ.',
      'Đổi chỗ làm thì “Ghi thay đổi khi làm xa”; gọi điện, gặp được thì “Ghi đã liên lạc được”; về hẳn thì “Ghi đã về”.',
      '“Đi làm xa” ở trang Đảng viên liệt kê mọi người của tổ chức và cấp dưới. Hai kỳ họp liền chưa trả lời thì hiện ở “Việc cần làm” của chi bộ, quá thêm thời hạn tỉnh đặt thì hiện lên từng cấp trên; cạnh đó là điều kiện của Điều lệ và ngày đủ ba tháng, tính từ lần liên lạc gần nhất.',
    ],
    page: { href: '/dang-vien/di-xa', label: 'Đi làm xa' },
  },
  {
    key: 'residence',
    title: 'Giữ mối liên hệ nơi cư trú, hỏi nhận xét hằng năm',
    needs: ['members.cell', 'members.base'],
    steps: [
      'Trên trang của đảng viên đang công tác, bấm “Giới thiệu về nơi cư trú”: chi bộ hoặc đảng ủy nơi cư trú, số giấy. Đảng viên vẫn sinh hoạt và tính ở nơi công tác.',
      'Mở “Nơi cư trú” ở trang Đảng viên, bấm “Hỏi nhận xét năm …”: một lần hỏi cho mọi người đã giới thiệu; mỗi nơi cư trú nhận một thông báo.',
      'Ở nơi cư trú, chọn “Cư trú ở đây”, bấm “Ghi đã nhận xét”: chỉ số và ngày văn bản, nội dung nhận xét nằm trên giấy. Nơi cư trú ngoài tỉnh thì nơi công tác ghi khi nhận được văn bản.',
      'Hai phía đều thấy ai đã hỏi mà chưa nhận xét. Thôi giữ liên hệ thì ghi trên trang của đảng viên; chuyển sinh hoạt hoặc ra khỏi danh sách thì tự thôi.',
    ],
    page: { href: '/dang-vien/noi-cu-tru', label: 'Nơi cư trú' },
  },
  {
    key: 'written-opinions',
    title: 'Lấy ý kiến bằng văn bản của đảng viên ở xa',
    needs: ['members.cell'],
    steps: [
      'Trên trang của đảng viên, ở “Đi làm xa”, bấm “Lập đường dẫn”: gửi đường dẫn, đọc mã sáu số bằng cách khác. Đường dẫn dùng được 180 ngày, thôi dùng khi thu hồi hoặc khi đảng viên về.',
      'Mở “Đi làm xa”, “Kỳ họp đã báo”, bấm “Báo kỳ họp”: ngày họp, nội dung, hỏi những ai. Đảng viên mở trang trên điện thoại, viết ý kiến, sửa được đến hết ngày họp.',
      'Đến ngày họp, mở kỳ họp, bấm “Mở ý kiến” rồi đọc trước chi bộ, bấm “Đọc vào biên bản”; “In phụ lục biên bản” ra tệp Word. Đảng viên thấy ý kiến của mình đã được đọc.',
      'Ý kiến chỉ chi bộ đọc, mỗi lần mở được ghi nhật ký; cấp trên chỉ thấy số người đã gửi. Ý kiến không phải là phiếu: biểu quyết chỉ tính người dự họp.',
    ],
    page: { href: '/dang-vien/di-xa/hop', label: 'Kỳ họp đã báo' },
  },
  {
    key: 'vote',
    title: 'Chuẩn bị kỳ họp, ghi biểu quyết',
    needs: ['admission.cell', 'admission.base', 'admission.decide'],
    steps: [
      'Mở biểu quyết từ “Việc cần làm”, từ danh sách hồ sơ hoặc từ hồ sơ của người được xét.',
      'Bấm “Chuẩn bị kỳ họp”: chọn người, ngày, địa danh; in giấy tờ của mọi người thành một tệp, rồi mở biểu quyết lần lượt từng người. Ai chưa đủ hồ sơ thì ghi rõ thiếu gì; ai đã chọn mà hồ sơ chưa đến kỳ họp này thì được nêu tên, kèm bước đang ở.',
      'Ở “Ai trong phòng họp”, để nguyên người có mặt, chỉ đánh dấu người vắng và lý do. Số phải tính hiện ra ngay bên cạnh.',
      'Nhập số tán thành và không tán thành của từng người một; kết quả hiện thành câu, nói đủ hay chưa đủ hai phần ba.',
      'Ở đảng ủy, ban thường vụ: nhập tổng số ủy viên, cả người vắng, rồi nhập số phiếu; phía bên kia là kết quả các cấp đã xét.',
      'Nhập ngày họp, số nghị quyết rồi ghi. Số đã lấy cho giấy tờ của người đó được điền sẵn.',
    ],
  },
  {
    key: 'vetting',
    title: 'Hỏi và trả lời thẩm tra lý lịch',
    needs: ['admission.base'],
    steps: [
      'Gửi công văn thẩm tra ở hồ sơ của người xin vào Đảng, chọn đảng ủy cơ sở được hỏi. Hỏi một nơi về nhiều người thì chọn họ ở danh sách hồ sơ rồi bấm “Gửi thẩm tra”: hồ sơ nào chưa gửi được có câu nói vì sao.',
      'Mở “Thẩm tra lý lịch” để xem nơi nào chưa trả lời ta, và ai đang hỏi ta.',
      'Với nơi hỏi ta, bấm “Trả lời”, nhập số, ngày văn bản và kết luận, rồi gửi.',
    ],
    page: { href: '/tham-tra', label: 'Thẩm tra lý lịch' },
  },
  {
    key: 'figures',
    title: 'Xem tiến độ và ai đứng sau một con số',
    needs: ['board.read'],
    steps: [
      'Mở “Chỉ tiêu”. Câu đầu trang nói đã đạt bao nhiêu, nhanh hay chậm so với nhịp năm.',
      'Bấm vào một con số có gạch chân: danh sách người mở ở bên phải, từ đó vào được hồ sơ.',
      'Muốn xem số của một ngày đã qua, bấm ngày ở đầu trang. Ngày đổi màu để không nhầm với hôm nay.',
      'Khi cấp dưới là các xã, phường, trang có bản đồ: màu nói phần chỉ tiêu đã đạt, phím mũi tên đi từ xã này sang xã bên cạnh, Enter mở danh sách. “Cây hôm nay” cộng lại các năm trước theo xã hiện nay.',
    ],
    page: { href: '/chi-tieu', label: 'Chỉ tiêu' },
  },
  {
    key: 'province-target',
    title: 'Đặt chỉ tiêu toàn tỉnh',
    needs: ['targets.set_province'],
    steps: [
      'Mở chỉ tiêu toàn tỉnh của năm. Trang cho thấy số theo tỷ lệ đảng viên đầu năm và mức tối thiểu; số cao hơn được áp dụng.',
      'Sửa tỷ lệ hoặc mức tối thiểu nếu cần; câu bên dưới cho biết ngay chỉ tiêu sẽ là bao nhiêu.',
      'Nhập số và ngày văn bản rồi bấm “Đặt chỉ tiêu”. Đặt lại được; lần trước vẫn giữ trong lịch sử.',
    ],
    page: { href: '/chi-tieu/toan-tinh', label: 'Chỉ tiêu toàn tỉnh' },
  },
  {
    key: 'assign',
    title: 'Giao chỉ tiêu cho cấp dưới',
    needs: ['targets.assign'],
    steps: [
      'Mở bảng giao chỉ tiêu. Cạnh mỗi ô có số nguồn đã khảo sát và kết quả năm trước.',
      'Bấm “Đề xuất theo nguồn” để điền sẵn, rồi sửa như trong Excel: mũi tên, dán được từ Excel, Ctrl+Z để hoàn tác.',
      'Thanh ở trên luôn nói đã giao bao nhiêu và còn bao nhiêu. Còn lệch thì phải nêu lý do mới giao được.',
      'Giao với số và ngày văn bản. Muốn đổi về sau thì giao lại kèm lý do.',
    ],
    page: { href: '/chi-tieu/giao', label: 'Giao chỉ tiêu' },
  },
  {
    key: 'request',
    title: 'Đề nghị số khác với chỉ tiêu được giao',
    needs: ['targets.request'],
    steps: [
      'Mở “Đề nghị điều chỉnh”. Các ô có sẵn số cấp trên đã giao.',
      'Sửa số của nguồn cần đổi, nói rõ lý do rồi gửi. Mỗi lần chỉ có một đề nghị chờ trả lời.',
      'Cấp trên trả lời thì có thông báo. Số chỉ đổi khi cấp trên giao lại.',
    ],
    page: { href: '/chi-tieu/de-nghi', label: 'Đề nghị điều chỉnh' },
  },
  {
    key: 'open-round',
    title: 'Mở đợt khảo sát nguồn',
    needs: ['sources.open_round'],
    steps: [
      'Mở “Nguồn”, bấm “Mở đợt khảo sát”, đặt tên, chọn ngày chốt số liệu và hạn báo cáo. Mọi chi bộ bên dưới được thông báo.',
      'Mở đợt để xem còn chi bộ nào chưa báo cáo; nơi còn thiếu nhiều nhất ở trên. Bấm tên tổ chức để xem xuống dưới.',
    ],
    page: { href: '/nguon', label: 'Nguồn' },
  },
  {
    key: 'report',
    title: 'Báo cáo khảo sát nguồn',
    needs: ['sources.report'],
    steps: [
      'Mở “Nguồn”, chọn đợt. Chi bộ thấy ngay bảng nhập; cấp trên chọn chi bộ rồi nhập thay được.',
      'Với mỗi nguồn nhập ba số: quần chúng ưu tú, trong đó bao nhiêu người đủ điều kiện, bao nhiêu người đã học lớp nhận thức về Đảng. Không có ai thì ghi 0.',
      'Bấm “Gửi báo cáo”. Sửa lại được; lần trước vẫn giữ trong lịch sử.',
    ],
    page: { href: '/nguon', label: 'Nguồn' },
  },
  {
    key: 'members',
    title: 'Tìm đảng viên',
    needs: ['members.read'],
    steps: [
      'Mở “Đảng viên”, gõ một phần họ tên, không cần dấu.',
      'Lọc theo chính thức, dự bị hoặc theo tổ chức. Địa chỉ trang giữ nguyên cách lọc, gửi cho đồng chí khác được.',
      'Bấm vào tên để mở trang của đảng viên: tư cách, các ngày, những việc đã ghi và việc có thể ghi lúc này.',
      'Ghi nhầm thì không xóa: bấm “Đính chính”, nhập căn cứ và cấp ủy đồng ý; trang cho thấy trước và sau khi sửa. Việc do cấp trên quyết định thì cấp ấy đính chính.',
      'Bấm “In phiếu, mẫu 2-HSĐV” để in phiếu đảng viên ra Word: điều hệ thống chưa có để dòng chấm, việc in được ghi nhật ký.',
    ],
    page: { href: '/dang-vien', label: 'Đảng viên' },
  },
  {
    key: 'badges',
    title: 'Tặng Huy hiệu Đảng theo đợt',
    needs: ['members.read'],
    steps: [
      'Mở “Đảng viên”, bấm “Huy hiệu Đảng”. Trang mở đợt sắp tới: ai đến hạn mức nào, ai quá đợt mà chưa được tặng, ai đã được tặng. Chọn đợt khác, mức khác hoặc một tổ chức ở trên.',
      'Tuổi đảng tính từ ngày quyết định kết nạp, trừ thời gian ngoài Đảng; chưa có ngày quyết định thì theo ngày vào Đảng. Ai đã có mức cao hơn thì không nhắc mức thấp: đó là cách lập danh sách của hệ thống, không phải quy định.',
      'Tích chọn nhiều người, bấm “Đề nghị” hoặc “Ghi tặng”: một ngày, một số quyết định cho tất cả. Ai chưa ghi được thì nói rõ vì sao, những người khác vẫn được ghi. Bấm “Xuất Excel” để lấy danh sách đang xem.',
      'Huy hiệu đã có từ trước khi dùng hệ thống mà chưa ghi thì hiện là “quá đợt”: tích chọn nhiều người, chọn “Ghi đã có từ trước”; một người thì mở trang đảng viên, bấm “Ghi Huy hiệu Đảng đã có”.',
      'Tặng sớm cho người bệnh nặng và truy tặng: hệ thống chưa đọc được văn bản. Ghi điều này cùng văn bản ở trang “Quy định” thì mới ghi tặng được.',
      '“Các đợt năm năm tới” cho số người theo mức và theo tổ chức; bấm vào số để xem danh sách.',
    ],
    page: { href: '/dang-vien/huy-hieu', label: 'Huy hiệu Đảng' },
  },
  {
    key: 'cards',
    title: 'Ghi thẻ đảng viên',
    needs: ['members.cell', 'members.base', 'members.decide'],
    steps: [
      'Mở trang đảng viên. Cấp trên phát thẻ thì bấm “Ghi phát thẻ đảng viên”: lần đầu, cấp lại do mất hay đổi do hỏng; số thẻ 12 chữ số, nơi cấp, ngày cấp.',
      'Thẻ đã có từ trước thì bấm “Ghi thẻ đã có”: chép số mới, số cũ, ngày và nơi cấp như trên thẻ; không có gì thì để trống. Ghi sai thì dùng “Đính chính”.',
      'Trong một tỉnh mỗi số thẻ chỉ của một người. Trang “Đảng viên” tìm được theo số thẻ; tích “Hiện số thẻ” để xem cột này.',
    ],
    page: { href: '/dang-vien?so-the=co', label: 'Đảng viên' },
  },
  {
    key: 'transfer',
    title: 'Chuyển sinh hoạt đảng, chuyển hồ sơ đi nơi khác',
    needs: ['members.cell', 'members.base', 'members.decide'],
    steps: [
      'Một người: mở trang của đảng viên, bấm “Giới thiệu chuyển sinh hoạt đảng”. Trong cùng huyện, xã: đảng ủy cơ sở ghi; ra ngoài: cấp ủy cấp trên trực tiếp của tổ chức cơ sở đảng ghi.',
      'Nhiều người, như một lớp ra trường, một đơn vị giải thể: mở “Chuyển sinh hoạt”, bấm “Giới thiệu nhiều người”. Người nào chưa ghi được thì nói rõ vì sao, những người khác vẫn được ghi.',
      'Nơi đến mở “Chuyển sinh hoạt”, đánh dấu những người đã nộp giấy rồi bấm “Ghi đã tiếp nhận”, hoặc trả lại giấy kèm lý do.',
      'Người từ ngoài tỉnh đến: mở “Chuyển sinh hoạt”, bấm “Người từ ngoài tỉnh đến”, nhập theo giấy giới thiệu. Người ra ngoài tỉnh: khi có giấy báo của nơi đến, ghi “đã tiếp nhận” trên trang đảng viên.',
      'Đảng viên tính ở nơi đi cho đến ngày nơi đến tiếp nhận, để không ai bị sót giữa hai danh sách; ngày ấy nơi đi giảm một, nơi đến tăng một, hồ sơ đi theo.',
      'Người xin vào Đảng chuyển đi giữa chừng: trên hồ sơ, bấm “Ghi chuyển nơi công tác”, chọn nơi đến. Hồ sơ ở nơi đi cho đến khi nơi đến tiếp nhận; ra ngoài tỉnh thì bàn giao kèm giấy chứng nhận và kết thúc ở đây.',
    ],
    page: { href: '/dang-vien/chuyen-sinh-hoat', label: 'Chuyển sinh hoạt đảng' },
  },
  {
    key: 'temporary-transfer',
    title: 'Sinh hoạt đảng tạm thời: đi, gia hạn, trở về',
    needs: ['members.cell', 'members.base', 'members.decide'],
    steps: [
      'Mở trang của đảng viên, bấm “Giới thiệu sinh hoạt đảng tạm thời”: lý do, nơi đến, từ ngày, đến ngày, số giấy. Từ 3 tháng đến dưới 1 năm; học tập trung trong nước đến 2 năm; lâu hơn thì chuyển chính thức. Trong cùng huyện, xã: đảng ủy cơ sở ghi; ra ngoài: cấp ủy cấp trên trực tiếp của tổ chức cơ sở đảng ghi.',
      'In giấy mẫu 2-SHĐ trên trang đảng viên. Ra nước ngoài thì dùng mẫu 3A-SHĐ, 3C-SHĐ của Ban Tổ chức: hệ thống chưa có nội dung hai mẫu này.',
      'Nơi tạm thời mở “Chuyển sinh hoạt”, chọn “Tạm thời”, đánh dấu người đã nộp giấy rồi bấm “Ghi đã tiếp nhận”. Ra ngoài tỉnh: có giấy báo thì ghi trên trang đảng viên.',
      'Đảng viên vẫn tính trong chi bộ mình, nơi tạm thời không tính vào đảng số và không có quyền biểu quyết ở đó. Khi chi bộ mình biểu quyết, người vắng vì tạm thời đi không tính vào tổng số, có mặt thì tính.',
      'Ở lâu hơn: bấm “Gia hạn sinh hoạt tạm thời”. Về rồi: chi bộ bấm “Ghi đã trở về sinh hoạt”. Quá ngày mà chưa ghi thì hiện ở “Việc cần làm” của cả hai nơi và cấp trên.',
      'Hạn nộp giấy 30 ngày làm việc là hạn của chuyển chính thức; áp dụng cho tạm thời là điều tỉnh xác nhận ở “Quy định”, chưa xác nhận thì trang nói rõ.',
    ],
    page: {
      href: '/dang-vien/chuyen-sinh-hoat?loai=tam-thoi',
      label: 'Sinh hoạt đảng tạm thời',
    },
  },
  {
    key: 'yearly-report',
    title: 'Làm báo cáo năm',
    needs: ['reports.read'],
    steps: [
      'Mở “Báo cáo”, chọn năm rồi mở báo cáo. Trang là văn bản sẽ in; con số có gạch chân bấm vào thì mở danh sách người.',
      'Bấm “Lời văn, thể thức” để ghi nhận xét, nguyên nhân, đề xuất của mình, số, ngày và người ký.',
      'Bấm “Chốt số liệu”, chọn ngày chốt. Số đã chốt giữ nguyên; việc ghi sau hiện bên lề là phần khác đi. “Đối chiếu với sổ” tính lại và so mã kiểm.',
      'Bấm “Gửi cấp trên”. Cấp trên duyệt, hoặc trả lại kèm lý do; trả lại thì chốt và gửi lần nữa.',
      'Bấm “Word” để lấy văn bản theo thể thức của Đảng, “Excel” để lấy biểu 2-BTCTW. Chỗ chưa có số liệu để dấu chấm.',
      'Bấm “Biểu thống kê” để mở các biểu 1, 2, 3, 4, 5, 7-BTCTW của đúng tổ chức, đúng ngày chốt ấy.',
    ],
    page: { href: '/bao-cao', label: 'Báo cáo' },
  },
  {
    key: 'losses',
    title: 'Xem đảng viên ra khỏi danh sách và người có nguy cơ',
    needs: ['board.read'],
    steps: [
      'Mở “Báo cáo”, bấm “Ra khỏi danh sách”. Chọn năm và tổ chức; mỗi con số bấm vào thì mở danh sách người.',
      'Nơi ghi “Tăng” có nhiều người xóa tên, xin ra, khai trừ hơn cùng kỳ năm trước. Từ trần và chuyển sinh hoạt không tính vào đó.',
      '“Có nguy cơ theo quy định” chỉ nêu người rơi vào điều kiện mà quy định nêu rõ, có hạn và việc phải làm; hệ thống không nhận xét ai.',
    ],
    page: { href: '/bao-cao/ton-that', label: 'Đảng viên ra khỏi danh sách' },
  },
  {
    key: 'quality',
    title: 'Kiểm và sửa dữ liệu',
    needs: ['quality.read'],
    steps: [
      'Mở “Chất lượng dữ liệu”. Hệ thống kiểm mỗi đêm; muốn kiểm ngay thì bấm “Kiểm lại ngay”.',
      'Mỗi dòng là một điều kiểm: sai, cần xem lại, hay nên hoàn thiện; bao nhiêu chỗ, bảy ngày qua thêm và sửa được bao nhiêu.',
      'Bấm vào số chỗ để mở danh sách: vì sao, căn cứ, cách sửa. Bấm tên người hoặc tổ chức để đến đúng trang sửa.',
      'Sửa xong, chỗ ấy ghi “Đã sửa, chờ lần kiểm sau” và hết ở lần kiểm kế tiếp.',
    ],
    page: { href: '/chat-luong-du-lieu', label: 'Chất lượng dữ liệu' },
  },
  {
    key: 'statistical-forms',
    title: 'Lập biểu thống kê 1, 2, 3, 4, 5, 7-BTCTW',
    needs: ['people.read'],
    steps: [
      'Mở “Báo cáo”, bấm “Biểu thống kê”. Chọn biểu, năm, kỳ (tháng, quý, 6 tháng, cả năm hoặc từ ngày đến ngày) và tổ chức.',
      'Ô nào có gạch chân thì bấm vào mở danh sách người hoặc tổ chức mà ô ấy đếm; phím Esc đóng danh sách.',
      'Dòng in nghiêng là ngoài mẫu: người chưa ghi đủ, người mới đưa vào hệ thống, người đi hoặc về cùng tổ chức khi sắp xếp. Có các dòng ấy thì số khớp nhau.',
      'Dưới biểu là các phép đối chiếu. Chỗ nào lệch thì bấm “Xem” để biết lệch ở ai.',
      'Dấu – là hệ thống chưa có số liệu, lý do ghi ở dưới; số ấy phải ghi bằng tay.',
      'Ngày chốt 6 tháng, năm và hạn gửi: tỉnh đặt ở trang “Quy định”, mục Thống kê, báo cáo, kèm văn bản. Chưa đặt thì biểu ghi rõ là chưa xác nhận.',
      'Biểu 5: mở dòng “Chưa khai loại hình”, bấm “Khai loại hình” cạnh tên tổ chức. Bấm “Excel” để lấy biểu theo mẫu.',
    ],
    page: { href: '/bao-cao/bieu/1', label: 'Biểu thống kê' },
  },
  {
    key: 'export',
    title: 'Đưa danh sách, bảng số liệu sang Excel',
    needs: ['organisations.read'],
    steps: [
      'Lọc danh sách cho đúng rồi bấm “Xuất Excel”. Tệp có đủ mọi dòng khớp điều kiện lọc, không chỉ những dòng đang hiện.',
      'Thanh tiến độ nói đã ghi đến đâu; bấm “Dừng” để thôi. Xong nhanh thì tệp tự tải về, lâu hơn thì bấm “Tải”.',
      'Đóng cửa sổ thì việc vẫn chạy: bấm tên mình ở góc trên, chọn “Việc của tôi” để tải tệp. Tệp giữ bảy ngày.',
      'Đầu tệp ghi lọc theo gì, đến ngày nào, ai xuất. Mỗi lần xuất được ghi vào nhật ký.',
    ],
    page: { href: '/viec-chay', label: 'Việc của tôi' },
  },
  {
    key: 'report-template',
    title: 'Thay mẫu Word của báo cáo',
    needs: ['reports.set_template'],
    steps: [
      'Mở “Báo cáo”, bấm “Mẫu giấy tờ”, chọn giấy tờ, tải mẫu đang dùng về và sửa bằng Word.',
      'Chỗ nào muốn hệ thống điền thì ghi tên ô trong hai dấu ngoặc nhọn, ví dụ {{Số ký hiệu}}; trang có bảng các tên dùng được.',
      'Chọn tệp đã sửa, ngày bắt đầu dùng, bấm “Dùng mẫu này”. Tên sai thì hệ thống nói tên nào. Các mẫu cũ vẫn được giữ.',
    ],
    page: { href: '/mau-giay-to', label: 'Mẫu giấy tờ' },
  },
  {
    key: 'accounts',
    title: 'Cấp tài khoản cho người mới',
    needs: ['access.administer'],
    steps: [
      'Mở “Quản trị”, bấm “Tạo tài khoản”, nhập họ tên và tên đăng nhập.',
      'Chép mật khẩu lần đầu đưa tận tay người dùng: mật khẩu chỉ hiện một lần.',
      'Bấm “Giao nhiệm vụ”, chọn nhiệm vụ, tổ chức và ngày bắt đầu. Chưa có nhiệm vụ thì chưa vào việc được.',
      'Người quên mật khẩu hay mất điện thoại: mở tài khoản đó, bấm “Cấp lại mật khẩu”.',
    ],
    page: { href: '/quan-tri', label: 'Quản trị' },
  },
  {
    key: 'delegate',
    title: 'Ủy quyền khi đi vắng',
    needs: ['access.delegate'],
    steps: [
      'Bấm tên mình ở góc trên, chọn “Ủy quyền khi vắng”.',
      'Nhập tên đăng nhập của người nhận và các ngày. Hết ngày cuối thì ủy quyền tự hết.',
      'Về sớm thì bấm “Kết thúc ngay”.',
    ],
    page: { href: '/tai-khoan/uy-quyen', label: 'Ủy quyền' },
  },
  {
    key: 'soldiers',
    title: 'Đón quân nhân xuất ngũ về chi bộ',
    needs: ['soldiers.read'],
    steps: [
      'Cơ quan quân sự bấm “Công bố danh sách”, nhập quyết định và từng người, hoặc nhập cả danh sách từ Excel: chỉ những gì cần để tiếp nhận và giúp việc làm. Nơi về ngoài địa bàn thì cơ quan quân sự cấp trên công bố.',
      'Đảng ủy xã mở từng người trong “Quân nhân xuất ngũ”: tiếp nhận, nhận giấy giới thiệu (đảng viên nộp giấy trong 30 ngày làm việc kể từ ngày giới thiệu), ghi vào chi bộ. Đảng viên được tính ở chi bộ từ ngày ấy. Về nhầm xã thì chuyển cho đúng nơi về; quy định không nói tính lại hạn nên hạn vẫn tính từ ngày cũ.',
      'Chi bộ giới thiệu đảng viên với chi bộ; người chưa là đảng viên thì đưa vào danh sách theo dõi (nguồn bộ đội xuất ngũ). Việc kết nạp vẫn bắt đầu từ đơn của chính người ấy.',
      'Ghi dự bị động viên, việc làm, nhu cầu, nơi nhận giúp và kết quả, nguyện vọng vào quy hoạch, người đồng hành. “Theo tổ chức” cho thấy từng nơi đạt bao nhiêu, “Nơi nhận” cho thấy từng doanh nghiệp đã nhận bao nhiêu người; bấm vào số để xem danh sách.',
      'Ghi sai thì nơi đã ghi bấm “Đính chính” ở việc ấy trong “Đã ghi”: sửa ngày, nội dung hoặc bỏ việc ghi nhầm, nêu căn cứ. Việc cũ và bản đính chính đều còn trong lịch sử.',
      'Quá hạn thì cấp trên thấy ở “Việc cần làm”. Quá 3 tháng chưa trình giấy chỉ là cảnh báo: hệ thống không tự xóa tên ai.',
    ],
    page: { href: '/quan-nhan-xuat-ngu', label: 'Quân nhân xuất ngũ' },
  },
  {
    key: 'account',
    title: 'Giữ tài khoản của mình',
    needs: [],
    steps: [
      'Bấm tên mình ở góc trên để đổi mật khẩu, cài lớp bảo vệ thứ hai, xem các máy đang đăng nhập.',
      'Mất điện thoại: đăng nhập bằng một mã dự phòng đã cất, hoặc nhờ quản trị hệ thống cấp lại.',
      'Nhập sai mật khẩu năm lần thì tạm khóa mười lăm phút; quản trị hệ thống mở sớm được.',
    ],
    page: { href: '/tai-khoan/mat-khau', label: 'Tài khoản' },
  },
  {
    key: 'reorganise',
    title: 'Sáp nhập, chia tách, chuyển, giải thể nhiều tổ chức',
    needs: ['organisations.change'],
    steps: [
      'Mở “Tổ chức”, bấm “Sắp xếp nhiều tổ chức”, rồi “Lập phương án”. Đặt tên, chọn ngày có hiệu lực, thêm các tổ chức mới.',
      'Chọn phần cây cần sắp xếp. Ở từng dòng chọn giữ nguyên, sáp nhập, chuyển, đổi tên, chia hay giải thể. “Giải thể cả cấp trực thuộc” điền giúp cả một cấp.',
      '“Trước và sau” cho thấy từng tổ chức đi đâu; số đảng viên và hồ sơ hai bên phải bằng nhau. “Việc cần quyết định” nêu những gì chỉ con người quyết định được.',
      'Điền số và ngày văn bản, bấm “Thực hiện ngay”, hoặc hẹn ngày nếu ngày có hiệu lực chưa đến. Tất cả ghi trong một lần, hoặc không gì thay đổi.',
      'Sau đó mở lại phương án để quyết định các việc để lại.',
    ],
    page: { href: '/to-chuc/sap-xep', label: 'Sắp xếp tổ chức' },
  },
]

/** The topics of one's own mandate, then all the others. */
export function topicsFor(capabilities: readonly string[]): {
  readonly own: readonly HelpTopic[]
  readonly others: readonly HelpTopic[]
} {
  const isOwn = ({ needs }: HelpTopic) =>
    needs.length === 0 || needs.some((need) => capabilities.includes(need))
  return {
    own: HELP_TOPICS.filter(isOwn),
    others: HELP_TOPICS.filter((topic) => !isOwn(topic)),
  }
}
