/** Names of villages as they are common in the delta. */
export const VILLAGES = [
  'Thượng',
  'Hạ',
  'Trung',
  'Đông',
  'Đoài',
  'Nội',
  'Ngoại',
  'Chùa',
  'Đình',
  'Bến',
  'Chợ',
  'Cầu',
  'Vân Trì',
  'An Lạc',
  'Phú Mỹ',
  'Đồng Lý',
  'Ngọc Nha',
  'Yên Vĩnh',
  'Phương Đường',
  'Mai Viên',
  'Đông Khu',
  'Tây Khu',
  'Lương Xá',
  'Đào Xá',
  'Cao Xá',
  'Trịnh Mỹ',
  'Ngô Xá',
  'Bình Phú',
  'Quan Xuyên',
  'Thọ Bình',
] as const

/** Invented; no enterprise of these names is meant. */
const TRADES = [
  'May',
  'Cơ khí',
  'Bao bì',
  'Nhựa',
  'Dệt',
  'Thực phẩm',
  'Vật liệu xây dựng',
  'Giày',
  'Linh kiện điện tử',
  'Vận tải',
  'Nội thất',
  'Thức ăn chăn nuôi',
] as const
const BRANDS = [
  'Trung Hưng',
  'Yên Phú',
  'Tân Tiến',
  'Phố Nối',
  'Sông Hồng',
  'Đại Thành',
  'Minh Phát',
  'An Bình',
  'Hồng Phúc',
  'Thịnh Vượng',
  'Nam Thành',
  'Việt Tiến',
  'Hoàng Long',
  'Thái Sơn',
  'Đông Á',
  'Bắc Hà',
] as const

/** “Công ty May Trung Hưng”; different for each of the first 192 numbers. */
export function enterpriseName(number: number): string {
  const trade = TRADES[number % TRADES.length]
  const brand = BRANDS[(number + Math.floor(number / TRADES.length)) % BRANDS.length]
  return `Công ty ${trade} ${brand}`
}

/** Agencies of a district, each a base cell. */
export const DISTRICT_AGENCIES = [
  'Văn phòng cấp ủy',
  'Ban Tổ chức - Nội vụ',
  'Cơ quan Ủy ban Kiểm tra - Thanh tra',
  'Ban Tuyên giáo',
  'Cơ quan Dân vận - Mặt trận Tổ quốc',
  'Cơ quan các đoàn thể',
  'Văn phòng HĐND và UBND',
  'Phòng Giáo dục và Đào tạo',
  'Phòng Tài chính - Kế hoạch',
  'Phòng Nông nghiệp',
  'Phòng Tài nguyên và Môi trường',
  'Phòng Lao động - Thương binh và Xã hội',
  'Phòng Kinh tế và Hạ tầng',
  'Phòng Văn hóa và Thông tin',
  'Tòa án nhân dân',
  'Viện kiểm sát nhân dân',
  'Chi cục Thi hành án dân sự',
  'Chi cục Thuế',
  'Kho bạc Nhà nước',
  'Bảo hiểm xã hội',
  'Trung tâm Chính trị',
  'Điện lực',
  'Ngân hàng Chính sách xã hội',
] as const

export const HOSPITAL_WARDS = [
  'Khoa Khám bệnh',
  'Khoa Nội',
  'Khoa Ngoại',
  'Khoa Nhi',
  'Khoa Hồi sức cấp cứu',
  'Khoa Sản',
  'Khoa Dược',
  'Khoa Xét nghiệm',
  'Khối phòng chức năng',
] as const

/** Agencies and units of the province, each a base committee with cells by division. */
export const PROVINCIAL_AGENCIES = [
  'Sở Giáo dục và Đào tạo',
  'Sở Y tế',
  'Sở Nông nghiệp và Phát triển nông thôn',
  'Sở Tài chính',
  'Sở Kế hoạch và Đầu tư',
  'Sở Xây dựng',
  'Sở Giao thông vận tải',
  'Sở Tài nguyên và Môi trường',
  'Sở Công Thương',
  'Sở Văn hóa, Thể thao và Du lịch',
  'Sở Lao động - Thương binh và Xã hội',
  'Sở Nội vụ',
  'Sở Tư pháp',
  'Văn phòng Tỉnh ủy',
  'Văn phòng UBND tỉnh',
  'Cục Thuế tỉnh',
  'Kho bạc Nhà nước tỉnh',
  'Tòa án nhân dân tỉnh',
  'Viện kiểm sát nhân dân tỉnh',
  'Bảo hiểm xã hội tỉnh',
  'Đài Phát thanh và Truyền hình tỉnh',
  'Ngân hàng Nhà nước Chi nhánh tỉnh',
] as const

export const DIVISIONS = [
  'Văn phòng',
  'Thanh tra',
  'Khối phòng chuyên môn 1',
  'Khối phòng chuyên môn 2',
  'Khối đơn vị sự nghiệp',
  'Phòng Tổ chức - Cán bộ',
] as const

/** Small bodies of the province, each a base cell. */
export const PROVINCIAL_CELLS = [
  'Ban Tổ chức Tỉnh ủy',
  'Ban Tuyên giáo Tỉnh ủy',
  'Ban Dân vận Tỉnh ủy',
  'Ban Nội chính Tỉnh ủy',
  'Cơ quan Ủy ban Kiểm tra Tỉnh ủy',
  'Ủy ban Mặt trận Tổ quốc tỉnh',
  'Tỉnh đoàn',
  'Hội Liên hiệp Phụ nữ tỉnh',
  'Hội Nông dân tỉnh',
  'Hội Cựu chiến binh tỉnh',
  'Liên đoàn Lao động tỉnh',
  'Ban Quản lý các khu công nghiệp',
  'Sở Ngoại vụ',
  'Sở Khoa học và Công nghệ',
  'Sở Thông tin và Truyền thông',
  'Báo Hưng Yên',
  'Cục Thống kê',
  'Thanh tra tỉnh',
  'Hội Chữ thập đỏ tỉnh',
  'Liên minh Hợp tác xã tỉnh',
  'Hội Văn học Nghệ thuật tỉnh',
  'Cục Quản lý thị trường',
] as const

export const POLICE_DIVISIONS = [
  'Tham mưu',
  'Tổ chức cán bộ',
  'Công tác đảng và công tác chính trị',
  'Thanh tra',
  'Hậu cần',
  'An ninh đối nội',
  'An ninh kinh tế',
  'Cảnh sát hình sự',
  'Cảnh sát kinh tế',
  'Cảnh sát điều tra ma túy',
  'Cảnh sát giao thông',
  'Cảnh sát cơ động',
  'Phòng cháy, chữa cháy',
  'Quản lý hành chính',
  'Quản lý xuất nhập cảnh',
  'Kỹ thuật hình sự',
  'Hồ sơ',
  'Cơ quan Cảnh sát điều tra',
] as const

export const MILITARY_UNITS = [
  'Phòng Tham mưu',
  'Phòng Chính trị',
  'Phòng Hậu cần - Kỹ thuật',
  'Trường Quân sự tỉnh',
] as const
